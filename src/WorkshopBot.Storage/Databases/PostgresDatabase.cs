using System.Data;
using System.Data.Common;
using Dapper;
using Npgsql;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Storage.Changes;
using WorkshopBot.Storage.Outbox;

namespace WorkshopBot.Storage.Databases;

/// <summary>A PostgreSQL server; several programs may write to it at once.</summary>
internal sealed class PostgresDatabase : IDatabase
{
    /// <summary>Any number will do, as long as every program of ours takes the same.</summary>
    private const long SchemaLock = 7_310_044_182;

    private const int SecondsToConnect = 4, SecondsBetweenSigns = 20;

    private readonly NpgsqlDataSource source;
    private readonly string connectionString;

    public PostgresDatabase(string connectionString)
    {
        var asked = new NpgsqlConnectionStringBuilder(connectionString);
        if (!asked.ContainsKey("Timeout"))
            asked.Timeout = SecondsToConnect; // a turn during an outage must be refused before the channel hangs up
        if (!asked.ContainsKey("Keepalive"))
            asked.KeepAlive = SecondsBetweenSigns; // whoever only listens would not notice that the server is gone
        source = NpgsqlDataSource.Create(asked);
        this.connectionString = asked.ConnectionString;
    }

    public async Task<DbConnection> OpenToReadAsync(CancellationToken cancel) => await source.OpenConnectionAsync(cancel);

    public async Task<DbConnection> OpenToWriteAsync(CancellationToken cancel)
    {
        var connection = await OpenToReadAsync(cancel);
        return await Opening.ReadyAsync(connection, () => CheckAsync(connection, cancel));
    }

    public async Task<DbTransaction> BeginReadingAsync(DbConnection connection, CancellationToken cancel) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);

    public async Task<DbTransaction> BeginSchemaAsync(DbConnection connection, CancellationToken cancel)
    {
        var all = await connection.BeginTransactionAsync(cancel);
        await connection.ExecuteAsync(
            new CommandDefinition("select pg_advisory_xact_lock(@SchemaLock)", new { SchemaLock }, all, cancellationToken: cancel));
        return all;
    }

    /// <summary>Deleted rows leave PostgreSQL's files with its own vacuuming; a program that others share the server with cannot force it.</summary>
    public Task<bool> TryEraseResidueAsync(DbConnection connection, CancellationToken cancel) => Task.FromResult(true);

    public ISendingLease NewLease(Job job, TimeProvider clock) => new PostgresLease(connectionString, job, clock);

    public async Task<IChanges> StartChangesAsync(TimeProvider clock, CancellationToken cancel) =>
        await PostgresChanges.StartAsync(source, clock, cancel);

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static async Task CheckAsync(DbConnection connection, CancellationToken cancel)
    {
        foreach (var setting in (string[])["fsync", "full_page_writes", "synchronous_commit"])
        {
            var found = await connection.ExecuteScalarAsync<string>(
                new CommandDefinition("select current_setting(@setting)", new { setting }, cancellationToken: cancel));
            if (found is not ("on" or "remote_apply"))
                throw new UnsafeDatabaseException($"PostgreSQL's {setting} is {found}; it must be on.");
        }
    }
}
