using Microsoft.AspNetCore.Components;

namespace WorkshopBot.Web.Portal.Home;

/// <summary>Programmes in a table.</summary>
public sealed partial class ProgrammeTable
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public IReadOnlyList<OwnProgramme> Programmes { get; set; } = [];

    private PageWords Say => View.Words<HomeWords>();
}
