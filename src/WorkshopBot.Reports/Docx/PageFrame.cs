using DocumentFormat.OpenXml;
using WorkshopBot.Reports.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace WorkshopBot.Reports.Docx;

/// <summary>What surrounds the text on each page: paper, margins, the marking above and below, page numbers.</summary>
internal static class PageFrame
{
    /// <summary>Between the margins, in twips (twentieths of a point).</summary>
    public const int TextWidth = 9412;

    public static W.Header Header(Document document) => new(
        Line("Header", document, DocxText.Plain(PlainText.Line(document.Status))));

    public static W.Footer Footer(Document document, DocumentWords words) => new(
        Line("Footer", document,
            DocxText.Plain($"{words.Page} "), Number("PAGE"), DocxText.Plain($" {words.OfPages} "), Number("NUMPAGES")));

    public static W.SectionProperties Section(string header, string footer) => new(
        new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = header },
        new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = footer },
        new W.PageSize { Width = 11906, Height = 16838 },
        new W.PageMargin { Top = 1474, Right = 1247, Bottom = 1361, Left = 1247, Header = 680, Footer = 624, Gutter = 0 });

    private static W.Paragraph Line(string style, Document document, params OpenXmlElement[] right)
    {
        var marking = DocxText.Plain(PlainText.Line(document.Marking));
        marking.RunProperties = new W.RunProperties { Bold = new W.Bold() };

        var line = DocxText.Paragraph(style);
        line.Append(marking, new W.Run(new W.TabChar()));
        line.Append(right);
        return line;
    }

    private static W.SimpleField Number(string of) => new(DocxText.Plain("1")) { Instruction = of };
}
