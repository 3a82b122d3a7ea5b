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

/// <summary>Names one of the twelve lines of action.</summary>
[JsonConverter(typeof(CatalogueIdConverter<ActionLineId>))]
public readonly record struct ActionLineId(string Value) : ICatalogueId<ActionLineId>
{
    public static ActionLineId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A kind of organisation, such as "ministry": what attribution shows by default.</summary>
[JsonConverter(typeof(CatalogueIdConverter<OrganisationKind>))]
public readonly record struct OrganisationKind(string Value) : ICatalogueId<OrganisationKind>
{
    public static OrganisationKind Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>An id that is stored as plain text.</summary>
public interface ICatalogueId<TSelf>
    where TSelf : struct, ICatalogueId<TSelf>
{
    string Value { get; }

    static abstract TSelf Of(string value);
}

/// <summary>Writes an id of the catalogue as plain text.</summary>
internal sealed class CatalogueIdConverter<TId> : JsonConverter<TId>
    where TId : struct, ICatalogueId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TId.Of(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
