using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Packages;

namespace WorkshopBot.Reports.Odt;

/// <summary>
/// Writes a document as OpenDocument text (1.3): the open counterpart of the docx, block for block, with the marking on
/// every page. The same document gives the same bytes.
/// </summary>
public static class OdtWriter
{
    public static byte[] Write(Document document)
    {
        var outline = Outline.Of(document);
        var about = About.Of(document);

        return OdfParts.Pack(
            OdfParts.Text,
            about,
            ("styles.xml", xml => xml.Raw(OdfParts.Inside(about.Fill("Odt.styles.xml")))),
            ("content.xml", xml => Content(xml, document, outline, about.Words)));
    }

    /// <summary>The looks stand before the text in the file, but are known after it: so the text is written first.</summary>
    private static void Content(Xml xml, Document document, Outline outline, DocumentWords words)
    {
        var looks = new OdfLooks();
        using var body = new StringWriter();
        var text = new Xml(body);
        var blocks = new OdtBlocks(text, looks, outline, words);
        blocks.Plain("Title", PlainText.Line(document.Title));
        blocks.Plain("Subtitle", PlainText.Line(document.Subject));
        blocks.Plain("Date", StandingLine.Of(document, words));
        blocks.Write(document.Blocks, indent: 0);

        OdfParts.Root(xml, "office:document-content").Open("office:automatic-styles");
        looks.Write(xml);
        xml.Close().Open("office:body").Open("office:text");
        foreach (var piece in body.GetStringBuilder().GetChunks())
            xml.Raw(piece.Span);

        xml.Close().Close().Close();
    }
}
