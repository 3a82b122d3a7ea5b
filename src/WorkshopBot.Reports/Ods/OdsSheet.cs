using System.Diagnostics;
using System.Globalization;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Packages;
using WorkshopBot.Reports.Sheets;

namespace WorkshopBot.Reports.Ods;

/// <summary>One sheet of a workbook. A cell is a value: nothing here can write a formula.</summary>
internal static class OdsSheet
{
    public static void Write(Xml xml, LaidSheet sheet)
    {
        xml.Open("table:table", ("table:name", sheet.Name), ("table:style-name", "sheet"));
        xml.Open("table:title").Text(sheet.Title).Close();
        if (sheet.Description is not "")
            xml.Open("table:desc").Text(sheet.Description).Close();

        foreach (var width in sheet.Widths)
            xml.Empty("table:table-column", ("table:style-name", Column(width)), ("table:default-cell-style-name", "Default"));

        xml.Open("table:table-header-rows").Open("table:table-row", ("table:style-name", "row"));
        foreach (var head in sheet.Heads)
            Text(xml, "head", head);
        if (sheet.Heads is [])
            xml.Empty("table:table-cell");

        xml.Close().Close();
        foreach (var row in sheet.Rows)
        {
            xml.Open("table:table-row", ("table:style-name", "row"));
            foreach (var cell in row)
                Cell(xml, cell);

            if (row is [])
                xml.Empty("table:table-cell");

            xml.Close();
        }

        xml.Close();
    }

    public static string Column(int width) => string.Create(CultureInfo.InvariantCulture, $"wide{width}");

    /// <summary>From the first head to the last cell.</summary>
    public static string Area(LaidSheet sheet)
    {
        var tab = $"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'";
        return string.Create(CultureInfo.InvariantCulture, $"{tab}.A1:{tab}.{CellText.Letters(sheet.Heads.Length - 1)}{sheet.Rows.Count + 1}");
    }

    private static void Cell(Xml xml, SheetCell cell)
    {
        switch (cell)
        {
            case SheetCell.Text t:
                Text(xml, "text", t.Value);
                break;
            case SheetCell.Number n:
                Value("number", "float", "office:value", CellText.Number(n.Value));
                break;
            case SheetCell.Date d:
                Value("date", "date", "office:date-value", d.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case SheetCell.Moment m:
                Value("moment", "date", "office:date-value", m.Value.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
                break;
            case SheetCell.Flag f:
                Value("flag", "boolean", "office:boolean-value", f.Value ? "true" : "false");
                break;
            case SheetCell.Empty:
                xml.Empty("table:table-cell", ("table:style-name", "text"));
                break;
            default:
                throw new UnreachableException($"No ods for {cell.GetType().Name}.");
        }

        void Value(string look, string type, string name, string value) =>
            xml.Empty("table:table-cell", ("table:style-name", look), ("office:value-type", type), (name, value));
    }

    /// <summary>A line of a cell is a paragraph. LibreOffice forgets a tab in a cell, so that is spaces.</summary>
    private static void Text(Xml xml, string look, string text)
    {
        xml.Open("table:table-cell", ("table:style-name", look), ("office:value-type", "string"));
        foreach (var line in text.Replace("\t", "    ", StringComparison.Ordinal).Split('\n'))
        {
            xml.Open("text:p");
            OdfText.Write(xml, line);
            xml.Close();
        }

        xml.Close();
    }
}
