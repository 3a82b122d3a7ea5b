using System.Collections.Concurrent;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Web.Bot;

namespace WorkshopBot.Web.Sessions;

/// <summary>Something to be done for a session: looked at when it changes, when the program starts, and again later when it did not work.</summary>
internal sealed class SessionWatch(ISessionLog log, IChanges changes, TimeProvider clock, ILogger logger)
{
    /// <summary>When something that did not work is tried again.</summary>
    public static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    /// <summary>Nothing more is to be done for this session, whatever happens in it.</summary>
    public static readonly TimeSpan Never = Timeout.InfiniteTimeSpan;

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<SessionId, DateTimeOffset> due = new();
    private readonly ConcurrentDictionary<SessionId, bool> done = new();

    /// <summary>Works until it is stopped, or until listening ends.</summary>
    /// <param name="look">Says how long to wait before looking again; null waits until the session changes.</param>
    public async Task RunAsync(Func<SessionId, CancellationToken, Task<TimeSpan?>> look, CancellationToken cancel)
    {
        using var working = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var listening = ListenAsync(working.Token);
        try
        {
            foreach (var id in await log.SessionsAsync(cancel))
                due.TryAdd(id, clock.GetUtcNow());

            using var ticks = new PeriodicTimer(Tick, clock);
            do
            {
                foreach (var (id, _) in due.Where(d => d.Value <= clock.GetUtcNow()))
                {
                    // Taken away first: what changes meanwhile is looked at again.
                    due.TryRemove(id, out _);
                    Keep(id, await LookAsync(id, look, cancel));
                }
            }
            while (!listening.IsCompleted && await ticks.WaitForNextTickAsync(cancel));
        }
        finally
        {
            await working.CancelAsync();
        }

        await listening;
    }

    /// <summary>One session that cannot be dealt with must not keep the others waiting.</summary>
    private async Task<TimeSpan?> LookAsync(SessionId id, Func<SessionId, CancellationToken, Task<TimeSpan?>> look, CancellationToken cancel)
    {
        try
        {
            return await look(id, cancel);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            logger.NotDone(fault);
            return Later;
        }
    }

    private void Keep(SessionId id, TimeSpan? wait)
    {
        if (wait == Never)
            done[id] = true;
        else if (wait is { } pause)
            due.TryAdd(id, clock.GetUtcNow() + pause);
    }

    private async Task ListenAsync(CancellationToken cancel)
    {
        await foreach (var changed in changes.ListenAsync(cancel))
        {
            if (changed is { } id && !done.ContainsKey(id))
                due.TryAdd(id, clock.GetUtcNow());
        }
    }
}
