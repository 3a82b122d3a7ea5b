using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using WorkshopBot.Testing;
using Xunit;

namespace WorkshopBot.IntegrationTests.Delivering;

/// <summary>A channel delivers an activity again when it missed the answer: nothing changes by it, and the answer is the first one.</summary>
public sealed class Repeating(ITestOutputHelper output)
{
    private const int Seeds = 200;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_recorded_session_has_nearly_everything_that_can_happen()
    {
        var recorded = await SmallSession.HoldAsync();
        var log = new MemoryLog();
        await new Run(log).HoldAsync(recorded.Steps, Once(recorded), Cancel);
        var happened = await log.ReadAsync((await log.SessionsAsync(Cancel))[0], 0, Cancel);

        output.WriteLine($"{recorded.Steps.Length} activities, {recorded.Refused.Count} refused");
        var missing = typeof(SessionEvent).GetNestedTypes().Except(happened.Select(r => r.Event.GetType())).Select(t => t.Name).Order(StringComparer.Ordinal);
        Assert.Equal(
            "ChatMemberLeft ChatMembersSeen ClockAsked CorrectionsReminded DoorOpened DoorShut DoorsTested DraftAnswered DraftMade DraftOffered Finalised InvitationsSent "
            + "LeadMissed MeetingMade ModelSwitched OutcomesTold PairsAdded PairsOffered PostponementOffered ReportShelved SilentReminded WordingPostponed", string.Join(' ', missing));
    }

    [Fact]
    public async Task However_deliveries_are_repeated_the_session_ends_the_same_and_each_press_gets_its_first_answer()
    {
        var since = Stopwatch.GetTimestamp();
        var recorded = await SmallSession.HoldAsync();
        var clean = await HoldAsync(recorded, seed: null, new MemoryLog());
        var deliveries = 0;
        var offenders = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(Enumerable.Range(1, Seeds), Cancel, async (seed, _) =>
        {
            var held = await HoldAsync(recorded, seed, new MemoryLog());
            Interlocked.Add(ref deliveries, held.Deliveries);
            if (held.Faults is [var first, ..])
                offenders.Enqueue($"seed {seed}: {held.Faults.Count} answers, such as {first}");
            if (held.Kept != clean.Kept)
                offenders.Enqueue($"seed {seed}: another final state, such as {held.Kept.Split('\n').Except(clean.Kept.Split('\n')).FirstOrDefault()}");
        });

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{recorded.Steps.Length} activities, {Seeds} seeds, {deliveries} deliveries, {Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s"));
        Offenders.None(offenders, "A repeat changed something:");
    }

    [Fact]
    public async Task The_table_of_turns_does_the_same_on_a_real_database()
    {
        var recorded = await SmallSession.HoldAsync();
        var clean = await HoldOnSqliteAsync(recorded, seed: null);

        var held = await HoldOnSqliteAsync(recorded, seed: 1);

        Assert.Empty(held.Faults);
        Assert.Equal(clean.Kept, held.Kept);
    }

    [Fact]
    public async Task A_log_that_forgets_its_turns_is_found_out()
    {
        var recorded = await SmallSession.HoldAsync();
        var clean = await HoldAsync(recorded, seed: null, new MemoryLog());
        var held = await HoldAsync(recorded, seed: 1, new Forgetful(new MemoryLog()));

        Assert.NotEqual(clean.Kept, held.Kept);
        Assert.NotEmpty(held.Faults);
    }

    private static async Task<Held> HoldAsync(Recorder recorded, int? seed, ISessionLog log)
    {
        var order = seed is { } n ? Shuffled.Order(recorded.Steps.Length, n) : Once(recorded);
        var run = new Run(log);
        await run.HoldAsync(recorded.Steps, order, Cancel);
        return new Held(await run.KeptAsync((log as MemoryLog)?.Messages ?? [], Cancel), run.Faults, order.Length);
    }

    private static async Task<Held> HoldOnSqliteAsync(Recorder recorded, int? seed)
    {
        var folder = Directory.CreateTempSubdirectory("workshopbot-repeat-").FullName;
        try
        {
            await using var store = await Store.OpenAsync(new StorageSettings(Path.Combine(folder, "repeat.db"), null), TimeProvider.System, Cancel);
            return await HoldAsync(recorded, seed, store.Log);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static System.Collections.Immutable.ImmutableArray<(int, bool)> Once(Recorder recorded) =>
        [.. Enumerable.Range(0, recorded.Steps.Length).Select(i => (i, false))];

    private sealed record Held(string Kept, IReadOnlyList<string> Faults, int Deliveries);

    /// <summary>The planted fault: takes every delivery for a new one.</summary>
    private sealed class Forgetful(MemoryLog inside) : ISessionLog
    {
        private int deliveries;

        public Task<System.Collections.Immutable.ImmutableArray<Recorded<SessionEvent>>> ReadAsync(SessionId id, int seen, CancellationToken cancel) => inside.ReadAsync(id, seen, cancel);

        public Task<Appended> AppendAsync(SessionId id, int seen, Turn<SessionEvent> turn, CancellationToken cancel) => inside.AppendAsync(
            id, seen, turn with { Asked = turn.Asked with { Cause = $"{turn.Asked.Cause}#{++deliveries}" } }, cancel);

        public Task<Appended.HadBefore?> FindTurnAsync(string cause, CancellationToken cancel) => Task.FromResult<Appended.HadBefore?>(null);

        public Task<System.Collections.Immutable.ImmutableArray<SessionId>> SessionsAsync(CancellationToken cancel) => inside.SessionsAsync(cancel);

        public Task<System.Collections.Immutable.ImmutableDictionary<SessionId, int>> LengthsAsync(IReadOnlyCollection<SessionId> ids, CancellationToken cancel) =>
            inside.LengthsAsync(ids, cancel);
    }
}
