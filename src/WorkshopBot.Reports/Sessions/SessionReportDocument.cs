using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Documents;
using static WorkshopBot.Reports.Documents.Block;

namespace WorkshopBot.Reports.Sessions;

/// <summary>The session report as a document: the first page, the method, who was there, and a chapter a theme.</summary>
public static class SessionReportDocument
{
    public static Document Build(ReportContent content, ReportWords words)
    {
        var naming = new Naming(content, words);

        return new Document(
            content.Title is { } title ? words.Title(PlainText.Line(title)) : words.TitleWithoutName,
            words.Subject(words.Day(naming.Local(content.StartedAt)), naming.In(content.Edition[content.Place].Name)),
            content.Language,
            words.Name(content.Marking),
            StatusOf(content, words, naming),
            naming.Local(content.LastChange),
            [
                .. new FirstPage(content, words, naming).Blocks(),
                new Contents(1),
                .. MethodPages.Blocks(content, words, naming),
                .. content.Themes.SelectMany(t => new ThemePages(content, t, words, naming).Blocks()),
            ]);
    }

    internal static string StatusOf(ReportContent content, ReportWords words, Naming naming) => content.Stage switch
    {
        Stage.Corrections => words.InCorrection(words.Day(naming.Local(content.CorrectionsUntil!.Value))),
        Stage.Final => words.Final(content.FinalVersion),
        _ => words.Draft,
    };
}
