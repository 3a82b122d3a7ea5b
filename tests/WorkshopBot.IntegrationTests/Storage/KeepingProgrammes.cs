using System.Collections.Immutable;
using System.Text.Json;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Events;
using Xunit;

namespace WorkshopBot.IntegrationTests.Storage;

public sealed class KeepingProgrammesOnSqlite : KeepingProgrammes<SqliteFile>;

public sealed class KeepingProgrammesOnPostgres : KeepingProgrammes<PostgresServer>;

/// <summary>What holds for the log of sessions holds for that of programmes, and the two stay apart.</summary>
public abstract class KeepingProgrammes<T> : StorageTest<T>
    where T : ITestDatabase, new()
{
    private const int Writers = 20;

    private static readonly ProgrammeId Programme = new(Guid.CreateVersion7(Noon.AddMinutes(1)));

    private static readonly SessionMessage Message = new(Session, new Outgoing(Recipient.Of(Bram), CardKind.ProgrammeRound, new CourseSubject(Programme, 1).ToString()));

    [Fact]
    public async Task Every_event_is_read_back_as_it_was_written()
    {
        var all = EveryEvent.OfProgrammes().ToArray();
        Assert.Equal(new Appended.Done(), await AppendAsync(0, Turned("c1", [.. all])));

        var read = await ReadProgrammeAsync();

        Assert.Equal(all.Select(e => JsonSerializer.Serialize(e)), read.Select(r => JsonSerializer.Serialize(r.Event)));
        Assert.All(read, r => Assert.Equal(Asks("c1"), r.Asked));
        Assert.Equal(0, await CountAsync("event where data like '%words of%' or data like '%aanhaling%'"));
        Assert.Equal([Programme], await Store.Programmes.ProgrammesAsync(Cancel));
        Assert.Empty(await Store.Log.SessionsAsync(Cancel));
    }

    [Fact]
    public async Task Whoever_saw_another_number_of_records_writes_nothing()
    {
        await AppendAsync(0, Turned("c1", Shown(), Shown()));

        foreach (var seen in (int[])[0, 1, 3])
            Assert.Equal(new Appended.SomebodyWroteFirst(), await AppendAsync(seen, Turned("c2", Shown()) with { ThroughSessions = [Message] }));

        Assert.Equal((2, 0), ((await ReadProgrammeAsync()).Length, await CountAsync("outbox")));
    }

    [Fact]
    public async Task A_cause_counts_once_and_answers_as_the_first_time_refusals_too()
    {
        await AppendAsync(0, Turned("c1", Shown(), Shown()));
        await AppendAsync(2, new Turn<ProgrammeEvent>(Asks("c2"), [], [], new Refusal.LineHasChanged(LineKey.OfJoin(7), 2)));

        var first = new Appended.HadBefore(Programme.ToString(), 0, 2, null);
        Assert.Equal(first, await AppendAsync(2, Turned("c1", Shown())));
        Assert.Equal(first, await Store.Programmes.FindTurnAsync("c1", Cancel));
        Assert.Equal(new Appended.HadBefore(Programme.ToString(), 2, 0, new Refusal.LineHasChanged(LineKey.OfJoin(7), 2)), await Store.Programmes.FindTurnAsync("c2", Cancel));
    }

    [Fact]
    public async Task A_cause_of_a_session_is_none_of_a_programme_and_the_other_way_round()
    {
        await Store.Log.AppendAsync(Session, 0, Turn("of a session", Present()), Cancel);
        await AppendAsync(0, Turned("of a programme", Shown()));

        Assert.Null(await Store.Programmes.FindTurnAsync("of a session", Cancel));
        Assert.Null(await Store.Log.FindTurnAsync("of a programme", Cancel));
        await Assert.ThrowsAsync<InvalidOperationException>(() => AppendAsync(1, Turned("of a session", Shown())));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.Log.AppendAsync(Session, 1, Turn("of a programme", Present()), Cancel));
        Assert.Equal((1, 1), ((await ReadProgrammeAsync()).Length, (await ReadAsync()).Length));
    }

    [Fact]
    public async Task Messages_go_through_a_session_in_the_same_commit()
    {
        await Store.Log.AppendAsync(Session, 0, Turn("s", Present()), Cancel);
        await AppendAsync(0, Turned("c1", Shown()) with { ThroughSessions = [Message] });

        var head = Assert.Single(await Store.Outbox.HeadsAsync(Noon, 10, Cancel));
        Assert.Equal((Session, Message.Message), (head.Session, head.Message));

        await ExecuteAsync("alter table outbox rename to away");
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => AppendAsync(1, Turned("c2", Shown()) with { ThroughSessions = [Message] }));
        Assert.Single(await ReadProgrammeAsync());
    }

    [Fact]
    public async Task Removed_words_are_gone_and_the_chain_still_holds()
    {
        await AppendAsync(0, Turned("c1", Edited("stays"), Edited("goes")));
        await AppendAsync(2, Turned("c2", new ProgrammeEvent.WordsRemoved(2, RemovalGround.Privacy, Anna)));

        var read = await ReadProgrammeAsync();
        Assert.Equal(["stays", null], read.Take(2).Select(r => ((ProgrammeEvent.LineEdited)r.Event).Text!.Body));
        Assert.Equal(0, await CountAsync("text where body = 'goes'"));
        var result = await Store.Verification.RunAsync(Folds.None, Cancel);
        Assert.Equal((true, 2, 2), (result.IsWhole, result.Texts, result.Removed));
    }

    [Theory]
    [InlineData("delete from event where version = 2", FaultKind.VersionGap)]
    [InlineData("delete from event where version = 3", FaultKind.WrongEnd)]
    [InlineData("update event set data = replace(data, 'p-anna', 'p-bram')", FaultKind.WrongHash)]
    [InlineData("update event set stream = 'programme:' || stream", FaultKind.WrongHash)]
    [InlineData("update text set body = body || '.'", FaultKind.WrongText)]
    [InlineData("delete from text where version = 2", FaultKind.MissingText)]
    [InlineData("delete from turn where cause = 'c2'", FaultKind.MissingTurn)]
    [InlineData("update turn set events = events + 1", FaultKind.WrongTurn)]
    public async Task What_was_done_to_the_tables_is_found(string sql, FaultKind kind)
    {
        await AppendAsync(0, Turned("c1", Shown(), Edited("one")));
        await AppendAsync(2, Turned("c2", Edited("two")));
        Assert.True((await Store.Verification.RunAsync(Folds.None, Cancel)).IsWhole);

        Assert.NotEqual(0, await ExecuteAsync(sql));

        Assert.Contains(kind, (await Store.Verification.RunAsync(Folds.None, Cancel)).Faults.Select(f => f.Kind));
    }

    [Fact]
    public async Task Records_that_the_rules_cannot_follow_are_found()
    {
        await AppendAsync(0, Turned("c1", Edited("nothing was planned")));

        Assert.Equal(FaultKind.Unfoldable, Assert.Single((await Store.Verification.RunAsync(Folds.All, Cancel)).Faults).Kind);
    }

    [Fact]
    public async Task Two_programs_run_commands_on_one_programme_and_none_is_lost_or_counted_twice()
    {
        var other = await OpenAsync();
        var runners = new[] { Store, other }.Select(s => new ProgrammeRunner(s.Programmes, new SessionYields(s.Log), s.People, Edition.Of2023)).ToArray();
        await runners[0].RunAsync(Programme, new ProgrammeCommand.Plan("W", "2023", new Script([new PlannedTheme(new ThemeId("cyber-threats"), [], [])])), Asks("plan"), Cancel);

        var ran = await Task.WhenAll(
            from i in Enumerable.Range(0, Writers)
            from runner in runners
            select runner.RunAsync(Programme, new ProgrammeCommand.NoteSignal(null, new ThemeId("cyber-threats"), new PlaceId("kingdom"), $"Signaal {i}"), Asks($"c{i}"), Cancel));

        Assert.All(ran, r => Assert.Null(r.Ruling.Why));
        Assert.Equal((Writers, Writers), (ran.Count(r => r.Repeated), ran.Count(r => !r.Repeated)));
        var now = await runners[1].ReadAsync(Programme, Cancel);
        Assert.Equal(Enumerable.Range(0, Writers).Select(i => $"Signaal {i}").Order(StringComparer.Ordinal), now!.Signals.Select(s => s.Text.Body!).Order(StringComparer.Ordinal));
        Assert.True((await Store.Verification.RunAsync(Folds.All, Cancel)).IsWhole);
    }

    private static Turn<ProgrammeEvent> Turned(string cause, params ImmutableArray<ProgrammeEvent> events) => new(Asks(cause), events, [], null);

    private static ProgrammeEvent Shown() => new ProgrammeEvent.ItemShown(1, true, Anna);

    /// <summary>An event with words in it.</summary>
    private static ProgrammeEvent Edited(string text) => new ProgrammeEvent.LineEdited(LineKey.OfJoin(1), LineField.Who, new Said(text), new Said("N. Oord"), Anna);

    private Task<Appended> AppendAsync(int seen, Turn<ProgrammeEvent> turn) => Store.Programmes.AppendAsync(Programme, seen, turn, Cancel);

    private Task<ImmutableArray<Recorded<ProgrammeEvent>>> ReadProgrammeAsync() => Store.Programmes.ReadAsync(Programme, 0, Cancel);
}
