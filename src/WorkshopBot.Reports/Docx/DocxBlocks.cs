using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using WorkshopBot.Reports.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace WorkshopBot.Reports.Docx;

/// <summary>Writes the blocks of one document, numbering bookmarks, tables and pictures as it meets them.</summary>
internal sealed class DocxBlocks(W.Body body, Outline outline, DocumentWords words)
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
                var heading = Paragraph(string.Create(CultureInfo.InvariantCulture, $"Heading{h.Level}"), indent);
                heading.Append(DocxText.Marked(outline.AnchorOf(h), NextBookmark(), DocxText.Plain(PlainText.Line(h.Text))));
                body.Append(heading);
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
                body.Append(new W.Paragraph(new W.Run(new W.Break { Type = W.BreakValues.Page })));
                break;
            case Block.Contents c:
                body.Append(ContentsList.Of(c, outline, words));
                break;
            default:
                throw new UnreachableException($"No docx for {block.GetType().Name}.");
        }
    }

    private void Table(Block.Table table, int indent)
    {
        var caption = Paragraph("Caption", indent);
        caption.ParagraphProperties!.KeepNext = new W.KeepNext();
        caption.Append(DocxText.Plain(words.Table(++tables, PlainText.Line(table.Caption))));
        body.Append(caption, DocxTable.Of(table, indent, NextBookmark), DocxText.Paragraph("AfterTable"));
    }

    private void Picture(Block.Picture picture, int indent)
    {
        var title = words.Figure(++pictures, PlainText.Line(picture.Caption));
        var figure = Paragraph("Figure", indent);
        figure.Append(DocxDrawing.Of(picture, pictures, title, widest: (PageFrame.TextWidth - indent) / 20.0));

        var caption = Paragraph("FigureCaption", indent);
        caption.Append(DocxText.Plain(title));
        body.Append(figure, caption);
    }

    private void Runs(string style, ImmutableArray<Run> runs, int indent)
    {
        var paragraph = Paragraph(style, indent);
        paragraph.Append(runs.SelectMany(r => DocxText.Of(r, NextBookmark)));
        body.Append(paragraph);
    }

    private static W.Paragraph Paragraph(string style, int indent)
    {
        var paragraph = DocxText.Paragraph(style);
        if (indent > 0)
        {
            paragraph.ParagraphProperties!.Indentation =
                new W.Indentation { Left = indent.ToString(CultureInfo.InvariantCulture) };
        }

        return paragraph;
    }

    private int NextBookmark() => ++bookmarks;
}
