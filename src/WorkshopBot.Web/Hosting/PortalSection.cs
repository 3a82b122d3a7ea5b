namespace WorkshopBot.Web.Hosting;

/// <summary>How the portal looks and how long one stays signed in.</summary>
internal sealed class PortalSection
{
    public const string Name = "Portal";

    /// <summary>A file with a ministry's own style tokens, which stand above ours; empty when there is none.</summary>
    public string Tokens { get; init; } = "";

    /// <summary>Without doing anything one is signed out after this long.</summary>
    public int SignedInHours { get; init; } = 8;
}
