using System.Collections.Concurrent;
using System.Collections.Immutable;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>Reads what sessions give to a programme, and remembers it while their logs stay as they are.</summary>
public sealed class SessionYields(ISessionLog log)
{
    private readonly ConcurrentDictionary<SessionId, SessionYield> remembered = new();

    /// <summary>By the numbers of the programme; a session that is not there any more is left out.</summary>
    public async Task<ImmutableDictionary<int, SessionYield>> OfAsync(IEnumerable<GatheredSession> sessions, CancellationToken cancel)
    {
        var found = ImmutableDictionary.CreateBuilder<int, SessionYield>();
        foreach (var session in sessions)
        {
            if (await OfAsync(session.Id, cancel) is { } yield)
                found[session.Number] = yield;
        }

        return found.ToImmutable();
    }

    /// <summary>Null when there is no such session.</summary>
    public async Task<SessionYield?> OfAsync(SessionId id, CancellationToken cancel)
    {
        var known = remembered.GetValueOrDefault(id);

        // From the last one that is known: where that is gone too, the session was destroyed.
        if (known is not null && (await log.ReadAsync(id, known.Records - 1, cancel)).Length == 1)
            return known;

        var yield = await AtAsync(id, int.MaxValue, cancel);
        if (yield is null)
            remembered.TryRemove(id, out _);
        else
            remembered[id] = yield;
        return yield;
    }

    /// <summary>As a session was after so many records; words removed since are gone from it too.</summary>
    public async Task<SessionYield?> AtAsync(SessionId id, int records, CancellationToken cancel) =>
        Session.Replay((await log.ReadAsync(id, 0, cancel)).Take(records)) is { } session ? Yielding.Of(id, session) : null;
}
