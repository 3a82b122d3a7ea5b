using System.Collections.Frozen;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.FollowUp;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Web.Reports;

namespace WorkshopBot.Web.Programmes;

/// <summary>Makes what is told of the follow-up of a programme, each of what its reader may see.</summary>
internal sealed class FollowUpFiles(FollowUpDesk desk, SigningKey key)
{
    /// <summary>By the names under which they are fetched.</summary>
    public static FrozenDictionary<string, FollowUpOutput> Documents { get; } = new Dictionary<string, FollowUpOutput>
    {
        ["half-year"] = FollowUpOutput.HalfYear,
        ["dilemmas"] = FollowUpOutput.Dilemmas,
        ["kingdom"] = FollowUpOutput.Kingdom,
        ["signals"] = FollowUpOutput.Signals,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="language">nl or en.</param>
    /// <param name="on">The day it is reckoned from; null for that of the last change that the reader sees.</param>
    /// <returns>Null when there is no such programme.</returns>
    public async Task<Publication?> PublicationAsync(
        ProgrammeId id, Reader reader, FollowUpOutput output, string language, DateOnly? on, CancellationToken cancel) =>
        await desk.FileAsync(id, reader, on, cancel) is { } file
            ? FollowUpReport.Of(new FollowUpContent(file, language) { KeyFingerprint = await key.FingerprintAsync(cancel) }, output)
            : null;
}
