using Microsoft.AspNetCore.Components;

namespace WorkshopBot.Web.Portal.SignIn;

/// <summary>The door elsewhere: to Entra and back.</summary>
public sealed partial class EntraDoor
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    /// <summary>Where to go once inside.</summary>
    [Parameter, EditorRequired]
    public string Model { get; set; } = "";
}
