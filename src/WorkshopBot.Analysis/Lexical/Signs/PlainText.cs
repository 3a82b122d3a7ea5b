using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WorkshopBot.Analysis.Lexical.Signs;

/// <summary>A word of a text, without accents or capitals.</summary>
/// <param name="Opens">It is the first of its sentence.</param>
/// <param name="Closes">It is the last of its sentence.</param>
internal readonly record struct Spelled(string Folded, bool Opens, bool Closes);

/// <summary>A text as signs are looked for in it: disguises taken off, letters in words.</summary>
/// <param name="Typed">Full-width and circled letters as plain ones, accents and invisible characters left out; capitals kept.</param>
internal sealed partial record PlainText(string Typed, ImmutableArray<Spelled> Words)
{
    public static PlainText Of(string text)
    {
        var typed = Undisguised(text);
        return new PlainText(typed, [.. Spell(typed)]);
    }

    private static string Undisguised(string text)
    {
        // Lone surrogates become U+FFFD, which normalising would not survive otherwise.
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune);
        }

        var plain = new StringBuilder(whole.Length);
        foreach (var letter in whole.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                plain.Append(letter is '’' or '‘' or '`' ? '\'' : letter);
            }
        }

        return plain.ToString();
    }

    private static IEnumerable<Spelled> Spell(string typed)
    {
        var words = Word().Matches(Spaced().Replace(typed, whole => whole.Value.Replace(whole.Value[1].ToString(), "", StringComparison.Ordinal)));
        for (var i = 0; i < words.Count; i++)
        {
            var opens = i is 0 || words[i].Groups["stop"].Success;
            var closes = i == words.Count - 1 || words[i + 1].Groups["stop"].Success;
            yield return new Spelled(words[i].Groups["word"].Value.ToLowerInvariant(), opens, closes);
        }
    }

    /// <summary>What stands before a word, and the word; a stop is anything at which a sentence may begin.</summary>
    [GeneratedRegex(@"(?:(?<stop>[.!?:;\n\r\t""“”„«»()\[\]{}<>|*#=/…—–-])|[^\p{L}\p{N}.!?:;\n\r\t""“”„«»()\[\]{}<>|*#=/…—–-])*(?<word>[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*)", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    /// <summary>Four or more single letters, each one character apart: "n e g e e r".</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}])\p{L}(?:(?: \p{L})(?![\p{L}\p{N}])){3,}|(?<![\p{L}\p{N}])\p{L}(?:(?:[.]\p{L})(?![\p{L}\p{N}])){3,}|(?<![\p{L}\p{N}])\p{L}(?:(?:-\p{L})(?![\p{L}\p{N}])){3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaced();
}
