using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>Lays the follow-up of a programme before a reader.</summary>
public sealed class FollowUpDesk(IProgrammeLog log, ProgrammeRunner runner, SessionYields yields, CourseDesk courses, Edition edition)
{
    /// <param name="on">The day it is reckoned from; null for the day on which anything that the reader sees was last said or decided.</param>
    /// <returns>Null when there is no such programme.</returns>
    public async Task<FollowUpFile?> FileAsync(ProgrammeId id, Reader reader, DateOnly? on, CancellationToken cancel)
    {
        if (await runner.ReadAsync(id, cancel) is not { } programme)
            return null;

        var sight = Sight.Of(programme, await yields.OfAsync(programme.Gathered, cancel), reader);
        var (files, names) = (ImmutableSortedDictionary.CreateBuilder<int, CourseInput>(), ImmutableDictionary.CreateBuilder<PersonId, string>());
        foreach (var version in FollowUpSource.VersionsOf(sight))
        {
            if (await courses.InputAsync(id, reader, version == 0 ? null : version, cancel) is not { } file)
                continue;
            files[version] = file.Input;
            names.AddRange(file.Names.Where(n => !names.ContainsKey(n.Key)));
        }

        return new FollowUpFile(
            id, new FollowUpSource(sight, edition, files.ToImmutable(), on ?? FollowUpSource.DayOf(sight.Programme.LastChange.At)),
            FollowUpHashes.Of(await log.ReadAsync(id, 0, cancel)), names.ToImmutable());
    }
}

/// <summary>The follow-up as one reader sees it, with what is needed to find it again in the log.</summary>
/// <param name="Names">Of people in sessions that attribute by name; whoever was forgotten is not in it.</param>
public sealed record FollowUpFile(ProgrammeId Id, FollowUpSource Source, FollowUpHashes Hashes, ImmutableDictionary<PersonId, string> Names);

/// <summary>
/// The hashes of records by what they are about. A hash is enough to find a record; its number is left out, for numbers
/// would tell how much a Country wrote that it does not show.
/// </summary>
public sealed record FollowUpHashes(
    ImmutableDictionary<int, string> Decisions, ImmutableDictionary<int, string> Items, ImmutableDictionary<int, string> ByRecord)
{
    public static FollowUpHashes Of(IEnumerable<Recorded<ProgrammeEvent>> log)
    {
        var (decisions, items, records) = (
            ImmutableDictionary.CreateBuilder<int, string>(), ImmutableDictionary.CreateBuilder<int, string>(), ImmutableDictionary.CreateBuilder<int, string>());
        foreach (var record in log)
        {
            records[record.Version] = record.Hash;
            if (record.Event is ProgrammeEvent.Decided decided)
                decisions[decided.Decision] = record.Hash;
            if (record.Event is ProgrammeEvent.ItemOpened opened)
                items[opened.Item] = record.Hash;
        }

        return new FollowUpHashes(decisions.ToImmutable(), items.ToImmutable(), records.ToImmutable());
    }
}
