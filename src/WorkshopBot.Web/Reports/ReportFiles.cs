using System.Collections.Immutable;
using System.Net.Mime;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Docx;
using WorkshopBot.Reports.Html;
using WorkshopBot.Reports.Sessions;
using WorkshopBot.Teams.Files;

namespace WorkshopBot.Web.Reports;

/// <summary>Makes report files: the one place that decides who may have which.</summary>
internal sealed class ReportFiles(ISessionLog log, IPeople people, Edition edition, ISummaries summaries) : IReportFiles
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public async Task<ReportFile?> ReadAsync(SessionId session, PersonId reader, string format, string language, CancellationToken cancel) =>
        await MakeAsync(session, reader, format, language, cancel) is ReportReading.Given given ? given.File : null;

    /// <summary>The file, or why there is none.</summary>
    public async Task<ReportReading> MakeAsync(SessionId id, PersonId reader, string format, string language, CancellationToken cancel)
    {
        if (!Downloads.Formats.Contains(format))
            return new ReportReading.NoSuchFormat();

        var records = await log.ReadAsync(id, 0, cancel);
        if (Session.Replay(records) is not { } session)
            return new ReportReading.NoSuchSession();
        if (reader != PersonId.Program && !session.MayLead(reader) && session.RoleOf(reader) != Role.Coordinator)
            return new ReportReading.NotForThisReader();
        if (ReportGate.MayLeave(session) != ReportLeave.Allowed)
            return new ReportReading.MarkingNotAnswered();

        var names = session.Plan.Attribution == Attribution.Name
            ? await people.NamesAsync([.. session.Members.Keys], cancel)
            : ImmutableDictionary<PersonId, string>.Empty;
        var content = ReportContent.From(records, session, edition, language is "en" ? "en" : "nl", names, summaries);
        var (type, bytes) = Written(format, content);
        return new ReportReading.Given(session, new ReportFile($"workshopbot-{id}.{format}", type, bytes));
    }

    private static (string Type, byte[] Bytes) Written(string format, ReportContent content)
    {
        if (format is "json")
            return (MediaTypeNames.Application.Json, SessionReportJson.Write(content));

        var document = SessionReportDocument.Build(content, new ReportWords(content.Language));
        return format is "docx" ? (Docx, DocxWriter.Write(document)) : (MediaTypeNames.Text.Html + "; charset=utf-8", HtmlWriter.Write(document));
    }
}

/// <summary>What came of asking for a report.</summary>
internal abstract record ReportReading
{
    private ReportReading() { }

    /// <param name="Session">As it is in the report.</param>
    public sealed record Given(Session Session, ReportFile File) : ReportReading;

    public sealed record NoSuchFormat : ReportReading;

    public sealed record NoSuchSession : ReportReading;

    public sealed record NotForThisReader : ReportReading;

    /// <summary>Nobody has said yet whether the whole is more sensitive than its parts.</summary>
    public sealed record MarkingNotAnswered : ReportReading;
}
