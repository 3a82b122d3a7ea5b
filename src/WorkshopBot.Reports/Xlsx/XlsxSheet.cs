using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Packages;
using WorkshopBot.Reports.Sheets;

namespace WorkshopBot.Reports.Xlsx;

/// <summary>One sheet of a workbook. A cell is a value: nothing here can write a formula.</summary>
internal static partial class XlsxSheet
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // the places of the looks in styles.xml
    private const string TextLook = "1", PrefixedLook = "2", HeadLook = "3", NumberLook = "4", DateLook = "5", MomentLook = "6", FlagLook = "7";

    /// <summary>In points; 409 is the most that Excel takes.</summary>
    private const int LineHeight = 13, TallestRow = 409;

    /// <summary>Before it Excel counts a day that never was.</summary>
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private static readonly DateOnly DayZero = new(1899, 12, 30);

    public static void Write(Xml xml, LaidSheet sheet, XlsxFrame frame, bool selected)
    {
        var letters = Enumerable.Range(0, sheet.Heads.Length).Select(CellText.Letters).ToArray();

        xml.Open("worksheet", ("xmlns", Main)).Open("sheetPr").Empty("pageSetUpPr", ("fitToPage", "1")).Close();
        xml.Open("sheetViews").Open("sheetView", ("tabSelected", selected ? "1" : null), ("workbookViewId", "0"));
        if (letters is not [])
        {
            xml.Empty("pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
            xml.Empty("selection", ("pane", "bottomLeft"), ("activeCell", "A2"), ("sqref", "A2"));
        }

        xml.Close().Close().Empty("sheetFormatPr", ("defaultRowHeight", Number(LineHeight)));
        if (letters is not [])
            Columns(xml, sheet);

        Rows(xml, sheet, letters);
        if (letters is not [])
            xml.Empty("autoFilter", ("ref", Area(sheet, "")));

        xml.Empty("pageMargins", ("left", "0.6"), ("right", "0.6"), ("top", "0.9"), ("bottom", "0.9"), ("header", "0.45"), ("footer", "0.45"));
        xml.Empty("pageSetup", ("paperSize", "9"), ("fitToHeight", "0"), ("orientation", "landscape"));
        xml.Open("headerFooter").Open("oddHeader").Text(frame.Header).Close().Open("oddFooter").Text(frame.Footer).Close().Close();
        xml.Close();
    }

    /// <summary>From the first head to the last cell.</summary>
    /// <param name="fixing">A dollar sign for an area that stays where it is.</param>
    public static string Area(LaidSheet sheet, string fixing) => string.Create(
        CultureInfo.InvariantCulture, $"{fixing}A{fixing}1:{fixing}{CellText.Letters(sheet.Heads.Length - 1)}{fixing}{sheet.Rows.Count + 1}");

    private static void Columns(Xml xml, LaidSheet sheet)
    {
        xml.Open("cols");
        for (var i = 0; i < sheet.Widths.Length; i++)
            xml.Empty("col", ("min", Number(i + 1)), ("max", Number(i + 1)), ("width", Number(sheet.Widths[i])), ("customWidth", "1"));

        xml.Close();
    }

    private static void Rows(Xml xml, LaidSheet sheet, string[] letters)
    {
        xml.Open("sheetData");
        Row(1, 1, (at, i) => Text(xml, at, HeadLook, sheet.Heads[i]));
        for (var r = 0; r < sheet.Rows.Count; r++)
        {
            var row = sheet.Rows[r];
            Row(r + 2, Lines(sheet, row), (at, i) => Cell(xml, at, row[i]));
        }

        xml.Close();

        void Row(int number, int lines, Action<string, int> write)
        {
            var name = Number(number);
            xml.Open("row", ("r", name), ("ht", lines > 1 ? Number(Math.Min(lines * LineHeight, TallestRow)) : null));
            for (var i = 0; i < letters.Length; i++)
                write(letters[i] + name, i);

            xml.Close();
        }
    }

    /// <summary>Excel looks itself how tall a row must be, but LibreOffice believes what it reads.</summary>
    private static int Lines(LaidSheet sheet, ImmutableArray<SheetCell> row)
    {
        var most = 1;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] is SheetCell.Text { Value: var text } && (text.Length > sheet.Widths[i] || text.Contains('\n', StringComparison.Ordinal)))
                most = Math.Max(most, text.Split('\n').Sum(line => 1 + (line.Length / Math.Max(1, sheet.Widths[i] - 3))));
        }

        return most;
    }

    private static void Cell(Xml xml, string at, SheetCell cell)
    {
        switch (cell)
        {
            case SheetCell.Text t:
                Text(xml, at, CellText.LooksLikeMore(t.Value) ? PrefixedLook : TextLook, t.Value);
                break;
            case SheetCell.Number n:
                Value(xml, at, NumberLook, n.Value);
                break;
            case SheetCell.Date d when d.Value >= FirstDay:
                Value(xml, at, DateLook, d.Value.DayNumber - DayZero.DayNumber);
                break;
            case SheetCell.Date d:
                Text(xml, at, TextLook, d.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case SheetCell.Moment m when DateOnly.FromDateTime(m.Value.DateTime) >= FirstDay:
                Value(xml, at, MomentLook, Days(m.Value.DateTime));
                break;
            case SheetCell.Moment m:
                Text(xml, at, TextLook, m.Value.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
                break;
            case SheetCell.Flag f:
                xml.Open("c", ("r", at), ("s", FlagLook), ("t", "b")).Open("v").Raw(f.Value ? "1" : "0").Close().Close();
                break;
            case SheetCell.Empty:
                xml.Empty("c", ("r", at), ("s", TextLook));
                break;
            default:
                throw new UnreachableException($"No xlsx for {cell.GetType().Name}.");
        }
    }

    private static void Value(Xml xml, string at, string look, decimal value) =>
        xml.Open("c", ("r", at), ("s", look)).Open("v").Raw(CellText.Number(value)).Close().Close();

    private static void Text(Xml xml, string at, string look, string text)
    {
        xml.Open("c", ("r", at), ("s", look), ("t", "inlineStr")).Open("is").Open("t", ("xml:space", "preserve"));
        xml.Text(text.Contains("_x", StringComparison.Ordinal) ? Code().Replace(text, "_x005F_") : text).Close().Close().Close();
    }

    /// <summary>Whole seconds, as a part of days: sixteen digits hold them.</summary>
    private static decimal Days(DateTime moment)
    {
        var since = moment - DayZero.ToDateTime(TimeOnly.MinValue);
        return decimal.Round(Math.Floor((decimal)since.TotalSeconds) / 86_400, 10);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Excel reads _x0041_ as the letter A, so what people typed in that form gets its first sign written so.</summary>
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Code();
}
