using System.Collections.Immutable;
using Dapper;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using Xunit;

namespace WorkshopBot.IntegrationTests.Storage;

/// <summary>What every test of storage has: an open store on a fresh database, and short words for turns.</summary>
public abstract class StorageTest<T> : IAsyncLifetime
    where T : ITestDatabase, new()
{
    protected static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    protected static readonly SessionId Session = new(Guid.CreateVersion7(Noon));

    protected static readonly PersonId Anna = new("p-anna"), Bram = new("p-bram");

    private readonly List<Store> opened = [];

    protected T Database { get; } = new();

    /// <summary>The store that was opened first.</summary>
    protected Store Store => opened[0];

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await Database.MakeAsync();
        await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>One more program on the same database.</summary>
    protected async Task<Store> OpenAsync()
    {
        var store = await Store.OpenAsync(Database.Settings, TimeProvider.System, Cancel);
        opened.Add(store);
        return store;
    }

    protected async Task CloseAsync()
    {
        foreach (var store in opened)
            await store.DisposeAsync();
        opened.Clear();
    }

    protected static Asked Asks(string cause, DateTimeOffset? at = null) => new(Anna, at ?? Noon, cause);

    protected static Turn<SessionEvent> Turn(string cause, params ImmutableArray<SessionEvent> events) => new(Asks(cause), events, [], null);

    protected static Turn<SessionEvent> Turn(string cause, SessionEvent happened, params ImmutableArray<Outgoing> messages) =>
        new(Asks(cause), [happened], messages, null);

    protected static Turn<SessionEvent> Refused(string cause, Refusal why) => new(Asks(cause), [], [], why);

    /// <summary>An event with words in it.</summary>
    protected static SessionEvent Says(int number, string text) => new SessionEvent.ContributionStored(
        number, 1, 1, Anna, Said.FromString(text), Timing.InPhase, false, null, null);

    /// <summary>An event without.</summary>
    protected static SessionEvent Present(int theme = 1) => new SessionEvent.Present(Anna, theme);

    protected async Task<Appended> AppendAsync(int seen, Turn<SessionEvent> turn, Store? store = null) =>
        await (store ?? Store).Log.AppendAsync(Session, seen, turn, Cancel);

    protected async Task<ImmutableArray<Recorded<SessionEvent>>> ReadAsync(Store? store = null) =>
        await (store ?? Store).Log.ReadAsync(Session, 0, Cancel);

    /// <summary>Changes the tables past the program.</summary>
    protected async Task<int> ExecuteAsync(string sql, object? values = null)
    {
        await using var connection = await Database.ConnectAsync();
        return await connection.ExecuteAsync(sql, values);
    }

    protected async Task<long> CountAsync(string from)
    {
        await using var connection = await Database.ConnectAsync();
        return await connection.ExecuteScalarAsync<long>("select count(*) from " + from);
    }
}
