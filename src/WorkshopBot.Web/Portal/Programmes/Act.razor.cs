using Microsoft.AspNetCore.Components;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>A form that does something with a programme; what was refused stands in it as it was typed, with why.</summary>
public sealed partial class Act
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    /// <summary>Its name on the page: small letters, digits and hyphens.</summary>
    [Parameter, EditorRequired]
    public string Form { get; set; } = "";

    /// <summary>Null while there is no programme yet: then the form says itself where it goes.</summary>
    [Parameter]
    public ProgrammeFrame? At { get; set; }

    /// <summary>By the name that the action has everywhere.</summary>
    [Parameter]
    public string Do { get; set; } = "";

    [Parameter]
    public string To { get; set; } = "";

    [Parameter]
    public string Once { get; set; } = "";

    [Parameter]
    public Kept? Kept { get; set; }

    [Parameter]
    public string Class { get; set; } = "";

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>What was typed in this very form; null when it was not refused.</summary>
    internal Kept? Own => (At?.Kept ?? Kept) is { } kept && kept.Form == Form ? kept : null;
}
