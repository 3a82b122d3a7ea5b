using Microsoft.AspNetCore.Components;

namespace WorkshopBot.Web.Portal;

/// <summary>The frame around every page: name, ways to go, who one is, and what came of the last thing one did.</summary>
public sealed partial class Shell
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>Which of the ways is gone: "Home", "Sessions" or "Programmes"; empty for none.</summary>
    [Parameter, EditorRequired]
    public string Here { get; set; } = "";

    /// <summary>What the page follows while it is open, such as "session:ID"; null for a page that stands still.</summary>
    [Parameter]
    public string? Watch { get; set; }

    /// <summary>A class for the whole page, such as "wide".</summary>
    [Parameter]
    public string Kind { get; set; } = "";

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private static readonly (string Name, string Path)[] Rooms = [("Home", "/portal"), ("Sessions", "/portal/sessions"), ("Programmes", "/portal/programmes")];
}
