using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Reports.Sessions;
using WorkshopBot.Teams.Files;

namespace WorkshopBot.Web.Reports;

/// <summary>Makes report files: the one place that decides who may have which.</summary>
internal sealed class ReportFiles(
    ISessionLog log, IPeople people, Edition edition, ISummaries summaries, SigningKey key, PublicationFiles files) : IReportFiles
{
    public async Task<ReportFile?> ReadAsync(SessionId session, PersonId reader, string format, string language, CancellationToken cancel) =>
        await MakeAsync(session, reader, format, language, sheet: null, cancel) is ReportReading.Made { File: PublicationReading.Given given } ? given.File : null;

    /// <summary>The file, or why there is none.</summary>
    public async Task<ReportReading> MakeAsync(SessionId id, PersonId reader, string format, string language, string? sheet, CancellationToken cancel)
    {
        if (PublicationFormat.Find(format) is not { } found)
            return new ReportReading.NoSuchFormat();

        var reading = await ReadContentAsync(id, reader, language, cancel);
        return reading is ReportReading.Content { Report: var report } content
            ? new ReportReading.Made(content.Session, await files.WriteAsync(SessionReport.Of(report), found, sheet, cancel))
            : reading;
    }

    /// <summary>What the report says, before it has a format; or why this reader may not have it.</summary>
    public async Task<ReportReading> ReadContentAsync(SessionId id, PersonId reader, string language, CancellationToken cancel)
    {
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
        return new ReportReading.Content(records, session, ReportContent.From(records, session, edition, language is "en" ? "en" : "nl", names, summaries) with
        {
            Id = id, KeyFingerprint = await key.FingerprintAsync(cancel),
        });
    }
}

/// <summary>What came of asking for a report.</summary>
internal abstract record ReportReading
{
    private ReportReading() { }

    /// <param name="Session">As it is in the report.</param>
    public sealed record Made(Session Session, PublicationReading File) : ReportReading;

    /// <param name="Log">The whole log, of which the others are folds.</param>
    public sealed record Content(ImmutableArray<Recorded<SessionEvent>> Log, Session Session, ReportContent Report) : ReportReading;

    public sealed record NoSuchFormat : ReportReading;

    public sealed record NoSuchSession : ReportReading;

    public sealed record NotForThisReader : ReportReading;

    /// <summary>Nobody has said yet whether the whole is more sensitive than its parts.</summary>
    public sealed record MarkingNotAnswered : ReportReading;
}
