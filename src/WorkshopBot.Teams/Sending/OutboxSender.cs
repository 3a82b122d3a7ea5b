using System.Collections.Concurrent;
using System.Net;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Teams.Sending;

/// <summary>Takes what waits in the outbox to its readers: in order for each, and none waits for another.</summary>
public sealed class OutboxSender(
    IOutbox outbox, IAddresses addresses, IChanges changes, IConnector connector, Rendering rendering, Pacer pacer,
    TimeProvider clock, Action<Exception> tellFault)
{
    private const int AtMost = 200, AtOnce = 16;

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan NobodyThere = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, bool> busy = new(StringComparer.Ordinal);

    /// <summary>Works until it is stopped.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        using var wake = new SemaphoreSlim(1);
        var listening = ListenAsync(wake, cancel);
        using var places = new SemaphoreSlim(AtOnce);
        while (!cancel.IsCancellationRequested)
        {
            var heads = await outbox.HeadsAsync(clock.GetUtcNow(), AtMost, cancel);
            var fresh = heads.Where(h => busy.TryAdd(ReaderOf(h), true)).ToArray();
            foreach (var message in fresh)
            {
                await places.WaitAsync(cancel);
                _ = SendAndFreeAsync(message, places, wake, cancel);
            }

            await wake.WaitAsync(LookAgain, cancel);
            while (wake.CurrentCount > 0)
                await wake.WaitAsync(cancel);
        }

        await listening;
    }

    private async Task ListenAsync(SemaphoreSlim wake, CancellationToken cancel)
    {
        await foreach (var _ in changes.ListenAsync(cancel))
            wake.Release();
    }

    private async Task SendAndFreeAsync(Waiting message, SemaphoreSlim places, SemaphoreSlim wake, CancellationToken cancel)
    {
        try
        {
            await SendAsync(message, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Stopping: it is still in the outbox.
        }
        catch (Exception fault)
        {
            // One message that cannot be drawn or sent must not keep the others from their readers.
            tellFault(fault);
            await LaterAsync(message, BackOff(message.Attempts), fault.GetType().Name, CancellationToken.None);
        }
        finally
        {
            busy.TryRemove(ReaderOf(message), out _);
            places.Release();
            if (!cancel.IsCancellationRequested)
                wake.Release();
        }
    }

    private async Task SendAsync(Waiting message, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await addresses.OfAsync(message.Session, message.Message.To, cancel) is not { } address)
        {
            await LaterAsync(message, NobodyThere, "no address yet", cancel);
            return;
        }

        if (pacer.Wait(address.Channel, address.Conversation) is { } wait)
        {
            await outbox.FailedAsync(message, now + wait, message.Problem ?? "", cancel);
            return;
        }

        if (await rendering.RenderAsync(message, address, cancel) is not { } activity)
        {
            await outbox.SentAsync(message, message.PostedAs, now, cancel); // nothing left to say
            return;
        }

        var delivery = message.PostedAs is { } known
            ? await connector.UpdateAsync(address.ServiceUrl, known, activity, cancel)
            : await connector.SendAsync(address.ServiceUrl, activity, cancel);

        // A chat that was emptied no longer knows the message: it is shown anew.
        if (message.PostedAs is not null && delivery is Delivery.Failed { Status: HttpStatusCode.NotFound or HttpStatusCode.Gone })
            delivery = await connector.SendAsync(address.ServiceUrl, activity, cancel);

        await (delivery switch
        {
            Delivery.Sent sent => outbox.SentAsync(message, sent.Id ?? message.PostedAs, clock.GetUtcNow(), cancel),
            Delivery.Failed { Kind: FailureKind.Gone } gone => LostAsync(message, address, Problem(gone), cancel),
            Delivery.Failed { Kind: FailureKind.Refused or FailureKind.TooLarge } no => outbox.GiveUpAsync(message, Problem(no), clock.GetUtcNow(), cancel),
            Delivery.Failed failed => LaterAsync(message, failed.RetryAfter ?? BackOff(message.Attempts), Problem(failed), cancel),
            _ => throw new System.Diagnostics.UnreachableException(),
        });
    }

    /// <summary>The bot was removed there: what waits goes on waiting until somebody lets it in again.</summary>
    private async Task LostAsync(Waiting message, Address address, string problem, CancellationToken cancel)
    {
        await addresses.LostAsync(address.Channel, address.Conversation, cancel);
        await LaterAsync(message, NobodyThere, problem, cancel);
    }

    private Task LaterAsync(Waiting message, TimeSpan wait, string problem, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return now - message.At > GivesUpAfter
            ? outbox.GiveUpAsync(message, problem, now, cancel)
            : outbox.FailedAsync(message, now + wait, problem, cancel);
    }

    /// <summary>1, 2, 4 … seconds, to five minutes.</summary>
    private static TimeSpan BackOff(int attempts)
    {
        var wait = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(attempts, 16)));
        return wait < LongestWait ? wait : LongestWait;
    }

    private static string Problem(Delivery.Failed failed) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(int?)failed.Status} {failed.Code}").Trim();

    private static string ReaderOf(Waiting message) => $"{message.Session}|{message.Message.To.Key}";
}
