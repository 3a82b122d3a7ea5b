using Microsoft.AspNetCore.Components;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>The marking question, after closing.</summary>
public sealed partial class SessionMarking
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public SessionModel Model { get; set; } = null!;

    private PageWords Say => View.Words<SessionWords>();
}
