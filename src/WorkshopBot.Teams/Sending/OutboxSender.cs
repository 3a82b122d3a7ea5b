using System.Collections.Concurrent;
using System.Threading.Channels;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Teams.Sending;

/// <summary>Takes what waits in the outbox to its readers: one at a time in each conversation, and none waits for another.</summary>
public sealed class OutboxSender(
    IOutbox outbox, IAddresses addresses, IChanges changes, ISendingLease lease, IConnector connector, Rendering rendering,
    Pacer pacer, TimeProvider clock, Action<Exception> tellFault, IDoorkeeper doorkeeper)
{
    private const int AtMost = 200, AtOnce = 16;

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    /// <summary>For what is under way when the program stops: cut off, it would have to be sent again and show twice.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly Delivering delivering = new(
        outbox, addresses, connector, rendering, pacer, clock, tellFault, doorkeeper);

    /// <summary>Readers and conversations for whom something is under way.</summary>
    private readonly ConcurrentDictionary<string, bool> busy = new(StringComparer.Ordinal);

    private readonly List<Task> underWay = [];
    private readonly Channel<DateTimeOffset> bell = Channel.CreateUnbounded<DateTimeOffset>(new() { SingleReader = true });

    /// <summary>Works until it is stopped, whenever it is this program's turn.</summary>
    public Task RunAsync(CancellationToken cancel) => lease.HoldAsync(WorkAsync, cancel);

    /// <summary>Sends what is due now and what follows on it, and returns; for whoever does not run it all the time.</summary>
    public async Task SendDueAsync(CancellationToken cancel)
    {
        while (true)
        {
            await BeginAsync(cancel, cancel);
            if (underWay.Count == 0)
                return;
            await Task.WhenAny(underWay);
            while (bell.Reader.TryRead(out _))
            {
                // Nobody waits for it here.
            }
        }
    }

    private async Task WorkAsync(CancellationToken stop)
    {
        using var cutOff = new CancellationTokenSource();
        using var deaf = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var listening = ListenAsync(deaf.Token);
        try
        {
            var soonest = DateTimeOffset.MaxValue;
            Task rung = bell.Reader.WaitToReadAsync(stop).AsTask();
            while (!stop.IsCancellationRequested)
            {
                await BeginAsync(stop, cutOff.Token);

                var now = clock.GetUtcNow();
                if (soonest <= now)
                    soonest = DateTimeOffset.MaxValue;
                var pause = soonest - now < LookAgain ? soonest - now + Shortest : LookAgain;
                await rung.WaitAsync(pause, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (!rung.IsCompletedSuccessfully)
                    continue;
                while (bell.Reader.TryRead(out var again))
                    soonest = again < soonest ? again : soonest;
                rung = bell.Reader.WaitToReadAsync(stop).AsTask();
            }
        }
        finally
        {
            await Task.WhenAll(underWay).WaitAsync(Farewell, clock, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await cutOff.CancelAsync();
            await Task.WhenAll(underWay);
            underWay.Clear();
            await deaf.CancelAsync();
            await listening;
        }
    }

    private async Task ListenAsync(CancellationToken cancel)
    {
        try
        {
            await foreach (var _ in changes.ListenAsync(cancel))
                bell.Writer.TryWrite(DateTimeOffset.MaxValue);
        }
        catch (OperationCanceledException)
        {
            // stopping
        }
    }

    /// <summary>Begins with what is due, as far as there are hands for it.</summary>
    private async Task BeginAsync(CancellationToken cancel, CancellationToken cutOff)
    {
        underWay.RemoveAll(t => t.IsCompleted);

        // What is under way may be done, and still be among what waited a moment ago: it is not for this round.
        var before = busy.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var message in await outbox.HeadsAsync(clock.GetUtcNow(), AtMost, cancel))
        {
            if (underWay.Count >= AtOnce)
                return;
            var reader = $"{message.Session}|{message.Message.To.Key}";
            if (before.Contains(reader))
                continue;

            var address = await addresses.OfAsync(message.Session, message.Message.To, cancel);
            var lane = address is null ? $"nobody {reader}" : Pacer.LaneOf(address.Channel, address.Conversation);
            if (!busy.TryAdd(lane, true))
                continue;
            busy[reader] = true;
            underWay.Add(SendAndFreeAsync(message, address, [reader, lane], cutOff));
        }
    }

    private async Task SendAndFreeAsync(Waiting message, Address? address, string[] taken, CancellationToken cancel)
    {
        DateTimeOffset? again = null;
        try
        {
            again = await delivering.DeliverAsync(message, address, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Stopping: it is still in the outbox.
        }
        catch (Exception fault)
        {
            tellFault(fault);
            again = await AfterFaultAsync(message, fault, cancel);
        }
        finally
        {
            foreach (var key in taken)
                busy.TryRemove(key, out _);
            bell.Writer.TryWrite(again ?? DateTimeOffset.MaxValue);
        }
    }

    private async Task<DateTimeOffset?> AfterFaultAsync(Waiting message, Exception fault, CancellationToken cancel)
    {
        try
        {
            return await delivering.FailAsync(message, fault, CancellationToken.None);
        }
        catch (Exception worse)
        {
            // Nothing can be written: looking again in a moment is all that is left.
            tellFault(worse);
            await Task.Delay(LookAgain, clock, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return null;
        }
    }
}
