using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkshopBot.Teams.Cards;

/// <summary>An Adaptive Card, as far as this bot needs one. What a screen reader needs is not optional.</summary>
/// <param name="Lang">The language of the bot's own words, so that a voice pronounces them right.</param>
/// <param name="Speak">What the card is, said aloud.</param>
/// <param name="FallbackText">For whoever cannot show cards: what it is and what to type instead.</param>
public sealed record Card(
    string Lang, string Speak, string FallbackText, ImmutableArray<CardElement> Body, ImmutableArray<CardAction> Actions)
{
    /// <summary>Teams hides those beyond it in a menu that few find.</summary>
    public const int MostActions = 6;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions Compact = new(Json) { WriteIndented = false };

    [JsonPropertyOrder(-2)]
    public string Type { get; } = "AdaptiveCard";

    [JsonPropertyOrder(-1)]
    public string Version { get; } = "1.5";

    /// <summary>As it is sent.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Compact);

    /// <summary>The same with a line a value, for people who review it.</summary>
    public string ToReadableJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>The same card as a tree, to put into an activity.</summary>
    public JsonElement ToElement() => JsonSerializer.SerializeToElement(this, Json);
}
