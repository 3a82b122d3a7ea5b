using System.Collections.Immutable;
using System.Diagnostics;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Packages;

namespace WorkshopBot.Reports.Docx;

/// <summary>Writes the blocks of one document, numbering bookmarks, tables and pictures as it meets them.</summary>
internal sealed class DocxBlocks(Xml xml, Outline outline, DocumentWords words)
{
    private const int Step = 340;

    private int bookmarks;
    private int tables;
    private int pictures;

    /// <param name="indent">From the left margin, in twips.</param>
    public void Write(ImmutableArray<Block> blocks, int indent)
    {
        foreach (var block in blocks)
            Write(block, indent);
    }

    private void Write(Block block, int indent)
    {
        switch (block)
        {
            case Block.Heading h:
                DocxText.Begin(xml, $"Heading{DocxText.Number(h.Level)}", indent);
                var id = DocxText.Mark(xml, outline.AnchorOf(h), NextBookmark());
                DocxText.Plain(xml, PlainText.Line(h.Text));
                xml.Empty("w:bookmarkEnd", ("w:id", id)).Close();
                break;
            case Block.Paragraph p:
                Runs(p.Style.ToString(), p.Runs, p.Style is ParagraphStyle.Quote ? indent + 284 : indent);
                break;
            case Block.Bullets b:
                foreach (var item in b.Items)
                    Runs("ListBullet", item, indent is 0 ? 0 : indent + 284);
                break;
            case Block.Table t:
                Table(t, indent);
                break;
            case Block.Picture p:
                Picture(p, indent);
                break;
            case Block.Opens o:
                Runs("Opens", o.Summary, indent);
                Write(o.Inside, indent + Step);
                break;
            case Block.PageBreak:
                xml.Open("w:p").Open("w:r").Empty("w:br", ("w:type", "page")).Close().Close();
                break;
            case Block.Contents c:
                ContentsList.Write(xml, c, outline, words);
                break;
            default:
                throw new UnreachableException($"No docx for {block.GetType().Name}.");
        }
    }

    private void Table(Block.Table table, int indent)
    {
        DocxText.Begin(xml, "Caption", indent, keepNext: true);
        DocxText.Plain(xml, words.Table(++tables, PlainText.Line(table.Caption)));
        xml.Close();
        DocxTable.Write(xml, table, indent, NextBookmark);
        DocxText.Paragraph(xml, "AfterTable");
    }

    private void Picture(Block.Picture picture, int indent)
    {
        var title = words.Figure(++pictures, PlainText.Line(picture.Caption));
        DocxText.Begin(xml, "Figure", indent);
        DocxDrawing.Write(xml, picture, pictures, title, widest: (PageFrame.TextWidth - indent) / 20.0);
        xml.Close();
        DocxText.Begin(xml, "FigureCaption", indent);
        DocxText.Plain(xml, title);
        xml.Close();
    }

    private void Runs(string style, ImmutableArray<Run> runs, int indent)
    {
        DocxText.Begin(xml, style, indent);
        foreach (var run in runs)
            DocxText.Write(xml, run, NextBookmark);

        xml.Close();
    }

    private int NextBookmark() => ++bookmarks;
}
