using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Teams.Sending;

/// <summary>Takes one waiting message to its reader, and writes down what came of it.</summary>
internal sealed class Delivering(
    IOutbox outbox, IAddresses addresses, IConnector connector, Rendering rendering, Pacer pacer, TimeProvider clock,
    Action<Exception> tellFault, IDoorkeeper doorkeeper)
{
    /// <summary>Tries to draw a message; the next one of its reader goes on after them.</summary>
    private const int MostDrawings = 5;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromHours(1);
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromDays(1);

    private readonly Calm calm = new(clock);

    /// <summary>Sent, but the database did not take it down: only that is tried again.</summary>
    private readonly ConcurrentDictionary<string, (Waiting Message, string? PostedAs)> unrecorded = new(StringComparer.Ordinal);

    /// <returns>When to look at it again; null when it is dealt with.</returns>
    public async Task<DateTimeOffset?> DeliverAsync(Waiting message, Address? address, CancellationToken cancel)
    {
        if (unrecorded.TryGetValue(message.Ids[0], out var sent))
            return await RecordAsync(sent.Message, sent.PostedAs, cancel);
        address ??= await doorkeeper.BeginAsync(message, cancel);
        if (address is null)
            return await NobodyThereAsync(message, cancel);
        if (calm.Wait(message, address) is { } quiet)
            return await PostponeAsync(message, quiet, null, cancel);
        if (pacer.Wait(address.Channel, address.Conversation) is { } wait)
            return await PostponeAsync(message, wait, null, cancel);

        var trouble = Trouble.Of(message);
        OutgoingActivity? activity;
        try
        {
            activity = await rendering.RenderAsync(message, address, trouble.Short, cancel);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            // One message that cannot be drawn must not keep the others from their readers.
            tellFault(fault);
            return message.Attempts + 1 < MostDrawings
                ? await FailAsync(message, BackOff(message.Attempts), trouble.With(fault.GetType().Name), cancel)
                : await GiveUpAsync(message, trouble.With(fault.GetType().Name), cancel);
        }

        if (activity is null)
            return await RecordAsync(message, message.PostedAs, cancel); // nothing left to say

        var known = trouble.Anew ? null : message.PostedAs;
        var delivery = known is null
            ? await connector.SendAsync(address.ServiceUrl, activity, cancel)
            : await connector.UpdateAsync(address.ServiceUrl, known, activity, cancel);
        return delivery switch
        {
            Delivery.Sent done => await ReachedAsync(message, address, done.Id ?? known, cancel),
            // A chat that was emptied no longer knows the message: it is shown anew.
            Delivery.Failed { Kind: FailureKind.Gone } gone when known is not null =>
                await PostponeAsync(message, TimeSpan.Zero, (trouble with { Anew = true }).With(gone), cancel),
            Delivery.Failed { Kind: FailureKind.Gone } gone => await LoseAsync(message, address, trouble.With(gone), cancel),
            Delivery.Failed { Kind: FailureKind.TooLarge } large => await ShortenAsync(message, address, activity, trouble, large, cancel),
            Delivery.Failed { Kind: FailureKind.Refused } no => await GiveUpAsync(message, trouble.With(no), cancel),
            Delivery.Failed failed => await LaterAsync(message, address, trouble, failed, cancel),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>After something went wrong on our side.</summary>
    public Task<DateTimeOffset?> FailAsync(Waiting message, Exception fault, CancellationToken cancel) =>
        FailAsync(message, BackOff(message.Attempts), Trouble.Of(message).With(fault.GetType().Name), cancel);

    private async Task<DateTimeOffset?> ReachedAsync(Waiting message, Address address, string? postedAs, CancellationToken cancel)
    {
        var again = await RecordAsync(message, postedAs, cancel);
        await doorkeeper.ReachedAsync(message, address, cancel);
        return again;
    }

    private async Task<DateTimeOffset?> RecordAsync(Waiting message, string? postedAs, CancellationToken cancel)
    {
        unrecorded[message.Ids[0]] = (message, postedAs);
        await outbox.SentAsync(message, postedAs, clock.GetUtcNow(), cancel);
        unrecorded.TryRemove(message.Ids[0], out _);
        return null;
    }

    /// <summary>An address that comes wakes what waits for it; until then it is looked for ever less often.</summary>
    private async Task<DateTimeOffset?> NobodyThereAsync(Waiting message, CancellationToken cancel)
    {
        var waited = clock.GetUtcNow() - message.At;
        var problem = message.Problem ?? "no address yet";
        return waited > GivesUpAfter
            ? await GiveUpAsync(message, problem, cancel)
            : await PostponeAsync(message, TimeSpan.FromSeconds(Math.Clamp(waited.TotalSeconds, 1, LongestWait.TotalSeconds)), problem, cancel);
    }

    /// <summary>The bot was removed or blocked there: nothing more goes there, and what waits goes to another address when there is one.</summary>
    private async Task<DateTimeOffset?> LoseAsync(Waiting message, Address address, string problem, CancellationToken cancel)
    {
        await addresses.LostAsync(address.Channel, address.Conversation, cancel);
        var again = await PostponeAsync(message, TimeSpan.Zero, problem, cancel);
        await doorkeeper.LostAsync(message, address, cancel);
        return again;
    }

    private async Task<DateTimeOffset?> ShortenAsync(
        Waiting message, Address address, OutgoingActivity asItWas, Trouble trouble, Delivery.Failed large, CancellationToken cancel)
    {
        if (trouble.Short || (await rendering.RenderAsync(message, address, shorter: true, cancel))?.Content == asItWas.Content)
            return await GiveUpAsync(message, trouble.With(large), cancel);

        return await PostponeAsync(message, TimeSpan.Zero, (trouble with { Short = true }).With(large), cancel);
    }

    private async Task<DateTimeOffset?> LaterAsync(Waiting message, Address address, Trouble trouble, Delivery.Failed failed, CancellationToken cancel)
    {
        var wait = failed.RetryAfter is { } asked ? (asked < LongestSilence ? asked : LongestSilence) : BackOff(message.Attempts);
        if (failed.RetryAfter is not null || failed.Status is HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests)
            pacer.Hold(address.Channel, address.Conversation, wait);
        return await FailAsync(message, wait, trouble.With(failed), cancel);
    }

    private async Task<DateTimeOffset?> FailAsync(Waiting message, TimeSpan wait, string problem, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (now - message.At > GivesUpAfter)
            return await GiveUpAsync(message, problem, cancel);

        await outbox.FailedAsync(message, now + wait, problem, cancel);
        return now + wait;
    }

    private async Task<DateTimeOffset?> PostponeAsync(Waiting message, TimeSpan wait, string? problem, CancellationToken cancel)
    {
        var notBefore = clock.GetUtcNow() + wait;
        await outbox.PostponeAsync(message, notBefore, problem, cancel);
        return notBefore;
    }

    private async Task<DateTimeOffset?> GiveUpAsync(Waiting message, string problem, CancellationToken cancel)
    {
        await outbox.GiveUpAsync(message, problem, clock.GetUtcNow(), cancel);
        return null;
    }

    /// <summary>1, 2, 4 … seconds, to five minutes.</summary>
    private static TimeSpan BackOff(int attempts)
    {
        var wait = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(attempts, 16)));
        return wait < LongestWait ? wait : LongestWait;
    }
}
