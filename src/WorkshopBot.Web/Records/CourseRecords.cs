using System.Collections.Immutable;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Course;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Reports.Records;
using WorkshopBot.Teams.Files;
using WorkshopBot.Web.Reports;

namespace WorkshopBot.Web.Records;

/// <summary>Makes the archive package of an approved course input: made when it is asked for, in memory, and not kept.</summary>
internal sealed class CourseRecords(CourseDesk desk, ProgrammeRunner runner, PublicationFiles files, SigningKey key, Retention retention)
{
    private static readonly ImmutableArray<PublicationFormat> Archived =
        [PublicationFormat.Pdf, PublicationFormat.Odt, PublicationFormat.Ods, PublicationFormat.Html, PublicationFormat.Json];

    /// <param name="version">Null for the last one that was approved.</param>
    /// <returns>Null when there is no such approved version.</returns>
    public async Task<PublicationReading?> ArchiveAsync(ProgrammeId id, int? version, string language, CancellationToken cancel)
    {
        // What was approved is the same document for whoever reads it.
        if (await runner.ReadAsync(id, cancel) is not { } programme
            || await desk.InputAsync(id, new Reader.National(), version ?? programme.Approvals.Length, cancel) is not { Input.Version: CourseVersion.Approved approved } file)
            return null;

        var content = new CourseContent(file, language is "en" ? "en" : "nl") { KeyFingerprint = await key.FingerprintAsync(cancel) };
        var (publication, made) = (CourseReport.Of(content), ImmutableArray.CreateBuilder<ArchivedFile>());
        foreach (var format in Archived)
        {
            switch (await files.WriteAsync(publication, format, sheet: null, cancel))
            {
                case PublicationReading.Given given:
                    made.Add(new ArchivedFile(given.File.Name, format, given.File.Bytes));
                    break;
                case PublicationReading.PdfFailed failed:
                    return failed;
                default:
                    // No browser here: the package says so.
                    break;
            }
        }

        var words = new RecordWords("nl");
        var subject = ArchiveSubject.Of(content, approved, words);
        return new PublicationReading.Given(new ReportFile(
            $"{subject.FileName}.zip", ArchivePackage.ContentType,
            ArchivePackage.Pack(subject, retention, [new ArchivePart(words.CourseFolder, words.CourseTitle, made.DrainToImmutable())])));
    }
}
