using System.Collections.Immutable;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Reports.Records;
using WorkshopBot.Reports.Sealing;
using WorkshopBot.Reports.Sessions;
using WorkshopBot.Reports.Woo;
using WorkshopBot.Teams.Files;
using WorkshopBot.Web.Reports;

namespace WorkshopBot.Web.Records;

/// <summary>
/// Makes what leaves a session for good: the archive package, the Woo working copy and the redacted edition. Each is made when it is asked
/// for, in memory, and not kept; so what is removed from the log is in none that is made after.
/// </summary>
internal sealed class RecordFiles(ReportFiles reports, PublicationFiles files, SigningKey key, ISuggestions suggestions, Retention retention)
{
    private static readonly ImmutableArray<PublicationFormat> Archived = [PublicationFormat.Pdf, PublicationFormat.Odt, PublicationFormat.Html, PublicationFormat.Json];

    /// <summary>The package of a final session.</summary>
    public async Task<RecordReading> ArchiveAsync(SessionId id, PersonId reader, string language, CancellationToken cancel)
    {
        var reading = await reports.ReadContentAsync(id, reader, language, cancel);
        if (reading is not ReportReading.Content { Session: var session, Report: var report, Log: var log })
            return new RecordReading.NotAllowed(reading);
        if (session.Stage != Stage.Final)
            return new RecordReading.NotFinal();

        var words = new RecordWords("nl");
        var (publication, made) = (SessionReport.Of(report), ImmutableArray.CreateBuilder<ArchivedFile>());
        foreach (var format in Archived)
        {
            switch (await files.WriteAsync(publication, format, sheet: null, cancel))
            {
                case PublicationReading.Given given:
                    made.Add(new ArchivedFile(given.File.Name, format, given.File.Bytes));
                    break;
                case PublicationReading.PdfFailed failed:
                    return new RecordReading.Made(failed);
                default:
                    // No browser here: the package says so.
                    break;
            }
        }

        var sealedLog = SignedJson.Seal(SessionLogJson.Write(report, log), await key.SignerAsync(cancel));
        var subject = ArchiveSubject.Of(report, session, words);
        return new RecordReading.Made(new PublicationReading.Given(new ReportFile(
            $"{subject.FileName}.zip", ArchivePackage.ContentType,
            ArchivePackage.Pack(subject, retention,
            [
                new ArchivePart(words.ReportFolder, words.ReportTitle, made.DrainToImmutable()),
                new ArchivePart(words.LogFolder, words.LogTitle, [new ArchivedFile(words.LogFile, PublicationFormat.Json, sealedLog)]),
            ]))));
    }

    /// <summary>The working copy, to be filled in.</summary>
    public async Task<RecordReading> WooCopyAsync(SessionId id, PersonId reader, string format, string language, CancellationToken cancel)
    {
        if (WooCopy.Formats.FirstOrDefault(f => f.Ending == format) is not { } found)
            return new RecordReading.NotAllowed(new ReportReading.NoSuchFormat());
        var reading = await reports.ReadContentAsync(id, reader, language, cancel);
        return reading is ReportReading.Content { Report: var report }
            ? new RecordReading.Made(await files.WriteAsync(WooCopy.Of(report, suggestions.SignsIn, together: found == PublicationFormat.Csv), found, sheet: null, cancel))
            : new RecordReading.NotAllowed(reading);
    }

    /// <summary>The redacted edition, by a copy that was filled in; in several formats at once, all or none.</summary>
    public async Task<ImmutableArray<RecordReading>> RedactAsync(
        SessionId id, PersonId reader, ReadOnlyMemory<byte> filled, IEnumerable<PublicationFormat> formats, string language, CancellationToken cancel)
    {
        var reading = await reports.ReadContentAsync(id, reader, language, cancel);
        if (reading is not ReportReading.Content { Report: var report })
            return [new RecordReading.NotAllowed(reading)];

        var (rows, unread) = FilledCopy.Read(filled);
        if (unread is not null)
            return [new RecordReading.GroundsNotGood([unread])];
        var (edition, problems) = RedactedEdition.Of(report, rows);
        if (edition is null)
            return [new RecordReading.GroundsNotGood(problems)];

        var made = ImmutableArray.CreateBuilder<RecordReading>();
        foreach (var format in formats)
            made.Add(new RecordReading.Made(await files.WriteAsync(edition, format, sheet: null, cancel)));
        return made.DrainToImmutable();
    }
}

/// <summary>What came of asking for something that leaves for good.</summary>
internal abstract record RecordReading
{
    private RecordReading() { }

    public sealed record Made(PublicationReading File) : RecordReading;

    /// <param name="Why">The same as for the report.</param>
    public sealed record NotAllowed(ReportReading Why) : RecordReading;

    /// <summary>Corrections can still come in: only a final session is archived.</summary>
    public sealed record NotFinal : RecordReading;

    /// <summary>Nothing was redacted.</summary>
    public sealed record GroundsNotGood(ImmutableArray<WooProblem> Problems) : RecordReading;
}
