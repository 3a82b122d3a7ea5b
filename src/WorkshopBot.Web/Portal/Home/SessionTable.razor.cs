using Microsoft.AspNetCore.Components;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Portal.Home;

/// <summary>Sessions in a table.</summary>
public sealed partial class SessionTable
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public IReadOnlyList<(SessionGlance Session, Involvement As)> Sessions { get; set; } = [];

    [Parameter, EditorRequired]
    public string Caption { get; set; } = "";

    private PageWords Say => View.Words<HomeWords>();
}
