using WorkshopBot.Domain.Ports;
using WorkshopBot.Storage.Databases;
using WorkshopBot.Storage.Events;
using WorkshopBot.Storage.Outbox;
using WorkshopBot.Storage.People;

namespace WorkshopBot.Storage;

/// <summary>Everything that is kept, on one open database.</summary>
public sealed class Store : IAsyncDisposable
{
    private readonly IDatabase database;
    private readonly Writer writer;
    private readonly IChanges changes;

    private Store(IDatabase database, IChanges changes, TimeProvider clock, PlantedFault planted)
    {
        this.database = database;
        this.changes = changes;
        writer = new Writer(database, clock, planted);
        Log = new SqlSessionLog(database, writer, changes);
        Programmes = new SqlProgrammeLog(database, writer, changes);
        Outbox = new SqlOutbox(database, writer, changes);
        SendingLease = database.NewLease(Job.Sending, clock);
        DraftingLease = database.NewLease(Job.Drafting, clock);
        People = new SqlPeople(database, writer);
        Addresses = new SqlAddresses(database, writer);
        Keys = new Keys(database, writer);
        Verification = new Verification(database);
        Destruction = new SqlDestruction(database, writer, changes);
    }

    public ISessionLog Log { get; }

    public IProgrammeLog Programmes { get; }

    public IOutbox Outbox { get; }

    public ISendingLease SendingLease { get; }

    /// <summary>By which one of the programs on a database asks the model.</summary>
    public ISendingLease DraftingLease { get; }

    public IPeople People { get; }

    public IAddresses Addresses { get; }

    public IChanges Changes => changes;

    public Keys Keys { get; }

    public Verification Verification { get; }

    public IDestruction Destruction { get; }

    internal IDatabase Database => database;

    internal Writer Writer => writer;

    /// <summary>Opens the database, and makes or updates its tables.</summary>
    /// <exception cref="UnsafeDatabaseException">It would not keep what is acknowledged.</exception>
    public static async Task<Store> OpenAsync(StorageSettings settings, TimeProvider clock, CancellationToken cancel)
    {
        IDatabase database = settings switch
        {
            { Postgres: { } connection } => new PostgresDatabase(connection),
            { Sqlite: { } path } => new SqliteDatabase(path),
            _ => throw new UnsafeDatabaseException("No database is named: a path for SQLite, or a connection string for PostgreSQL."),
        };

        await Opening.ReadyAsync(database, () => Schema.ApplyAsync(database, clock.GetUtcNow(), cancel));
        var changes = await database.StartChangesAsync(clock, cancel);
        return new Store(database, changes, clock, settings.PlantedFault);
    }

    /// <summary>Finishes what is being written, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        if (changes is IAsyncDisposable listening)
            await listening.DisposeAsync();
        await database.DisposeAsync();
    }
}
