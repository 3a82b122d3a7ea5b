using Microsoft.AspNetCore.Components;

namespace WorkshopBot.Web.Portal;

/// <summary>Says what is wrong, and what to do next.</summary>
public sealed partial class TroublePage
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    /// <summary>A phrase of <see cref="PortalWords"/>.</summary>
    [Parameter, EditorRequired]
    public string Model { get; set; } = "";
}
