using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using WorkshopBot.Reports.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace WorkshopBot.Reports.Docx;

/// <summary>A table whose first row is repeated on each page and known as its header.</summary>
internal static class DocxTable
{
    /// <summary>Above this length a row may break over pages; below it a row stays whole.</summary>
    private const int LongRow = 900;

    public static W.Table Of(Block.Table table, int indent, Func<int> nextBookmark)
    {
        var widths = ColumnWidths.Of(table, PageFrame.TextWidth - indent);
        var written = new W.Table(Properties(table, indent), new W.TableGrid(widths.Select(w => new W.GridColumn { Width = Text(w) })));

        written.Append(Head(table, widths));
        written.Append(table.Rows.Select(r => Row(r, widths, nextBookmark)));
        return written;
    }

    private static W.TableProperties Properties(Block.Table table, int indent) => new()
    {
        TableStyle = new W.TableStyle { Val = "ReportTable" },
        TableWidth = new W.TableWidth { Width = Text(PageFrame.TextWidth - indent), Type = W.TableWidthUnitValues.Dxa },
        TableIndentation = new W.TableIndentation { Width = indent, Type = W.TableWidthUnitValues.Dxa },
        TableLayout = new W.TableLayout { Type = W.TableLayoutValues.Fixed },
        TableLook = new W.TableLook
        {
            Val = table.RowHeads ? "00A0" : "0020",
            FirstRow = true,
            LastRow = false,
            FirstColumn = table.RowHeads,
            LastColumn = false,
            NoHorizontalBand = false,
            NoVerticalBand = true,
        },
        TableCaption = new W.TableCaption { Val = PlainText.Line(table.Caption) },
        TableDescription = new W.TableDescription { Val = PlainText.Line(table.Description) },
    };

    private static W.TableRow Head(Block.Table table, ImmutableArray<int> widths)
    {
        var row = new W.TableRow(new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()));

        foreach (var (text, i) in table.Header.Select((t, i) => (t, i)))
        {
            var number = table.Rows is not [] && table.Rows.All(r => r[i].Number);
            var paragraph = Aligned("CellHead", number);
            paragraph.Append(DocxText.Plain(PlainText.Line(text)));
            row.Append(Cell(widths[i], paragraph));
        }

        return row;
    }

    private static W.TableRow Row(ImmutableArray<Cell> cells, ImmutableArray<int> widths, Func<int> nextBookmark)
    {
        var row = new W.TableRow();
        if (cells.Max(c => c.Runs.Sum(r => r.Text.Length)) < LongRow)
            row.Append(new W.TableRowProperties(new W.CantSplit()));

        foreach (var (cell, width) in cells.Zip(widths))
        {
            var paragraph = Aligned("Cell", cell.Number);
            paragraph.Append(cell.Runs.SelectMany(r => DocxText.Of(r, nextBookmark)));
            row.Append(Cell(width, paragraph));
        }

        return row;
    }

    private static W.Paragraph Aligned(string style, bool number)
    {
        var paragraph = DocxText.Paragraph(style);
        if (number)
            paragraph.ParagraphProperties!.Justification = new W.Justification { Val = W.JustificationValues.Right };

        return paragraph;
    }

    private static W.TableCell Cell(int width, OpenXmlElement content) => new(
        new W.TableCellProperties { TableCellWidth = new W.TableCellWidth { Width = Text(width), Type = W.TableWidthUnitValues.Dxa } },
        content);

    private static string Text(int twips) => twips.ToString(CultureInfo.InvariantCulture);
}
