using System.Text.Json;

namespace WorkshopBot.IntegrationTests.BadInput;

/// <summary>A card as it came over the wire.</summary>
internal sealed record CardSeen(JsonElement Card)
{
    /// <summary>Every text that a client may read as Markdown.</summary>
    public IEnumerable<string> Formatted => Objects(Card).SelectMany(o => o.EnumerateObject()
        .Where(p => p.Value.ValueKind is JsonValueKind.String && p.Name switch
        {
            "text" => TypeOf(o) is "TextBlock",
            "title" or "label" or "placeholder" or "fallbackText" or "altText" => true,
            "value" => TypeOf(o) is "",
            _ => false,
        }).Select(p => p.Value.GetString()!));

    /// <summary>Texts that every client shows as they are.</summary>
    public IEnumerable<string> Plain => Objects(Card).Where(o => TypeOf(o) is "TextRun").Select(o => o.GetProperty("text").GetString()!);

    public bool Says(string sentence) => Formatted.Contains(sentence, StringComparer.Ordinal);

    /// <summary>The data of the first button with this verb.</summary>
    public JsonElement Button(string verb) => Objects(Card)
        .First(o => TypeOf(o) is "Action.Execute" && o.GetProperty("verb").GetString() == verb).GetProperty("data");

    private static string TypeOf(JsonElement part) => part.TryGetProperty("type", out var type) ? type.GetString()! : "";

    private static IEnumerable<JsonElement> Objects(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(p => Objects(p.Value)).Prepend(node),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
