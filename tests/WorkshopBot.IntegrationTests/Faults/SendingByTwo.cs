using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.IntegrationTests.Storage;
using WorkshopBot.Storage;
using WorkshopBot.Teams.Sending;
using WorkshopBot.Teams.Turns;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Testing.Bots;
using WorkshopBot.Testing;
using Xunit;

namespace WorkshopBot.IntegrationTests.Faults;

public sealed class SendingByTwoOnPostgres : SendingByTwo<PostgresServer>
{
    [Fact]
    public async Task Whoever_loses_its_connection_stops_and_every_message_is_sent_once()
    {
        var (first, second) = (await ServerAsync(), await ServerAsync());
        for (var cut = 0; cut < 3; cut++)
        {
            await WriteAsync(40);
            await SentAsync((40 * cut) + 10);
            Assert.InRange(await CutOffAsync(), 0, 1);
        }

        await SentAsync(120);
        await first.DisposeAsync();
        await second.DisposeAsync();
        Assert.Equal(120, Connector.Journal.DistinctBy(r => r.Conversation).Count());
        Assert.Equal(120, Connector.Journal.Length);
    }

    /// <summary>Ends the connection of the one that sends, as a broken network does.</summary>
    private async Task<long> CutOffAsync()
    {
        await using var connection = new NpgsqlConnection(Database.Settings.Postgres + ";Pooling=false");
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(
            "select count(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())", connection);
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }
}

public sealed class SendingByTwoOnSqlite : SendingByTwo<SqliteFile>;

/// <summary>Two programs on one database, both ready to send.</summary>
public abstract class SendingByTwo<T> : StorageTest<T>, IAsyncDisposable
    where T : ITestDatabase, new()
{
    private readonly List<Server> servers = [];
    private int written;

    private protected FaultyConnector Connector { get; } = new(new ManualClock(Noon));

    [Fact]
    public async Task Only_one_sends_and_when_it_stops_the_other_goes_on()
    {
        var (first, second) = (await ServerAsync(), await ServerAsync());
        await WriteAsync(60);
        await SentAsync(20);
        var sending = first.Sent > 0 ? first : second;
        var other = sending == first ? second : first;
        await sending.DisposeAsync();
        Assert.Equal(0, other.Sent);

        await WriteAsync(20);
        await SentAsync(80);
        await other.DisposeAsync();

        Assert.Equal(80, Connector.Journal.Length);
        Assert.Equal(80, Connector.Journal.DistinctBy(r => r.Conversation).Count());
        Assert.Equal(80, sending.Sent + other.Sent);
        Assert.InRange(other.Sent, 20, 70);
    }

    [Fact]
    public async Task Without_the_lease_messages_are_sent_twice()
    {
        const int AtOnce = 16; // of one program
        Connector.BeforeAnswering = async () =>
        {
            for (var i = 0; i < 2000 && Connector.Journal.Length <= AtOnce; i++)
                await Task.Delay(5, Cancel);
        };
        await WriteAsync(100);
        await ServerAsync(new NoLease());
        await ServerAsync(new NoLease());
        await SentAsync(101);

        TestContext.Current.TestOutputHelper?.WriteLine($"{Connector.Journal.Length} requests for {Connector.Journal.DistinctBy(r => r.Conversation).Count()} messages");
        Assert.True(Connector.Journal.Length > Connector.Journal.DistinctBy(r => r.Conversation).Count());
    }

    /// <summary>One message each to so many people.</summary>
    private protected async Task WriteAsync(int howMany)
    {
        for (var i = 0; i < howMany; i++)
        {
            var conversation = string.Create(CultureInfo.InvariantCulture, $"a:{written++}");
            await Store.Addresses.RememberAsync(new Address("webroom", conversation, Connector.Url, "28:bot", null, null), Noon, Cancel);
            await Store.Outbox.AddAsync(
                null, new Outgoing(Recipient.OfConversation(conversation), CardKind.Answer, Showing.Subject(new Wish.Show(View.Hello), "c")), "c",
                TimeProvider.System.GetUtcNow(), Cancel);
        }
    }

    /// <summary>Waits until so many were shown.</summary>
    private protected async Task SentAsync(int howMany)
    {
        for (var i = 0; i < 4000 && Connector.Journal.Count(r => r.IsShown) < howMany; i++)
            await Task.Delay(5, Cancel);
        Assert.True(Connector.Journal.Count(r => r.IsShown) >= howMany, $"{Connector.Journal.Length} of {howMany} sent; {string.Join(' ', servers.SelectMany(s => s.Faults))}");
    }

    private protected async Task<Server> ServerAsync(ISendingLease? lease = null)
    {
        var server = new Server(await OpenAsync(), lease);
        servers.Add(server);
        return server;
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        foreach (var server in servers)
            await server.DisposeAsync();
        await Connector.DisposeAsync();
        await DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A program that sends.</summary>
    private protected sealed class Server : IAsyncDisposable
    {
        private readonly HttpClient http = new(ConnectorClient.NewHandler());
        private readonly CancellationTokenSource stop = new();
        private readonly Counted outbox;
        private readonly Task running;
        private bool stopped;

        public Server(Store store, ISendingLease? lease)
        {
            outbox = new Counted(store.Outbox);
            var runner = new SessionRunner(store.Log, Edition.Of2023);
            var beside = new NothingBeside(runner, store.Addresses, store.People, outbox, TimeProvider.System);
            var readers = new Readers(store.People, Edition.Of2023, new LexicalSuggestions(), new NoRoom(), new NoRoom(), beside.Proposing, beside.Proposals, new BotOptions("", AllowsDepartmentalConfidential: false));
            var connector = new ConnectorClient(http, new ServiceUrlGuard(ServiceUrlSettings.LoopbackOnly), TimeProvider.System);
            var pacer = new Pacer(TimeProvider.System);
            var sender = new OutboxSender(
                outbox, store.Addresses, store.Changes, lease ?? store.SendingLease, connector, new Rendering(runner, store.Addresses, readers, beside.Files, beside.Programmes, beside.Views), pacer,
                TimeProvider.System, Faults.Enqueue, new Doorkeeper(runner, store.Addresses, connector, pacer, TimeProvider.System));
            running = sender.RunAsync(stop.Token);
        }

        public ConcurrentQueue<Exception> Faults { get; } = [];

        public int Sent => outbox.Sent;

        public async ValueTask DisposeAsync()
        {
            if (stopped)
                return;
            stopped = true;
            await stop.CancelAsync();
            await Task.WhenAny(running);
            http.Dispose();
            stop.Dispose();
        }
    }

    /// <summary>The planted fault: everybody sends.</summary>
    private sealed class NoLease : ISendingLease
    {
        public Task HoldAsync(Func<CancellationToken, Task> work, CancellationToken cancel) => work(cancel);
    }
}
