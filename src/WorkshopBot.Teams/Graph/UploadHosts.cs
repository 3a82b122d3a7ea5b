using System.Collections.Immutable;

namespace WorkshopBot.Teams.Graph;

/// <summary>To which hosts a file may be put: those of SharePoint and OneDrive, over https only.</summary>
/// <param name="Allowed">A host by exact name, or all below one that begins with a dot.</param>
/// <param name="OwnMachine">Plain http to this very machine, for tests.</param>
public sealed record UploadHosts(ImmutableArray<string> Allowed, bool OwnMachine)
{
    public static readonly UploadHosts SharePoint = new(
        [".sharepoint.com", ".sharepoint.us", ".sharepoint-mil.us", ".sharepoint.cn"], OwnMachine: false);

    /// <summary>The address, if a file may go there; a name that merely ends the same does not count.</summary>
    public Uri? Accepted(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.UserInfo is "" && (IsAllowed(url) || IsOwnMachine(url)) ? url : null;

    private bool IsAllowed(Uri url) => url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && Allowed.Any(host =>
        host.StartsWith('.')
            ? url.Host.Length > host.Length && url.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase)
            : url.Host.Equals(host, StringComparison.OrdinalIgnoreCase));

    private bool IsOwnMachine(Uri url) => OwnMachine && url.Scheme == Uri.UriSchemeHttp && url.Host is "127.0.0.1";
}
