using System.Diagnostics;
using System.Globalization;
using WorkshopBot.Testing.Programs;

namespace WorkshopBot.Benchmarks;

/// <summary>How long the Release program takes from its start to its first 2xx on /api/messages, and what memory it holds when nothing is asked of it.</summary>
internal static class StartBenchmark
{
    private const double Mebi = 1024 * 1024;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    public static int Explain()
    {
        Console.Error.WriteLine("dotnet run --project tests/WorkshopBot.Benchmarks -- start [TIMES] | analysis | documents | report | consolidation");
        return 1;
    }

    public static async Task<int> RunAsync(int times)
    {
        if (Release() is not { } program)
            return 1;

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, load {File.ReadAllText("/proc/loadavg").Trim()}"));
        var seconds = new List<double>();
        for (var time = 1; time <= times; time++)
        {
            var folder = Directory.CreateTempSubdirectory("workshopbot-start-").FullName;
            var since = Stopwatch.GetTimestamp();
            await using (var started = RunningProgram.Begin(Path.Combine(folder, "start.db"), program: program))
            {
                await started.AnswersAsync(CancellationToken.None);
                seconds.Add(Stopwatch.GetElapsedTime(since).TotalSeconds);
                Console.Write(string.Create(CultureInfo.InvariantCulture, $"cold start {seconds[^1]:0.00} s, {started.Memory() / Mebi:0} MiB"));
                if (time == times)
                {
                    await Task.Delay(Idle);
                    Console.Write(string.Create(CultureInfo.InvariantCulture, $", after {Idle.TotalSeconds:0} s idle {started.Memory() / Mebi:0} MiB"));
                }

                Console.WriteLine();
            }

            Directory.Delete(folder, recursive: true);
        }

        seconds.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cold start: best {seconds[0]:0.00} s, median {seconds[seconds.Count / 2]:0.00} s, worst {seconds[^1]:0.00} s"));
        return 0;
    }

    /// <summary>The program as it is published, built first when it is not there or older than its sources.</summary>
    private static string? Release()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "WorkshopBot.sln")))
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("Not inside the repository.");

        var output = Path.Combine(root, "artifacts", "start");
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", Path.Combine(root, "src", "WorkshopBot.Web"), "--configuration", "Release", "--output", output, "--nologo", "--verbosity", "quiet"]))!;
        publish.WaitForExit();
        return publish.ExitCode == 0 ? Path.Combine(output, "WorkshopBot.Web.dll") : null;
    }
}
