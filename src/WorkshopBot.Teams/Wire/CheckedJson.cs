using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using static WorkshopBot.Teams.Wire.ActivityReading;

namespace WorkshopBot.Teams.Wire;

/// <summary>Looks through JSON before it is trusted, so that no string in it can surprise whoever reads it later.</summary>
public static class CheckedJson
{
    public const int Deepest = 64;

    /// <summary>The first thing wrong with it; nothing if all of it can be read.</summary>
    public static Malformed? FirstFault(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            return new Malformed(MalformedKind.NotJson, "utf-8");
        }

        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject && reader.CurrentDepth >= Deepest)
                {
                    return new Malformed(MalformedKind.TooDeep, At(reader.TokenStartIndex));
                }

                TakeOut(reader);
            }

            return null;
        }
        catch (JsonException)
        {
            return new Malformed(MalformedKind.NotJson, At(reader.BytesConsumed));
        }
        catch (InvalidOperationException)
        {
            return new Malformed(MalformedKind.NotJson, At(reader.TokenStartIndex));
        }
    }

    /// <summary>Half a surrogate pair is only noticed when the string is taken out.</summary>
    private static void TakeOut(Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
        {
            _ = reader.GetString();
        }
    }

    private static string At(long position) => string.Create(CultureInfo.InvariantCulture, $"byte {position}");
}
