using System.Globalization;
using System.Text;

namespace WorkshopBot.Domain.Catalogue.Import;

/// <summary>Which characters a text in a file may hold.</summary>
internal static class PlainText
{
    /// <summary>Not control characters, marks that turn the direction of what follows, or the sign of a wrong encoding.</summary>
    public static bool Allows(Rune rune) =>
        rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune)
            is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069));

    /// <summary>The text without space around it; line breaks and tabs inside it, as cells of a sheet have them, become spaces.</summary>
    public static string Tidy(string text) =>
        string.Join(' ', text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
