using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace WorkshopBot.Web.Rehearsal;

/// <summary>The real program, started as a process of its own on a free port, with storage of its own.</summary>
internal sealed class ProgramUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    private readonly Process process;

    private ProgramUnderTest(Process process, Uri address, string folder) => (this.process, Address, Folder) = (process, address, folder);

    public Uri Address { get; }

    /// <summary>Where its database stands.</summary>
    public string Folder { get; }

    public string Database => Path.Combine(Folder, "rehearsal.db");

    /// <exception cref="InvalidOperationException">It did not answer in time; what it said is in the message.</exception>
    public static async Task<ProgramUnderTest> StartAsync(string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var (program, first) = Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) is not "dotnet"
            ? (host, Array.Empty<string>())
            : ("dotnet", [typeof(ProgramUnderTest).Assembly.Location]);
        var start = new ProcessStartInfo(program, [.. first, "--urls", address.ToString()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["DOTNET_ENVIRONMENT"] = "Development",
                ["Storage__Sqlite"] = Path.Combine(folder, "rehearsal.db"),
                ["Storage__Postgres"] = "",
                ["Logging__LogLevel__Default"] = "Warning",
            },
        };
        start.Environment.Remove("ASPNETCORE_URLS");

        var running = new ProgramUnderTest(Process.Start(start)!, address, folder);
        var said = running.process.StandardError.ReadToEndAsync(cancel);
        _ = running.process.StandardOutput.ReadToEndAsync(cancel);
        await running.ReadyAsync(said, cancel);
        return running;
    }

    /// <summary>Bytes it holds in memory now.</summary>
    public long Memory()
    {
        process.Refresh();
        return process.WorkingSet64;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private async Task ReadyAsync(Task<string> said, CancellationToken cancel)
    {
        using var http = new HttpClient { BaseAddress = Address };
        var since = Stopwatch.GetTimestamp();
        using var ticks = new PeriodicTimer(Between);
        while (Stopwatch.GetElapsedTime(since) < StartsWithin && !process.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/room", UriKind.Relative), cancel);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await ticks.WaitForNextTickAsync(cancel);
        }

        await DisposeAsync();
        throw new InvalidOperationException((await said).Split('\n')[0]);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
