using System.Collections.Immutable;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Html;
using WorkshopBot.Reports.Sessions;
using static WorkshopBot.Reports.Documents.Block;

namespace WorkshopBot.Reports.Course;

/// <summary>
/// Parts of the course input as html, for a page that has a frame of its own: the same words, pictures and tables as in the
/// document. All text in it is encoded, and what people typed stands in it as plain characters.
/// </summary>
public sealed class CourseParts
{
    private readonly CourseContent content;
    private readonly CourseWords words;
    private readonly ReportWords shared;
    private readonly CourseNaming naming;
    private readonly Markup html = new();
    private readonly Outline outline = Outline.OfParts();
    private readonly HtmlBlocks blocks;

    /// <param name="leads">Where a line ("line-4-2-3", "line-j7"), a theme ("theme-3") or a chapter ("coverage") is found.</param>
    public CourseParts(CourseContent content, Func<string, string> leads)
    {
        (this.content, words, shared) = (content, new CourseWords(content.Language), new ReportWords(content.Language));
        naming = new CourseNaming(content, words, shared);
        blocks = new HtmlBlocks(html, outline, new DocumentWords(Tongue.Culture(content.Language)), leads);
    }

    /// <summary>The name under which a line is linked to.</summary>
    public static string Anchor(LineKey line) => CourseNaming.Anchor(line);

    /// <param name="proposals">Left out where a page offers to plan them.</param>
    public string Coverage(bool proposals) => Write(new CoveragePages(content, words, naming).Blocks(proposals));

    public string Links() => Write(new LinksPages(content, words, shared, naming).Blocks());

    /// <summary>The script, where sessions did otherwise, and the sessions with who took part.</summary>
    public string Script() => Write(new CourseMethodPages(content, words, shared, naming).ScriptAndSessions());

    /// <summary>A theme: threat, resilience, and the order with its intervals and under other weights.</summary>
    /// <param name="theme">One of the course input's own.</param>
    public string Theme(CourseTheme theme) =>
        Write([new Heading(1, words.Themes), .. new CourseThemePages(content, words, shared, naming).Theme(theme)]);

    /// <summary>What a reader must know of a line.</summary>
    public string Facts(CourseLine line) => Write([new Bullets([.. new LinePages(content, words, shared, naming).Facts(line).Select(f => f.ToImmutableArray())])]);

    /// <summary>Everything behind a line: how it was weighed, and each gap with its votes, reservations and contributions.</summary>
    public string Behind(CourseLine line) => Write(new LineBehind(content, words, shared, naming).Blocks(line));

    /// <summary>The cover note as it will be printed.</summary>
    public string Cover() => Write(new CoverPage(content, words, shared, naming).Blocks());

    private string Write(IEnumerable<Block> part)
    {
        ImmutableArray<Block> all = [.. part.Where(b => b is not PageBreak)];
        outline.Add(all);
        blocks.Write(all);
        return html.Taken();
    }
}
