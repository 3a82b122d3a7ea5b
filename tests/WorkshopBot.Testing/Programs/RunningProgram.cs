using System.Collections.Concurrent;
using System.Diagnostics;

namespace WorkshopBot.Testing.Programs;

/// <summary>The real program, as a process of its own on a port of its own choice; it can be killed like any other.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly ConcurrentQueue<string> said = [];
    private readonly TaskCompletionSource<Uri> listens = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task pumps;

    private RunningProgram(Process process)
    {
        this.process = process;
        pumps = Task.WhenAll(PumpAsync(process.StandardOutput), PumpAsync(process.StandardError));
    }

    public Uri Address => listens.Task.Result;

    /// <summary>All that it wrote to its outputs so far.</summary>
    public string Said => string.Join('\n', said);

    /// <summary>Bytes it holds in memory now.</summary>
    public long Memory()
    {
        process.Refresh();
        return process.WorkingSet64;
    }

    /// <summary>Starts it, and goes on at once.</summary>
    /// <param name="database">The SQLite file.</param>
    /// <param name="settings">Environment variables beside the usual ones.</param>
    /// <param name="program">Its dll; the one that was built with the tests when it is left out.</param>
    public static RunningProgram Begin(string database, IEnumerable<KeyValuePair<string, string>>? settings = null, string? program = null)
    {
        var start = new ProcessStartInfo("dotnet", [program ?? typeof(Program).Assembly.Location, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(database)!,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        foreach (var (name, value) in Usual(database).Concat(settings ?? []))
            start.Environment[name] = value;

        return new RunningProgram(Process.Start(start)!);
    }

    /// <summary>Starts it, and waits until it answers on /api/messages.</summary>
    /// <exception cref="InvalidOperationException">It ended or stayed silent; what it said is in the message.</exception>
    public static async Task<RunningProgram> StartAsync(string database, CancellationToken cancel, IEnumerable<KeyValuePair<string, string>>? settings = null)
    {
        var program = Begin(database, settings);
        await program.AnswersAsync(cancel);
        return program;
    }

    /// <summary>Waits until it takes an activity in.</summary>
    public async Task AnswersAsync(CancellationToken cancel)
    {
        try
        {
            await listens.Task.WaitAsync(StartsWithin, cancel);
        }
        catch (TimeoutException)
        {
            listens.TrySetException(new InvalidOperationException(Said));
        }

        using var http = new HttpClient { BaseAddress = await listens.Task };
        using var answer = await http.PostAsync(
            new Uri("/api/messages", UriKind.Relative), Activities.Body(Activities.Of("typing", new Chatter("nobody"), "t", new Uri("http://127.0.0.1:9"))), cancel);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>SIGKILL: nothing of it runs afterwards, not even its own farewell.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        await pumps;
    }

    /// <summary>Waits until it ends by itself.</summary>
    public async Task<int> EndsAsync(CancellationToken cancel)
    {
        await process.WaitForExitAsync(cancel);
        await pumps;
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    private static Dictionary<string, string> Usual(string database) => new(StringComparer.Ordinal)
    {
        ["DOTNET_ENVIRONMENT"] = "Development",
        ["Storage__Sqlite"] = database,
        ["Storage__Postgres"] = "",
        ["Catalogue__Imported"] = "",
        ["Logging__LogLevel__Default"] = "Information",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
    };

    private async Task PumpAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            said.Enqueue(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
                listens.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
        }

        listens.TrySetException(new InvalidOperationException(Said));
    }
}
