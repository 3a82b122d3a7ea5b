using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Events;
using Xunit;

namespace WorkshopBot.IntegrationTests.Storage;

public sealed class RacingOnSqlite : Racing<SqliteFile>;

public sealed class RacingOnPostgres : Racing<PostgresServer>;

public abstract class Racing<T> : StorageTest<T>
    where T : ITestDatabase, new()
{
    private const int Writers = 40;

    [Fact]
    public async Task Of_forty_in_two_programs_who_saw_the_same_one_writes()
    {
        var other = await OpenAsync();

        var all = await Task.WhenAll(Enumerable.Range(0, Writers).Select(i =>
            AppendAsync(0, Turn($"c{i}", Says(i, "first!")), i % 2 == 0 ? Store : other)));

        Assert.Single(all, a => a is Appended.Done);
        Assert.Equal(Writers - 1, all.Count(a => a is Appended.SomebodyWroteFirst));
        Assert.Equal((1, 1, 1), (await CountAsync("event"), await CountAsync("text"), await CountAsync("turn")));
    }

    [Fact]
    public async Task Forty_in_two_programs_who_look_again_all_get_their_turn()
    {
        var other = await OpenAsync();

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => InsistAsync(i % 2 == 0 ? Store : other, $"c{i}", i)));

        var read = await ReadAsync();
        Assert.Equal(Enumerable.Range(1, Writers), read.Select(r => r.Version));
        Assert.Equal(Writers, read.Select(r => r.Asked.Cause).Distinct().Count());
        Assert.Empty((await other.Verification.RunAsync(Folds.None, Cancel)).Faults);
    }

    [Fact]
    public async Task A_delivery_that_reaches_two_programs_at_once_counts_once()
    {
        var other = await OpenAsync();

        var all = await Task.WhenAll(
            from i in Enumerable.Range(0, Writers)
            from store in (Store[])[Store, other]
            select InsistAsync(store, $"c{i}", i));

        Assert.Equal((Writers, Writers), (all.Count(a => a is Appended.Done), all.Count(a => a is Appended.HadBefore)));
        Assert.Equal(Writers, (await ReadAsync()).Length);
    }

    [Fact]
    public async Task A_delivery_taken_for_two_sessions_at_once_counts_in_one()
    {
        var other = await OpenAsync();
        var (mine, theirs) = (new SessionId(Guid.CreateVersion7(Noon.AddHours(1))), new SessionId(Guid.CreateVersion7(Noon.AddHours(2))));

        for (var i = 0; i < Writers; i++)
        {
            var turn = Turn($"c{i}", Says(i, "once"));
            var both = await Task.WhenAll(
                Store.Log.AppendAsync(mine, (await Store.Log.ReadAsync(mine, 0, Cancel)).Length, turn, Cancel),
                other.Log.AppendAsync(theirs, (await other.Log.ReadAsync(theirs, 0, Cancel)).Length, turn, Cancel));
            Assert.Single(both, a => a is Appended.Done);
            Assert.Single(both, a => a is Appended.HadBefore);
        }

        Assert.Equal((Writers, Writers), (await CountAsync("event"), await CountAsync("turn")));
        Assert.Empty((await Store.Verification.RunAsync(Folds.None, Cancel)).Faults);
    }

    [Fact]
    public async Task A_refusal_that_reaches_two_programs_at_once_is_kept_once()
    {
        var other = await OpenAsync();
        await AppendAsync(0, Turn("c0", Present()));

        var all = await Task.WhenAll(
            from i in Enumerable.Range(0, Writers)
            from store in (Store[])[Store, other]
            select AppendAsync(1, Refused($"c{i + 1}", new Refusal.JoinFirst()), store));

        Assert.Equal((Writers, Writers), (all.Count(a => a is Appended.Done), all.Count(a => a is Appended.HadBefore)));
    }

    [Fact]
    public async Task Two_programs_that_meet_somebody_at_once_give_one_pseudonym()
    {
        var other = await OpenAsync();

        var met = await Task.WhenAll(
            from i in Enumerable.Range(0, Writers)
            from store in (Store[])[Store, other]
            select store.People.MeetAsync("webroom", $"account {i}", $"Name {i}", Noon, Cancel));

        Assert.Equal(Writers, met.Select(p => p.Id).Distinct().Count());
    }

    [Fact]
    public async Task Two_programs_make_one_key()
    {
        var other = await OpenAsync();

        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? Store : other).Keys.GetOrCreateAsync("room", Cancel)));

        Assert.Single(keys.Select(Convert.ToHexString).Distinct());
        Assert.Equal(32, keys[0].Length);
        Assert.NotEqual(keys[0], await Store.Keys.GetOrCreateAsync("another", Cancel));
    }

    [Fact]
    public async Task Many_who_write_at_once_share_a_commit()
    {
        const int Sessions = 32, Turns = 20;
        var before = Store.Writer.Commits;

        await Task.WhenAll(Enumerable.Range(0, Sessions).Select(async s =>
        {
            var id = new SessionId(Guid.CreateVersion7(Noon.AddMinutes(s)));
            for (var i = 0; i < Turns; i++)
                Assert.Equal(new Appended.Done(), await Store.Log.AppendAsync(id, i, Turn($"c{s}-{i}", Says(i, "words")), Cancel));
        }));

        Assert.InRange(Store.Writer.Commits - before, Turns, Sessions * Turns / 2);
        var result = await Store.Verification.RunAsync(Folds.None, Cancel);
        Assert.Equal((true, Sessions, Sessions * Turns), (result.IsWhole, result.Streams, result.Events));
    }

    private async Task<Appended> InsistAsync(Store store, string cause, int number)
    {
        while (true)
        {
            var seen = (await ReadAsync(store)).Length;
            if (await AppendAsync(seen, Turn(cause, Says(number, "mine")), store) is var appended and not Appended.SomebodyWroteFirst)
                return appended;
        }
    }
}
