using Microsoft.AspNetCore.Components;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>What the session set out to do.</summary>
public sealed partial class SessionPlan
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public SessionModel Model { get; set; } = null!;

    private PageWords Say => View.Words<SessionWords>();

    private IEnumerable<(string Name, string? Variant)> Subjects(ThemeWork theme) => theme.Subjects.Select((subject, i) => (
        Model.Edition.FindScenario(new ScenarioId(subject))?.Name.In(View.Say.Language) ?? theme.Planned.Questions[i - theme.Planned.Scenarios.Length].Body ?? Say["Removed"],
        theme.Planned.Variants.FirstOrDefault(v => v.Subject == subject) is { } variant ? View.Words<PlanWords>()[$"Variant/{variant.Kind}"] : null));
}
