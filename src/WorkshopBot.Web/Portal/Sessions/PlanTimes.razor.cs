using Microsoft.AspNetCore.Components;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>How long each phase takes, and what that comes to.</summary>
public sealed partial class PlanTimes
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public PlanModel Model { get; set; } = null!;

    private PageWords Say => View.Words<PlanWords>();
}
