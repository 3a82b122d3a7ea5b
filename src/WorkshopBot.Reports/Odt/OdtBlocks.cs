using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Packages;

namespace WorkshopBot.Reports.Odt;

/// <summary>Writes the blocks of one document, numbering tables and pictures as it meets them.</summary>
internal sealed class OdtBlocks(Xml xml, OdfLooks looks, Outline outline, DocumentWords words)
{
    /// <summary>Between the margins, in twips (twentieths of a point), as in the docx.</summary>
    public const int TextWidth = 9412;

    private const int Step = 340, Hanging = 284;

    private int tables;
    private int pictures;

    /// <param name="indent">From the left margin, in twips.</param>
    public void Write(ImmutableArray<Block> blocks, int indent)
    {
        foreach (var block in blocks)
            Write(block, indent);
    }

    public void Plain(string style, string text)
    {
        xml.Open("text:p", ("text:style-name", style));
        OdfText.Write(xml, text);
        xml.Close();
    }

    private void Write(Block block, int indent)
    {
        switch (block)
        {
            case Block.Heading h:
                var (level, anchor) = (h.Level.ToString(CultureInfo.InvariantCulture), outline.AnchorOf(h));
                xml.Open("text:h", ("text:style-name", Indented($"Heading_20_{level}", indent)), ("text:outline-level", level));
                xml.Empty("text:bookmark-start", ("text:name", anchor));
                OdfText.Write(xml, PlainText.Line(h.Text));
                xml.Empty("text:bookmark-end", ("text:name", anchor)).Close();
                break;
            case Block.Paragraph p:
                Runs(Style(p.Style, indent), p.Runs);
                break;
            case Block.Bullets b:
                Bullets(b, indent);
                break;
            case Block.Table t:
                Plain(Indented("Caption", indent), words.Table(++tables, PlainText.Line(t.Caption)));
                OdtTable.Write(xml, looks, t, tables, indent);
                Plain("After_20_table", "");
                break;
            case Block.Picture p:
                Picture(p, indent);
                break;
            case Block.Opens o:
                Runs(Indented("Opens", indent), o.Summary);
                Write(o.Inside, indent + Step);
                break;
            case Block.PageBreak:
                Plain("Page_20_break", "");
                break;
            case Block.Contents c:
                OdtContents.Write(xml, c, outline, words);
                break;
            default:
                throw new UnreachableException($"No odt for {block.GetType().Name}.");
        }
    }

    private void Bullets(Block.Bullets bullets, int indent)
    {
        if (bullets.Items is [])
            return;

        var style = indent is 0
            ? "List_20_Bullet"
            : looks.Name("paragraph", "List_20_Bullet", $"<style:paragraph-properties fo:margin-left=\"{OdfLooks.Points((indent + Hanging) / 20.0)}\" fo:text-indent=\"-14.2pt\"/>");

        xml.Open("text:list", ("text:style-name", "Bullets"));
        foreach (var item in bullets.Items)
        {
            xml.Open("text:list-item");
            Runs(style, item);
            xml.Close();
        }

        xml.Close();
    }

    private void Picture(Block.Picture picture, int indent)
    {
        var title = words.Figure(++pictures, PlainText.Line(picture.Caption));
        xml.Open("text:p", ("text:style-name", Indented("Figure", indent)));
        OdtDrawing.Write(xml, looks, picture, pictures, title, widest: (TextWidth - indent) / 20.0);
        xml.Close();
        Plain(Indented("Figure_20_caption", indent), title);
    }

    private string Style(ParagraphStyle style, int indent) => style switch
    {
        ParagraphStyle.Normal => Indented("Standard", indent),
        ParagraphStyle.Lead => Indented("Lead", indent),
        ParagraphStyle.Note => Indented("Note", indent),
        ParagraphStyle.Quote => indent is 0 ? "Quotations" : Indented("Quotations", indent + Hanging),
        _ => throw new UnreachableException($"No odt for {style}."),
    };

    private string Indented(string style, int indent) => indent is 0
        ? style
        : looks.Name("paragraph", style, $"<style:paragraph-properties fo:margin-left=\"{OdfLooks.Points(indent / 20.0)}\"/>");

    private void Runs(string style, ImmutableArray<Run> runs)
    {
        xml.Open("text:p", ("text:style-name", style));
        foreach (var run in runs)
            OdtText.Write(xml, looks, run);

        xml.Close();
    }
}
