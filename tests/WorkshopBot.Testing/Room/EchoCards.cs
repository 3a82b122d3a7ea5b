using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Room;

/// <summary>The cards of the echo bot.</summary>
public static class EchoCards
{
    public static string Ask(string heard) => Card(
        [
            new JsonObject { ["type"] = "TextBlock", ["text"] = "Which gap presses most?", ["style"] = "heading", ["wrap"] = true },
            Said($"Heard: {heard}"),
            new JsonObject { ["type"] = "Input.Text", ["id"] = "text", ["label"] = "Your gap", ["isMultiline"] = true },
            new JsonObject
            {
                ["type"] = "Input.ChoiceSet", ["id"] = "sure", ["label"] = "How sure are you?", ["style"] = "expanded", ["value"] = "2",
                ["choices"] = new JsonArray(Choice("Low", "1"), Choice("Medium", "2"), Choice("High", "3")),
            },
        ],
        Button("Send", "answer"), Button("Refuse", "fail"), Button("Say", "say"), Button("Tell everybody", "everybody"));

    public static string Thanks(string text) => Card(
        [new JsonObject { ["type"] = "TextBlock", ["text"] = "Kept as 1", ["style"] = "heading" }, Said(text)], Button("Again", "say"));

    public static string Updated() => Card([new JsonObject { ["type"] = "TextBlock", ["text"] = "Closed for everybody", ["wrap"] = true }]);

    private static string Card(JsonArray body, params JsonNode[] actions) => new JsonObject
    {
        ["type"] = "AdaptiveCard", ["version"] = "1.5", ["lang"] = "en", ["body"] = body, ["actions"] = new JsonArray(actions),
    }.ToJsonString();

    /// <summary>What people typed goes into plain runs, as in the product's own cards.</summary>
    private static JsonObject Said(string text) => new()
    {
        ["type"] = "RichTextBlock",
        ["inlines"] = new JsonArray(new JsonObject { ["type"] = "TextRun", ["text"] = text }),
    };

    private static JsonObject Choice(string title, string value) => new() { ["title"] = title, ["value"] = value };

    private static JsonObject Button(string title, string verb) =>
        new() { ["type"] = "Action.Execute", ["title"] = title, ["verb"] = verb, ["data"] = new JsonObject { ["step"] = 1 } };
}
