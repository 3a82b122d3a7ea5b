using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using static WorkshopBot.Teams.Wire.ActivityReading;

namespace WorkshopBot.Teams.Wire;

/// <summary>Reads an activity from a request body: strict about what the bot needs, easy about all else; never throws.</summary>
public static class ActivityReader
{
    /// <summary>In bytes; Teams sends no message of more than about 100 kB.</summary>
    public const int BiggestBody = 256 * 1024;

    /// <summary>In characters; an id becomes part of a key in the database.</summary>
    public const int LongestId = 512;

    public static ActivityReading Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > BiggestBody)
        {
            return new Malformed(MalformedKind.TooBig, $"{utf8.Length} > {BiggestBody}");
        }

        utf8 = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        if (CheckedJson.FirstFault(utf8.Span) is { } fault)
        {
            return fault;
        }

        using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = CheckedJson.Deepest });
        return document.RootElement is { ValueKind: JsonValueKind.Object } root
            ? FromObject(root)
            : new Malformed(MalformedKind.NotAnObject, "$");
    }

    private static ActivityReading FromObject(JsonElement root)
    {
        var type = root.Text("type");
        var id = root.Text("id");
        var from = root.Child("from") is { } sender ? AccountFrom(sender) : null;
        var conversation = root.Child("conversation") is { } place ? ConversationFrom(place) : null;

        return (type, id, from, conversation) switch
        {
            (null or "", _, _, _) => new Malformed(MalformedKind.NoType, "type"),
            (_, _, _, null) => new Malformed(MalformedKind.NoConversation, "conversation.id"),
            (_, _, null, _) => new Malformed(MalformedKind.NoSender, "from.id"),
            (not ActivityTypes.Invoke, null or "", _, _) => new Malformed(MalformedKind.NoId, "id"),
            _ when TooLong(id) => new Malformed(MalformedKind.IdTooLong, "id"),
            _ when TooLong(from.Id) => new Malformed(MalformedKind.IdTooLong, "from.id"),
            _ when TooLong(conversation.Id) => new Malformed(MalformedKind.IdTooLong, "conversation.id"),
            _ => new Read(new Activity(type, id ?? "", root.Text("channelId") ?? "", from, conversation)
            {
                Timestamp = Moment(root.Text("timestamp")),
                ServiceUrl = root.Text("serviceUrl"),
                Recipient = root.Child("recipient") is { } recipient ? AccountFrom(recipient) : null,
                Text = root.Text("text"),
                TextFormat = root.Text("textFormat"),
                Name = root.Text("name"),
                Value = root.Child("value")?.Clone(),
                ReplyToId = root.Text("replyToId"),
                Mentions = [.. root.Items("entities").Select(MentionFrom).OfType<Mention>()],
                ChannelData = root.Child("channelData")?.Clone(),
                MembersAdded = Accounts(root, "membersAdded"),
                MembersRemoved = Accounts(root, "membersRemoved"),
                Action = root.Text("action"),
                Locale = root.Text("locale"),
            }),
        };
    }

    private static bool TooLong(string? id) => id?.Length > LongestId;

    private static Account? AccountFrom(JsonElement account) => account.Text("id") is { Length: > 0 } id
        ? new Account(id, account.Text("name"), account.Text("aadObjectId"))
        : null;

    private static Conversation? ConversationFrom(JsonElement place) => place.Text("id") is { Length: > 0 } id
        ? new Conversation(id, place.Text("name"), place.Text("conversationType"), place.Flag("isGroup"), place.Text("tenantId"))
        : null;

    private static Mention? MentionFrom(JsonElement entity) =>
        entity.Text("type") is "mention" && entity.Child("mentioned") is { } who && AccountFrom(who) is { } mentioned
            ? new Mention(mentioned, entity.Text("text"))
            : null;

    private static ImmutableArray<Account> Accounts(JsonElement root, string name) =>
        [.. root.Items(name).Select(AccountFrom).OfType<Account>()];

    private static DateTimeOffset? Moment(string? text) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
