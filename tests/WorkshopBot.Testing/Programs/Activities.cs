using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Programs;

/// <summary>Somebody in a channel, with a private chat with the bot.</summary>
public sealed record Chatter(string Name)
{
    public string Account => $"29:{Name}";

    public string Private => $"a:{Name}";
}

/// <summary>Activities as a channel sends them, in JSON.</summary>
public static class Activities
{
    /// <summary>A channel without pacing.</summary>
    public const string Channel = "webroom";

    private const string Bot = "28:workshopbot";

    /// <param name="group">The group conversation; the private one when it is left out.</param>
    public static JsonObject Of(string type, Chatter by, string id, Uri serviceUrl, string? group = null) => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["channelId"] = Channel,
        ["serviceUrl"] = serviceUrl.ToString(),
        ["from"] = new JsonObject { ["id"] = by.Account, ["name"] = by.Name },
        ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "WorkshopBot" },
        ["conversation"] = group is null
            ? new JsonObject { ["id"] = by.Private, ["conversationType"] = "personal" }
            : new JsonObject { ["id"] = group, ["conversationType"] = "groupChat", ["isGroup"] = true },
    };

    /// <summary>A message; in a group it speaks to the bot by name.</summary>
    public static JsonObject Typed(Chatter by, string id, Uri serviceUrl, string text, string? group = null)
    {
        var activity = Of("message", by, id, serviceUrl, group);
        activity["text"] = group is null ? text : $"<at>WorkshopBot</at> {text}";
        if (group is not null)
        {
            activity["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>WorkshopBot</at>",
                ["mentioned"] = new JsonObject { ["id"] = Bot, ["name"] = "WorkshopBot" },
            });
        }

        return activity;
    }

    /// <summary>A pressed button.</summary>
    public static JsonObject Pressed(Chatter by, string id, Uri serviceUrl, string verb, JsonObject data, string? group = null)
    {
        var activity = Of("invoke", by, id, serviceUrl, group);
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data },
            ["trigger"] = "manual",
        };
        return activity;
    }

    /// <summary>The name under which the program knows this delivery.</summary>
    public static string Cause(JsonObject activity) => $"{Channel}|{activity["conversation"]!["id"]}|{activity["id"]}";

    public static HttpContent Body(JsonNode activity) => Body(activity.ToJsonString());

    public static HttpContent Body(string json) => new ByteArrayContent(Encoding.UTF8.GetBytes(json))
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
    };
}
