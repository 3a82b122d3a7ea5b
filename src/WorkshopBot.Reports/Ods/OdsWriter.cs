using System.Globalization;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Packages;
using WorkshopBot.Reports.Sheets;

namespace WorkshopBot.Reports.Ods;

/// <summary>
/// Writes a workbook as OpenDocument spreadsheet (1.3): the open counterpart of the xlsx, cell for cell. The same
/// workbook gives the same bytes.
/// </summary>
public static class OdsWriter
{
    public static byte[] Write(Workbook workbook)
    {
        var about = About.Of(workbook);
        var sheets = SheetLayout.Of(workbook);

        return OdfParts.Pack(
            OdfParts.Spreadsheet,
            about,
            ("styles.xml", xml => xml.Raw(OdfParts.Inside(about.Fill("Ods.styles.xml")))),
            ("content.xml", xml => Content(xml, sheets)),
            ("settings.xml", xml => OdsView.Write(xml, sheets)));
    }

    private static void Content(Xml xml, IReadOnlyList<LaidSheet> sheets)
    {
        OdfParts.Root(xml, "office:document-content").Open("office:automatic-styles");
        xml.Raw(Resource.Text("Ods.looks.xml"));
        foreach (var width in sheets.SelectMany(s => s.Widths).Distinct().Order())
        {
            xml.Open("style:style", ("style:name", OdsSheet.Column(width)), ("style:family", "table-column"));
            xml.Empty("style:table-column-properties", ("style:column-width", OdfLooks.Points(width * 5.8))).Close();
        }

        xml.Close().Open("office:body").Open("office:spreadsheet");
        foreach (var sheet in sheets)
            OdsSheet.Write(xml, sheet);

        Filters(xml, sheets);
        xml.Close().Close().Close();
    }

    private static void Filters(Xml xml, IReadOnlyList<LaidSheet> sheets)
    {
        if (sheets.All(s => s.Heads is []))
            return;

        xml.Open("table:database-ranges");
        for (var i = 0; i < sheets.Count; i++)
        {
            if (sheets[i].Heads is [])
                continue;

            // the name under which LibreOffice keeps the filter of a sheet itself
            xml.Empty(
                "table:database-range",
                ("table:name", string.Create(CultureInfo.InvariantCulture, $"__Anonymous_Sheet_DB__{i}")),
                ("table:target-range-address", OdsSheet.Area(sheets[i])),
                ("table:display-filter-buttons", "true"));
        }

        xml.Close();
    }
}
