using Dapper;
using Npgsql;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Storage.Databases;

namespace WorkshopBot.Storage.Outbox;

/// <summary>A lock that lives as long as one connection: whoever loses the connection has lost the turn, and another takes it.</summary>
internal sealed class PostgresLease(string connectionString, Job job, TimeProvider clock) : ISendingLease
{
    /// <summary>Any number will do, as long as every program of ours takes the same. The next ones are for the next jobs.</summary>
    private const long FirstLock = 7_310_044_183;

    private const int SecondsToAnswer = 3;

    /// <summary>The server gives up a connection that is cut off after about eleven seconds, when its owner has long noticed.</summary>
    private const string Settings = "set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3";

    private static readonly TimeSpan BetweenSigns = TimeSpan.FromSeconds(1);

    /// <summary>For whoever had the turn before, to finish and take down what was under way.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    // Not from the pool: closing it must end it, for that gives the lock back.
    private readonly string connectionString = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;

    public async Task HoldAsync(Func<CancellationToken, Task> work, CancellationToken cancel)
    {
        while (await HoldOnceAsync(work, cancel))
        {
            // The turn was lost: wait for the next one.
        }
    }

    /// <returns><see langword="false"/> when the work ended by itself.</returns>
    private async Task<bool> HoldOnceAsync(Func<CancellationToken, Task> work, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        await TakeAsync(connection, cancel);

        using var turn = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var watching = WatchAsync(connection, turn.Token);
        var working = work(turn.Token);
        await Task.WhenAny(working, watching);
        var lost = watching.IsCompleted && !cancel.IsCancellationRequested;
        await turn.CancelAsync();
        await watching;
        try
        {
            await working;
        }
        catch (OperationCanceledException) when (lost)
        {
            // It stopped, as it had to.
        }

        return lost;
    }

    private async Task TakeAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await connection.ExecuteAsync(new CommandDefinition(Settings, cancellationToken: cancel));
        var wait = TimeSpan.Zero;
        while (!await connection.ExecuteScalarAsync<bool>(
            new CommandDefinition("select pg_try_advisory_lock(@Lock)", new { Lock = FirstLock + (long)job }, cancellationToken: cancel)))
        {
            await Task.Delay(BetweenSigns, clock, cancel);
            wait = Grace;
        }

        await Task.Delay(wait, clock, cancel);
    }

    /// <summary>Ends when the connection is gone, or when told to.</summary>
    private static async Task WatchAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                if (!await connection.WaitAsync(BetweenSigns, cancel))
                    await connection.ExecuteAsync(new CommandDefinition("select 1", commandTimeout: SecondsToAnswer, cancellationToken: cancel));
            }
        }
        catch (NpgsqlException)
        {
            // the turn is lost
        }
        catch (OperationCanceledException)
        {
            // the work ended
        }
    }
}
