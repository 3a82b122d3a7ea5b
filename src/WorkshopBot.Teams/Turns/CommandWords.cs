using System.Collections.Immutable;
using System.Globalization;
using System.Resources;

namespace WorkshopBot.Teams.Turns;

/// <summary>
/// The words with which people type commands. Both languages always work, whichever the person reads:
/// CommandWords.resx holds them, several for one command with semicolons between.
/// </summary>
public static class CommandWords
{
    private static readonly ResourceManager Phrases = new(typeof(CommandWords));

    /// <summary>Longest phrases first, so that "take over" is not taken for "take".</summary>
    private static readonly ImmutableArray<(string Phrase, string Command)> All = [.. new[] { CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("nl") }
        .SelectMany(culture => Phrases.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<System.Collections.DictionaryEntry>()
            .SelectMany(e => ((string)e.Value!).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(phrase => (phrase, Command: (string)e.Key))))
        .Distinct()
        .OrderByDescending(p => p.phrase.Length)
        .ThenBy(p => p.phrase, StringComparer.Ordinal)];

    /// <summary>The command at the start of a text, and what follows it.</summary>
    public static (string Command, string Left)? Find(string text)
    {
        var plain = text.TrimStart('/', '!', ' ');
        foreach (var (phrase, command) in All)
        {
            if (plain.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
                && (plain.Length == phrase.Length || !char.IsLetterOrDigit(plain[phrase.Length])))
                return (command, plain[phrase.Length..].TrimStart(' ', ':', ',', '.', '!', '\u00A0').Trim());
        }

        return null;
    }

    /// <summary>Whether this is one of the words of that command, such as "new" or "nieuw" for an effort.</summary>
    public static bool Means(string word, string command) => All.Any(p =>
        p.Command == command && p.Phrase.Equals(word.Trim().TrimEnd('.', '!', ':'), StringComparison.OrdinalIgnoreCase));

    /// <summary>A text so short and so near to a command that it is more likely a slip than a contribution.</summary>
    public static bool IsLikelySlip(string text)
    {
        var words = text.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 1 || (words.Length <= 3 && All.Any(p => !p.Phrase.Contains(' ', StringComparison.Ordinal)
            && p.Phrase.Length >= 4 && Distance(p.Phrase, words[0].ToLowerInvariant()) <= 1));
    }

    /// <summary>How many letters must be added, dropped or changed (Levenshtein 1965).</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, before) = (row[0], row[0] = i);
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], before = Math.Min(Math.Min(row[j], before) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
