using System.Diagnostics;
using System.Globalization;
using WorkshopBot.Teams.Sending;
using WorkshopBot.Testing;
using Xunit;

namespace WorkshopBot.Tests.Teams.Sending;

public sealed class Pacing(ITestOutputHelper output)
{
    private const string Teams = "msteams", Chat = "19:chat@thread.tacv2";

    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly ManualClock clock = new(Start);

    [Fact]
    public void A_million_sendings_never_exceed_a_window()
    {
        var since = Stopwatch.GetTimestamp();
        var pacer = new Pacer(clock);
        var run = Simulate(1_000_000, (channel, conversation) => pacer.Wait(channel, conversation));
        var simulated = clock.Gone;

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{run.Sent.Count} sent in {simulated.TotalHours:0.0} simulated hours, {run.Asked} times asked, {Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s"));
        Assert.Equal(0, WindowCheck.Violations(run.Sent));
        Assert.InRange(simulated, TimeSpan.FromSeconds(40_000 - 1), TimeSpan.FromSeconds(44_000)); // 25 a second: it waits no longer than it must
        Assert.InRange(pacer.Conversations, 1, Busy.MostConversations);
    }

    [Fact]
    public void Without_the_pacer_the_check_finds_windows_exceeded()
    {
        var run = Simulate(100_000, (_, _) =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(30)); // as fast as a quick connector answers
            return null;
        });

        var violations = WindowCheck.Violations(run.Sent);
        output.WriteLine($"{run.Sent.Count} sendings, {violations} times a window held too many");
        Assert.True(violations > run.Sent.Count / 2);
    }

    [Theory]
    [InlineData(7, 1)]
    [InlineData(60, 30)]
    [InlineData(1800, 3600)]
    public void One_conversation_alone_gets_each_window_in_full(int most, int seconds)
    {
        var pacer = new Pacer(clock);
        var sent = new List<(long, string)>();
        while (clock.Gone < TimeSpan.FromSeconds(seconds))
        {
            if (pacer.Wait(Teams, Chat) is { } wait)
                clock.Advance(wait);
            else
                sent.Add((clock.GetTimestamp(), Chat));
        }

        Assert.Equal(0, WindowCheck.Violations(sent));
        Assert.Equal(most, sent.Count);
    }

    [Fact]
    public void Threads_of_one_channel_share_its_windows_and_others_do_not()
    {
        var pacer = new Pacer(clock);
        for (var i = 0; i < 7; i++)
            Assert.Null(pacer.Wait(Teams, $"{Chat};messageid={i}"));

        Assert.Equal(TimeSpan.FromSeconds(1), pacer.Wait(Teams, $"{Chat};messageid=7"));
        Assert.Null(pacer.Wait(Teams, "19:another@thread.tacv2"));
    }

    [Fact]
    public void Silence_that_a_channel_asked_for_holds_for_the_whole_conversation_and_for_no_other()
    {
        var pacer = new Pacer(clock);
        pacer.Hold(Teams, $"{Chat};messageid=1", TimeSpan.FromSeconds(20));

        Assert.Equal(TimeSpan.FromSeconds(20), pacer.Wait(Teams, $"{Chat};messageid=2"));
        Assert.Null(pacer.Wait(Teams, "19:another@thread.tacv2"));
        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Null(pacer.Wait(Teams, Chat));
    }

    [Fact]
    public void A_room_has_no_windows()
    {
        var pacer = new Pacer(clock);

        Assert.All(Enumerable.Range(0, 1000), _ => Assert.Null(pacer.Wait("webroom", "room")));
        Assert.Null(pacer.Wait(Teams, Chat));
    }

    [Fact]
    public void A_conversation_in_which_nothing_was_sent_for_an_hour_is_forgotten()
    {
        var pacer = new Pacer(clock);
        for (var i = 0; i < 20; i++)
            Assert.Null(pacer.Wait(Teams, $"a:{i}"));
        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Null(pacer.Wait(Teams, "a:0"));
        Assert.Equal(20, pacer.Conversations);

        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(pacer.Wait(Teams, "a:1"));
        Assert.Equal(2, pacer.Conversations);
    }

    /// <summary>Bursts in ever other conversations and threads: whoever must wait asks again when it may.</summary>
    private Simulated Simulate(int sendings, Func<string, string, TimeSpan?> wait)
    {
        var busy = new Busy();
        var sent = new List<(long, string)>(sendings);
        var asked = 0;
        while (sent.Count < sendings)
        {
            var (conversation, at) = busy.Next(clock.GetTimestamp());
            if (at > clock.GetTimestamp())
                clock.Advance(TimeSpan.FromTicks(at - clock.GetTimestamp()));
            asked++;
            if (wait(Teams, conversation) is { } longer)
            {
                busy.Again(conversation, clock.GetTimestamp() + longer.Ticks);
                continue;
            }

            sent.Add((clock.GetTimestamp(), conversation));
        }

        return new Simulated(sent, asked);
    }

    private sealed record Simulated(List<(long, string)> Sent, int Asked);

    /// <summary>Who wants to send: some forty at any moment, out of two thousand conversations, a few of them far more than others.</summary>
    private sealed class Busy
    {
        public const int MostConversations = 2000;

        private const int AtOnce = 40;

        private readonly Random dice = new(20261123);
        private readonly PriorityQueue<string, long> waiting = new();

        public (string Conversation, long At) Next(long now)
        {
            while (waiting.Count < AtOnce)
            {
                var number = dice.Next(10) < 4 ? dice.Next(20) : dice.Next(MostConversations);
                var thread = dice.Next(2) == 0 ? "" : $";messageid={dice.Next(5)}";
                waiting.Enqueue($"19:{number}@thread.tacv2{thread}", now);
            }

            waiting.TryDequeue(out var conversation, out var at);
            return (conversation!, at);
        }

        public void Again(string conversation, long at) => waiting.Enqueue(conversation, at);
    }
}
