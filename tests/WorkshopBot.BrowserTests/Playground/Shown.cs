using System.Text.Json;

namespace WorkshopBot.BrowserTests.Playground;

/// <summary>A message that the playground's page was told to show, or to show otherwise.</summary>
internal sealed record Shown(string Action, string Conversation, string Message, JsonElement? Card)
{
    public bool IsNew => Action is "createMessage";

    /// <summary>Whether somebody can fill something in on it.</summary>
    public bool HasFields => Card is { } card && Parts(card).Any(p => TypeOf(p)?.StartsWith("Input.", StringComparison.Ordinal) is true);

    /// <summary>What came over the web socket; null when it is about something else, or not from the bot.</summary>
    public static Shown? Read(string frame)
    {
        var said = JsonElement.Parse(frame);
        if (said.GetProperty("action").GetString() is not ("createMessage" or "updateMessage") || said.GetProperty("message") is var message
            && message.GetProperty("from").GetProperty("id").GetString() is not "28:workshopbot")
            return null;

        return new Shown(
            said.GetProperty("action").GetString()!,
            said.GetProperty("actionConversationId").GetString()!,
            message.GetProperty("messageId").GetString()!,
            message.TryGetProperty("attachments", out var cards) && cards.GetArrayLength() > 0 ? cards[0].GetProperty("content") : null);
    }

    /// <summary>The data of the button with this verb.</summary>
    public static JsonElement? Button(JsonElement card, string verb) => Parts(card)
        .Where(p => TypeOf(p) is "Action.Execute" && p.GetProperty("verb").GetString() == verb)
        .Select(p => (JsonElement?)p.GetProperty("data"))
        .FirstOrDefault();

    /// <summary>The ids of what can be filled in.</summary>
    public static IEnumerable<string> Fields(JsonElement card) => Parts(card)
        .Where(p => TypeOf(p)?.StartsWith("Input.", StringComparison.Ordinal) is true)
        .Select(p => p.GetProperty("id").GetString()!);

    private static string? TypeOf(JsonElement part) =>
        part.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String ? type.GetString() : null;

    private static IEnumerable<JsonElement> Parts(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Object => part.EnumerateObject().SelectMany(p => Parts(p.Value)).Prepend(part),
        JsonValueKind.Array => part.EnumerateArray().SelectMany(Parts),
        _ => [],
    };
}
