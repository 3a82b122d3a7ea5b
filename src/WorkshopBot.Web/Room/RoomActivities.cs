using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace WorkshopBot.Web.Room;

/// <summary>What the room tells the bot, in the words of the protocol that Teams speaks.</summary>
internal sealed partial class RoomActivities(OwnAddress own, TimeProvider clock)
{
    private const string Called = $"<at>{RoomAddresses.BotName}</at>";

    private const int LongestClientId = 80;

    private static readonly JsonObject Bot = new() { ["id"] = RoomAddresses.BotId, ["name"] = RoomAddresses.BotName };

    /// <summary>Whether a text in the group speaks to the bot.</summary>
    public static bool SpeaksToBot(string text) => AtBot().IsMatch(text);

    /// <summary>Somebody came in; the bot itself comes with the first one, and into everybody's private lane.</summary>
    public JsonObject Joined(RoomPerson person, JsonObject conversation, bool withBot)
    {
        var activity = Start("conversationUpdate", RoomAddresses.NewId(clock.GetUtcNow()), person, conversation);
        activity["membersAdded"] = withBot ? new JsonArray(Bot.DeepClone(), Account(person)) : new JsonArray(Account(person));
        return activity;
    }

    public JsonObject Message(RoomPerson person, JsonObject conversation, RoomMessage message, string language)
    {
        var text = AtBot().Replace(message.Text ?? "", Called);
        var activity = Start("message", message.Id, person, conversation);
        activity["text"] = text;
        activity["textFormat"] = "plain";
        activity["locale"] = language;
        activity["entities"] = text.Contains(Called, StringComparison.Ordinal)
            ? new JsonArray(new JsonObject { ["type"] = "mention", ["mentioned"] = Bot.DeepClone(), ["text"] = Called })
            : [];
        return activity;
    }

    public JsonObject Press(RoomPerson person, JsonObject conversation, RoomAction action)
    {
        var activity = Start("invoke", PressId(person, action), person, conversation);
        activity["name"] = "adaptiveCard/action";
        activity["locale"] = action.Language;
        activity["replyToId"] = action.ActivityId;
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["verb"] = action.Verb,
                ["data"] = action.Data is { ValueKind: JsonValueKind.Object } data ? JsonObject.Create(data) : new JsonObject(),
            },
            ["trigger"] = "manual",
        };
        return activity;
    }

    /// <summary>The same press sent again has the same id, so that the bot can tell.</summary>
    private string PressId(RoomPerson person, RoomAction action) =>
        action.ClientId is { Length: > 0 and <= LongestClientId } own ? $"{person.Id}.{own}" : RoomAddresses.NewId(clock.GetUtcNow());

    public static JsonObject GroupConversation(ChatRoom room) => new()
    {
        ["id"] = room.GroupConversation,
        ["name"] = room.Id,
        ["conversationType"] = "groupChat",
        ["isGroup"] = true,
        ["tenantId"] = RoomAddresses.Tenant,
    };

    public static JsonObject PrivateConversation(RoomPerson person) => new()
    {
        ["id"] = person.PrivateConversation,
        ["conversationType"] = "personal",
        ["isGroup"] = false,
        ["tenantId"] = RoomAddresses.Tenant,
    };

    private JsonObject Start(string type, string id, RoomPerson from, JsonObject conversation) => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["timestamp"] = clock.GetUtcNow().UtcDateTime,
        ["serviceUrl"] = own.ServiceUrl,
        ["channelId"] = RoomAddresses.Channel,
        ["from"] = Account(from),
        ["recipient"] = Bot.DeepClone(),
        ["conversation"] = conversation,
        ["locale"] = from.Profile.Language,
        ["channelData"] = new JsonObject
        {
            ["tenant"] = new JsonObject { ["id"] = RoomAddresses.Tenant },
            ["room"] = AtTheDoor(from),
        },
    };

    private static JsonObject AtTheDoor(RoomPerson person)
    {
        var said = JsonSerializer.SerializeToNode(person.Profile, JsonSerializerOptions.Web)!.AsObject();
        if (person.Session is { } session)
            said["session"] = session.ToString();
        return said;
    }

    private static JsonObject Account(RoomPerson person) => new() { ["id"] = person.Id, ["name"] = person.Name };

    [GeneratedRegex(@"(?<![\w@])@WorkshopBot\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtBot();
}
