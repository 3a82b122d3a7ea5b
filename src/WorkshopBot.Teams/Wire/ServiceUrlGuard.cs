using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

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

/// <summary>Decides whether a serviceUrl, which a stranger may have written, is one to send answers to.</summary>
public sealed class ServiceUrlGuard(ServiceUrlSettings settings)
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>The address to send to, without a slash at its end; fails for every address that is not allowed.</summary>
    public bool TryAccept([NotNullWhen(true)] string? serviceUrl, [NotNullWhen(true)] out string? accepted)
    {
        accepted = Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) && IsPlain(url) && (IsOurOwnMachine(url) || IsAllowed(url))
            ? url.GetLeftPart(UriPartial.Path).TrimEnd('/')
            : null;
        return accepted is not null;
    }

    private static bool IsPlain(Uri url) => url is { UserInfo: "", Query: "", Fragment: "" };

    private bool IsOurOwnMachine(Uri url) => settings.AllowLoopback
        && url.Scheme == Uri.UriSchemeHttp && Loopback.Contains(url.Host, StringComparer.OrdinalIgnoreCase);

    private bool IsAllowed(Uri url) => url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && settings.AllowedHosts.Any(host =>
        host.StartsWith('.')
            ? url.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase)
            : url.Host.Equals(host, StringComparison.OrdinalIgnoreCase));
}
