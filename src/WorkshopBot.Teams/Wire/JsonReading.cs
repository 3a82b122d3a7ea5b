using System.Globalization;
using System.Text.Json;

namespace WorkshopBot.Teams.Wire;

/// <summary>Reads what others sent: what is not there, or is something else than expected, is null.</summary>
public static class JsonReading
{
    extension(JsonElement element)
    {
        /// <summary>The part under this name, unless it is absent or null.</summary>
        public JsonElement? Child(string name) =>
            element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var child)
            && child.ValueKind is not JsonValueKind.Null ? child : null;

        /// <summary>The text under this name; without U+0000, which no database here can keep.</summary>
        public string? Text(string name) => element.Child(name) is { ValueKind: JsonValueKind.String } text
            ? text.GetString()!.Replace("\0", "", StringComparison.Ordinal)
            : null;

        /// <summary>The yes or no under this name, also when a card's toggle sent it as text.</summary>
        public bool? Flag(string name) => element.Child(name) switch
        {
            { ValueKind: JsonValueKind.True } => true,
            { ValueKind: JsonValueKind.False } => false,
            { ValueKind: JsonValueKind.String } text when bool.TryParse(text.GetString(), out var flag) => flag,
            _ => null,
        };

        /// <summary>The whole number under this name, also when a card's input sent it as text.</summary>
        public int? Number(string name) => element.Child(name) switch
        {
            { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var whole) => whole,
            { ValueKind: JsonValueKind.String } text when int.TryParse(
                text.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
            _ => null,
        };

        /// <summary>The parts of the list under this name; none if it is no list.</summary>
        public IEnumerable<JsonElement> Items(string name) =>
            element.Child(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
    }
}
