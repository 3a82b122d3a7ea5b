using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorkshopBot.Domain.Course;

namespace WorkshopBot.Domain.Sessions;

/// <summary>Names one session. Version 7, so sorting by id is sorting by creation.</summary>
[JsonConverter(typeof(ParsedIdConverter<SessionId>))]
public readonly record struct SessionId(Guid Value) : IParsable<SessionId>
{
    public static SessionId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SessionId result)
    {
        var ok = Guid.TryParse(s, provider, out var value);
        result = new SessionId(value);
        return ok;
    }

    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>A person's pseudonym: the only thing about a person that events hold. Names live in a table of their own.</summary>
[JsonConverter(typeof(PersonIdConverter))]
public readonly record struct PersonId(string Value)
{
    /// <summary>The program itself, when a clock or a job asks.</summary>
    public static readonly PersonId Program = new("program");

    public override string ToString() => Value;
}

/// <summary>Writes a pseudonym as a plain text, also as a key.</summary>
internal sealed class PersonIdConverter : JsonConverter<PersonId>
{
    public override PersonId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, PersonId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
