using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using WorkshopBot.IntegrationTests.Testing;
using WorkshopBot.Storage;
using Xunit;

namespace WorkshopBot.IntegrationTests.Storage;

/// <summary>A fresh database for one test.</summary>
public interface ITestDatabase : IAsyncDisposable
{
    StorageSettings Settings { get; }

    Task MakeAsync();

    /// <summary>A connection past the program, to spoil what it wrote.</summary>
    Task<DbConnection> ConnectAsync();
}

/// <summary>A file in a folder of its own.</summary>
public sealed class SqliteFile : ITestDatabase
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"workshopbot-{Guid.CreateVersion7(DateTimeOffset.UtcNow)}");

    public string File => Path.Combine(folder, "kept", "workshop.db");

    public StorageSettings Settings => new(File, null);

    public Task MakeAsync() => Task.CompletedTask;

    public async Task<DbConnection> ConnectAsync()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    public ValueTask DisposeAsync()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

/// <summary>A database of its own on the test run's PostgreSQL server.</summary>
public sealed class PostgresServer : ITestDatabase
{
    private PrivatePostgres? server;

    public StorageSettings Settings { get; private set; } = new(null, null);

    public async Task MakeAsync()
    {
        server = await TestContext.Current.GetFixture<PrivatePostgres>();
        Settings = new(null, await server!.CreateAsync(TestContext.Current.CancellationToken));
    }

    public async Task<DbConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(Settings.Postgres + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask DisposeAsync() => await server!.DropAsync(Settings.Postgres!, CancellationToken.None);
}
