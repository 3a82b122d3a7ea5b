using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WorkshopBot.Analysis.Checking;

/// <summary>A sentence is plain letters on one line: nothing in it means something to a card, a page, a sheet or a terminal.</summary>
internal static partial class MarkupRule
{
    private const string SignsOfText = "\u00B0\u20AC\u00A7";

    public static bool Holds(Examined s) => IsPlain(s.Text) && !Markup().IsMatch(s.Plain) && !Blob().IsMatch(s.Plain);

    /// <summary>Latin letters, digits and ordinary marks only: no control, hidden, turning or look-alike characters, no pictures.</summary>
    private static bool IsPlain(string text) => text.EnumerateRunes().All(rune => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => IsLatin(rune.Value),
        UnicodeCategory.DecimalDigitNumber => rune.IsAscii,
        UnicodeCategory.NonSpacingMark => rune.Value is >= 0x300 and < 0x370,
        UnicodeCategory.SpaceSeparator => rune.Value is ' ' or 0xA0 or 0x202F,
        UnicodeCategory.OtherNumber => rune.Value is >= 0xB2 and <= 0xBE,
        UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol =>
            rune.Value is '+' or '%' || SignsOfText.Contains((char)rune.Value, StringComparison.Ordinal),
        UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation =>
            rune.Value is not ('*' or '\\' or '#') && rune.Value < 0x2E00 && rune.Value is not ('{' or '}' or '[' or ']'),
        _ => false,
    });

    private static bool IsLatin(int letter) =>
        letter is < 0x250 or (>= 0x1E00 and < 0x1F00);

    /// <summary>What starts a formula, a list or a heading; entities; a picture or card by its name.</summary>
    [GeneratedRegex(
        """^[=+\-|>/!]|^\d+[.)]\s|&\#?\w{1,10};|__|~~|\$\(|%[\da-f]{2}%?[\da-f]|(?:adaptivecard|imageurl|openurl|action\.\w)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    /// <summary>Letters or bits that no reader can read: base64, hexadecimal, zeros and ones, dots and dashes.</summary>
    [GeneratedRegex(
        """
        (?<![\p{L}\d+/])(?=[a-z\d+/]*\d)(?=[A-Za-z\d+/]*[a-z][A-Z\d]|[A-Z\d+/]*\d)[A-Za-z\d+/]{14,}={0,2}(?![\p{L}\d])
        |(?<![\p{L}\d])[A-Za-z\d+/]{6,}==?(?![\p{L}\d=])
        |(?<![\p{L}\d])(?:[A-Fa-f\d]{2}[\s:]){5,}[A-Fa-f\d]{2}(?![\p{L}\d])
        |(?<![\p{L}\d])(?=[a-f]*\d)[a-f\d]{16,}(?![\p{L}\d])
        |[01]{8,}|(?:[01]{5,8}\s){2,}
        |(?:[.\-]{1,5}[\s/]+){4,}
        |(?<!\p{L})(?:\p{L}[\s.\-_]){5,}\p{L}(?!\p{L})
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Blob();
}
