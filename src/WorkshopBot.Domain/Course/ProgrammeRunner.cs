using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>Runs a command against a programme's log: read, decide, append; and again if another server wrote between.</summary>
/// <remarks>Those who write to one programme queue: coordinators are few, and the answers to a round come over days.</remarks>
public sealed class ProgrammeRunner(IProgrammeLog log, SessionYields yields, IPeople people, Edition edition)
{
    private const int MaxAttempts = 30, MostRemembered = 50;

    private readonly SemaphoreSlim[] turnstiles = [.. Enumerable.Range(0, 8).Select(_ => new SemaphoreSlim(1))];
    private readonly ConcurrentDictionary<ProgrammeId, Programme> remembered = new();

    /// <summary>Runs one command. When this returns, its outcome is on disk.</summary>
    public async Task<RanProgramme> RunAsync(ProgrammeId id, ProgrammeCommand command, Asked asked, CancellationToken cancel)
    {
        var turnstile = turnstiles[(uint)id.GetHashCode() % turnstiles.Length];
        await turnstile.WaitAsync(cancel);
        try
        {
            for (var attempt = 0; attempt < MaxAttempts; attempt++)
            {
                if (await TryOnceAsync(id, command, asked, cancel) is { } ran)
                    return ran;
            }
        }
        finally
        {
            turnstile.Release();
        }

        throw new ProgrammeIsBusyException(id);
    }

    /// <summary>The programme as it is now; null when there is none.</summary>
    public async Task<Programme?> ReadAsync(ProgrammeId id, CancellationToken cancel)
    {
        var known = remembered.GetValueOrDefault(id);
        var more = await log.ReadAsync(id, Math.Max(0, (known?.Version ?? 0) - 1), cancel);

        // From the last one that is known: where that is gone too, the programme was destroyed.
        if (more.IsEmpty)
        {
            remembered.TryRemove(id, out _);
            return null;
        }

        if (known is not null && more.Length == 1)
            return known;
        if (known is not null)
            more = more.RemoveAt(0);

        // Words that were removed stand in what was folded before: then all is read again.
        if (known is not null && more.Any(r => r.Event is ITextRemoval))
            (known, more) = (null, await log.ReadAsync(id, 0, cancel));
        var now = more.Aggregate(known, (p, r) => Programme.After(p, r.Event, r.Asked))!;
        if (remembered.Count >= MostRemembered && !remembered.ContainsKey(id))
            remembered.Clear();
        return remembered.AddOrUpdate(id, now, (_, had) => now.Version > had.Version ? now : had);
    }

    /// <summary>The programme as it was after so many records; words removed since are gone from it too.</summary>
    public async Task<Programme?> ReadAtAsync(ProgrammeId id, int records, CancellationToken cancel) =>
        Programme.Replay((await log.ReadAsync(id, 0, cancel)).Take(records));

    /// <summary>What the sessions of a programme give, and the edition.</summary>
    public async Task<Material> MaterialAsync(Programme programme, CancellationToken cancel) =>
        new(edition, await yields.OfAsync(programme.Gathered, cancel));

    /// <summary>What came of an earlier delivery.</summary>
    public async Task<RanProgramme?> RecallAsync(string cause, CancellationToken cancel) =>
        await log.FindTurnAsync(cause, cancel) is { } had ? await AsItWasAsync(had, cancel) : null;

    private async Task<RanProgramme?> TryOnceAsync(ProgrammeId id, ProgrammeCommand command, Asked asked, CancellationToken cancel)
    {
        var programme = await ReadAsync(id, cancel);
        if (command is not ProgrammeCommand.Plan && !await StandsAsync(programme, command, asked.By, cancel))
            return await RecallAsync(asked.Cause, cancel) ?? new RanProgramme(id, Ruling.Refuse(new Refusal.NoSuchProgramme()), null, Repeated: false);

        var material = await MaterialOfAsync(programme, command, cancel);
        var ruling = ProgrammeRules.Decide(programme, command, asked, material);
        var after = ruling.Events.Aggregate(programme, (p, e) => Programme.After(p, e, asked));
        var messages = after is null ? [] : ProgrammeMessages.For(id, after, ruling.Events, material);

        // No cancellation from here on: an answer that is not given must still be the truth about what was written.
        var turn = new Turn<ProgrammeEvent>(asked, ruling.Events, [], ruling.Why) { ThroughSessions = messages };
        return await log.AppendAsync(id, programme?.Version ?? 0, turn, CancellationToken.None) switch
        {
            Appended.Done => new RanProgramme(id, ruling, await ReadAsync(id, CancellationToken.None), Repeated: false),
            Appended.HadBefore had => await AsItWasAsync(had, cancel),
            _ => null,
        };
    }

    /// <summary>
    /// Whether there is a programme in which somebody may ask this. Whoever is nothing in it hears what they would hear of one
    /// that is not there, before a session is read, and nothing of it is kept. Of an answer to a round only the sessions tell.
    /// </summary>
    private async Task<bool> StandsAsync(Programme? programme, ProgrammeCommand command, PersonId person, CancellationToken cancel) =>
        programme is not null && (Reader.Of(programme, person) is not null || command switch
        {
            ProgrammeCommand.ReportProgress or ProgrammeCommand.NoteDilemma or ProgrammeCommand.NoteSignal => Concerned.AsOwner(programme, person),
            ProgrammeCommand.AnswerRound => Concerned.MayBeInRound(programme) && await TookPartAsync(programme, person, cancel),
            _ => false,
        });

    private async Task<bool> TookPartAsync(Programme programme, PersonId person, CancellationToken cancel)
    {
        if (programme.Rounds.Values.Any(r => r.Answers.ContainsKey(person)))
            return true;
        var whole = programme.Gathered.Where(s => s.Country is null || s.Release == ReleaseKind.Whole);
        return (await yields.OfAsync(whole, cancel)).Values.Any(y => y.IsClosed && y.People.Any(p => p.Person == person));
    }

    private async Task<Material> MaterialOfAsync(Programme? programme, ProgrammeCommand command, CancellationToken cancel)
    {
        var known = programme is null ? ImmutableDictionary<int, SessionYield>.Empty : await yields.OfAsync(programme.Gathered, cancel);
        if (command is ProgrammeCommand.AddSession add && await yields.OfAsync(add.Session, cancel) is { } newcomer)
            known = known.SetItem(Material.Newcomer, newcomer);
        return new Material(edition, known)
        {
            Unknown = command.Names is { Value.Length: > 0 } named && await people.FindAsync(named, cancel) is null ? named : null,
        };
    }

    private async Task<RanProgramme> AsItWasAsync(Appended.HadBefore had, CancellationToken cancel)
    {
        var id = ProgrammeId.Parse(had.Stream, CultureInfo.InvariantCulture);
        var records = await log.ReadAsync(id, 0, cancel);
        var until = records.Take(had.Seen + had.Events).ToImmutableArray();
        return new RanProgramme(id, new Ruling([.. until.Skip(had.Seen).Select(r => r.Event)], had.Refused), Programme.Replay(until), Repeated: true);
    }
}

/// <summary>What came of a command.</summary>
/// <param name="Programme">With its events included; null when there is none.</param>
/// <param name="Repeated">This delivery had come before.</param>
public sealed record RanProgramme(ProgrammeId Id, Ruling Ruling, Programme? Programme, bool Repeated);

/// <summary>Other servers kept writing; the same command may be sent again.</summary>
public sealed class ProgrammeIsBusyException(ProgrammeId id) : Exception($"Programme {id} was busy.");
