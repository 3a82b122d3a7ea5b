using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Packages;

namespace WorkshopBot.Reports.Odt;

/// <summary>A table whose head is repeated on each page and known as its header.</summary>
internal static class OdtTable
{
    /// <summary>Above this length a row may break over pages; below it a row stays whole.</summary>
    private const int LongRow = 900;

    private const string Border = "<style:table-cell-properties fo:padding-top=\"3.5pt\" fo:padding-bottom=\"3.5pt\" fo:padding-left=\"0pt\" fo:padding-right=\"5pt\"";
    private const string CellLook = $"{Border} fo:border-bottom=\"0.5pt solid #c8ccd2\"/>";
    private const string HeadLook = $"{Border} style:vertical-align=\"bottom\" fo:border-bottom=\"1.5pt solid #154273\"/>";

    public static void Write(Xml xml, OdfLooks looks, Block.Table table, int number, int indent)
    {
        if (table.Header is [])
            return;

        var width = OdtBlocks.TextWidth - indent;
        xml.Open("table:table", ("table:name", string.Create(CultureInfo.InvariantCulture, $"w-t{number}")), ("table:style-name", Look(looks, indent, width)));
        xml.Open("table:title").Text(PlainText.Line(table.Caption)).Close();
        if (table.Description is not "")
            xml.Open("table:desc").Text(PlainText.Line(table.Description)).Close();

        Columns(xml, looks, ColumnWidths.Of(table, width), table.RowHeads);
        Head(xml, looks, table);
        foreach (var row in table.Rows)
            Row(xml, looks, row);

        xml.Close();
    }

    private static string Look(OdfLooks looks, int indent, int width) => looks.Name(
        "table", null,
        $"<style:table-properties style:width=\"{OdfLooks.Points(width / 20.0)}\" fo:margin-left=\"{OdfLooks.Points(indent / 20.0)}\" table:align=\"left\"/>");

    private static void Columns(Xml xml, OdfLooks looks, ImmutableArray<int> widths, bool rowHeads)
    {
        for (var i = 0; i < widths.Length; i++)
        {
            if (i == 0 && rowHeads)
                xml.Open("table:table-header-columns");

            xml.Empty("table:table-column", ("table:style-name", looks.Name(
                "table-column", null, $"<style:table-column-properties style:column-width=\"{OdfLooks.Points(widths[i] / 20.0)}\"/>")));
            if (i == 0 && rowHeads)
                xml.Close();
        }
    }

    private static void Head(Xml xml, OdfLooks looks, Block.Table table)
    {
        xml.Open("table:table-header-rows").Open("table:table-row", ("table:style-name", RowLook(looks, whole: true)));

        for (var i = 0; i < table.Header.Length; i++)
        {
            var number = table.Rows is not [] && table.Rows.All(r => r[i].Number);
            xml.Open("table:table-cell", ("table:style-name", looks.Name("table-cell", null, HeadLook)), ("office:value-type", "string"));
            xml.Open("text:p", ("text:style-name", number ? "Cell_20_head_20_number" : "Cell_20_head"));
            OdfText.Write(xml, PlainText.Line(table.Header[i]));
            xml.Close().Close();
        }

        xml.Close().Close();
    }

    private static void Row(Xml xml, OdfLooks looks, ImmutableArray<Cell> cells)
    {
        var whole = cells.Max(c => c.Runs.Sum(r => r.Text.Length)) < LongRow;
        xml.Open("table:table-row", ("table:style-name", RowLook(looks, whole)));

        foreach (var cell in cells)
        {
            xml.Open("table:table-cell", ("table:style-name", looks.Name("table-cell", null, CellLook)), ("office:value-type", "string"));
            xml.Open("text:p", ("text:style-name", cell.Number ? "Cell_20_number" : "Cell"));
            foreach (var run in cell.Runs)
                OdtText.Write(xml, looks, run);

            xml.Close().Close();
        }

        xml.Close();
    }

    private static string RowLook(OdfLooks looks, bool whole) => looks.Name(
        "table-row", null, $"<style:table-row-properties fo:keep-together=\"{(whole ? "always" : "auto")}\"/>");
}
