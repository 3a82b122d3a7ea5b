using System.Collections.Concurrent;
using System.Collections.Immutable;
using WorkshopBot.Domain.Ports;

namespace WorkshopBot.Domain.Sessions;

/// <summary>All sessions at a glance, kept in memory and folded anew when their logs grow.</summary>
public sealed class SessionsAtHand(ISessionLog log)
{
    private readonly ConcurrentDictionary<SessionId, SessionGlance> known = new();

    /// <summary>Those that somebody has to do with, newest first.</summary>
    public async Task<ImmutableArray<(SessionGlance Session, Involvement As)>> OfAsync(PersonId person, CancellationToken cancel) =>
    [
        .. (await AllAsync(cancel)).Where(s => s.Involved.ContainsKey(person)).Select(s => (s, s.Involved[person])).OrderByDescending(s => s.s.StartsAt).ThenBy(s => s.s.Id.Value),
    ];

    /// <summary>Null when there is no such session, or none for them.</summary>
    public async Task<(SessionGlance Session, Involvement As)?> FindAsync(SessionId id, PersonId person, CancellationToken cancel) =>
        await FreshAsync(id, (await log.LengthsAsync([id], cancel)).GetValueOrDefault(id), cancel) is { } session && session.Involved.TryGetValue(person, out var known)
            ? (session, known) : null;

    private async Task<ImmutableArray<SessionGlance>> AllAsync(CancellationToken cancel)
    {
        var ids = await log.SessionsAsync(cancel);
        var lengths = await log.LengthsAsync(ids, cancel);
        var all = ImmutableArray.CreateBuilder<SessionGlance>(ids.Length);
        foreach (var id in ids)
        {
            if (await FreshAsync(id, lengths.GetValueOrDefault(id), cancel) is { } session)
                all.Add(session);
        }

        return all.DrainToImmutable();
    }

    private async Task<SessionGlance?> FreshAsync(SessionId id, int length, CancellationToken cancel)
    {
        if (known.TryGetValue(id, out var had) && had.Records == length)
            return had;
        if (length == 0 || Session.Replay(await log.ReadAsync(id, 0, cancel)) is not { } session)
        {
            known.TryRemove(id, out _);
            return null;
        }

        return known[id] = SessionGlance.Of(id, session);
    }
}
