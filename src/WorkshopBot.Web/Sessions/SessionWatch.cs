using System.Collections.Concurrent;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Sessions;

/// <summary>Something to be done once for a session: looked at when it changes, when the program starts, and again later when it did not work.</summary>
internal sealed class SessionWatch(ISessionLog log, IChanges changes, TimeProvider clock)
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1), Later = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<SessionId, DateTimeOffset> due = new();
    private readonly ConcurrentDictionary<SessionId, bool> done = new();

    /// <summary>Works until it is stopped, or until listening ends.</summary>
    public async Task RunAsync(Func<SessionId, CancellationToken, Task<Look>> look, CancellationToken cancel)
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
                    switch (await look(id, cancel))
                    {
                        case Look.Done:
                            done[id] = true;
                            break;
                        case Look.TryLater:
                            due.TryAdd(id, clock.GetUtcNow() + Later);
                            break;
                    }
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

    private async Task ListenAsync(CancellationToken cancel)
    {
        await foreach (var changed in changes.ListenAsync(cancel))
        {
            if (changed is { } id && !done.ContainsKey(id))
                due.TryAdd(id, clock.GetUtcNow());
        }
    }
}

/// <summary>What came of a look.</summary>
internal enum Look { Done, TryLater, WaitForChange }
