using System.Globalization;

namespace WorkshopBot.Reports.Sheets;

/// <summary>What spreadsheet programs could make of a text.</summary>
internal static class CellText
{
    /// <summary>A cell that begins with one of these can be read as a formula; some programs read their wide forms so too.</summary>
    public static bool BeginsFormula(char c) => c is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';

    /// <summary>Whether a program may read this text as something else when somebody edits its cell.</summary>
    public static bool LooksLikeMore(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c is not ('"' or '\u200B'))
                return BeginsFormula(c) || c == '\'' || text[0] is '\t' or '\n';
        }

        return false;
    }

    /// <summary>As every program reads it: a point, and no noughts that only say how it was reckoned.</summary>
    public static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A, B … Z, AA …, counted from 0.</summary>
    public static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
