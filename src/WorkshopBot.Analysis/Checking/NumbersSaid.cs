using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WorkshopBot.Analysis.Checking;

/// <summary>A number as a text says it.</summary>
/// <param name="Value">Written one way, so that "10.000" and "10,000" are alike, as are "three" and "3".</param>
/// <param name="OfAll">It says of how many: "7 van de 12".</param>
internal readonly record struct NumberSaid(int At, string Value, bool IsShare, bool OfAll);

/// <summary>Finds numbers in digits and in words.</summary>
internal static partial class NumbersSaid
{
    private static readonly FrozenDictionary<string, string> Values = DataLines.Read("number-words.txt")
        .Select(line => line.Split(' ')).ToFrozenDictionary(w => w[0], w => w[1], StringComparer.Ordinal);

    public static bool IsNumber(string folded) => Values.ContainsKey(folded) || DutchTens(folded) is not null;

    public static ImmutableArray<NumberSaid> In(string plain) =>
    [
        .. Token().Matches(plain)
            .Select(m => (Match: m, Value: Digits(m) ?? Word(m.Value)))
            .Where(x => x.Value is not null)
            .Select(x => new NumberSaid(
                x.Match.Index, x.Value!, x.Match.Groups["share"].Success, OfBefore().IsMatch(plain[..x.Match.Index]))),
    ];

    private static string? Digits(Match m)
    {
        if (!m.Groups["digits"].Success)
            return null;

        var digits = m.Groups["digits"].Value;
        return Thousands().IsMatch(digits)
            ? digits.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)
            : digits.Replace(',', '.');
    }

    private static string? Word(string typed)
    {
        var word = Folded(typed);
        if (Values.TryGetValue(word, out var value) || (value = DutchTens(word)) is not null)
            return value;
        return word.Split('-') is [var tens, var ones]
            && Values.TryGetValue(tens, out var t) && Values.TryGetValue(ones, out var o)
            && int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var many)
            && int.TryParse(o, NumberStyles.None, CultureInfo.InvariantCulture, out var few)
            ? (many + few).ToString(CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>"vijfentwintig".</summary>
    private static string? DutchTens(string word)
    {
        var at = word.Length < 8 ? 0
            : word.StartsWith("zeven", StringComparison.Ordinal) || word.StartsWith("negen", StringComparison.Ordinal) ? 5
            : word.IndexOf("en", 2, StringComparison.Ordinal);
        return at > 0 && at + 2 < word.Length && word.AsSpan(at).StartsWith("en", StringComparison.Ordinal)
            && (word[..at] is "een" ? "1" : Values.GetValueOrDefault(word[..at])) is { Length: 1 } ones
            && Values.GetValueOrDefault(word[(at + 2)..]) is { Length: 2 } tens && tens[1] == '0'
            ? string.Concat(tens.AsSpan(0, 1), ones) : null;
    }

    private static string Folded(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    [GeneratedRegex(
        @"(?<digits>\d+(?:[.,]\d+)*)(?<share>\s?(?:%|procent|percent))?|\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"^\d{1,3}(?:[.,]\d{3})+$", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"(?<!\p{L})(?:of\s(?:the|all)|out\sof(?:\sthe)?|of|van(?:\s(?:de|alle))?|uit\sde)\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfBefore();
}
