using System.Collections.Immutable;
using System.Text.Json;

namespace WorkshopBot.Teams.Wire;

/// <summary>
/// One thing a channel tells the bot, as far as the bot needs it; whatever else it carried is left behind.
/// The channel gives the id; only an invoke may lack one, and then it is empty.
/// </summary>
public sealed record Activity(string Type, string Id, string ChannelId, Account From, Conversation Conversation)
{
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Where answers go; never to be used before a <see cref="ServiceUrlGuard"/> accepted it.</summary>
    public string? ServiceUrl { get; init; }

    public Account? Recipient { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    /// <summary>Which invoke or event this is.</summary>
    public string? Name { get; init; }

    public JsonElement? Value { get; init; }

    public string? ReplyToId { get; init; }

    public ImmutableArray<Mention> Mentions { get; init; } = [];

    public JsonElement? ChannelData { get; init; }

    public ImmutableArray<Account> MembersAdded { get; init; } = [];

    public ImmutableArray<Account> MembersRemoved { get; init; } = [];

    public string? Action { get; init; }

    public string? Locale { get; init; }

    /// <summary>The same for every delivery of this activity, different for any other: what a repeat is known by.</summary>
    public string Cause => Causes.Of(this);

    /// <summary>Whether the text speaks to the bot itself.</summary>
    public bool MentionsRecipient => Mentions.Any(IsRecipient);

    /// <summary>What the person typed, without speaking to the bot; other people's names stay.</summary>
    public string TextWithoutMention() => Mentions.Where(IsRecipient)
        .Aggregate(Text ?? "", (text, m) => (m.Text ?? $"<at>{m.Mentioned.Name}</at>") is { Length: > 0 } said
            ? text.Replace(said, "", StringComparison.OrdinalIgnoreCase)
            : text)
        .Replace('\u00A0', ' ')
        .Trim();

    private bool IsRecipient(Mention mention) => mention.Mentioned.Id == Recipient?.Id;
}

/// <summary>A person or a bot, as a channel names it; the id differs from bot to bot, the Entra id does not.</summary>
public sealed record Account(string Id, string? Name = null, string? AadObjectId = null);

/// <summary>A chat, channel thread or private lane; its type is personal, groupChat or channel, or left out.</summary>
public sealed record Conversation(
    string Id, string? Name = null, string? Type = null, bool? IsGroup = null, string? TenantId = null)
{
    /// <summary>Whether only one person and the bot read along.</summary>
    public bool IsPrivate => Type is "personal" || (Type is null && IsGroup is not true);
}

/// <summary>A name in the text that points at somebody; <see cref="Text"/> is the literal piece of the text.</summary>
public sealed record Mention(Account Mentioned, string? Text);

/// <summary>The types of activity this bot listens to.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";
    public const string Invoke = "invoke";
    public const string Event = "event";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
}
