using System.Diagnostics;
using System.Globalization;
using WorkshopBot.Testing;
using Xunit;

namespace WorkshopBot.IntegrationTests.Crashing;

/// <summary>What is acknowledged is kept, once, however the program ends. WORKSHOPBOT_KILLS says how often it is killed.</summary>
public sealed class Killing(ITestOutputHelper output)
{
    private const int Seed = 20261122;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_acknowledged_before_a_kill_is_there_once_after_it()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable("WORKSHOPBOT_KILLS"), CultureInfo.InvariantCulture, out var asked) ? asked : 25;

        Offenders.None(await FaultsAfterAsync(kills, [], untilLoss: false), $"Seed {Seed}, {kills} kills:");
    }

    [Fact]
    public async Task A_program_that_acknowledges_before_it_commits_is_found_out()
    {
        var faults = await FaultsAfterAsync(25, [new("WORKSHOPBOT_PLANTED_FAULT", "acknowledge-early")], untilLoss: true);

        Assert.Contains(faults, f => f.StartsWith("lost: ", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> FaultsAfterAsync(int kills, KeyValuePair<string, string>[] settings, bool untilLoss)
    {
        var since = Stopwatch.GetTimestamp();
        await using var run = new CrashRun(kills, Seed, settings, untilLoss);
        await run.RunAsync(Cancel);
        var faults = await WhatIsKept.FaultsAsync(run.Database, run.Ledger, Cancel);

        var restarts = run.Restarts;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{run.Kills} kills, {run.Ledger.Acknowledged.Count} acknowledged, {run.Ledger.Redelivered} re-delivered after a kill, "
            + $"restart p50 {restarts[restarts.Length / 2]:0.00} s, max {restarts[^1]:0.00} s, {faults.Count} faults, "
            + $"{Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s"));
        Assert.Empty(run.Ledger.Odd);
        Assert.True(run.Ledger.Redelivered > 0, "No kill cut a delivery off.");
        return [.. faults.Concat(run.Lost.Select(l => $"lost: {l}")).Distinct()];
    }
}
