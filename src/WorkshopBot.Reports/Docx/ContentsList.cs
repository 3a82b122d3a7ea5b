using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Packages;

namespace WorkshopBot.Reports.Docx;

/// <summary>
/// The table of contents: a field, so that Word can renew it, with its entries written, because LibreOffice does not
/// fill one. Entries are links without page numbers: only a program that lays out pages knows those.
/// </summary>
internal static class ContentsList
{
    public static void Write(Xml xml, Block.Contents contents, Outline outline, DocumentWords words)
    {
        var entries = outline.Listed.Where(l => l.Heading.Level <= contents.Depth).ToArray();
        var depth = DocxText.Number(contents.Depth);

        DocxText.Paragraph(xml, "TOCHeading", words.Contents);
        for (var i = 0; i < Math.Max(1, entries.Length); i++)
        {
            DocxText.Begin(xml, entries is [] ? "TOC1" : $"TOC{DocxText.Number(entries[i].Heading.Level)}");
            if (i == 0)
            {
                Char(xml, "begin");
                xml.Open("w:r").Open("w:instrText", ("xml:space", "preserve")).Text($" TOC \\o \"1-{depth}\" \\n \\h ").Close().Close();
                Char(xml, "separate");
            }

            if (entries is not [])
            {
                DocxText.BeginLink(xml, entries[i].Anchor);
                DocxText.Plain(xml, PlainText.Line(entries[i].Heading.Text));
                xml.Close();
            }

            if (i >= entries.Length - 1)
                Char(xml, "end");

            xml.Close();
        }
    }

    private static void Char(Xml xml, string which) => xml.Open("w:r").Empty("w:fldChar", ("w:fldCharType", which)).Close();
}
