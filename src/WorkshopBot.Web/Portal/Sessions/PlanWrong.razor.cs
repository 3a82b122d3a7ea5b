using Microsoft.AspNetCore.Components;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>What is wrong with one field, said beside it.</summary>
public sealed partial class PlanWrong
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public PlanModel Model { get; set; } = null!;

    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    private PageWords Say => View.Words<PlanWords>();

    internal static string Text(PageWords say, Mistake mistake) => say.Format(mistake.Phrase, [.. mistake.With]);
}
