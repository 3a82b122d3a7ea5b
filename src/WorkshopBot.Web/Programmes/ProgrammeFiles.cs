using System.Collections.Immutable;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Course;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Web.Reports;

namespace WorkshopBot.Web.Programmes;

/// <summary>Makes the documents of a programme, each of what its reader may see.</summary>
internal sealed class ProgrammeFiles(CourseDesk desk, SigningKey key, PublicationFiles files)
{
    private const string Course = "course";

    /// <summary>By the names under which they are fetched.</summary>
    public static ImmutableArray<string> Documents { get; } = [Course];

    /// <summary>Each document in each format.</summary>
    public static ImmutableArray<string> All { get; } = [.. from document in Documents from format in PublicationFormat.All select $"{document}.{format.Ending}"];

    /// <param name="version">Of the course input; null for a draft of what is there now.</param>
    /// <returns>Null when there is no such version.</returns>
    public async Task<Publication?> MakeAsync(ProgrammeId id, Reader reader, string document, int? version, string language, CancellationToken cancel) =>
        await desk.InputAsync(id, reader, version, cancel) is { } file
            ? CourseReport.Of(new CourseContent(file, language) { KeyFingerprint = await key.FingerprintAsync(cancel) })
            : null;

    public Task<PublicationReading> WriteAsync(Publication publication, PublicationFormat format, string? sheet, CancellationToken cancel) =>
        files.WriteAsync(publication, format, sheet, cancel);
}
