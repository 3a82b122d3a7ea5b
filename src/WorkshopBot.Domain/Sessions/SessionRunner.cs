using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;

namespace WorkshopBot.Domain.Sessions;

/// <summary>Runs a command against the log: read, decide, append; and again if another server wrote between.</summary>
/// <remarks>
/// One for the whole program. Within it, those who write to a session queue at a turnstile: without one, of
/// twenty people who answer in the same second, most would lose one race after another. What was read once is
/// remembered, so a command costs the same in a session's ten-thousandth event as in its first.
/// </remarks>
public sealed class SessionRunner(ISessionLog log, Edition edition)
{
    /// <summary>With two servers a writer loses each race with even odds: five in a row happen daily, thirty never.</summary>
    private const int MaxAttempts = 30;

    /// <summary>Sessions kept folded; an older one is read again when somebody asks for it.</summary>
    private const int MostRemembered = 200;

    private readonly SemaphoreSlim[] turnstiles = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];
    private readonly ConcurrentDictionary<SessionId, Session?> remembered = new();
    private readonly RecentTurns recent = new();

    /// <summary>Runs one command. When this returns, its outcome is on disk.</summary>
    /// <param name="answerTo">Who gets the answer as a message; null when the caller answers itself.</param>
    public async Task<Ran> RunAsync(
        SessionId id, SessionCommand command, Asked asked, Recipient? answerTo, CancellationToken cancel)
    {
        var turnstile = turnstiles[(uint)id.GetHashCode() % turnstiles.Length];
        await turnstile.WaitAsync(cancel);
        try
        {
            for (var attempt = 0; attempt < MaxAttempts; attempt++)
            {
                if (await TryOnceAsync(id, command, asked, answerTo, cancel) is { } ran)
                    return ran;
            }
        }
        finally
        {
            turnstile.Release();
        }

        throw new SessionIsBusyException(id);
    }

    /// <summary>The session as it is now; null when there is none.</summary>
    public async Task<Session?> ReadAsync(SessionId id, CancellationToken cancel)
    {
        var known = remembered.GetValueOrDefault(id);
        var more = await log.ReadAsync(id, Math.Max(0, (known?.Version ?? 0) - 1), cancel);

        // From the last one that is known: where that is gone too, the session was destroyed.
        if (more.IsEmpty)
        {
            if (remembered.TryRemove(id, out var had) && had is not null)
                recent.Clear();
            return null;
        }

        if (known is not null && more.Length == 1)
            return known;
        var now = more.Skip(known is null ? 0 : 1).Aggregate(known, (s, r) => Session.After(s, r.Event, r.Asked));
        Remember(id, now);
        return now;
    }

    /// <summary>What came of an earlier delivery, with the session as it was then: the answer is the same as the first time.</summary>
    public async Task<Ran?> RecallAsync(string cause, CancellationToken cancel) =>
        recent.Find(cause) is { } ran ? ran with { Repeated = true }
        : await log.FindTurnAsync(cause, cancel) is { } had ? await AsItWasAsync(had, cancel)
        : null;

    private async Task<Ran?> TryOnceAsync(
        SessionId id, SessionCommand command, Asked asked, Recipient? answerTo, CancellationToken cancel)
    {
        var session = await ReadAsync(id, cancel);
        var decision = SessionRules.Decide(session, command, asked, edition);
        var after = decision.Events.Aggregate(session, (s, e) => Session.After(s, e, asked));

        var messages = after is null ? [] : Messages.For(after, decision.Events);
        if (answerTo is { } reader)
            messages = messages.Add(new Outgoing(reader, CardKind.Answer, asked.Cause));

        // No cancellation from here on: an answer that is not given must still be the truth about what was written.
        var turn = new Turn<SessionEvent>(asked, decision.Events, messages, (decision as Decision.Refused)?.Why);
        switch (await log.AppendAsync(id, session?.Version ?? 0, turn, CancellationToken.None))
        {
            case Appended.Done:
                if (after is not null)
                    Remember(id, after);
                if (decision.Events.Any(e => e is SessionEvent.TextRemoved))
                    recent.Clear(); // sessions as they were still hold the words
                return recent.Keep(asked.Cause, new Ran(id, decision, after, Repeated: false));
            case Appended.HadBefore had:
                return await AsItWasAsync(had, cancel);
            default:
                return null;
        }
    }

    private async Task<Ran> AsItWasAsync(Appended.HadBefore had, CancellationToken cancel)
    {
        var id = SessionId.Parse(had.Stream, CultureInfo.InvariantCulture);
        var records = await log.ReadAsync(id, 0, cancel);
        var until = records.Take(had.Seen + had.Events).ToImmutableArray();
        var events = until.Skip(had.Seen).Select(r => r.Event).ToImmutableArray();
        Decision decision = had.Refused is { } why ? new Decision.Refused(why, events) : new Decision.Accepted(events);
        return new Ran(id, decision, Session.Replay(until), Repeated: true);
    }

    private void Remember(SessionId id, Session? now)
    {
        if (remembered.Count >= MostRemembered && !remembered.ContainsKey(id))
            remembered.Clear();
        remembered.AddOrUpdate(id, now, (_, known) => known is null || now?.Version > known.Version ? now : known);
    }

    /// <summary>The last outcomes, so that an answer sent a moment later need not read the log from its start.</summary>
    private sealed class RecentTurns
    {
        private const int Most = 2000;

        private readonly ConcurrentDictionary<string, Ran> byCause = new(StringComparer.Ordinal);
        private readonly ConcurrentQueue<string> order = new();

        public void Clear() => byCause.Clear();

        public Ran? Find(string cause) => byCause.GetValueOrDefault(cause);

        public Ran Keep(string cause, Ran ran)
        {
            byCause[cause] = ran;
            order.Enqueue(cause);
            while (order.Count > Most && order.TryDequeue(out var oldest))
                byCause.TryRemove(oldest, out _);
            return ran;
        }
    }
}

/// <summary>What came of a command.</summary>
/// <param name="Session">As it was when the command was decided, its events included; null when there is none.</param>
/// <param name="Repeated">This delivery had come before.</param>
public sealed record Ran(SessionId Id, Decision Decision, Session? Session, bool Repeated);

/// <summary>Other servers kept writing; the same command may be sent again.</summary>
public sealed class SessionIsBusyException(SessionId id) : Exception($"Session {id} was busy.");
