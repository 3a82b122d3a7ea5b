using System.Threading.Channels;
using Dapper;
using Npgsql;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Storage.Changes;

/// <summary>Tells those who listen in this program at once, and in other programs on the same server through LISTEN and NOTIFY.</summary>
internal sealed class PostgresChanges : IChanges, IAsyncDisposable
{
    private const int MostUntold = 1024;

    private static readonly TimeSpan BeforeReconnecting = TimeSpan.FromSeconds(1);

    private readonly LocalChanges here = new();
    private readonly Channel<SessionId?> untold = Channel.CreateBounded<SessionId?>(
        new BoundedChannelOptions(MostUntold) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private readonly CancellationTokenSource stop = new();
    private readonly NpgsqlDataSource source;
    private readonly TimeProvider clock;
    private readonly string us;
    private Task listening = Task.CompletedTask, telling = Task.CompletedTask;

    private PostgresChanges(NpgsqlDataSource source, TimeProvider clock) =>
        (this.source, this.clock, us) = (source, clock, Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"));

    /// <summary>From its return on, no change in another program goes unheard.</summary>
    public static async Task<PostgresChanges> StartAsync(NpgsqlDataSource source, TimeProvider clock, CancellationToken cancel)
    {
        var changes = new PostgresChanges(source, clock);
        var connection = await changes.ConnectAsync(cancel);
        changes.listening = changes.ListenAsync(connection);
        changes.telling = changes.TellOthersAsync();
        return changes;
    }

    public void Tell(SessionId? session)
    {
        here.Tell(session);
        untold.Writer.TryWrite(session);
    }

    public IAsyncEnumerable<SessionId?> ListenAsync(CancellationToken cancel) => here.ListenAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await listening;
        await telling;
        stop.Dispose();
    }

    private async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancel)
    {
        var connection = await source.OpenConnectionAsync(cancel);
        connection.Notification += (_, heard) => Hear(heard.Payload);
        await connection.ExecuteAsync(new CommandDefinition("listen workshopbot", cancellationToken: cancel));
        return connection;
    }

    private void Hear(string payload)
    {
        if (payload.Split(' ') is [var who, var what] && who != us)
            here.Tell(SessionId.TryParse(what, null, out var session) ? session : null);
    }

    private async Task ListenAsync(NpgsqlConnection? connection)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (connection is null)
                {
                    connection = await ConnectAsync(stop.Token);
                    here.Tell(null); // something may have gone unheard
                }

                while (true)
                    await connection.WaitAsync(stop.Token);
            }
            catch (Exception e) when (e is NpgsqlException or OperationCanceledException)
            {
                if (connection is not null)
                    await connection.DisposeAsync();
                connection = null;
                await PauseAsync();
            }
        }
    }

    private async Task TellOthersAsync()
    {
        try
        {
            await foreach (var first in untold.Reader.ReadAllAsync(stop.Token))
            {
                var changed = new HashSet<SessionId?> { first };
                while (untold.Reader.TryRead(out var more))
                    changed.Add(more);
                await TellOthersAsync(changed);
            }
        }
        catch (OperationCanceledException)
        {
            // closing: those who look will find out by themselves
        }
    }

    private async Task TellOthersAsync(IEnumerable<SessionId?> changed)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(stop.Token);
            await connection.ExecuteAsync(new CommandDefinition(
                "select pg_notify('workshopbot', payload) from unnest(@payloads) as payload",
                new { payloads = changed.Select(c => $"{us} {c}").ToArray() },
                cancellationToken: stop.Token));
        }
        catch (NpgsqlException)
        {
            // a hint that is lost costs a delay only
        }
    }

    private async Task PauseAsync()
    {
        try
        {
            await Task.Delay(BeforeReconnecting, clock, stop.Token);
        }
        catch (OperationCanceledException)
        {
            // closing
        }
    }
}
