using System.Globalization;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Packages;

namespace WorkshopBot.Reports.Odt;

/// <summary>
/// The table of contents: an index that programs can renew, with its entries written. Entries are links without page
/// numbers, as in the docx: only a program that lays out pages knows those.
/// </summary>
internal static class OdtContents
{
    public static void Write(Xml xml, Block.Contents contents, Outline outline, DocumentWords words)
    {
        var depth = Number(contents.Depth);
        xml.Open("text:table-of-content", ("text:name", words.Contents), ("text:protected", "true"));
        xml.Open("text:table-of-content-source", ("text:outline-level", depth));
        xml.Open("text:index-title-template", ("text:style-name", "Contents_20_Heading")).Text(words.Contents).Close();
        for (var level = 1; level <= contents.Depth; level++)
        {
            xml.Open("text:table-of-content-entry-template", ("text:outline-level", Number(level)), ("text:style-name", Style(level)));
            xml.Empty("text:index-entry-link-start", ("text:style-name", "Index_20_link")).Empty("text:index-entry-text").Empty("text:index-entry-link-end").Close();
        }

        xml.Close().Open("text:index-body").Open("text:index-title", ("text:name", $"{words.Contents}_Head"));
        xml.Open("text:p", ("text:style-name", "Contents_20_Heading")).Text(words.Contents).Close().Close();
        foreach (var (heading, anchor) in outline.Listed.Where(l => l.Heading.Level <= contents.Depth))
        {
            xml.Open("text:p", ("text:style-name", Style(heading.Level)));
            OdtText.BeginLink(xml, anchor, "Index_20_link");
            OdfText.Write(xml, PlainText.Line(heading.Text));
            xml.Close().Close();
        }

        xml.Close().Close();
    }

    private static string Style(int level) => $"Contents_20_{Number(level)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
