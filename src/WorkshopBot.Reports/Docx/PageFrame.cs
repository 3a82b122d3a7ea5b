using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Packages;

namespace WorkshopBot.Reports.Docx;

/// <summary>What surrounds the text on each page: paper, margins, the marking above and below, page numbers.</summary>
internal static class PageFrame
{
    /// <summary>Between the margins, in twips (twentieths of a point).</summary>
    public const int TextWidth = 9412;

    public static void Header(Xml xml, Document document)
    {
        Begin(xml, "w:hdr", "Header", document);
        DocxText.Plain(xml, PlainText.Line(document.Status));
        xml.Close().Close();
    }

    public static void Footer(Xml xml, Document document, DocumentWords words)
    {
        Begin(xml, "w:ftr", "Footer", document);
        DocxText.Plain(xml, $"{words.Page} ");
        Number(xml, "PAGE");
        DocxText.Plain(xml, $" {words.OfPages} ");
        Number(xml, "NUMPAGES");
        xml.Close().Close();
    }

    public static void Section(Xml xml)
    {
        xml.Open("w:sectPr").Empty("w:headerReference", ("w:type", "default"), ("r:id", "rIdHeader"));
        xml.Empty("w:footerReference", ("w:type", "default"), ("r:id", "rIdFooter"));
        xml.Empty("w:pgSz", ("w:w", "11906"), ("w:h", "16838"));
        xml.Empty(
            "w:pgMar",
            ("w:top", "1474"), ("w:right", "1247"), ("w:bottom", "1361"), ("w:left", "1247"), ("w:header", "680"), ("w:footer", "624"), ("w:gutter", "0"));
        xml.Close();
    }

    /// <summary>Begins the part and its one line, with the marking at the left; the caller closes both.</summary>
    private static void Begin(Xml xml, string part, string style, Document document)
    {
        DocxText.Begin(xml.Open(part, ("xmlns:w", DocxWriter.Main)), style);
        DocxText.Plain(xml, PlainText.Line(document.Marking), "<w:b/>");
        xml.Open("w:r").Empty("w:tab").Close();
    }

    private static void Number(Xml xml, string of)
    {
        xml.Open("w:fldSimple", ("w:instr", of));
        DocxText.Plain(xml, "1");
        xml.Close();
    }
}
