using System.Collections.Immutable;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Teams.Tokens;

/// <summary>Why an activity is turned away although its token is good.</summary>
public enum Objection
{
    /// <summary>Not the channel that this token speaks for.</summary>
    Channel,

    /// <summary>The key that signed does not speak for that channel.</summary>
    Endorsement,

    /// <summary>The token was given for another serviceUrl.</summary>
    ServiceUrlClaim,

    /// <summary>Answers may not be sent there.</summary>
    ServiceUrl,

    Tenant,
}

/// <summary>What a channel's token says besides who signed it: for which channels its key speaks, and where answers go.</summary>
public sealed record ChannelToken(ImmutableArray<string> Endorsements, string? ServiceUrl);

/// <summary>Holds an activity against the token it came with. Every question is always asked; no setting skips one.</summary>
public sealed class ChannelAdmission(ServiceUrlGuard guard, AllowedTenants tenants)
{
    public const string Teams = "msteams";

    public const string Room = "webroom";

    /// <summary>The question that is not asked: a planted fault, so that tests can show that somebody would notice.</summary>
    internal Objection? Unasked { get; init; }

    /// <summary>What is wrong with an activity that a channel brought; null lets it in.</summary>
    public Objection? ToChannel(Activity activity, ChannelToken token) => First(
        (Objection.Channel, activity.ChannelId == Teams),
        (Objection.Endorsement, activity.ChannelId is not "" && token.Endorsements.Contains(activity.ChannelId, StringComparer.Ordinal)),
        (Objection.ServiceUrlClaim, IsSame(token.ServiceUrl, activity.ServiceUrl)),
        (Objection.ServiceUrl, guard.Judge(activity.ServiceUrl) is { Kind: DestinationKind.Connector }),
        (Objection.Tenant, tenants.Admit(activity)));

    /// <summary>What is wrong with an activity that our own web room brought; null lets it in.</summary>
    public Objection? ToRoom(Activity activity) => First(
        (Objection.Channel, activity.ChannelId == Room),
        (Objection.ServiceUrl, guard.Judge(activity.ServiceUrl) is { Kind: DestinationKind.OwnRoom }));

    /// <summary>The same address; scheme and host in any case, with or without one slash at its end.</summary>
    internal static bool IsSame(string? claim, string? given) =>
        Uri.TryCreate(claim, UriKind.Absolute, out var one) && Uri.TryCreate(given, UriKind.Absolute, out var other)
        && Uri.Compare(one, other, UriComponents.SchemeAndServer | UriComponents.UserInfo, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0
        && WithoutSlash(one.AbsolutePath) == WithoutSlash(other.AbsolutePath) && one.Query == other.Query && one.Fragment == other.Fragment;

    private static string WithoutSlash(string path) => path.EndsWith('/') ? path[..^1] : path;

    private Objection? First(params ReadOnlySpan<(Objection Why, bool Fine)> questions)
    {
        foreach (var (why, fine) in questions)
        {
            if (!fine && why != Unasked)
                return why;
        }

        return null;
    }
}
