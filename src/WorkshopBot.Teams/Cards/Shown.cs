using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Words;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>How people's words are put on a card: as plain runs, cut where a list would grow too long, and never active.</summary>
internal static class Shown
{
    /// <summary>Entries of a list on one card; the rest is named by how many they are and how to see them.</summary>
    public const int MostListed = 20;

    /// <summary>Characters of one entry of a list.</summary>
    public const int MostOfOne = 160;

    private const char Isolate = '\u2068', EndOfIsolate = '\u2069';

    public static Plain Plain(string text, bool subtle = false) => new([new TextRun(text) { IsSubtle = subtle ? true : null }]);

    /// <summary>A person's words behind the bot's: "2.3  There is no …".</summary>
    public static Plain Line(string before, Said? said, BotWords words, int most = MostOfOne, string after = "")
    {
        var text = new TextRun(string.Concat(said?.Body is { } body ? Cut(body, most) : words.Removed, after is "" ? "" : " · ", after));
        return new([.. before is "" ? [] : new[] { new TextRun($"{before}  ") { Weight = "Bolder" } }, text]);
    }

    /// <summary>On one line, at most so long, with what steers direction kept inside.</summary>
    public static string Cut(string text, int most)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length > most)
        {
            var end = char.IsHighSurrogate(line[most - 2]) ? most - 2 : most - 1;
            line = line[..end] + "…";
        }

        // Cards replace {{DATE(…)}} and {{TIME(…)}}: in people's words they stay what they are.
        line = line.Replace("{{", "{\u200B{", StringComparison.Ordinal);
        return line.Any(IsDirection) ? $"{Isolate}{line}{EndOfIsolate}" : line;
    }

    /// <summary>
    /// The title of a choice. Clients read Markdown and links in it, so it keeps letters, digits and plain marks only;
    /// where that changes something, the literal words stand above.
    /// </summary>
    public static string AsChoice(string number, string? body) => body is null ? number : $"{number} – {Harmless(body, MostOfOne)}";

    /// <summary>What is left of people's words where something may read them as Markdown or a link: letters, digits and plain marks.</summary>
    public static string Harmless(string text, int most)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            kept.Append(IsHarmless(text, i) ? text[i] : ' ');
        return Cut(kept.ToString(), most);
    }

    /// <summary>Whether the title of the choice is all of what the person typed.</summary>
    public static bool FitsAChoice(string number, string? body) => body is null || AsChoice(number, body) == $"{number} – {body}";

    /// <summary>So many of a list, and a line that says how to see the rest.</summary>
    public static IEnumerable<CardElement> List<T>(
        IEnumerable<T> items, Func<T, CardElement> show, Func<int, string> more, int most = MostListed)
    {
        var all = items.ToImmutableArray();
        foreach (var item in all.Take(most))
            yield return show(item);
        if (all.Length > most)
            yield return new TextBlock(more(all.Length - most)) { IsSubtle = true };
    }

    public static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static bool IsHarmless(string text, int i) => text[i] switch
    {
        ',' or ';' or '?' or '%' or '\'' or '’' or '‘' or '“' or '”' or ' ' => true,
        '-' => i > 0 && char.IsLetterOrDigit(text[i - 1]),
        '.' or ':' => i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) || (char.IsDigit(text[i + 1]) && i > 0 && char.IsDigit(text[i - 1])),
        var c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark,
    };

    private static bool IsDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C'
        || c is >= '\u0590' and <= '\u08FF';
}
