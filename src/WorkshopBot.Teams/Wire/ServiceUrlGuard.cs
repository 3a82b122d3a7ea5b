using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace WorkshopBot.Teams.Wire;

/// <summary>
/// To which connectors the bot may speak: hosts by exact name, or by a suffix that starts with a dot, only over
/// https on its own port; and, in Development only, plain http to this very machine.
/// </summary>
public sealed record ServiceUrlSettings(ImmutableArray<string> AllowedHosts, bool AllowLoopback)
{
    /// <summary>For trying everything on one machine.</summary>
    public static readonly ServiceUrlSettings LoopbackOnly = new([], AllowLoopback: true);
}

/// <summary>Whose connector an address is that of; what goes along with a message depends on it.</summary>
public enum DestinationKind
{
    /// <summary>A channel's: it gets the bot's own token.</summary>
    Connector,

    /// <summary>Our own web room's: it gets a token of the room.</summary>
    OwnRoom,

    /// <summary>Something on this machine, in Development: it gets no token.</summary>
    ThisMachine,
}

/// <summary>An address that the bot may send to.</summary>
/// <param name="Root">Without a slash at its end.</param>
public sealed record Destination(string Root, DestinationKind Kind);

/// <summary>Decides whether a serviceUrl, which a stranger may have written, is one to send answers to.</summary>
/// <param name="ownRoom">Where our own web room listens, once it does; accepted exactly so and no other way.</param>
public sealed class ServiceUrlGuard(ServiceUrlSettings settings, Func<string?>? ownRoom = null)
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Where that is; null for every address that is not allowed.</summary>
    public Destination? Judge(string? serviceUrl)
    {
        if (!IsPlainText(serviceUrl) || !Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || !IsPlain(url))
            return null;

        var root = url.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return root == ownRoom?.Invoke() ? new Destination(root, DestinationKind.OwnRoom)
            : IsAllowed(url) ? new Destination(root, DestinationKind.Connector)
            : IsOurOwnMachine(url) ? new Destination(root, DestinationKind.ThisMachine)
            : null;
    }

    /// <summary>The address to send to, without a slash at its end; fails for every address that is not allowed.</summary>
    public bool TryAccept([NotNullWhen(true)] string? serviceUrl, [NotNullWhen(true)] out string? accepted)
    {
        accepted = Judge(serviceUrl)?.Root;
        return accepted is not null;
    }

    /// <summary>Readers of addresses differ about all the rest: blanks, backslashes, letters that look alike, escapes in the host.</summary>
    private static bool IsPlainText([NotNullWhen(true)] string? text) =>
        text is not null && Ascii.IsValid(text) && !text.Any(c => c is <= ' ' or '\\' or '\x7f' or '@');

    private static bool IsPlain(Uri url) => url is { UserInfo: "", Query: "", Fragment: "" } && !url.OriginalString.Contains('%', StringComparison.Ordinal);

    private bool IsOurOwnMachine(Uri url) => settings.AllowLoopback
        && url.Scheme == Uri.UriSchemeHttp && Loopback.Contains(url.Host, StringComparer.OrdinalIgnoreCase);

    private bool IsAllowed(Uri url) => url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && settings.AllowedHosts.Any(host =>
        host.StartsWith('.')
            ? url.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase)
            : url.Host.Equals(host, StringComparison.OrdinalIgnoreCase));
}
