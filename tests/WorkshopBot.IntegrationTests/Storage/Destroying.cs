using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage.Events;
using Xunit;

namespace WorkshopBot.IntegrationTests.Storage;

public sealed class DestroyingOnPostgres : Destroying<PostgresServer>;

public sealed class DestroyingOnSqlite : Destroying<SqliteFile>
{
    [Fact]
    public async Task Nothing_of_it_stays_in_the_files()
    {
        for (var i = 0; i < 60; i++)
            await AppendAsync(i, Turn($"c{i}", Says(i, $"kroonjuweel {new string('x', 40 * i)}")));

        await Store.Destruction.DestroyAsync(Session, Order, Cancel);

        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Database.File)!))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await open.CopyToAsync(bytes, Cancel);
            Assert.True(bytes.ToArray().AsSpan().IndexOf("kroonjuweel"u8) < 0, file);
        }
    }
}

/// <summary>A whole stream goes, and says that it went.</summary>
public abstract class Destroying<T> : StorageTest<T>
    where T : ITestDatabase, new()
{
    private static readonly string[] Tables = ["event", "stream", "text", "turn", "outbox", "card", "held", "takes_part", "address"];

    private static readonly ProgrammeId Programme = new(Guid.CreateVersion7(Noon.AddMinutes(1)));

    private static readonly SessionId Other = new(Guid.CreateVersion7(Noon.AddHours(1)));

    protected static readonly DestructionOrder Order = new(DestructionGround.EndOfRetention, "12.3", Bram, Noon.AddYears(10));

    [Fact]
    public async Task All_that_a_session_left_is_gone_and_of_the_others_nothing()
    {
        await FillAsync();
        var last = (await ReadAsync())[^1].Hash;

        var declared = await Store.Destruction.DestroyAsync(Session, Order, Cancel);

        Assert.Equal(new Destroyed(Session, null, Order, 3, last), declared);
        Assert.Empty(await ReadAsync());
        Assert.Equal([Other], await Store.Log.SessionsAsync(Cancel));
        foreach (var table in Tables)
            Assert.Equal((table, 0), (table, await CountAsync($"{table} where stream = '{Session}'")));
        Assert.Null(await Store.Addresses.SessionOfAsync(Anna, Cancel));
        Assert.Single(await Store.Log.ReadAsync(Other, 0, Cancel));
        Assert.Equal([declared!], await Store.Destruction.DeclarationsAsync(Cancel));

        var result = await Store.Verification.RunAsync(Folds.None, Cancel);
        Assert.Equal((true, 1), (result.IsWhole, result.Destroyed));
    }

    [Fact]
    public async Task It_is_never_written_again()
    {
        await FillAsync();
        await Store.Destruction.DestroyAsync(Session, Order, Cancel);

        await Assert.ThrowsAsync<DestroyedException>(() => AppendAsync(0, Turn("again", Says(1, "back"))));
        Assert.Equal(new Appended.SomebodyWroteFirst(), await AppendAsync(3, Turn("late", Says(1, "back"))));
        Assert.Equal(new Appended.Done(), await AppendAsync(0, Refused("refused", new Refusal.NoSuchSession())));
        await Store.Outbox.AddAsync(Session, new Outgoing(Recipient.Group, CardKind.Report, "late"), "late", Noon, Cancel);

        Assert.True((await Store.Verification.RunAsync(Folds.None, Cancel)).IsWhole);
        Assert.Empty(await ReadAsync());
    }

    [Fact]
    public async Task Whoever_remembers_it_forgets_it()
    {
        await FillAsync();
        var (sessions, yields) = (new SessionRunner(Store.Log, Edition.Of2023), new SessionYields(Store.Log));
        var plan = new WorkshopPlan(new Said("Weg"), SessionType.EuropeanNetherlands, [new PlannedTheme(new ThemeId("cyber-threats"), [], [])], Noon) { Facilitators = [Anna] };
        var mine = new SessionId(Guid.CreateVersion7(Noon.AddHours(2)));
        await sessions.RunAsync(mine, new SessionCommand.Plan(plan), Asks("plan"), null, Cancel);
        Assert.NotNull(await yields.OfAsync(mine, Cancel));

        await Store.Destruction.DestroyAsync(mine, Order, Cancel);

        Assert.Null(await sessions.ReadAsync(mine, Cancel));
        Assert.Null(await yields.OfAsync(mine, Cancel));
        Assert.Null((await sessions.RecallAsync("plan", Cancel))?.Session);
        var ran = await sessions.RunAsync(mine, new SessionCommand.Close(), Asks("close"), null, Cancel);
        Assert.Equal(new Refusal.NoSuchSession(), Assert.IsType<Decision.Refused>(ran.Decision).Why);
    }

    [Fact]
    public async Task A_programme_goes_with_its_messages_in_the_sessions_outboxes()
    {
        await FillAsync();

        var declared = await Store.Destruction.DestroyAsync(Programme, Order, Cancel);

        Assert.Equal((null, Programme, 1), (declared!.Session, declared.Programme, declared.Records));
        Assert.Empty(await Store.Programmes.ReadAsync(Programme, 0, Cancel));
        Assert.Equal(0, await CountAsync($"outbox where subject like '{Programme}%'"));
        Assert.Equal(3, (await ReadAsync()).Length);
        Assert.NotEqual(0, await CountAsync("outbox"));
        Assert.True((await Store.Verification.RunAsync(Folds.None, Cancel)).IsWhole);
    }

    [Fact]
    public async Task A_second_time_the_first_declaration_stands_and_of_nothing_there_is_none()
    {
        await FillAsync();
        var first = await Store.Destruction.DestroyAsync(Session, Order, Cancel);

        Assert.Equal(first, await Store.Destruction.DestroyAsync(Session, Order with { Ground = DestructionGround.Spill, By = Anna }, Cancel));
        Assert.Null(await Store.Destruction.DestroyAsync(new SessionId(Guid.CreateVersion7(Noon.AddHours(9))), Order, Cancel));
        Assert.Single(await Store.Destruction.DeclarationsAsync(Cancel));
    }

    [Fact]
    public async Task Of_two_programs_that_destroy_while_others_write_one_declares_and_nothing_is_left()
    {
        await FillAsync();
        var other = await OpenAsync();

        var writing = Enumerable.Range(0, 20).Select(async i =>
        {
            try
            {
                return await (i % 2 == 0 ? Store : other).Log.AppendAsync(Session, 3, Turn($"race {i}", Says(i, "te laat")), Cancel);
            }
            catch (DestroyedException)
            {
                return null;
            }
        }).ToArray();
        var declared = await Task.WhenAll(Store.Destruction.DestroyAsync(Session, Order, Cancel), other.Destruction.DestroyAsync(Session, Order, Cancel));
        await Task.WhenAll(writing);

        Assert.Equal(declared[0], declared[1]);
        Assert.Empty(await ReadAsync());
        Assert.Equal(0, await CountAsync("text where body = 'te laat'"));
        Assert.True((await Store.Verification.RunAsync(Folds.None, Cancel)).IsWhole);
    }

    [Theory]
    [InlineData("update destruction set ground = 'Spill'")]
    [InlineData("update destruction set records = records + 1")]
    [InlineData("insert into takes_part (person, stream) values ('p', @Session)")]
    [InlineData("insert into text (id, stream, version, salt, body) values ('t', @Session, 1, 's', 'planted')")]
    public async Task What_was_done_to_a_declaration_or_came_back_is_found(string sql)
    {
        await FillAsync();
        await Store.Destruction.DestroyAsync(Session, Order, Cancel);

        Assert.NotEqual(0, await ExecuteAsync(sql, new { Session = Session.ToString() }));

        Assert.Contains(FaultKind.WrongDestruction, (await Store.Verification.RunAsync(Folds.None, Cancel)).Faults.Select(f => f.Kind));
    }

    [Fact]
    public async Task A_stream_that_is_gone_without_a_declaration_is_a_fault()
    {
        await FillAsync();
        await ExecuteAsync("delete from event where stream = @Session", new { Session = Session.ToString() });

        Assert.False((await Store.Verification.RunAsync(Folds.None, Cancel)).IsWhole);
    }

    /// <summary>Two sessions and a programme, with words, refusals, messages, a card, a conversation and somebody who takes part.</summary>
    private async Task FillAsync()
    {
        var group = new Outgoing(Recipient.Group, CardKind.Opening, "opening");
        await AppendAsync(0, Turn("c1", Says(1, "een"), group));
        await AppendAsync(1, Turn("c2", Says(2, "twee"), Present()));
        await AppendAsync(3, Refused("c3", new Refusal.JoinFirst()));
        var waiting = (await Store.Outbox.HeadsAsync(Noon, 10, Cancel)).Single();
        await Store.Outbox.SentAsync(waiting, "activity-1", Noon, Cancel);
        await Store.Outbox.AddAsync(Session, group with { Subject = "second" }, "second", Noon, Cancel);
        await Store.Addresses.TakesPartAsync(Anna, Session, Cancel);
        await ExecuteAsync("insert into held (stream, second, channel, conversation) values (@Session, 0, 'msteams', '19:x')", new { Session = Session.ToString() });
        await Store.Log.AppendAsync(Other, 0, Turn("d1", Says(1, "drie"), group), Cancel);
        await Store.Programmes.AppendAsync(
            Programme, 0,
            new Turn<ProgrammeEvent>(Asks("p1"), [new ProgrammeEvent.CoordinatorLetGo(Bram, Anna)], [], null)
            {
                ThroughSessions = [new SessionMessage(Other, new Outgoing(Recipient.Of(Anna), CardKind.ProgrammeRound, new CourseSubject(Programme, 1).ToString()))],
            },
            Cancel);
    }
}
