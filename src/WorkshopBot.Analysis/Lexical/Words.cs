using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WorkshopBot.Analysis.Lexical;

/// <summary>A word as it was typed, and as it is compared: without accents and capitals.</summary>
internal readonly record struct Word(string Typed, string Folded);

/// <summary>Splits what people type into words; addresses and markup are no words.</summary>
internal static partial class Words
{
    public static List<Word> Of(string text)
    {
        var plain = NoWords().Replace(text, " ");
        var words = new List<Word>();
        var start = 0;
        var at = 0;
        foreach (var rune in plain.EnumerateRunes())
        {
            // A lone surrogate is read as U+FFFD, one char long like itself, so positions hold.
            if (!BelongsToWord(rune))
            {
                Add(words, plain, start, at);
                start = at + rune.Utf16SequenceLength;
            }

            at += rune.Utf16SequenceLength;
        }

        Add(words, plain, start, at);
        return words;
    }

    private static void Add(List<Word> words, string plain, int start, int end)
    {
        var typed = plain[start..end];
        if (Fold(typed) is { Length: > 0 } folded)
        {
            words.Add(new Word(typed, folded));
        }
    }

    private static string Fold(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word.ToLowerInvariant();
        }

        var folded = new StringBuilder(word.Length);
        foreach (var rune in word.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (!IsMark(rune))
            {
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return folded.ToString();
    }

    private static bool BelongsToWord(Rune rune) => Rune.IsLetterOrDigit(rune) || IsMark(rune);

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    [GeneratedRegex(
        """https?://\S+|www\.\S+|[\w.+-]{1,64}@\S+|</?[a-z!][^<>]*>|&#?\w{1,10};""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoWords();
}
