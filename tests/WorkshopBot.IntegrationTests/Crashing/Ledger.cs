using System.Collections.Concurrent;

namespace WorkshopBot.IntegrationTests.Crashing;

/// <summary>What was handed over, and what the program said it took: afterwards just that must be found.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentQueue<Entry> acknowledged = [];
    private int redelivered, count, wanted;
    private TaskCompletionSource reached = new();

    /// <summary>Answered with a 2xx, in no order.</summary>
    public IReadOnlyCollection<Entry> Acknowledged => acknowledged;

    /// <summary>Neither taken nor cut off by a kill: the status, and what was handed over.</summary>
    public ConcurrentQueue<string> Odd { get; } = [];

    /// <summary>Activities that were cut off by a kill and handed over again.</summary>
    public int Redelivered => redelivered;

    public void AddAcknowledged(Entry entry)
    {
        acknowledged.Enqueue(entry);
        if (Interlocked.Increment(ref count) == Volatile.Read(ref wanted))
            reached.TrySetResult();
    }

    /// <summary>Is done when so many more are acknowledged; who waits goes on in that very moment.</summary>
    public Task AfterAsync(int more)
    {
        reached = new TaskCompletionSource();
        Volatile.Write(ref wanted, Volatile.Read(ref count) + more);
        return reached.Task;
    }

    public void AddRedelivered() => Interlocked.Increment(ref redelivered);

    /// <param name="Cause">The name of the delivery in the turn table.</param>
    /// <param name="Words">The contribution, when it was one.</param>
    internal sealed record Entry(string Cause, string? Words);
}
