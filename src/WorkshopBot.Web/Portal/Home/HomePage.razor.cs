using Microsoft.AspNetCore.Components;

namespace WorkshopBot.Web.Portal.Home;

/// <summary>What runs, what waits, what comes.</summary>
public sealed partial class HomePage
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public HomeModel Model { get; set; } = null!;

    private PageWords Say => View.Words<HomeWords>();
}
