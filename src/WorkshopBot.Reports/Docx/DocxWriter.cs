using System.Globalization;
using System.Security;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using WorkshopBot.Reports.Documents;
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
        var words = new DocumentWords(Tongue.Culture(document.Language));
        using var stream = new MemoryStream();

        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document, autoSave: false))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "rIdMain");
            Feed(package.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rIdCore"), "core", document);
            Feed(main.AddNewPart<StyleDefinitionsPart>("rIdStyles"), "styles", document);
            Feed(main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering"), "numbering", document);
            Feed(main.AddNewPart<DocumentSettingsPart>("rIdSettings"), "settings", document);
            Feed(main.AddNewPart<FontTablePart>("rIdFonts"), "fontTable", document);

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

    private static void Feed(OpenXmlPart part, string name, Document document)
    {
        var xml = Resource.Text($"Docx.{name}.xml")
            .Replace("@language@", Tongue.Tag(document.Language), StringComparison.Ordinal)
            .Replace("@date@", document.Date.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), StringComparison.Ordinal);

        if (part is CoreFilePropertiesPart)
            xml = string.Join(null, xml.Split('@').Select((text, i) => i % 2 == 0 ? text : SecurityElement.Escape(Property(text, document))));

        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(xml));
        part.FeedData(content);
    }

    private static string Property(string name, Document document) => PlainText.Line(name switch
    {
        "title" => document.Title,
        "subject" => document.Subject,
        "marking" => document.Marking,
        "status" => document.Status,
        _ => throw new InvalidOperationException($"core.xml asks for {name}."),
    });
}
