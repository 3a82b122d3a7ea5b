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

        var missing = typeof(SessionEvent).GetNestedTypes().Except(happened.Select(r => r.Event.GetType())).Select(t => t.Name).Order(StringComparer.Ordinal);
        Assert.Equal(["ClockAsked", "Finalised", "PairsOffered", "PostponementOffered", "WordingPostponed"], missing);
    }

    [Fact]
    public async Task However_deliveries_are_repeated_the_session_ends_the_same_and_each_press_gets_its_first_answer()
    {
        var since = Stopwatch.GetTimestamp();
        var recorded = await SmallSession.HoldAsync();
        var clean = await HoldAsync(recorded, seed: null, new MemoryLog());
        var deliveries = 0;
        var offenders = new List<string>();
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var held = await HoldAsync(recorded, seed, new MemoryLog());
            deliveries += held.Deliveries;
            offenders.AddRange(held.Faults.Select(f => $"seed {seed}: {f}"));
            if (held.Digest != clean.Digest)
                offenders.Add($"seed {seed}: another final state");
        }

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

        foreach (var seed in new[] { 1, 2 })
        {
            var held = await HoldOnSqliteAsync(recorded, seed);
            Assert.Empty(held.Faults);
            Assert.Equal(clean.Digest, held.Digest);
        }
    }

    [Fact]
    public async Task A_log_that_forgets_its_turns_is_found_out()
    {
        var recorded = await SmallSession.HoldAsync();
        var clean = await HoldAsync(recorded, seed: null, new MemoryLog());
        var held = await HoldAsync(recorded, seed: 1, new Forgetful(new MemoryLog()));

        Assert.NotEqual(clean.Digest, held.Digest);
        Assert.NotEmpty(held.Faults);
    }

    private static async Task<Held> HoldAsync(Recorder recorded, int? seed, ISessionLog log)
    {
        var order = seed is { } n ? Shuffled.Order(recorded.Steps.Length, n) : Once(recorded);
        var run = new Run(log);
        await run.HoldAsync(recorded.Steps, order, Cancel);
        return new Held(await run.DigestAsync((log as MemoryLog)?.Messages ?? [], Cancel), run.Faults, order.Length);
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

    private sealed record Held(string Digest, IReadOnlyList<string> Faults, int Deliveries);

    /// <summary>The planted fault: takes every delivery for a new one.</summary>
    private sealed class Forgetful(MemoryLog inside) : ISessionLog
    {
        private int deliveries;

        public Task<System.Collections.Immutable.ImmutableArray<Recorded>> ReadAsync(SessionId id, int seen, CancellationToken cancel) => inside.ReadAsync(id, seen, cancel);

        public Task<Appended> AppendAsync(SessionId id, int seen, Turn turn, CancellationToken cancel) => inside.AppendAsync(
            id, seen, turn with { Asked = turn.Asked with { Cause = $"{turn.Asked.Cause}#{++deliveries}" } }, cancel);

        public Task<Appended.HadBefore?> FindTurnAsync(string cause, CancellationToken cancel) => Task.FromResult<Appended.HadBefore?>(null);

        public Task<System.Collections.Immutable.ImmutableArray<SessionId>> SessionsAsync(CancellationToken cancel) => inside.SessionsAsync(cancel);
    }
}
