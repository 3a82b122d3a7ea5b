using System.Collections.Concurrent;
using System.Collections.Immutable;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>Reads what sessions give to a programme, and remembers it while their logs stay as they are.</summary>
public sealed class SessionYields(ISessionLog log)
{
    /// <summary>A session of a hundred contributions takes some 60 kB.</summary>
    private const int MostRemembered = 2000;

    private readonly ConcurrentDictionary<SessionId, SessionYield> remembered = new();

    /// <summary>By the numbers of the programme; a session that is not there any more is left out.</summary>
    public async Task<ImmutableDictionary<int, SessionYield>> OfAsync(IEnumerable<GatheredSession> sessions, CancellationToken cancel)
    {
        var wanted = sessions.ToImmutableArray();
        var lengths = await log.LengthsAsync([.. wanted.Select(s => s.Id)], cancel);
        var found = ImmutableDictionary.CreateBuilder<int, SessionYield>();
        foreach (var session in wanted)
        {
            if (await OfAsync(session.Id, lengths.GetValueOrDefault(session.Id), cancel) is { } yield)
                found[session.Number] = yield;
        }

        return found.ToImmutable();
    }

    /// <summary>Null when there is no such session.</summary>
    public async Task<SessionYield?> OfAsync(SessionId id, CancellationToken cancel) =>
        await OfAsync(id, (await log.LengthsAsync([id], cancel)).GetValueOrDefault(id), cancel);

    /// <summary>As a session was after so many records; words removed since are gone from it too.</summary>
    public async Task<SessionYield?> AtAsync(SessionId id, int records, CancellationToken cancel) =>
        Session.Replay((await log.ReadAsync(id, 0, cancel)).Take(records)) is { } session ? Yielding.Of(id, session) : null;

    private async Task<SessionYield?> OfAsync(SessionId id, int length, CancellationToken cancel)
    {
        if (remembered.TryGetValue(id, out var known) && known.Records == length)
            return known;

        var yield = length == 0 ? null : await AtAsync(id, int.MaxValue, cancel);
        remembered.TryRemove(id, out _);
        if (remembered.Count >= MostRemembered)
            remembered.Clear();
        if (yield is not null)
            remembered[id] = yield;
        return yield;
    }
}
