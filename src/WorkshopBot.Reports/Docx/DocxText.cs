using System.Globalization;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Packages;

namespace WorkshopBot.Reports.Docx;

/// <summary>Paragraphs and runs. Text from outside becomes w:t, w:br and w:tab here, and can become nothing else.</summary>
internal static class DocxText
{
    /// <summary>Begins a paragraph; the caller closes it.</summary>
    /// <param name="indent">From the left margin, in twips.</param>
    public static void Begin(Xml xml, string style, int indent = 0, string? side = null, bool keepNext = false)
    {
        xml.Open("w:p").Open("w:pPr").Empty("w:pStyle", ("w:val", style));
        if (keepNext)
            xml.Empty("w:keepNext");
        if (indent > 0)
            xml.Empty("w:ind", ("w:left", Number(indent)));
        if (side is not null)
            xml.Empty("w:jc", ("w:val", side));

        xml.Close();
    }

    public static void Paragraph(Xml xml, string style, string? text = null)
    {
        Begin(xml, style);
        if (text is not null)
            Plain(xml, text);

        xml.Close();
    }

    /// <param name="look">Our own xml: what goes into w:rPr.</param>
    public static void Plain(Xml xml, string text, string look = "")
    {
        var clean = PlainText.Clean(text);
        var from = 0;

        xml.Open("w:r");
        if (look is not "")
            xml.Open("w:rPr").Raw(look).Close();

        for (var at = clean.AsSpan().IndexOfAny('\n', '\t'); at >= 0; at = clean.AsSpan(from).IndexOfAny('\n', '\t'))
        {
            Characters(xml, clean.Substring(from, at));
            xml.Empty(clean[from + at] == '\n' ? "w:br" : "w:tab");
            from += at + 1;
        }

        Characters(xml, from == 0 ? clean : clean[from..]);
        xml.Close();
    }

    /// <summary>A run with its look, and the link and the bookmark around it.</summary>
    public static void Write(Xml xml, Run run, Func<int> nextBookmark)
    {
        var id = run.Anchor is { } anchor ? Mark(xml, anchor, nextBookmark()) : null;
        if (run.LinkTo is { } link)
            BeginLink(xml, link);

        Plain(xml, run.Text, Look(run));
        if (run.LinkTo is not null)
            xml.Close();
        if (id is not null)
            xml.Empty("w:bookmarkEnd", ("w:id", id));
    }

    public static void BeginLink(Xml xml, string anchor) =>
        xml.Open("w:hyperlink", ("w:history", "true"), ("w:anchor", Bookmark(anchor)));

    /// <summary>Begins a bookmark, and says the number with which the caller ends it.</summary>
    public static string Mark(Xml xml, string anchor, int number)
    {
        var id = Number(number);
        xml.Empty("w:bookmarkStart", ("w:name", Bookmark(anchor)), ("w:id", id));
        return id;
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Characters(Xml xml, string text)
    {
        if (text is not "")
            xml.Open("w:t", ("xml:space", "preserve")).Text(text).Close();
    }

    /// <summary>Bookmarks know no hyphens, and anchors no underscores.</summary>
    private static string Bookmark(string anchor) => anchor.Replace('-', '_');

    private static string Look(Run run)
    {
        if (run is { LinkTo: null, Bold: false, Italic: false, Language: null })
            return "";

        var spoken = run.Language is { } language ? $"<w:lang w:val=\"{Tongue.Tag(language)}\"/>" : "";
        return $"{(run.LinkTo is null ? "" : "<w:rStyle w:val=\"Hyperlink\"/>")}{(run.Bold ? "<w:b/>" : "")}{(run.Italic ? "<w:i/>" : "")}{spoken}";
    }
}
