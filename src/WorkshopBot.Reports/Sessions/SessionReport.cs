using WorkshopBot.Reports.Publications;

namespace WorkshopBot.Reports.Sessions;

/// <summary>The report of a session, ready for every format.</summary>
public static class SessionReport
{
    public static Publication Of(ReportContent content)
    {
        var words = new ReportWords(content.Language);
        var started = new Naming(content, words).Local(content.StartedAt);
        return new Publication(
            FileName.Of(words.FileKind, content.Title, started),
            () => SessionReportDocument.Build(content, words),
            () => SessionReportSheets.Build(content, words, new SheetWords(Documents.Tongue.Culture(content.Language))),
            () => SessionReportJson.Write(content));
    }
}
