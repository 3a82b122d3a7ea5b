using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using WorkshopBot.Reports.Documents;

namespace WorkshopBot.Reports.Html;

/// <summary>Writes the blocks of one document, numbering tables and pictures as it meets them.</summary>
/// <param name="leads">Where an anchor is found, when it need not be in the same file.</param>
internal sealed class HtmlBlocks(Markup html, Outline outline, DocumentWords words, Func<string, string>? leads = null)
{
    private int tables;
    private int pictures;

    public void Write(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
            html.Break();
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Block.Heading h:
                var element = string.Create(CultureInfo.InvariantCulture, $"h{h.Level + 1}");
                html.Open(element, ("id", outline.AnchorOf(h))).Text(PlainText.Line(h.Text)).Close(element);
                break;
            case Block.Paragraph p:
                Paragraph(p);
                break;
            case Block.Bullets b:
                html.Open("ul").Break();
                foreach (var item in b.Items)
                {
                    html.Open("li");
                    Runs(item);
                    html.Close("li").Break();
                }

                html.Close("ul");
                break;
            case Block.Table t:
                Table(t);
                break;
            case Block.Picture p:
                Picture(p);
                break;
            case Block.Opens o:
                html.Open("details").Open("summary");
                Runs(o.Summary);
                html.Close("summary").Break();
                Write(o.Inside);
                html.Close("details");
                break;
            case Block.PageBreak:
                html.Open("div", ("class", "page-break")).Close("div");
                break;
            case Block.Contents c:
                Contents(c);
                break;
            default:
                throw new UnreachableException($"No html for {block.GetType().Name}.");
        }
    }

    private void Paragraph(Block.Paragraph paragraph)
    {
        var (element, look) = paragraph.Style switch
        {
            ParagraphStyle.Normal => ("p", null),
            ParagraphStyle.Lead => ("p", "lead"),
            ParagraphStyle.Note => ("p", "note"),
            ParagraphStyle.Quote => ("blockquote", null),
            _ => throw new UnreachableException($"No html for {paragraph.Style}."),
        };

        html.Open(element, ("class", look));
        Runs(paragraph.Runs);
        html.Close(element);
    }

    private void Table(Block.Table table)
    {
        var number = ++tables;
        var caption = string.Create(CultureInfo.InvariantCulture, $"w-t{number}");

        html.Open("div", ("class", "table"), ("role", "group"), ("aria-labelledby", caption), ("tabindex", "0"));
        html.Open("table").Break().Open("caption").Open("b", ("id", caption));
        html.Text(words.Table(number, PlainText.Line(table.Caption))).Close("b");
        if (table.Description is not "")
            html.Text(" ").Open("span").Text(PlainText.Line(table.Description)).Close("span");

        html.Close("caption").Break().Open("thead").Open("tr");
        foreach (var head in table.Header)
            html.Open("th", ("scope", "col")).Text(PlainText.Line(head)).Close("th");

        html.Close("tr").Close("thead").Break().Open("tbody").Break();
        foreach (var row in table.Rows)
            Row(row, table.RowHeads);

        html.Close("tbody").Close("table").Close("div");
    }

    private void Row(ImmutableArray<Cell> row, bool rowHeads)
    {
        html.Open("tr");

        for (var i = 0; i < row.Length; i++)
        {
            var element = rowHeads && i == 0 ? "th" : "td";
            html.Open(element, ("scope", element is "th" ? "row" : null), ("class", row[i].Number ? "number" : null));
            Runs(row[i].Runs);
            html.Close(element);
        }

        html.Close("tr").Break();
    }

    private void Picture(Block.Picture picture)
    {
        var svg = Convert.ToBase64String(Encoding.UTF8.GetBytes(SvgWriter.Write(picture.Drawing)));
        var (width, height) = (Math.Ceiling(picture.Drawing.Width / 0.75), Math.Ceiling(picture.Drawing.Height / 0.75));

        var caption = string.Create(CultureInfo.InvariantCulture, $"w-f{++pictures}");

        // not figure and figcaption: Chromium would print two figures, the outer one without a text
        html.Open("div", ("class", "figure"));
        html.Open("div", ("role", "group"), ("aria-labelledby", caption), ("tabindex", "0"));
        html.Open("img", ("src", $"data:image/svg+xml;base64,{svg}"), ("alt", PlainText.Line(picture.AltText)),
            ("width", width.ToString(CultureInfo.InvariantCulture)), ("height", height.ToString(CultureInfo.InvariantCulture)));
        html.Close("div").Open("p", ("id", caption));
        html.Text(words.Figure(pictures, PlainText.Line(picture.Caption))).Close("p");
        html.Close("div");
    }

    private void Contents(Block.Contents contents)
    {
        html.Open("nav", ("aria-label", words.Contents)).Open("p", ("class", "contents")).Text(words.Contents).Close("p").Break();
        html.Open("ol").Break();

        foreach (var (heading, anchor) in outline.Listed.Where(l => l.Heading.Level <= contents.Depth))
        {
            html.Open("li", ("class", string.Create(CultureInfo.InvariantCulture, $"level-{heading.Level}")));
            html.Open("a", ("href", $"#{anchor}")).Text(PlainText.Line(heading.Text)).Close("a").Close("li").Break();
        }

        html.Close("ol").Close("nav");
    }

    private void Runs(ImmutableArray<Run> runs)
    {
        foreach (var run in runs)
            HtmlRun.Write(html, run, leads);
    }
}
