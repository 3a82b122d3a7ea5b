using System.Collections.Immutable;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using Request = WorkshopBot.IntegrationTests.Faults.FaultyConnector.Request;

namespace WorkshopBot.IntegrationTests.Faults;

/// <summary>What came of a session during which the connector misbehaved once.</summary>
internal sealed record Weathered(
    ImmutableArray<Request> Journal, ImmutableArray<DateTimeOffset> Steps, ImmutableArray<Waiting> Undelivered, int Lost,
    int Faults, int Elsewhere)
{
    public ImmutableArray<Request> OfGroup => [.. Journal.Where(r => r.Conversation == SessionUnderWay.Group)];

    /// <param name="at">Which request to the group meets the fault, counted from 0.</param>
    public static async Task<Weathered> HoldAsync(Fault? fault, int at, CancellationToken cancel) =>
        await HoldAsync(fault, at, null, null, cancel);

    public static async Task<Weathered> HoldAsync(
        Fault? fault, int at, HttpMessageHandler? handler, Func<IOutbox, IOutbox>? plant, CancellationToken cancel)
    {
        await using var session = await SessionUnderWay.BeginAsync(handler, plant, SessionUnderWay.FewPeople, cancel);
        await using var elsewhere = new FaultyConnector(session.Clock);
        var seen = 0;
        session.Connector.Misbehave = request => request.Conversation == SessionUnderWay.Group && seen++ == at
            ? fault is { Code: 302 or 307 } ? fault with { Header = _ => $"Location: {elsewhere.Url}/v3/conversations/x/activities" } : fault
            : null;
        session.Connector.BeforeTimeGoesOn = () => OthersAsync(session, cancel);
        var waited = 0;
        session.WhenItWaits = async () =>
        {
            // Half a minute after the loss somebody speaks there again.
            if (fault?.Outcome == Outcome.Lost && ++waited == 30)
                await session.RememberAsync(SessionUnderWay.Group, null, cancel);
        };
        await session.HoldAsync(cancel);
        return new Weathered(
            session.Connector.Journal, [.. session.Steps], await session.UndeliveredAsync(cancel), (await session.LostAsync(cancel)).Count(p => p is null), session.Faults.Count, elsewhere.Journal.Length);
    }

    public override string ToString() =>
        $"{OfGroup.Length} requests to the group, {OfGroup.Count(r => r.IsShown)} shown, {Undelivered.Length} undelivered, {Lost} times lost, ended {Journal[^1].At:HH:mm:ss}";

    /// <summary>While the broken conversation hangs, all the others get what they are owed.</summary>
    private static async Task OthersAsync(SessionUnderWay session, CancellationToken cancel)
    {
        for (var patience = 0; patience < 2000; patience++)
        {
            // Whoever was reached has an open door, which is a message to who leads: that one is owed too.
            var doors = await session.OpenDoorsAsync(cancel);
            var waiting = await session.Store.Outbox.HeadsAsync(DateTimeOffset.MaxValue, 100, cancel);
            var reached = session.Connector.Journal.Select(r => r.Conversation).Where(c => c != SessionUnderWay.Group).Distinct().Count();
            if (waiting.All(w => w.Message.To == Recipient.Group) && doors >= reached)
                return;
            await Task.Delay(5, cancel);
        }
    }
}
