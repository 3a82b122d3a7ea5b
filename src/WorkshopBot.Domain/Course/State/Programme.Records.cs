using System.Collections.Immutable;

namespace WorkshopBot.Domain.Course;

public sealed partial record Programme
{
    /// <summary>
    /// What can be listed, oldest first, with the version that it is in the log. An answer to a round is not: it holds no words,
    /// and who may not be seen to have taken part would be counted. Nor is what its maker's side saw nothing of.
    /// </summary>
    private ImmutableList<(int Version, string What, DateTimeOffset At)> Listed { get; init; } = [];

    /// <summary>
    /// The records whose words are this reader's to remove, oldest first. They are counted for each reader apart, so that the
    /// numbers have no holes from which to see how much a Country wrote; what was given a number keeps it.
    /// </summary>
    public ImmutableArray<OwnRecord> RecordsOf(Reader reader) =>
        [.. Listed.Where(r => IsOf(reader, r.Version)).Select((r, i) => new OwnRecord(i + 1, r.What, r.At, Removed.ContainsKey(r.Version)))];

    /// <summary>The version in the log of a record, by the number that it has for this reader; null when it has none.</summary>
    internal int? VersionOf(Reader reader, int number) =>
        Listed.Where(r => IsOf(reader, r.Version)).Skip(number - 1).Select(r => (int?)r.Version).FirstOrDefault() is { } version && number > 0 ? version : null;

    private bool IsOf(Reader reader, int version) => CountryRecords.GetValueOrDefault(version)?.Country == (reader as Reader.OfCountry)?.Country;
}

/// <summary>A record of a programme's log, as one reader counts it.</summary>
/// <param name="Number">From 1, of those that are this reader's.</param>
/// <param name="What">The name of the event.</param>
/// <param name="Removed">Its words were removed.</param>
public sealed record OwnRecord(int Number, string What, DateTimeOffset At, bool Removed);
