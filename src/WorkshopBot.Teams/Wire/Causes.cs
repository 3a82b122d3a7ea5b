using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WorkshopBot.Teams.Wire;

/// <summary>What makes two deliveries the same: their channel, conversation and id.</summary>
internal static class Causes
{
    /// <summary>In characters; a database's index takes no key that is much longer.</summary>
    private const int Longest = 1000;

    public static string Of(Activity activity)
    {
        var cause = string.Join('|', Parts(activity).Select(p => p?.Replace("|", "%7C", StringComparison.Ordinal)));
        return cause.Length <= Longest
            ? cause
            : $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cause)))}";
    }

    /// <summary>
    /// An invoke without an id is known by who pressed which button of which card and when: the time
    /// lets a second press of the same button count, while a repeated delivery carries the same time.
    /// </summary>
    private static string?[] Parts(Activity a) => a.Id is not ""
        ? [a.ChannelId, a.Conversation.Id, a.Id]
        : [a.ChannelId, a.Conversation.Id, a.From.Id, a.ReplyToId, Action(a, "verb"), Nonce(a), Moment(a)];

    private static string? Nonce(Activity a) =>
        a.Value?.Child("action")?.Child("data")?.Text("nonce") ?? a.Value?.Child("data")?.Text("nonce");

    private static string? Action(Activity a, string name) => a.Value?.Child("action")?.Text(name);

    private static string? Moment(Activity a) => a.Timestamp?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
