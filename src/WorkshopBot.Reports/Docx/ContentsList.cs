using System.Globalization;
using DocumentFormat.OpenXml;
using WorkshopBot.Reports.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace WorkshopBot.Reports.Docx;

/// <summary>
/// The table of contents: a field, so that Word can renew it, with its entries written, because LibreOffice does not
/// fill one. Entries are links without page numbers: only a program that lays out pages knows those.
/// </summary>
internal static class ContentsList
{
    public static IEnumerable<OpenXmlElement> Of(Block.Contents contents, Outline outline, DocumentWords words)
    {
        var entries = outline.Listed.Where(l => l.Heading.Level <= contents.Depth).Select(l => Entry(l.Heading, l.Anchor)).ToList();
        var code = string.Create(CultureInfo.InvariantCulture, $" TOC \\o \"1-{contents.Depth}\" \\n \\h ");

        if (entries is [])
            entries.Add(DocxText.Paragraph("TOC1"));

        entries[0].ParagraphProperties!.InsertAfterSelf(Char(W.FieldCharValues.Separate));
        entries[0].ParagraphProperties!.InsertAfterSelf(
            new W.Run(new W.FieldCode(code) { Space = SpaceProcessingModeValues.Preserve }));
        entries[0].ParagraphProperties!.InsertAfterSelf(Char(W.FieldCharValues.Begin));
        entries[^1].Append(Char(W.FieldCharValues.End));

        return [DocxText.Paragraph("TOCHeading", words.Contents), .. entries];
    }

    private static W.Paragraph Entry(Block.Heading heading, string anchor)
    {
        var entry = DocxText.Paragraph(string.Create(CultureInfo.InvariantCulture, $"TOC{heading.Level}"));
        entry.Append(DocxText.Link(anchor, DocxText.Plain(PlainText.Line(heading.Text))));
        return entry;
    }

    private static W.Run Char(W.FieldCharValues which) => new(new W.FieldChar { FieldCharType = which });
}
