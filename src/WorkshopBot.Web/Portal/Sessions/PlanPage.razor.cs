using Microsoft.AspNetCore.Components;
using WorkshopBot.Teams.Words;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>The form in which a session is planned.</summary>
public sealed partial class PlanPage
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public PlanModel Model { get; set; } = null!;

    private PageWords Say => View.Words<PlanWords>();

    /// <summary>The values of a list with their names in the reader's language.</summary>
    internal static IEnumerable<(string Value, string Text)> Options<T>(Func<T, string> name)
        where T : struct, Enum => Enum.GetValues<T>().Select(v => (v.ToString(), name(v)));

    internal static BotWords Bot(PortalView view) => new(view.Say.Language);

    /// <summary>The field that a mistake is about, or the nearest that can take the focus.</summary>
    private string Target(Mistake mistake) => mistake.Field switch
    {
        PlanField.Themes => PlanField.Order(Model.Edition.Themes[0].Id),
        var field when Model.Edition.Themes.FirstOrDefault(t => PlanField.Scenarios(t.Id) == field) is { } theme => $"contents-{theme.Id}",
        var field => field,
    };
}
