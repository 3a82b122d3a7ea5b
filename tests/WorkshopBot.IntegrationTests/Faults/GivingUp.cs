using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Turns;
using Xunit;

namespace WorkshopBot.IntegrationTests.Faults;

/// <summary>What cannot be delivered does not go on for ever, stays visible, and keeps nobody else waiting.</summary>
public sealed class GivingUp(ITestOutputHelper output)
{
    private const string Broken = "a:p-1";

    private static readonly Fault BadGateway = Fault.All.Single(f => f.Name == "502"), TooLarge = Fault.All.Single(f => f.Name == "413");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_day_a_message_is_put_aside_and_can_be_seen()
    {
        await using var session = await SessionUnderWay.BeginAsync(Cancel);
        session.Stride = TimeSpan.FromMinutes(5);
        session.Connector.Misbehave = r => r.Conversation == Broken ? BadGateway : null;
        await session.HoldAsync(Cancel);

        var tries = session.Connector.Journal.Where(r => r.Conversation == Broken).GroupBy(r => r.Body).ToArray();
        var lasted = tries.Select(t => t.Last().At - t.First().At).ToArray();
        output.WriteLine(string.Join("; ", tries.Select((t, i) => $"{t.Count()} tries in {lasted[i]}")));
        Assert.NotEmpty(tries);
        Assert.All(lasted, l => Assert.InRange(l, TimeSpan.FromHours(24), TimeSpan.FromHours(24.2)));
        var undelivered = await session.UndeliveredAsync(Cancel);
        Assert.Equal(tries.Length, undelivered.Length);
        Assert.All(undelivered, u => Assert.Equal((new PersonId("p-1"), "502 Planted"), (u.Message.To.Person, u.Problem)));
        Assert.Empty(await session.Store.Outbox.HeadsAsync(DateTimeOffset.MaxValue, 1, Cancel));
        Assert.All(session.Connector.Journal.Where(r => r.Conversation != Broken && !WeatherCheck.IsCalmed(r)), r => Assert.Contains(r.At, session.Steps));
    }

    [Fact]
    public async Task A_message_that_cannot_be_drawn_is_put_aside_soon_and_keeps_nobody_waiting()
    {
        await using var session = await SessionUnderWay.BeginAsync(Cancel);
        var start = session.Clock.GetUtcNow();
        var corrupt = new SessionId(Guid.CreateVersion7(start.AddDays(-1)));
        Outgoing[] poison = [new(Recipient.Of(SessionUnderWay.Fay), CardKind.Control, "control"), new(Recipient.Of(SessionUnderWay.Fay), CardKind.Welcome, "welcome")];
        await session.Store.Log.AppendAsync(
            corrupt, 0, new Turn<SessionEvent>(new Asked(SessionUnderWay.Fay, start, "c"), [new SessionEvent.Present(SessionUnderWay.Fay, 1)], [.. poison], null), Cancel);
        await session.OpenAsync(Cancel);

        await session.Sender.SendDueAsync(Cancel);
        Assert.Equal(5, session.Connector.Journal.Select(r => r.Conversation).Distinct().Count()); // the group and all four people

        await session.SendAllAsync(Cancel);
        Assert.Equal(poison, (await session.UndeliveredAsync(Cancel)).Select(u => u.Message));
        Assert.All(await session.UndeliveredAsync(Cancel), u => Assert.Equal("CorruptLogException", u.Problem));
        Assert.Equal(10, session.Faults.Count);
        Assert.InRange(session.Clock.GetUtcNow() - start, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(34)); // 1 + 2 + 4 + 8 seconds, twice
    }

    [Fact]
    public async Task What_a_channel_finds_too_large_is_shown_shorter_and_never_sent_again_as_it_was()
    {
        const int Most = 5000;
        await using var session = await SessionUnderWay.BeginAsync(null, null, 24, Cancel);
        session.Connector.Misbehave = r => r.Length > Most ? TooLarge : null;
        await session.HoldAsync(Cancel);

        var large = session.Connector.Journal.Where(r => r.Length > Most).ToArray();
        var shortened = session.Connector.Journal.Where(r => r.IsShown && r.Body.Contains("Deze kaart is ingekort", StringComparison.Ordinal)).ToArray();
        var undelivered = await session.UndeliveredAsync(Cancel);
        output.WriteLine($"{large.Length} too large, {shortened.Length} shown shorter, {undelivered.Length} undelivered; the largest had {large.Max(l => l.Length)} bytes");
        Assert.NotEmpty(shortened);
        Assert.Equal(large.Length, large.DistinctBy(r => r.Body).Count());
        Assert.Empty(session.Faults);
        Assert.All(undelivered, u => Assert.Contains("413", u.Problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_blocked_the_bot_gets_their_messages_through_another_door()
    {
        await using var session = await SessionUnderWay.BeginAsync(Cancel);
        var forbidden = Fault.All.Single(f => f.Name == "403");
        session.Connector.Misbehave = r => r.Conversation == Broken ? forbidden : null;
        var waits = 0;
        session.WhenItWaits = async () =>
        {
            if (++waits == 600)
                await session.Store.Addresses.RememberAsync(
                    new Address("webroom", "room-1", session.Connector.Url, "28:bot", new PersonId("p-1"), null), session.Clock.GetUtcNow(), Cancel);
        };
        await session.OpenAsync(Cancel);
        await session.SendAllAsync(Cancel);

        Assert.Single(session.Connector.Journal, r => r.Conversation == Broken);
        Assert.Equal([new PersonId("p-1")], await session.LostAsync(Cancel));
        var arrived = Assert.Single(session.Connector.Journal, r => r.Conversation == "room-1");
        Assert.True(arrived.IsShown);
        Assert.InRange(session.Clock.Gone.TotalSeconds, 600, 602);
    }

    [Fact]
    public async Task Threads_of_a_channel_that_asked_for_silence_are_silent_too()
    {
        const string Thread = $"{SessionUnderWay.Group};messageid=7";
        await using var session = await SessionUnderWay.BeginAsync(Cancel);
        var busy = Fault.All.Single(f => f.Name == "429 with seconds");
        var hit = 0;
        session.Connector.Misbehave = r => r.Conversation == SessionUnderWay.Group && hit++ == 0 ? busy : null;
        await session.Store.Addresses.RememberAsync(new Address(SessionUnderWay.Channel, Thread, session.Connector.Url, "28:bot", null, null), session.Clock.GetUtcNow(), Cancel);
        await session.OpenAsync(Cancel);
        await session.Sender.SendDueAsync(Cancel);
        var silentFrom = session.Clock.GetUtcNow();
        await session.Store.Outbox.AddAsync(null, new Outgoing(Recipient.OfConversation(Thread), CardKind.Answer, Showing.Subject(new Wish.Show(View.Hello), "c")), "c", silentFrom, Cancel);
        await session.SendAllAsync(Cancel);

        var later = session.Connector.Journal.Where(r => r.Conversation.StartsWith(SessionUnderWay.Group, StringComparison.Ordinal)).Skip(1).ToArray();
        Assert.Equal([SessionUnderWay.Group, Thread], later.Select(r => r.Conversation).Order(StringComparer.Ordinal));
        Assert.All(later, r => Assert.Equal(silentFrom.AddSeconds(17), r.At));
    }

    [Fact]
    public async Task While_one_conversation_hangs_the_others_are_served()
    {
        await using var session = await SessionUnderWay.BeginAsync(Cancel);
        HashSet<string> Others() => [.. session.Connector.Journal.Where(r => r.IsShown && r.Conversation != SessionUnderWay.Group).Select(r => r.Conversation)];
        var patience = new TaskCompletionSource();
        session.Connector.Misbehave = r => r.Conversation == SessionUnderWay.Group ? Fault.All.Single(f => f.Answer == Answer.Hang) : null;
        session.Connector.BeforeTimeGoesOn = () => patience.Task;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var running = session.Sender.RunAsync(stop.Token);
        await session.OpenAsync(Cancel);

        for (var i = 0; i < 2000 && Others().Count < 4; i++)
            await Task.Delay(5, Cancel);

        Assert.Equal(4, Others().Count);
        await stop.CancelAsync();
        patience.SetResult(); // half a minute goes by, and the program that stops gives up on it
        await Task.WhenAny(running);
        Assert.True(await session.WaitingAsync(Cancel));
        Assert.Empty(session.Faults);
    }
}
