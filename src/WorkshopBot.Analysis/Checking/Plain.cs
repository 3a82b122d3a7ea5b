using System.Globalization;
using System.Text;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Checking;

/// <summary>A text as it is looked through: full-width and styled letters as plain ones, what cannot be seen left out.</summary>
internal static class Plain
{
    public static string Of(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in WellFormed.Of(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control))
                seen.Append(rune.Value is 0x2019 or 0x2018 ? new Rune('\'') : rune);
            else if (Rune.IsWhiteSpace(rune))
                seen.Append(' ');
        }

        return seen.ToString();
    }

    /// <summary>White space as one blank, apostrophes alike: two texts that read the same are the same.</summary>
    public static string Literal(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var c in WellFormed.Of(text).Normalize(NormalizationForm.FormC))
        {
            if (!char.IsWhiteSpace(c))
                seen.Append(c is '\u2019' or '\u2018' ? '\'' : c);
            else if (seen.Length > 0 && seen[^1] != ' ')
                seen.Append(' ');
        }

        return seen.ToString().Trim();
    }
}
