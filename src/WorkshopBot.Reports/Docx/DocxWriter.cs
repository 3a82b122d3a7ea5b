using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Packages;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace WorkshopBot.Reports.Docx;

/// <summary>
/// Writes a document for Word and LibreOffice: styles with outline levels, header rows, pictures made of shapes, the
/// marking on every page. The same document gives the same bytes.
/// </summary>
public static class DocxWriter
{
    public static byte[] Write(Document document)
    {
        var outline = Outline.Of(document);
        var about = About.Of(document);
        var words = about.Words;
        using var stream = new MemoryStream();

        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document, autoSave: false))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "rIdMain");
            Feed(package.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rIdCore"), about.Fill("Packages.core.xml"));
            Feed(main.AddNewPart<StyleDefinitionsPart>("rIdStyles"), about.Fill("Docx.styles.xml"));
            Feed(main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering"), about.Fill("Docx.numbering.xml"));
            Feed(main.AddNewPart<DocumentSettingsPart>("rIdSettings"), about.Fill("Docx.settings.xml"));
            Feed(main.AddNewPart<FontTablePart>("rIdFonts"), about.Fill("Docx.fontTable.xml"));

            var header = main.AddNewPart<HeaderPart>("rIdHeader");
            header.Header = PageFrame.Header(document);
            header.Header.Save();
            var footer = main.AddNewPart<FooterPart>("rIdFooter");
            footer.Footer = PageFrame.Footer(document, words);
            footer.Footer.Save();

            main.Document = new W.Document(Body(document, outline, words));
            DocxDrawing.Declare(main.Document);
            main.Document.Save();
            package.Save();
        }

        return SameBytes.Rezip(stream);
    }

    private static W.Body Body(Document document, Outline outline, DocumentWords words)
    {
        var body = new W.Body(
            DocxText.Paragraph("Title", PlainText.Line(document.Title)),
            DocxText.Paragraph("Subtitle", PlainText.Line(document.Subject)),
            DocxText.Paragraph("Date", $"{PlainText.Line(document.Status)} · {words.Date(document.Date)}"));

        new DocxBlocks(body, outline, words).Write(document.Blocks, indent: 0);
        body.Append(PageFrame.Section("rIdHeader", "rIdFooter"));
        return body;
    }

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(content);
    }
}
