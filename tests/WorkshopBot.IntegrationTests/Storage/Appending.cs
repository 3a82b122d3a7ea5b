using System.Text.Json;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using Xunit;

namespace WorkshopBot.IntegrationTests.Storage;

public sealed class AppendingOnSqlite : Appending<SqliteFile>;

public sealed class AppendingOnPostgres : Appending<PostgresServer>;

public abstract class Appending<T> : StorageTest<T>
    where T : ITestDatabase, new()
{
    private static readonly Outgoing Message = new(Recipient.Of(Bram), CardKind.Control, "control");

    [Fact]
    public async Task Every_event_is_read_back_as_it_was_written()
    {
        var all = EveryEvent.Cases().ToArray();
        Assert.Equal(new Appended.Done(), await AppendAsync(0, Turn("c1", [.. all])));

        var read = await ReadAsync();

        Assert.Equal(all.Select(Json), read.Select(r => Json(r.Event)));
        Assert.Equal(Enumerable.Range(1, all.Length), read.Select(r => r.Version));
        Assert.All(read, r => Assert.Equal(Asks("c1"), r.Asked));
    }

    [Fact]
    public async Task Peoples_words_stand_in_their_own_table_only()
    {
        var all = EveryEvent.Cases().ToArray();
        await AppendAsync(0, Turn("c1", [.. all]));

        Assert.Equal(0, await CountAsync("event where data like '%words of%' or data like '%aanhaling%'"));
        Assert.Equal(all.Sum(e => Json(e).Split("\"said\"").Length - 1), await CountAsync("text where body like 'words of %'"));
    }

    [Fact]
    public async Task Reading_leaves_out_what_was_seen()
    {
        await AppendAsync(0, Turn("c1", Says(1, "one"), Says(2, "two"), Says(3, "three")));

        var read = await Store.Log.ReadAsync(Session, 2, Cancel);

        Assert.Equal(Json(Says(3, "three")), Json(Assert.Single(read).Event));
        Assert.Empty(await Store.Log.ReadAsync(Session, 3, Cancel));
        Assert.Empty(await Store.Log.ReadAsync(new SessionId(Guid.CreateVersion7(Noon)), 0, Cancel));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Whoever_saw_another_number_of_records_writes_nothing(int seen)
    {
        await AppendAsync(0, Turn("c1", Present(), Present()));

        Assert.Equal(new Appended.SomebodyWroteFirst(), await AppendAsync(seen, Turn("c2", Says(1, "late"), Message)));
        Assert.Equal(new Appended.SomebodyWroteFirst(), await AppendAsync(seen, Refused("c3", new Refusal.JoinFirst())));

        Assert.Equal(2, (await ReadAsync()).Length);
        Assert.Equal((1, 0, 0), (await CountAsync("turn"), await CountAsync("text"), await CountAsync("outbox")));
    }

    [Fact]
    public async Task A_cause_counts_once_and_answers_as_the_first_time()
    {
        await AppendAsync(0, Turn("c0", Present()));
        await AppendAsync(1, Turn("c1", Says(1, "one"), Says(2, "two")));

        var first = new Appended.HadBefore(Session.ToString(), 1, 2, null);

        Assert.Equal(first, await AppendAsync(1, Turn("c1", Says(1, "one"))));
        Assert.Equal(first, await AppendAsync(3, Turn("c1", Says(9, "other"), Message)));
        Assert.Equal(first, await Store.Log.FindTurnAsync("c1", Cancel));
        Assert.Null(await Store.Log.FindTurnAsync("c2", Cancel));
        Assert.Equal((3, 0), ((await ReadAsync()).Length, await CountAsync("outbox")));
    }

    [Fact]
    public async Task A_refusal_is_remembered_too_also_before_there_is_a_session()
    {
        Refusal why = new Refusal.TooManyContributions(2, 1);
        Assert.Equal(new Appended.Done(), await AppendAsync(0, Refused("c1", why)));

        Assert.Equal(new Appended.HadBefore(Session.ToString(), 0, 0, why), await AppendAsync(0, Refused("c1", new Refusal.JoinFirst())));
        Assert.Equal(new Appended.HadBefore(Session.ToString(), 0, 0, why), await Store.Log.FindTurnAsync("c1", Cancel));
        Assert.Empty(await Store.Log.SessionsAsync(Cancel));

        await AppendAsync(0, Turn("c2", Present()));
        await AppendAsync(1, Refused("c3", new Refusal.PhaseIsNotOpen(PhaseKind.Rate, new Stop(PhaseKind.Collect, 1, 2))));

        Assert.Equal(
            new Appended.HadBefore(Session.ToString(), 1, 0, new Refusal.PhaseIsNotOpen(PhaseKind.Rate, new Stop(PhaseKind.Collect, 1, 2))),
            await Store.Log.FindTurnAsync("c3", Cancel));
    }

    [Fact]
    public async Task A_turn_that_fails_halfway_leaves_nothing_and_harms_no_other()
    {
        await AppendAsync(0, Turn("c0", Present()));
        await ExecuteAsync("alter table outbox rename to away");

        var failing = AppendAsync(1, Turn("c1", Says(1, "one"), Message));
        var fine = Store.Log.AppendAsync(new SessionId(Guid.CreateVersion7(Noon)), 0, Turn("c2", Says(1, "two")), Cancel);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => failing);
        Assert.Equal(new Appended.Done(), await fine);
        Assert.Single(await ReadAsync());
        Assert.Null(await Store.Log.FindTurnAsync("c1", Cancel));
        Assert.Equal(1, await CountAsync("text"));
    }

    [Fact]
    public async Task Sessions_are_listed_oldest_first()
    {
        var ids = Enumerable.Range(0, 5).Select(i => new SessionId(Guid.CreateVersion7(Noon.AddMinutes(i)))).ToArray();
        foreach (var id in ids.Reverse())
            await Store.Log.AppendAsync(id, 0, Turn($"plan {id}", Present()), Cancel);

        Assert.Equal(ids, await Store.Log.SessionsAsync(Cancel));
    }

    [Fact]
    public async Task How_long_streams_are_is_told_for_very_many_at_once_and_of_nothing_nothing()
    {
        var ids = Enumerable.Range(0, 1200).Select(i => new SessionId(Guid.CreateVersion7(Noon.AddMinutes(i)))).ToArray();
        await Store.Log.AppendAsync(ids[0], 0, Turn("one", Present()), Cancel);
        await Store.Log.AppendAsync(ids[1199], 0, Turn("two", Present(), Says(1, "x"), Says(2, "y")), Cancel);

        var lengths = await Store.Log.LengthsAsync(ids, Cancel);

        Assert.Equal([(ids[0], 1), (ids[1199], 3)], lengths.Select(l => (l.Key, l.Value)).OrderBy(l => l.Value));
        Assert.Empty(await Store.Log.LengthsAsync([], Cancel));
    }

    [Fact]
    public async Task The_chain_links_each_record_to_the_one_before()
    {
        await AppendAsync(0, Turn("c1", Says(1, "same"), Says(1, "same")));

        var read = await ReadAsync();

        Assert.All(read, r => Assert.Matches("^[0-9a-f]{64}$", r.Hash));
        Assert.All(read, r => Assert.Matches("^[0-9a-f]{64}$", r.Commitment));
        Assert.Equal(4, read.SelectMany(r => (string[])[r.Hash, r.Commitment]).Distinct().Count());
    }

    [Fact]
    public async Task What_was_written_is_there_after_a_restart()
    {
        await AppendAsync(0, Turn("c1", Says(1, "one"), Message));
        await CloseAsync();
        await OpenAsync();

        Assert.Equal(Json(Says(1, "one")), Json(Assert.Single(await ReadAsync()).Event));
        Assert.Single(await Store.Outbox.HeadsAsync(Noon, 10, Cancel));
        Assert.Equal(new Appended.Done(), await AppendAsync(1, Turn("c2", Present())));
    }

    [Fact]
    public async Task A_character_that_a_database_cannot_hold_becomes_a_visible_one()
    {
        await AppendAsync(0, Turn("c1", Says(1, "a\0b")));

        Assert.Equal(Json(Says(1, "a\uFFFDb")), Json(Assert.Single(await ReadAsync()).Event));
    }

    private static string Json(SessionEvent happened) => JsonSerializer.Serialize(happened);
}
