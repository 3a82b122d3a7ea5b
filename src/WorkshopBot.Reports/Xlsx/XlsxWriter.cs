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
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packed = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static byte[] Write(Workbook workbook)
    {
        var about = About.Of(workbook);
        var sheets = SheetLayout.Of(workbook);
        var frame = XlsxFrame.Of(about);
        using var package = new Parts();

        package.Add("[Content_Types].xml", xml => Types(xml, sheets.Length));
        package.Add("_rels/.rels", xml => Related(
            xml,
            ("rIdMain", $"{Relations}/officeDocument", "xl/workbook.xml"),
            ("rIdCore", $"{Packed}/relationships/metadata/core-properties", "docProps/core.xml")));
        package.Add("docProps/core.xml", about.Fill("Packages.core.xml"));
        package.Add("xl/workbook.xml", xml => Book(xml, sheets));
        package.Add("xl/_rels/workbook.xml.rels", xml => Related(
            xml,
            [
                ("rIdStyles", $"{Relations}/styles", "styles.xml"),
                .. sheets.Select((_, i) => ($"rId{Number(i + 1)}", $"{Relations}/worksheet", $"worksheets/sheet{Number(i + 1)}.xml")),
            ]));
        package.Add("xl/styles.xml", Resource.Text("Xlsx.styles.xml"));
        foreach (var (sheet, i) in sheets.Select((s, i) => (s, i)))
            package.Add($"xl/worksheets/sheet{Number(i + 1)}.xml", xml => XlsxSheet.Write(xml, sheet, frame, selected: i == 0));

        return package.ToArray();
    }

    private static void Types(Xml xml, int sheets)
    {
        xml.Open("Types", ("xmlns", $"{Packed}/content-types"));
        xml.Empty("Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        xml.Empty("Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        Part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        Part("/xl/workbook.xml", $"{Office}.sheet.main+xml");
        Part("/xl/styles.xml", $"{Office}.styles+xml");
        for (var i = 1; i <= sheets; i++)
            Part($"/xl/worksheets/sheet{Number(i)}.xml", $"{Office}.worksheet+xml");

        xml.Close();

        void Part(string name, string type) => xml.Empty("Override", ("PartName", name), ("ContentType", type));
    }

    private static void Related(Xml xml, params ReadOnlySpan<(string Id, string Type, string Target)> parts)
    {
        xml.Open("Relationships", ("xmlns", $"{Packed}/relationships"));
        foreach (var (id, type, target) in parts)
            xml.Empty("Relationship", ("Id", id), ("Type", type), ("Target", target));

        xml.Close();
    }

    private static void Book(Xml xml, IReadOnlyList<LaidSheet> sheets)
    {
        xml.Open("workbook", ("xmlns", Main), ("xmlns:r", Relations)).Open("bookViews").Empty("workbookView").Close().Open("sheets");
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

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
