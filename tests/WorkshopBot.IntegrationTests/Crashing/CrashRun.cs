using System.Diagnostics;
using System.Text.Json.Nodes;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Testing.Programs;

namespace WorkshopBot.IntegrationTests.Crashing;

/// <summary>Kills the real program at random moments while eight people write and one leads, and starts it again on the same file.</summary>
/// <param name="kills">How often, at most.</param>
/// <param name="seed">Of all chance in it.</param>
/// <param name="settings">Of the program, beside the usual ones.</param>
/// <param name="untilLoss">Stop at the first kill after which something is lost.</param>
internal sealed class CrashRun(int kills, int seed, KeyValuePair<string, string>[] settings, bool untilLoss) : IAsyncDisposable
{
    public const string Group = "19:crash@thread";

    private const int Writers = 8, MostBetween = 80;

    private readonly string folder = Directory.CreateTempSubdirectory("workshopbot-crash-").FullName;
    private readonly Random dice = new(seed);
    private readonly List<double> restarts = [];
    private readonly Chatter leader = new("leader");
    private Courier courier = null!;
    private Sink sink = null!;
    private RunningProgram program = null!;

    public Ledger Ledger { get; } = new();

    public string Database => Path.Combine(folder, "crash.db");

    /// <summary>Seconds from starting the process to its first 2xx on /api/messages, sorted.</summary>
    public double[] Restarts => [.. restarts.Order()];

    public int Kills { get; private set; }

    /// <summary>What was acknowledged and not there right after the last kill; a delivery that comes again may bring it back.</summary>
    public string[] Lost { get; private set; } = [];

    public async Task RunAsync(CancellationToken cancel)
    {
        sink = await Sink.StartAsync(cancel);
        courier = new Courier(Ledger);
        await StartAsync(cancel);
        await PlanAsync(cancel);

        var writers = Enumerable.Range(1, Writers).Select(n => new Writer(n, courier, sink.Address, new Random(seed + n))).ToArray();
        foreach (var writer in writers)
            await writer.JoinAsync(cancel);
        await LeadToASecondThemeAsync(cancel);

        using var enough = new CancellationTokenSource();
        var writing = Task.WhenAll(writers.Select(w => w.WriteAsync(enough.Token, cancel)).Append(LeadAsync(enough.Token, cancel)));
        var found = false;
        while (Kills < kills - 1 && !found && !writing.IsCompleted)
        {
            await BusyAsync(writing, cancel);
            await KillAsync();
            Lost = untilLoss ? [.. await WhatIsKept.LostAsync(Database, Ledger, cancel)] : [];
            found = Lost.Length > 0;
            if (Kills < kills - 1 && dice.Next(5) == 0)
            {
                // Also while it is finding back what the last one left.
                Kills++;
                await using var stillborn = RunningProgram.Begin(Database, settings);
                await Task.Delay(TimeSpan.FromMilliseconds(dice.Next(100, 900)), cancel);
                await stillborn.KillAsync();
            }

            await StartAsync(cancel);
        }

        await enough.CancelAsync();
        await writing;
        await KillAsync(); // the last word it gave counts as well
    }

    public async ValueTask DisposeAsync()
    {
        if (program is not null)
            await program.DisposeAsync();
        if (sink is not null)
            await sink.DisposeAsync();
        courier?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Task KillAsync()
    {
        Kills++;
        return program.KillAsync();
    }

    private async Task StartAsync(CancellationToken cancel)
    {
        var since = Stopwatch.GetTimestamp();
        if (program is not null)
            await program.DisposeAsync();
        program = await RunningProgram.StartAsync(Database, cancel, settings);
        restarts.Add(Stopwatch.GetElapsedTime(since).TotalSeconds);
        courier.GoTo(program.Address);
    }

    /// <summary>Somewhere among the next deliveries: half the time in the very moment of an answer, else a little later. Counted, so that a slow machine does as much.</summary>
    private async Task BusyAsync(Task writing, CancellationToken cancel)
    {
        await Task.WhenAny(Ledger.AfterAsync(dice.Next(1, MostBetween)), writing).ConfigureAwait(false);
        if (dice.Next(2) == 0)
            await Task.Delay(TimeSpan.FromMilliseconds(dice.Next(15)), cancel);
    }

    private Task PlanAsync(CancellationToken cancel) => courier.DeliverAsync(
        Activities.Pressed(leader, "start", sink.Address, Verb.Start, new JsonObject
        {
            ["title"] = "Kill -9", ["themes"] = "climate-natural-disasters,cyber-threats", ["language"] = "nl", ["quorum"] = "3",
        }, Group),
        null, cancel);

    /// <summary>Collecting for the first theme is over then, so that everybody may add to it without a limit.</summary>
    private async Task LeadToASecondThemeAsync(CancellationToken cancel)
    {
        await courier.DeliverAsync(
            Activities.Pressed(leader, "join-0", sink.Address, Verb.Join, new JsonObject
            {
                ["role"] = "Facilitator", ["kind"] = "ministry", ["organisation"] = "NCTV", ["place"] = "european-netherlands", ["language"] = "nl",
            }, Group),
            null, cancel);
        for (var step = 1; step <= 8; step++)
            await courier.DeliverAsync(Activities.Typed(leader, $"to-{step}", sink.Address, "volgende"), null, cancel);
    }

    /// <summary>To and fro between rating and talking.</summary>
    private async Task LeadAsync(CancellationToken stop, CancellationToken cancel)
    {
        for (var step = 1; !stop.IsCancellationRequested; step++)
        {
            await courier.DeliverAsync(Activities.Typed(leader, $"lead-{step}", sink.Address, step % 2 == 1 ? "volgende" : "terug"), null, cancel);
            await Task.Delay(TimeSpan.FromMilliseconds(60), cancel);
        }
    }
}
