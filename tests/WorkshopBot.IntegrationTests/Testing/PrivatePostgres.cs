using System.Diagnostics;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(WorkshopBot.IntegrationTests.Testing.PrivatePostgres))]

namespace WorkshopBot.IntegrationTests.Testing;

/// <summary>
/// The PostgreSQL server of one test run: the one WORKSHOPBOT_POSTGRES names, or else one of its own, started by the same
/// script when the first test asks for it and gone afterwards. A test class takes <see cref="FreshDatabase"/>, not this.
/// </summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    private static readonly string Script = Path.Combine(FindTests(AppContext.BaseDirectory), "postgres.sh");

    private readonly string folder = $"/tmp/workshopbot-tests-{Environment.ProcessId}";
    private readonly SemaphoreSlim starting = new(1);
    private string? server = Environment.GetEnvironmentVariable("WORKSHOPBOT_POSTGRES");
    private bool ours;
    private int databases;

    public PrivatePostgres()
    {
        if (server is "")
            server = null;
    }

    /// <summary>Makes an empty database and returns its connection string.</summary>
    public async Task<string> CreateAsync(CancellationToken cancel)
    {
        var server = await StartAsync(cancel);
        var name = $"test_{Environment.ProcessId}_{Interlocked.Increment(ref databases)}";
        await ExecuteAsync(server, $"create database {name}", cancel);
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    /// <summary>Removes a database, whoever is still in it.</summary>
    public async Task DropAsync(string connection, CancellationToken cancel)
    {
        var name = new NpgsqlConnectionStringBuilder(connection).Database;
        await ExecuteAsync(await StartAsync(cancel), $"drop database if exists {name} with (force)", cancel);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (ours)
            await RunAsync("stop", CancellationToken.None);
        starting.Dispose();
    }

    private async Task<string> StartAsync(CancellationToken cancel)
    {
        await starting.WaitAsync(cancel);
        try
        {
            if (server is null)
            {
                ours = true;
                server = await RunAsync("start", cancel);
            }

            return server;
        }
        finally
        {
            starting.Release();
        }
    }

    private async Task<string> RunAsync(string action, CancellationToken cancel)
    {
        using var script = Process.Start(new ProcessStartInfo("bash", [Script, action, folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = script.StandardError.ReadToEndAsync(cancel);
        var output = await script.StandardOutput.ReadToEndAsync(cancel);
        await script.WaitForExitAsync(cancel);

        return script.ExitCode == 0
            ? output.Trim()
            : throw new InvalidOperationException($"{Script} {action} ended with {script.ExitCode}: {await errors}");
    }

    /// <summary>Without the pool, so that no idle connection to the server's own database outlives the command.</summary>
    private static async Task ExecuteAsync(string server, string sql, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static string FindTests(string folder) =>
        File.Exists(Path.Combine(folder, "postgres.sh")) ? folder : FindTests(Path.GetDirectoryName(folder)!);
}
