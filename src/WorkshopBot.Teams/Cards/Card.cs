using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorkshopBot.Teams.Wire;

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

    /// <summary>Marking, title and session.</summary>
    private const int AlwaysOnTop = 3;

    /// <summary>Characters of JSON for what is only read.</summary>
    private const int MostWhenShort = 1500;

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

    /// <summary>The marking on top when it is more than unmarked: a channel can show it beside the message too.</summary>
    [JsonIgnore]
    public string? Marking { get; init; }

    /// <summary>Set when a model wrote its words, with what they lean on.</summary>
    [JsonIgnore]
    public Made? Made { get; init; }

    /// <summary>
    /// The same card with less to read, for a channel that found it too large: what stands on top, then lines as long as they
    /// fit, and all fields and buttons. The card itself when there is nothing to leave out.
    /// </summary>
    /// <param name="rest">Says how to see what was left out.</param>
    public Card Shortened(string rest)
    {
        var room = MostWhenShort;
        var kept = Body.Where((e, i) => i < AlwaysOnTop || e.IsFilledInOrPressed || (room -= JsonSerializer.Serialize(e, Compact).Length) >= 0).ToImmutableArray();
        if (kept.Length == Body.Length)
            return this;

        var firstLeftOut = Body.Zip(kept).TakeWhile(pair => ReferenceEquals(pair.First, pair.Second)).Count();
        return this with { Body = kept.Insert(firstLeftOut, new CardElement.TextBlock(rest) { IsSubtle = true }) };
    }

    /// <summary>As it is sent.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Compact);

    /// <summary>The same with a line a value, for people who review it.</summary>
    public string ToReadableJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>The same card as a tree, to put into an activity.</summary>
    public JsonElement ToElement() => JsonSerializer.SerializeToElement(this, Json);
}
