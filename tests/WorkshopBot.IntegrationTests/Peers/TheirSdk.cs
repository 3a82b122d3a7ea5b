using System.Diagnostics;
using System.Text.Json;
using WorkshopBot.IntegrationTests.Manifests;
using WorkshopBot.Testing.Programs;
using Xunit;

namespace WorkshopBot.IntegrationTests.Peers;

/// <summary>The program talks with Microsoft's own Bot Framework SDK for JavaScript, which reads all that we send and writes all that we read.</summary>
public sealed class TheirSdk : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-peer-");

    /// <summary>What the peer counts, and how often it must at least have met it.</summary>
    private static readonly (string What, int Least)[] Expected =
        [("sent", 10), ("updated", 5), ("begun", 3), ("rosters", 1), ("told", 35), ("invokes", 13)];

    [Fact]
    public async Task Nothing_is_lost_in_its_types_and_all_that_it_makes_is_understood()
    {
        await using var program = await RunningProgram.StartAsync(Path.Combine(folder.FullName, "peer.db"), TestContext.Current.CancellationToken);

        var said = await MeetAsync(new Uri(program.Address, "/api/messages"));
        Assert.Empty(said[..^1]);
        var met = JsonElement.Parse(said[^1]);
        Assert.All(Expected, e => Assert.True(met.GetProperty(e.What).GetInt32() >= e.Least, $"{e.What}: {said[^1]}"));
        Assert.DoesNotContain("fail:", program.Said, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>Its complaints, and then what it met.</summary>
    private static async Task<string[]> MeetAsync(Uri messages)
    {
        var script = Path.Combine(PackageScript.Root, "tests", "clients", "peer.mjs");
        var start = new ProcessStartInfo("node", ["--preserve-symlinks", "--preserve-symlinks-main", script, messages.ToString()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return node.ExitCode == 0 ? output.Trim().Split('\n') : throw new InvalidOperationException(await errors);
    }
}
