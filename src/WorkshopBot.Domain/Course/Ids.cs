using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>Names one programme. Version 7, so sorting by id is sorting by creation.</summary>
[JsonConverter(typeof(ParsedIdConverter<ProgrammeId>))]
public readonly record struct ProgrammeId(Guid Value) : IParsable<ProgrammeId>
{
    public static ProgrammeId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ProgrammeId result)
    {
        var ok = Guid.TryParse(s, provider, out var value);
        result = new ProgrammeId(value);
        return ok;
    }

    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>Names a gap in a programme: "4/2.3" is gap 3 of the second theme of its fourth session.</summary>
[JsonConverter(typeof(ParsedIdConverter<GapKey>))]
public readonly record struct GapKey(int Session, GapRef Gap) : IParsable<GapKey>
{
    public static GapKey Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var key) ? key : throw new FormatException("A gap of a programme is named as 4/2.3.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GapKey result)
    {
        result = default;
        if (s?.Split('/', '.') is not [var session, var theme, var gap]
            || !Number(session, out var a) || !Number(theme, out var b) || !Number(gap, out var c))
            return false;
        result = new GapKey(a, new GapRef(b, c));
        return result.ToString() == s;
    }

    /// <summary>To order by: session, theme, gap.</summary>
    public (int Session, int Theme, int Number) Place => (Session, Gap.Theme, Gap.Number);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Session}/{Gap}");

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}

/// <summary>Names a line of the course input: a gap by itself ("4/2.3"), or gaps that were joined ("J7").</summary>
[JsonConverter(typeof(ParsedIdConverter<LineKey>))]
public readonly record struct LineKey : IParsable<LineKey>
{
    private LineKey(GapKey? gap, int join) => (Gap, Join) = (gap, join);

    /// <summary>Set when it is a gap by itself.</summary>
    public GapKey? Gap { get; }

    /// <summary>The number of the join; 0 when it is a gap by itself.</summary>
    public int Join { get; }

    public static LineKey Of(GapKey gap) => new(gap, 0);

    public static LineKey OfJoin(int join) => new(null, join);

    /// <summary>Stands in a round for a line that its reader may not see any more, so that the numbers of the others stay.</summary>
    public static LineKey Hidden => default;

    public static LineKey Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var key) ? key : throw new FormatException("A line is named as 4/2.3 or J7.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LineKey result)
    {
        result = default;
        if (GapKey.TryParse(s, provider, out var gap))
            result = Of(gap);
        else if (s is ['J', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var join) && join > 0)
            result = OfJoin(join);
        return s is not null && result != default && result.ToString() == s;
    }

    /// <summary>To order by: joined gaps come before single ones.</summary>
    public (int Join, (int Session, int Theme, int Number) Gap) Place => (Join == 0 ? int.MaxValue : Join, Gap?.Place ?? default);

    public override string ToString() => Gap is { } gap ? gap.ToString() : string.Create(CultureInfo.InvariantCulture, $"J{Join}");
}

/// <summary>Writes an id as the text that it parses from, also as a key.</summary>
internal sealed class ParsedIdConverter<TId> : JsonConverter<TId>
    where TId : struct, IParsable<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Known(reader.TokenType is JsonTokenType.String ? reader.GetString() : null);

    public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Known(reader.GetString());

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString()!);

    private static TId Known(string? text) => TId.TryParse(text, CultureInfo.InvariantCulture, out var id)
        ? id
        : throw new JsonException($"'{text}' is no {typeof(TId).Name}.");
}
