using Microsoft.AspNetCore.Components;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>What can be had of a session, once its marking is decided.</summary>
public sealed partial class SessionFiles
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public SessionModel Model { get; set; } = null!;

    private PageWords Say => View.Words<SessionWords>();
}
