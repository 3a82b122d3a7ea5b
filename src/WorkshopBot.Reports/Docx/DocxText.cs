using System.Globalization;
using DocumentFormat.OpenXml;
using WorkshopBot.Reports.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace WorkshopBot.Reports.Docx;

/// <summary>Paragraphs and runs. Text from outside becomes w:t, w:br and w:tab here, and can become nothing else.</summary>
internal static class DocxText
{
    public static W.Paragraph Paragraph(string style, string? text = null)
    {
        var paragraph = new W.Paragraph(new W.ParagraphProperties { ParagraphStyleId = new W.ParagraphStyleId { Val = style } });
        if (text is not null)
            paragraph.Append(Plain(text));

        return paragraph;
    }

    public static W.Run Plain(string text)
    {
        var run = new W.Run();

        foreach (var (line, i) in PlainText.Clean(text).Split('\n').Select((l, i) => (l, i)))
        {
            if (i > 0)
                run.Append(new W.Break());

            foreach (var (part, j) in line.Split('\t').Select((p, j) => (p, j)))
            {
                if (j > 0)
                    run.Append(new W.TabChar());
                if (part is not "")
                    run.Append(new W.Text(part) { Space = SpaceProcessingModeValues.Preserve });
            }
        }

        return run;
    }

    public static W.Hyperlink Link(string anchor, W.Run run) => new(run) { Anchor = Bookmark(anchor), History = true };

    /// <summary>Bookmarks know no hyphens, and anchors no underscores.</summary>
    public static string Bookmark(string anchor) => anchor.Replace('-', '_');

    /// <summary>A run with its look, and the link and the bookmark around it.</summary>
    public static IEnumerable<OpenXmlElement> Of(Run run, Func<int> nextBookmark)
    {
        var look = new W.RunProperties
        {
            RunStyle = run.LinkTo is null ? null : new W.RunStyle { Val = "Hyperlink" },
            Bold = run.Bold ? new W.Bold() : null,
            Italic = run.Italic ? new W.Italic() : null,
            Languages = run.Language is { } language ? new W.Languages { Val = Tongue.Tag(language) } : null,
        };
        var text = Plain(run.Text);
        if (look.HasChildren)
            text.RunProperties = look;

        OpenXmlElement element = run.LinkTo is { } anchor ? Link(anchor, text) : text;
        return run.Anchor is { } name ? Marked(name, nextBookmark(), element) : [element];
    }

    public static IEnumerable<OpenXmlElement> Marked(string anchor, int number, OpenXmlElement element)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        return [new W.BookmarkStart { Id = id, Name = Bookmark(anchor) }, element, new W.BookmarkEnd { Id = id }];
    }
}
