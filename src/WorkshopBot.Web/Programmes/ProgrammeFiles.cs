using System.Collections.Frozen;
using System.Collections.Immutable;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Course;
using WorkshopBot.Reports.FollowUp;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Web.Reports;

namespace WorkshopBot.Web.Programmes;

/// <summary>Makes the documents of a programme, each of what its reader may see.</summary>
internal sealed class ProgrammeFiles(CourseDesk desk, FollowUpDesk followUp, SigningKey key, PublicationFiles files)
{
    public const string Course = "course";

    private static readonly FrozenDictionary<string, FollowUpOutput> Outputs = new Dictionary<string, FollowUpOutput>(StringComparer.Ordinal)
    {
        ["half-year"] = FollowUpOutput.HalfYear,
        ["dilemmas"] = FollowUpOutput.Dilemmas,
        ["kingdom"] = FollowUpOutput.Kingdom,
        ["signals"] = FollowUpOutput.Signals,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>By the names under which they are fetched.</summary>
    public static ImmutableArray<string> Documents { get; } = [Course, .. Outputs.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Each document in each format.</summary>
    public static ImmutableArray<string> All { get; } = [.. from document in Documents from format in PublicationFormat.All select $"{document}.{format.Ending}"];

    /// <param name="version">Of the course input; null for a draft of what is there now.</param>
    /// <param name="on">The day from which the follow-up is reckoned; null for the last day on which something was said or decided.</param>
    /// <returns>Null when there is no such version.</returns>
    public async Task<Publication?> MakeAsync(ProgrammeId id, Reader reader, string document, int? version, DateOnly? on, string language, CancellationToken cancel)
    {
        var fingerprint = await key.FingerprintAsync(cancel);
        if (document is Course)
            return await desk.InputAsync(id, reader, version, cancel) is { } input ? CourseReport.Of(new CourseContent(input, language) { KeyFingerprint = fingerprint }) : null;

        return await followUp.FileAsync(id, reader, on, cancel) is { } file ? FollowUpReport.Of(new FollowUpContent(file, language) { KeyFingerprint = fingerprint }, Outputs[document]) : null;
    }

    public Task<PublicationReading> WriteAsync(Publication publication, PublicationFormat format, string? sheet, CancellationToken cancel) =>
        files.WriteAsync(publication, format, sheet, cancel);
}
