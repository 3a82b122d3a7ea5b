using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>Lays the course input of a programme before a reader: as it is now, or as it was approved.</summary>
public sealed class CourseDesk(IProgrammeLog log, ISessionLog sessions, ProgrammeRunner runner, SessionYields yields, IPeople people, Edition edition)
{
    /// <param name="reader">A Country's coordinator sees approved versions, and without a version its own sessions only.</param>
    /// <param name="version">Of the course input, from 1; null for a draft of what is there now.</param>
    /// <returns>Null when there is no such programme or version.</returns>
    public async Task<CourseFile?> InputAsync(ProgrammeId id, Reader reader, int? version, CancellationToken cancel)
    {
        if (await runner.ReadAsync(id, cancel) is not { } now)
            return null;
        if (version is not { } wanted)
            return await FileAsync(id, Sight.Of(now, await yields.OfAsync(now.Gathered, cancel), reader), null, cancel);
        if (now.Approvals.FirstOrDefault(a => a.Version == wanted) is not { } approval || await runner.ReadAtAsync(id, approval.Records, cancel) is not { } then)
            return null;

        // What was approved is what a national coordinator saw; whoever reads it, it is the same document.
        var had = ImmutableDictionary.CreateBuilder<int, SessionYield>();
        foreach (var session in then.Gathered.Where(s => approval.Sessions.ContainsKey(s.Number)))
        {
            if (await yields.AtAsync(session.Id, approval.Sessions[session.Number], cancel) is { } yield)
                had[session.Number] = yield;
        }

        return await FileAsync(id, Sight.Of(then, had.ToImmutable(), new Reader.National()), approval, cancel);
    }

    private async Task<CourseFile> FileAsync(ProgrammeId id, Sight sight, Approval? approval, CancellationToken cancel)
    {
        var digests = ImmutableArray.CreateBuilder<StreamDigest>();
        foreach (var session in sight.Sessions)
        {
            // Of what a Country shows in part a draft must not tell that something happened in the rest; an approved version stands still.
            var isWhole = session.Seen == ReleaseKind.Whole;
            var last = isWhole || approval is not null ? (await sessions.ReadAsync(session.Yield.Id, session.Yield.Records - 1, cancel)).FirstOrDefault() : null;
            digests.Add(new StreamDigest(session.Number, session.Yield.Id.ToString(), isWhole ? session.Yield.Records : null, last?.Hash ?? ""));
        }

        // How often anybody wrote what this reader may not see is not theirs to know: neither a count nor a hash tells.
        var own = (await log.ReadAsync(id, sight.Programme.LastChange.Record - 1, cancel)).FirstOrDefault();
        var input = CourseInput.Of(sight, edition, approval);
        return new CourseFile(
            input, new StreamDigest(0, id.ToString(), null, own?.Hash ?? ""),
            digests.ToImmutable(), await people.NamesAsync([.. input.NamedPeople()], cancel));
    }
}

/// <summary>The course input with what is needed to check it against the logs, and the names that plans show.</summary>
/// <param name="Programme">Its own log.</param>
/// <param name="Sessions">Those that are seen.</param>
/// <param name="Names">Of people in sessions that attribute by name; whoever was forgotten is not in it.</param>
public sealed record CourseFile(
    CourseInput Input, StreamDigest Programme, ImmutableArray<StreamDigest> Sessions, ImmutableDictionary<PersonId, string> Names);

/// <summary>Where a log stood: of a session its last record, of a programme the last one of which the reader sees something.</summary>
/// <param name="Number">Of the session in the programme; 0 for the programme itself.</param>
/// <param name="Id">Of the session or programme.</param>
/// <param name="Records">Null for a programme and where a Country shows only a part: how much there is stays its own.</param>
/// <param name="Hash">
/// Of that record. It is made over the record and the hash of the one before it, so it stands for all that came earlier, also
/// for what the reader may not see, and tells nothing of it. Empty in a draft for a session of which a Country shows a part.
/// </param>
public sealed record StreamDigest(int Number, string Id, int? Records, string Hash);
