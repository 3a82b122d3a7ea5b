using System.Collections.Immutable;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Packages;

namespace WorkshopBot.Reports.Docx;

/// <summary>A table whose first row is repeated on each page and known as its header.</summary>
internal static class DocxTable
{
    /// <summary>Above this length a row may break over pages; below it a row stays whole.</summary>
    private const int LongRow = 900;

    public static void Write(Xml xml, Block.Table table, int indent, Func<int> nextBookmark)
    {
        // Word opens no file with a row that has no cell
        if (table.Header is [])
            return;

        var widths = ColumnWidths.Of(table, PageFrame.TextWidth - indent);
        xml.Open("w:tbl");
        Properties(xml, table, indent);
        xml.Open("w:tblGrid");
        foreach (var width in widths)
            xml.Empty("w:gridCol", ("w:w", DocxText.Number(width)));

        xml.Close();
        Head(xml, table, widths);
        foreach (var row in table.Rows)
            Row(xml, row, widths, nextBookmark);

        xml.Close();
    }

    private static void Properties(Xml xml, Block.Table table, int indent)
    {
        xml.Open("w:tblPr").Empty("w:tblStyle", ("w:val", "ReportTable"));
        xml.Empty("w:tblW", ("w:w", DocxText.Number(PageFrame.TextWidth - indent)), ("w:type", "dxa"));
        xml.Empty("w:tblInd", ("w:w", DocxText.Number(indent)), ("w:type", "dxa")).Empty("w:tblLayout", ("w:type", "fixed"));
        xml.Empty(
            "w:tblLook",
            ("w:val", table.RowHeads ? "00A0" : "0020"), ("w:firstRow", "true"), ("w:lastRow", "false"),
            ("w:firstColumn", table.RowHeads ? "true" : "false"), ("w:lastColumn", "false"), ("w:noHBand", "false"), ("w:noVBand", "true"));
        xml.Empty("w:tblCaption", ("w:val", PlainText.Line(table.Caption)));
        xml.Empty("w:tblDescription", ("w:val", PlainText.Line(table.Description))).Close();
    }

    private static void Head(Xml xml, Block.Table table, ImmutableArray<int> widths)
    {
        xml.Open("w:tr").Open("w:trPr").Empty("w:cantSplit").Empty("w:tblHeader").Close();

        for (var i = 0; i < table.Header.Length; i++)
        {
            BeginCell(xml, widths[i], "CellHead", number: table.Rows is not [] && table.Rows.All(r => r[i].Number));
            DocxText.Plain(xml, PlainText.Line(table.Header[i]));
            xml.Close().Close();
        }

        xml.Close();
    }

    private static void Row(Xml xml, ImmutableArray<Cell> cells, ImmutableArray<int> widths, Func<int> nextBookmark)
    {
        xml.Open("w:tr");
        if (cells.Max(c => c.Runs.Sum(r => r.Text.Length)) < LongRow)
            xml.Open("w:trPr").Empty("w:cantSplit").Close();

        for (var i = 0; i < cells.Length; i++)
        {
            BeginCell(xml, widths[i], "Cell", cells[i].Number);
            foreach (var run in cells[i].Runs)
                DocxText.Write(xml, run, nextBookmark);

            xml.Close().Close();
        }

        xml.Close();
    }

    /// <summary>Begins a cell and the paragraph in it; the caller closes both.</summary>
    private static void BeginCell(Xml xml, int width, string style, bool number)
    {
        xml.Open("w:tc").Open("w:tcPr").Empty("w:tcW", ("w:w", DocxText.Number(width)), ("w:type", "dxa")).Close();
        DocxText.Begin(xml, style, side: number ? "right" : null);
    }
}
