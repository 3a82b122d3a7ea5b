using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Storage.Changes;
using WorkshopBot.Storage.Outbox;

namespace WorkshopBot.Storage.Databases;

/// <summary>One file that only its owner can read, with a write-ahead log that is flushed at every commit.</summary>
internal sealed class SqliteDatabase : IDatabase
{
    private const string ForReaders = "pragma busy_timeout = 5000; pragma temp_store = memory; pragma query_only = on;";

    // secure_delete from the first page on: what moves or goes leaves no copy behind.
    private const string ForTheWriter =
        """
        pragma busy_timeout = 5000; pragma temp_store = memory; pragma foreign_keys = on; pragma secure_delete = on;
        pragma journal_mode = wal; pragma synchronous = full;
        """;

    private readonly string file, readers, writer;

    public SqliteDatabase(string path)
    {
        file = Path.GetFullPath(path);
        MakeFile(file);
        readers = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite }.ToString();
        writer = new SqliteConnectionStringBuilder(readers) { Pooling = false }.ToString();
    }

    public Task<DbConnection> OpenToReadAsync(CancellationToken cancel) => OpenAsync(readers, ForReaders, cancel);

    public async Task<DbConnection> OpenToWriteAsync(CancellationToken cancel)
    {
        var connection = await OpenAsync(writer, ForTheWriter, cancel);
        return await Opening.ReadyAsync(connection, () => CheckAsync(connection, cancel));
    }

    public Task<DbTransaction> BeginReadingAsync(DbConnection connection, CancellationToken cancel) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public async Task<DbTransaction> BeginSchemaAsync(DbConnection connection, CancellationToken cancel) =>
        await connection.BeginTransactionAsync(cancel);

    public async Task<bool> TryEraseResidueAsync(DbConnection connection, CancellationToken cancel) =>
        await connection.ExecuteScalarAsync<long>(
            new CommandDefinition("pragma wal_checkpoint(truncate)", cancellationToken: cancel)) == 0;

    public ISendingLease NewLease(Job job, TimeProvider clock) => new FileLease(file + (job == Job.Sending ? ".sending" : ".drafting"), clock);

    /// <summary>One program keeps a file; a second one that opens it finds out by looking.</summary>
    public Task<IChanges> StartChangesAsync(TimeProvider clock, CancellationToken cancel) =>
        Task.FromResult<IChanges>(new LocalChanges());

    public ValueTask DisposeAsync()
    {
        using var connection = new SqliteConnection(readers);
        SqliteConnection.ClearPool(connection);
        return ValueTask.CompletedTask;
    }

    /// <summary>Reads back what was asked: a setting that did not take would lose what was acknowledged.</summary>
    internal static async Task CheckAsync(DbConnection connection, CancellationToken cancel)
    {
        async Task Expect(string pragma, string wanted)
        {
            var found = await connection.ExecuteScalarAsync<string>(
                new CommandDefinition("pragma " + pragma, cancellationToken: cancel));
            if (found != wanted)
                throw new UnsafeDatabaseException($"SQLite's {pragma} is {found}; it must be {wanted}.");
        }

        await Expect("synchronous", "2");
        await Expect("journal_mode", "wal");
        await Expect("secure_delete", "1");
        await Expect("foreign_keys", "1");
    }

    private static Task<DbConnection> OpenAsync(string to, string pragmas, CancellationToken cancel)
    {
        DbConnection connection = new SqliteConnection(to);
        return Opening.ReadyAsync(connection, async () =>
        {
            await connection.OpenAsync(cancel);
            await connection.ExecuteAsync(new CommandDefinition(pragmas, cancellationToken: cancel));
        });
    }

    /// <summary>The write-ahead log and its index get the mode of the file, so it must be right before they are made.</summary>
    private static void MakeFile(string file)
    {
        var folder = Path.GetDirectoryName(file)!;

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Directory.CreateDirectory(folder, Own | UnixFileMode.UserExecute);
        new FileStream(file, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite, UnixCreateMode = Own,
        }).Dispose();
        foreach (var part in (string[])[file, file + "-wal", file + "-shm"])
            if (File.Exists(part))
                File.SetUnixFileMode(part, Own);
    }
}
