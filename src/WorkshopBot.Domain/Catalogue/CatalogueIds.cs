using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkshopBot.Domain.Catalogue;

/// <summary>Names a threat theme of the catalogue, such as "cyber-threats".</summary>
[JsonConverter(typeof(CatalogueIdConverter<ThemeId>))]
public readonly record struct ThemeId(string Value) : ICatalogueId<ThemeId>
{
    public static ThemeId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>Names a scenario of the catalogue, such as "caribbean-hurricane".</summary>
[JsonConverter(typeof(CatalogueIdConverter<ScenarioId>))]
public readonly record struct ScenarioId(string Value) : ICatalogueId<ScenarioId>
{
    public static ScenarioId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>Names a place of the catalogue, such as "saba" or "vr-zeeland".</summary>
[JsonConverter(typeof(CatalogueIdConverter<PlaceId>))]
public readonly record struct PlaceId(string Value) : ICatalogueId<PlaceId>
{
    public static PlaceId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>Names a national security interest, such as "physical-security".</summary>
[JsonConverter(typeof(CatalogueIdConverter<InterestId>))]
public readonly record struct InterestId(string Value) : ICatalogueId<InterestId>
{
    public static InterestId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>Names a link of the safety chain, such as "prevention".</summary>
[JsonConverter(typeof(CatalogueIdConverter<SafetyLinkId>))]
public readonly record struct SafetyLinkId(string Value) : ICatalogueId<SafetyLinkId>
{
    public static SafetyLinkId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>Names one of the twelve lines of action.</summary>
[JsonConverter(typeof(CatalogueIdConverter<ActionLineId>))]
public readonly record struct ActionLineId(string Value) : ICatalogueId<ActionLineId>
{
    public static ActionLineId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>An id that is stored as plain text.</summary>
public interface ICatalogueId<TSelf>
    where TSelf : struct, ICatalogueId<TSelf>
{
    string Value { get; }

    static abstract TSelf Of(string value);

    /// <summary>Whether this can be such an id. Most sets are open, for editions differ: then any word can.</summary>
    static virtual bool Knows(string value) => value is not "";
}

/// <summary>Writes an id of the catalogue as plain text, so that an event says <c>"theme":"cyber-threats"</c>.</summary>
internal sealed class CatalogueIdConverter<TId> : JsonConverter<TId>
    where TId : struct, ICatalogueId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String ? Known(reader.GetString()!) : throw new JsonException($"{typeof(TId).Name} is a text.");

    public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Known(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Named(value));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(Named(value));

    private static TId Known(string value) =>
        TId.Knows(value) ? TId.Of(value) : throw new JsonException($"'{value}' is no {typeof(TId).Name}.");

    /// <summary>An id nobody set is a fault, and must not be stored for ever.</summary>
    private static string Named(TId id) => id.Value ?? throw new JsonException($"A {typeof(TId).Name} was never set.");
}
