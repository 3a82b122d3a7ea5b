using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Reports.Sessions;

namespace WorkshopBot.Reports.Course;

/// <summary>The course input, ready for every format.</summary>
public static class CourseReport
{
    public static Publication Of(CourseContent content)
    {
        var words = new CourseWords(content.Language);
        return new Publication(
            FileName.Of(words.FileKind, content.Input.Title, CourseContent.Local(content.Input.ChangedAt)),
            () => CourseDocument.Build(content, words),
            () => CourseSheets.Build(content, words, new SheetWords(Tongue.Culture(content.Language)), new CourseHeads(content.Language)),
            () => CourseJson.Write(content));
    }
}
