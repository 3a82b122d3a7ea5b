using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Packages;

namespace WorkshopBot.Reports.Docx;

/// <summary>
/// Writes a document for Word and LibreOffice: styles with outline levels, header rows, pictures made of shapes, the
/// marking on every page. Every part goes out as it is written. The same document gives the same bytes.
/// </summary>
public static class DocxWriter
{
    internal const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Office = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    private static readonly (string Id, string Kind, string File)[] Related =
    [
        ("rIdStyles", "styles", "styles.xml"),
        ("rIdNumbering", "numbering", "numbering.xml"),
        ("rIdSettings", "settings", "settings.xml"),
        ("rIdFonts", "fontTable", "fontTable.xml"),
        ("rIdHeader", "header", "header1.xml"),
        ("rIdFooter", "footer", "footer1.xml"),
    ];

    public static byte[] Write(Document document)
    {
        var outline = Outline.Of(document);
        var about = About.Of(document);
        var words = about.Words;
        using var package = new Parts();

        OfficeParts.Begin(
            package, about, "word/document.xml",
            [("word/document.xml", $"{Office}.document.main+xml"), .. Related.Select(r => ($"word/{r.File}", $"{Office}.{r.Kind}+xml"))]);
        package.Add("word/_rels/document.xml.rels", xml => OfficeParts.Relate(
            xml, Related.Select(r => (r.Id, $"{OfficeParts.Relations}/{r.Kind}", r.File))));
        package.Add("word/document.xml", xml => Body(xml, document, outline, words));
        package.Add("word/fontTable.xml", about.Fill("Docx.fontTable.xml"));
        package.Add("word/footer1.xml", xml => PageFrame.Footer(xml, document, words));
        package.Add("word/header1.xml", xml => PageFrame.Header(xml, document));
        foreach (var part in new[] { "numbering", "settings", "styles" })
            package.Add($"word/{part}.xml", about.Fill($"Docx.{part}.xml"));

        return package.ToArray();
    }

    private static void Body(Xml xml, Document document, Outline outline, DocumentWords words)
    {
        xml.Open(
            "w:document",
            ("xmlns:w", Main),
            ("xmlns:r", OfficeParts.Relations),
            ("xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
            ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
            ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
            ("xmlns:wpg", DocxDrawing.Group),
            ("xmlns:wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"));
        xml.Open("w:body");
        DocxText.Paragraph(xml, "Title", PlainText.Line(document.Title));
        DocxText.Paragraph(xml, "Subtitle", PlainText.Line(document.Subject));
        DocxText.Paragraph(xml, "Date", StandingLine.Of(document, words));
        new DocxBlocks(xml, outline, words).Write(document.Blocks, indent: 0);
        PageFrame.Section(xml);
        xml.Close().Close();
    }
}
