using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Sessions;
using static WorkshopBot.Reports.Documents.Block;

namespace WorkshopBot.Reports.Course;

/// <summary>The course input as a document: the cover note, then the lines, and behind them what they rest on.</summary>
public static class CourseDocument
{
    public static Document Build(CourseContent content, CourseWords words)
    {
        var shared = new ReportWords(content.Language);
        var naming = new CourseNaming(content, words, shared);
        var cover = new CoverPage(content, words, shared, naming);

        return new Document(
            Title(content, words),
            words.Subject(content.Input.Edition.Id, naming.Day(content.Input.ChangedAt)),
            content.Language,
            shared.Name(content.Input.Marking),
            content.Status(words),
            CourseContent.Local(content.Input.ChangedAt),
            [
                .. cover.Blocks(),
                new PageBreak(),
                new Contents(2),
                .. cover.InFull(),
                .. new LinePages(content, words, shared, naming).Blocks(),
                .. new CourseThemePages(content, words, shared, naming).Blocks(),
                .. new CoveragePages(content, words, naming).Blocks(),
                .. new LinksPages(content, words, shared, naming).Blocks(),
                .. new CourseMethodPages(content, words, shared, naming).Blocks(),
            ]);
    }

    internal static string Title(CourseContent content, CourseWords words) =>
        content.Input.Title is { } title ? words.Title(PlainText.Line(title)) : words.TitleWithoutName;
}
