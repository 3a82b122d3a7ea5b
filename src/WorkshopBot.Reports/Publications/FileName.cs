using System.Globalization;
using System.Text;
using WorkshopBot.Reports.Documents;

namespace WorkshopBot.Reports.Publications;

/// <summary>Names of files that people can read, and that no program can read wrongly: small letters, digits and hyphens.</summary>
public static class FileName
{
    private const int LongestPart = 60;

    /// <param name="kind">What it is, in one word.</param>
    /// <param name="title">As people typed it; what is not in latin letters falls away.</param>
    /// <param name="date">In its own offset.</param>
    public static string Of(string kind, string? title, DateTimeOffset date) => string.Join(
        '-', new[] { Plain(kind), Plain(title ?? ""), date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }.Where(part => part is not ""));

    /// <summary>A text as part of such a name; "" when nothing of it can stand in one.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in PlainText.Line(text).Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
                plain.Append(c);
            else if (Letters(c) is { } letters)
                plain.Append(letters);
            else if (plain.Length > 0 && plain[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('\'' or '’'))
                plain.Append('-');
        }

        var whole = plain.ToString().Trim('-');
        if (whole.Length <= LongestPart)
            return whole;
        var end = whole.LastIndexOf('-', LongestPart);
        return whole[..(end > LongestPart / 2 ? end : LongestPart)].Trim('-');
    }

    private static string? Letters(char c) => c switch
    {
        'æ' => "ae", 'œ' => "oe", 'ß' => "ss", 'þ' => "th", 'ø' => "o", 'đ' or 'ð' => "d", 'ł' => "l", 'ı' => "i",
        _ => null,
    };
}
