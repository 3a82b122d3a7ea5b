using Microsoft.AspNetCore.Components;

namespace WorkshopBot.Web.Portal;

/// <summary>Stands in every form: shows that the form is ours and was given to this reader.</summary>
public sealed partial class Own
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;
}
