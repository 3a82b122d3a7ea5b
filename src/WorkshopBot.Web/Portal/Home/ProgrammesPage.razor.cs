using Microsoft.AspNetCore.Components;

namespace WorkshopBot.Web.Portal.Home;

/// <summary>All programmes in which somebody is a coordinator.</summary>
public sealed partial class ProgrammesPage
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public IReadOnlyList<OwnProgramme> Model { get; set; } = [];

    private PageWords Say => View.Words<HomeWords>();
}
