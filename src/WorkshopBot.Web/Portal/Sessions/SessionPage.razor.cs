using Microsoft.AspNetCore.Components;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>A session: how it stands, who takes part, what it came to, and what can be had of it.</summary>
public sealed partial class SessionPage
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public SessionModel Model { get; set; } = null!;

    private PageWords Say => View.Words<SessionWords>();

    private string State => Model.Session switch
    {
        { Open: { PausedAt: not null } open } => Say.Format("State/Paused", PlanPage.Bot(View).PhaseIn(open.Stop)),
        { Open: { } open } => Say.Format("State/Running", PlanPage.Bot(View).PhaseIn(open.Stop), Local.Of(open.AsksAt)),
        { Stage: Stage.Planned } => Say.Format("State/Planned", View.When(Model.Plan.StartsAt)),
        { Stage: Stage.Corrections, CorrectionsUntil: { } until } => Say.Format("State/Corrections", View.When(until)),
        { Stage: Stage.Final } s => Say.Format("State/Final", s.FinalVersion),
        _ => Say["State/Between"],
    };

    /// <summary>What became of one's own words.</summary>
    private string Became(Contribution own) =>
        own.SetAside is not null ? Say.Format("Became/Aside", own.SetAside.Reason.Body ?? Say["Removed"])
        : Model.Session.Themes[own.Theme - 1].Gaps.Values.FirstOrDefault(g => !g.Superseded && g.Members.Contains(own.Number)) is { } gap && Model.Session.IsRevealed(own) ? Say.Format("Became/Gap", gap.Ref)
        : Say.Format("Became/Kept", own.Theme);
}
