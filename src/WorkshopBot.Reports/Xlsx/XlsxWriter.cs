using System.Globalization;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Packages;
using WorkshopBot.Reports.Sheets;

namespace WorkshopBot.Reports.Xlsx;

/// <summary>
/// Writes a workbook for Excel and LibreOffice: typed cells, heads that stay in sight and filter, the marking on every
/// printed page, and never a formula. Every part goes out as it is written. The same workbook gives the same bytes.
/// </summary>
public static class XlsxWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static byte[] Write(Workbook workbook)
    {
        var about = About.Of(workbook);
        var sheets = SheetLayout.Of(workbook);
        var frame = XlsxFrame.Of(about);
        using var package = new Parts();

        OfficeParts.Begin(
            package, about, "xl/workbook.xml",
            [
                ("xl/workbook.xml", $"{Office}.sheet.main+xml"),
                ("xl/styles.xml", $"{Office}.styles+xml"),
                .. sheets.Select((_, i) => ($"xl/{SheetPart(i)}", $"{Office}.worksheet+xml")),
            ]);
        package.Add("xl/workbook.xml", xml => Book(xml, sheets));
        package.Add("xl/_rels/workbook.xml.rels", xml => OfficeParts.Relate(
            xml,
            [
                ("rIdStyles", $"{OfficeParts.Relations}/styles", "styles.xml"),
                .. sheets.Select((_, i) => ($"rId{Number(i + 1)}", $"{OfficeParts.Relations}/worksheet", SheetPart(i))),
            ]));
        package.Add("xl/styles.xml", Resource.Text("Xlsx.styles.xml"));
        foreach (var (sheet, i) in sheets.Select((s, i) => (s, i)))
            package.Add($"xl/{SheetPart(i)}", xml => XlsxSheet.Write(xml, sheet, frame, selected: i == 0));

        return package.ToArray();
    }

    private static void Book(Xml xml, IReadOnlyList<LaidSheet> sheets)
    {
        xml.Open("workbook", ("xmlns", Main), ("xmlns:r", OfficeParts.Relations)).Open("bookViews").Empty("workbookView").Close().Open("sheets");
        for (var i = 0; i < sheets.Count; i++)
            xml.Empty("sheet", ("name", sheets[i].Name), ("sheetId", Number(i + 1)), ("r:id", $"rId{Number(i + 1)}"));

        xml.Close();
        if (sheets.Any(s => s.Heads is not []))
            Names(xml, sheets);

        xml.Close();
    }

    /// <summary>The names by which Excel knows what filters and which row is printed on every page.</summary>
    private static void Names(Xml xml, IReadOnlyList<LaidSheet> sheets)
    {
        xml.Open("definedNames");
        for (var i = 0; i < sheets.Count; i++)
        {
            if (sheets[i].Heads is [])
                continue;

            var tab = $"'{sheets[i].Name.Replace("'", "''", StringComparison.Ordinal)}'";
            xml.Open("definedName", ("name", "_xlnm._FilterDatabase"), ("localSheetId", Number(i)), ("hidden", "1"));
            xml.Text($"{tab}!{XlsxSheet.Area(sheets[i], "$")}").Close();
            xml.Open("definedName", ("name", "_xlnm.Print_Titles"), ("localSheetId", Number(i))).Text($"{tab}!$1:$1").Close();
        }

        xml.Close();
    }

    private static string SheetPart(int at) => $"worksheets/sheet{Number(at + 1)}.xml";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
