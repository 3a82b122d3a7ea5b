using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using Xunit;

namespace WorkshopBot.IntegrationTests.Storage;

public sealed class OpeningOnPostgres : Opening<PostgresServer>
{
    [Fact]
    public async Task A_server_that_acknowledges_before_it_writes_is_refused()
    {
        var loose = new StorageSettings(null, Database.Settings.Postgres + ";Options=-c synchronous_commit=off");

        var refused = await Assert.ThrowsAsync<UnsafeDatabaseException>(() => Store.OpenAsync(loose, TimeProvider.System, Cancel));
        Assert.Contains("synchronous_commit", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_writer_whose_connection_breaks_fails_openly_and_then_goes_on()
    {
        await AppendAsync(0, Turn("c1", Present()));
        await ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => AppendAsync(1, Turn("c2", Present())));
        Assert.IsType<Appended.Done>(await AppendAsync(1, Turn("c2", Present())));
    }

    [Fact]
    public async Task A_change_is_heard_in_another_program_also_after_its_connection_broke()
    {
        var other = await OpenAsync();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        enough.CancelAfter(TimeSpan.FromSeconds(30));
        var heard = other.Changes.ListenAsync(enough.Token).GetAsyncEnumerator(enough.Token);

        await AppendAsync(0, Turn("c1", Present()));
        Assert.True(await heard.MoveNextAsync());
        Assert.Equal(Session, heard.Current);

        await ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()");
        Assert.True(await heard.MoveNextAsync());
        Assert.Null(heard.Current); // back again: look for yourself

        Store.Changes.Tell(Session);
        Assert.True(await heard.MoveNextAsync());
        Assert.Equal(Session, heard.Current);
    }
}

public abstract class Opening<T> : StorageTest<T>
    where T : ITestDatabase, new()
{
    [Fact]
    public async Task Programs_that_start_at_once_on_a_new_database_all_get_ready()
    {
        await using var fresh = new T();
        await fresh.MakeAsync();

        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Store.OpenAsync(fresh.Settings, TimeProvider.System, Cancel))));

        foreach (var (i, store) in stores.Index())
            Assert.IsType<Appended.Done>(await store.Log.AppendAsync(Session, i, Turn($"c{i}", Present()), Cancel));
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        await ExecuteAsync("insert into schema_script (name, at) values ('999-later', 'x')");

        var refused = await Assert.ThrowsAsync<UnsafeDatabaseException>(OpenAsync);
        Assert.Contains("999-later", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_can_be_written_after_closing()
    {
        var store = Store;
        await CloseAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => AppendAsync(0, Turn("c1", Present()), store));
        await OpenAsync();
    }

    [Fact]
    public async Task What_was_being_written_is_finished_before_closing()
    {
        var store = Store;
        var writes = Enumerable.Range(0, 20).Select(i =>
            store.Log.AppendAsync(new SessionId(Guid.CreateVersion7(Noon.AddMinutes(i))), 0, Turn($"c{i}", Present()), Cancel)).ToArray();
        await CloseAsync();

        Assert.All(await Task.WhenAll(writes), a => Assert.IsType<Appended.Done>(a));
        Assert.Equal(20, (await (await OpenAsync()).Log.SessionsAsync(Cancel)).Length);
    }

    [Fact]
    public async Task What_is_acknowledged_is_committed() => Assert.Equal(0, await AcknowledgedTooSoonAsync(PlantedFault.None));

    [Fact]
    public async Task An_acknowledgement_before_the_commit_would_be_seen() =>
        Assert.NotEqual(0, await AcknowledgedTooSoonAsync(PlantedFault.AcknowledgeEarly));

    [Fact]
    public async Task A_change_is_heard_by_all_who_listen_in_the_program()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var listeners = Enumerable.Range(0, 3).Select(_ => Store.Changes.ListenAsync(stop.Token).GetAsyncEnumerator(stop.Token)).ToArray();

        await AppendAsync(0, Turn("c1", Present()));
        await Store.Outbox.AddAsync(null, new Outgoing(Recipient.OfConversation("x"), CardKind.Answer, "x"), "c", Noon, Cancel);

        foreach (var listener in listeners)
        {
            Assert.True(await listener.MoveNextAsync());
            Assert.Equal(Session, listener.Current);
            Assert.True(await listener.MoveNextAsync());
            Assert.Null(listener.Current);
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await listeners[0].MoveNextAsync());
    }

    private async Task<int> AcknowledgedTooSoonAsync(PlantedFault planted)
    {
        await using var store = await Store.OpenAsync(Database.Settings with { PlantedFault = planted }, TimeProvider.System, Cancel);
        var tooSoon = 0;

        for (var i = 0; i < 40; i++)
        {
            Assert.Equal(new Appended.Done(), await AppendAsync(i, Turn($"c{i}", Present()), store));
            while ((await ReadAsync()).Length != i + 1)
                tooSoon++;
        }

        return tooSoon;
    }
}
