using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Lexical.Signs;

/// <summary>A word of a text, without accents or capitals.</summary>
/// <param name="Opens">It is the first of its sentence.</param>
/// <param name="Closes">It is the last of its sentence.</param>
internal readonly record struct Spelled(string Folded, bool Opens, bool Closes);

/// <summary>A text as signs are looked for in it: disguises taken off, letters in words.</summary>
/// <param name="Typed">Full-width and circled letters as plain ones, accents and invisible characters left out; capitals kept.</param>
internal sealed partial record PlainText(string Typed, ImmutableArray<Spelled> Words)
{
    /// <summary>Whatever a sentence may begin after.</summary>
    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?:;\n\r\t\"“”„«»()[]{}<>|*#=/…—–-");

    public static PlainText Of(string text)
    {
        var typed = Undisguised(text);
        return new PlainText(typed, [.. Spell(typed)]);
    }

    private static string Undisguised(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in WellFormed.Of(text).Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                plain.Append(letter is '’' or '‘' or '`' ? '\'' : letter);
            }
        }

        return plain.ToString();
    }

    private static List<Spelled> Spell(string typed)
    {
        var text = Spaced().Replace(typed, whole => whole.Value.Replace(whole.Value[1].ToString(), "", StringComparison.Ordinal));
        var words = new List<Spelled>();
        var end = 0;
        foreach (var found in Word().EnumerateMatches(text))
        {
            var opens = words.Count is 0 || text.AsSpan()[end..found.Index].ContainsAny(Stops);
            if (opens && words.Count > 0)
            {
                words[^1] = words[^1] with { Closes = true };
            }

            end = found.Index + found.Length;
            words.Add(new Spelled(text[found.Index..end].ToLowerInvariant(), opens, Closes: false));
        }

        if (words.Count > 0)
        {
            words[^1] = words[^1] with { Closes = true };
        }

        return words;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    /// <summary>Four or more single letters, each one character apart: "n e g e e r".</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}])\p{L}(?:(?: \p{L})(?![\p{L}\p{N}])){3,}|(?<![\p{L}\p{N}])\p{L}(?:(?:[.]\p{L})(?![\p{L}\p{N}])){3,}|(?<![\p{L}\p{N}])\p{L}(?:(?:-\p{L})(?![\p{L}\p{N}])){3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaced();
}
