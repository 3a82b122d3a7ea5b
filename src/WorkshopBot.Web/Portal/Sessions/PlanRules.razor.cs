using Microsoft.AspNetCore.Components;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>What holds for the whole session.</summary>
public sealed partial class PlanRules
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public PlanModel Model { get; set; } = null!;

    private PageWords Say => View.Words<PlanWords>();
}
