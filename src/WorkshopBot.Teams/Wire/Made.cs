using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using WorkshopBot.Teams.Cards;

namespace WorkshopBot.Teams.Wire;

/// <summary>Says of a message that a model made its words, and from what. The channel labels it in words of its own.</summary>
/// <param name="Citations">Each is shown where its number stands in the message, as "[1]"; one that stands nowhere is not sent.</param>
public sealed record Made(ImmutableArray<Citation> Citations)
{
    /// <summary>Teams takes twenty, the Playground ten.</summary>
    public const int MostCitations = 10;
}

/// <summary>A text that a message leans on; it may be somebody's own words.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Abstract">The beginning of it; cut where the channel has no more room.</param>
/// <param name="Url">Where to read it; sent only when it is https.</param>
public sealed record Citation(int Number, string Name, string Abstract, Uri? Url)
{
    public const int MostName = 80, MostAbstract = 160;
}

/// <summary>Writes what a message says of itself: one entity, for a channel refuses a second.</summary>
internal static class MessageEntity
{
    /// <summary>Direction marks that a cut text may be wrapped in.</summary>
    private const int Isolates = 2;

    /// <param name="marking">Its name, in the language of the message.</param>
    /// <param name="words">The text or the card, to see which citations stand in it.</param>
    public static void WriteEntity(this Utf8JsonWriter json, Made? made, string? marking, string words)
    {
        if (made is null && marking is null)
            return;

        json.WriteStartArray("entities");
        json.WriteStartObject();
        json.WriteString("type", "https://schema.org/Message");
        json.WriteString("@type", "Message");
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@id", "");
        if (marking is not null)
        {
            json.WriteStartObject("usageInfo");
            json.WriteString("@type", "CreativeWork");
            json.WriteString("@id", "marking");
            json.WriteString("name", marking);
            json.WriteEndObject();
        }

        if (made is not null)
            json.WriteMade(made, words);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteMade(this Utf8JsonWriter json, Made made, string words)
    {
        json.WriteStartArray("additionalType");
        json.WriteStringValue("AIGeneratedContent");
        json.WriteEndArray();

        var cited = made.Citations.Where(c => words.Contains($"[{Number(c)}]", StringComparison.Ordinal)).Take(Made.MostCitations).ToArray();
        if (cited.Length == 0)
            return;

        json.WriteStartArray("citation");
        foreach (var citation in cited)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Claim");
            json.WriteNumber("position", citation.Number);
            json.WriteStartObject("appearance");
            json.WriteString("@type", "DigitalDocument");
            json.WriteString("name", Plain(citation, citation.Name, Citation.MostName));
            json.WriteString("abstract", Plain(citation, citation.Abstract, Citation.MostAbstract));
            json.WriteIfAny("url", citation.Url is { Scheme: "https" } url ? url.AbsoluteUri : null);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The channel insists on both texts, so a number stands for one of which nothing is left.</summary>
    private static string Plain(Citation citation, string text, int most) => Shown.Harmless(text, most - Isolates) is { Length: > 0 } plain ? plain : Number(citation);

    private static string Number(Citation citation) => citation.Number.ToString(CultureInfo.InvariantCulture);
}
