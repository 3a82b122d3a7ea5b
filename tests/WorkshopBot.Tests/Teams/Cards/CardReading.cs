using System.Text.Json;
using WorkshopBot.Teams.Cards;

namespace WorkshopBot.Tests.Teams.Cards;

/// <summary>Reads a card as a client does: as JSON, every object in it with its type.</summary>
internal static class CardReading
{
    public static IEnumerable<JsonElement> Parts(this Card card) => Objects(card.ToElement());

    public static IEnumerable<JsonElement> OfType(this Card card, string type) => card.Parts().Where(p => TypeOf(p) == type);

    public static IEnumerable<JsonElement> Inputs(this Card card) =>
        card.Parts().Where(p => TypeOf(p).StartsWith("Input.", StringComparison.Ordinal));

    /// <summary>What is pressed; a fallback stands in the place of its button and is none of its own.</summary>
    public static IEnumerable<JsonElement> Buttons(this Card card) =>
        card.Parts().Where(p => TypeOf(p) is "Action.Execute" or "Action.OpenUrl");

    /// <summary>Every text that a client may read as Markdown.</summary>
    public static IEnumerable<string> Formatted(this Card card) =>
        card.OfType("TextBlock").Select(t => t.GetProperty("text").GetString()!)
            .Concat(card.Parts().Where(p => p.TryGetProperty("title", out _)).Select(p => p.GetProperty("title").GetString()!))
            .Concat(card.Parts().Where(p => p.IsChart()).SelectMany(Objects).SelectMany(p => p.EnumerateObject()).Where(p => p.Name is "x" or "legend").Select(p => p.Value.GetString()!))
            .Concat(card.OfType("FactSet").SelectMany(f => f.GetProperty("facts").EnumerateArray()).Select(f => f.GetProperty("value").GetString()!));

    public static IEnumerable<string> Runs(this Card card) => card.OfType("TextRun").Select(t => t.GetProperty("text").GetString()!);

    public static string Text(this JsonElement part, string name) => part.GetProperty(name).GetString()!;

    public static bool IsChart(this JsonElement part) => TypeOf(part).StartsWith("Chart.", StringComparison.Ordinal);

    private static string TypeOf(JsonElement part) => part.TryGetProperty("type", out var type) ? type.GetString()! : "";

    private static IEnumerable<JsonElement> Objects(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(p => Objects(p.Value)).Prepend(node),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
