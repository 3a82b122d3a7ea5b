using Microsoft.AspNetCore.Components;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Portal.Home;

/// <summary>All sessions that somebody has to do with.</summary>
public sealed partial class SessionsPage
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public IReadOnlyList<(SessionGlance Session, Involvement As)> Model { get; set; } = [];

    private PageWords Say => View.Words<HomeWords>();
}
