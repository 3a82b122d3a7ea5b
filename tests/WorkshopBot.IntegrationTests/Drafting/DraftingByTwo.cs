using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.IntegrationTests.Storage;
using WorkshopBot.Storage;
using WorkshopBot.Testing;
using WorkshopBot.Web.Sessions;
using Xunit;

namespace WorkshopBot.IntegrationTests.Drafting;

public sealed class DraftingByTwoOnPostgres : DraftingByTwo<PostgresServer>;

public sealed class DraftingByTwoOnSqlite : DraftingByTwo<SqliteFile>;

/// <summary>Two programs on one database, both ready to ask the model.</summary>
public abstract class DraftingByTwo<T> : StorageTest<T>
    where T : ITestDatabase, new()
{
    private const int Drafts = 5;

    [Fact]
    public async Task One_asks_the_model_and_when_it_stops_the_other_does()
    {
        await using var model = await ScriptedModel.StartAsync();
        await WriteAsync();
        var (first, second) = (await ProgramAsync(model, null), await ProgramAsync(model, null));
        await UntilMadeAsync(Drafts);

        Assert.Equal(Drafts, model.Asked.Count);
        Assert.Equal(new ModelUse(Drafts * 100, Drafts * 20, 0), (await SessionAsync()).ModelUsed);

        await first.StopAsync();
        await second.Runner.RunAsync(Session, new SessionCommand.AskDraft(DraftKind.Translation, null, null, 2, "en"), new Asked(SessionStory.Ana, Noon, "more"), null, Cancel);
        await UntilMadeAsync(Drafts + 1);
        await second.StopAsync();

        Assert.Equal(Drafts + 1, model.Asked.Count);
    }

    [Fact]
    public async Task Without_the_lease_it_is_paid_twice_and_still_written_once()
    {
        await using var model = await ScriptedModel.StartAsync();
        var answer = model.Answer;
        model.Answer = async (http, question) =>
        {
            for (var i = 0; i < 2000 && model.Asked.Count < 2; i++)
                await Task.Delay(5, Cancel);
            await answer(http, question);
        };
        await WriteAsync();
        var (first, second) = (await ProgramAsync(model, new NoLease()), await ProgramAsync(model, new NoLease()));
        await UntilMadeAsync(Drafts);
        await first.StopAsync();
        await second.StopAsync();

        Assert.True(model.Asked.Count > Drafts);
        Assert.Equal(Drafts, (await ReadAsync()).Count(r => r.Event is SessionEvent.DraftMade));
    }

    /// <summary>A wording and four translations are asked, with the model on.</summary>
    private async Task WriteAsync()
    {
        var story = Desk.Asked;
        foreach (var person in SessionStory.Participants.Take(Drafts - 1))
            story = story.By(person).Did(new SessionCommand.AskDraft(DraftKind.Translation, null, null, 1, "en"));
        foreach (var turn in story.Log.GroupBy(r => r.Asked.Cause))
            await Store.Log.AppendAsync(Session, turn.First().Version - 1, new Turn<SessionEvent>(turn.First().Asked, [.. turn.Select(r => r.Event)], [], null), Cancel);
    }

    private async Task<Session> SessionAsync() => Domain.Sessions.Session.Replay(await ReadAsync())!;

    private async Task UntilMadeAsync(int howMany)
    {
        for (var i = 0; i < 3000 && (await SessionAsync()).Drafts.Values.Count(d => d.IsMade) < howMany; i++)
            await Task.Delay(10, Cancel);
        Assert.Equal(howMany, (await SessionAsync()).Drafts.Values.Count(d => d.IsMade));
    }

    private async Task<Drafter> ProgramAsync(ScriptedModel model, ISendingLease? lease)
    {
        var store = await OpenAsync();
        var runner = new SessionRunner(store.Log, Edition.Of2023);
        var desk = new Desk(model.Endpoint);
        var work = new DraftWork(store.Log, runner, desk.Writer, lease ?? store.DraftingLease, store.Changes, TimeProvider.System, NullLogger<DraftWork>.Instance);
        await work.StartAsync(Cancel);
        return new Drafter(runner, work, desk);
    }

    private sealed record Drafter(SessionRunner Runner, DraftWork Work, Desk Desk)
    {
        public async Task StopAsync()
        {
            await Work.StopAsync(Cancel);
            Work.Dispose();
            Desk.Dispose();
        }
    }

    private sealed class NoLease : ISendingLease
    {
        public Task HoldAsync(Func<CancellationToken, Task> work, CancellationToken cancel) => work(cancel);
    }
}
