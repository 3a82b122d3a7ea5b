using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Web.Sessions;
using Xunit;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.IntegrationTests.Drafting;

/// <summary>A model that takes its time keeps no turn, no clock and no other session waiting; and the program asks for what sessions want.</summary>
public sealed class WaitingForNobody : IAsyncLifetime, ISendingLease
{
    private static readonly SessionId One = new(Guid.Parse("0195a1b2-0000-7000-8000-000000000001")), Other = new(Guid.Parse("0195a1b2-0000-7000-8000-000000000002"));

    private readonly MemoryLog log = new();
    private readonly ManualClock clock = new(Noon.AddMinutes(1));
    private readonly Changes changes = new();
    private SessionRunner runner = null!;
    private ScriptedModel model = null!;
    private Desk desk = null!;
    private DraftWork work = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        runner = new SessionRunner(log, Edition.Of2023);
        model = await ScriptedModel.StartAsync();
        desk = new Desk(model.Endpoint, new ManualClock(Noon), TimeSpan.FromSeconds(8)); // whose time stands still: only the test ends the waiting
        work = new DraftWork(log, runner, desk.Writer, this, changes, clock, NullLogger<DraftWork>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        await work.StopAsync(CancellationToken.None);
        work.Dispose();
        desk.Dispose();
        await model.DisposeAsync();
    }

    [Fact]
    public async Task While_one_session_waits_for_its_model_turns_clocks_and_the_drafts_of_others_go_on()
    {
        model.Answer = (http, question) => question.Data.Contains("gemaal", StringComparison.Ordinal) ? model.Hangs(http, question) : ScriptedModel.Says("""{"sentences":[]}""")(http, question);
        await KeepAsync(One, Desk.Asked);
        await KeepAsync(Other, Another());
        using var jobs = new SessionJobs(log, runner, new LexicalSuggestions(), new Changes(), clock, NullLogger<SessionJobs>.Instance);
        await jobs.StartAsync(Cancel);
        await work.StartAsync(Cancel);

        await TickAsync(async () => (await ReadAsync(Other)).Drafts[1].IsMade && model.Asked.Count == 2);
        var typed = await runner.RunAsync(
            One, new SessionCommand.Contribute(null, "Tijdens het wachten getypt", false, false), new Asked(Hugo, clock.GetUtcNow(), "typed"), null, Cancel).WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        Assert.IsType<Decision.Accepted>(typed.Decision);
        await runner.RunAsync(Other, new SessionCommand.AskDraft(DraftKind.Translation, null, null, 1, "en"), new Asked(Ana, clock.GetUtcNow(), "ask"), null, Cancel);
        changes.Tell(Other);
        await TickAsync(async () => (await ReadAsync(Other)).Drafts[2].IsMade);
        clock.Advance(TimeSpan.FromMinutes(5));
        await TickAsync(async () => (await ReadAsync(One)).Open!.ClockAsked && (await ReadAsync(Other)).Open!.ClockAsked);

        Assert.False((await ReadAsync(One)).Drafts[1].IsMade);
        await jobs.StopAsync(Cancel);
    }

    [Fact]
    public async Task When_closing_begins_each_theme_with_gaps_gets_its_summary()
    {
        await KeepAsync(One, Desk.On(GivenGaps(Desk.Lacking, "Niemand oefent.").Opened(PhaseKind.Closing)));
        await work.StartAsync(Cancel);

        await TickAsync(async () => (await ReadAsync(One)).Drafts.Values.Any(d => d.IsMade));

        var draft = Assert.Single((await ReadAsync(One)).Drafts.Values);
        Assert.Equal((DraftKind.Summary, 1, PersonId.Program, Engine.Lexical, ModelFault.NothingLeft), (draft.Kind, draft.Theme, draft.AskedBy, draft.By, draft.InsteadOf));
        Assert.NotEmpty(draft.Sentences);
        Assert.Equal("nl", draft.Language);
    }

    [Fact]
    public async Task Pairs_of_the_model_come_once_after_those_of_the_built_in_engine()
    {
        model.Answer = ScriptedModel.Says("""{"pairs":[{"one":2,"other":1}]}""");
        var join = Desk.On(GivenASession().Opened(PhaseKind.Collect).Contributed(Ana, Desk.Lacking).Contributed(Ben, "Geen stroom meer bij de pomp.").Opened(PhaseKind.Join));
        await KeepAsync(One, join);
        await work.StartAsync(Cancel);
        for (var i = 0; i < 10; i++)
            await PassAsync();
        Assert.Empty(model.Asked);

        await runner.RunAsync(One, new SessionCommand.OfferPairs(1, 1, []), new Asked(PersonId.Program, clock.GetUtcNow(), "pairs"), null, Cancel);
        changes.Tell(One);
        await TickAsync(async () => (await ReadAsync(One)).Themes[0].PairsByModel.ContainsKey(1));
        for (var i = 0; i < 10; i++)
            await PassAsync();

        var session = await ReadAsync(One);
        Assert.Equal([new Pair(1, 2)], session.Themes[0].PairsByModel[1]);
        Assert.Equal(120, session.ModelUsed.Tokens);
        Assert.Single(model.Asked);
    }

    [Fact]
    public async Task A_session_without_a_model_gets_its_drafts_as_well()
    {
        await KeepAsync(One, Desk.Asked.By(Fay).Did(new SessionCommand.SwitchModel(On: false, HasModel: true)));
        await work.StartAsync(Cancel);

        await TickAsync(async () => (await ReadAsync(One)).Drafts[1].IsMade);

        Assert.Equal((Engine.Lexical, null), ((await ReadAsync(One)).Drafts[1].By!.Value, (await ReadAsync(One)).Drafts[1].InsteadOf));
        Assert.Empty(model.Asked);
    }

    Task ISendingLease.HoldAsync(Func<CancellationToken, Task> work, CancellationToken cancel) => work(cancel);

    private static SessionStory Another()
    {
        var story = Desk.On(GivenGaps("De dijk is te laag.").Opened(PhaseKind.Word));
        return story.By(Fay).Did(new SessionCommand.AskDraft(DraftKind.Wording, null, story.GapOf(1).Ref, null, "nl"));
    }

    /// <param name="story">Its turns get causes of this session: two stories count theirs alike.</param>
    private async Task KeepAsync(SessionId id, SessionStory story)
    {
        foreach (var turn in story.Log.GroupBy(r => r.Asked.Cause))
            await log.AppendAsync(id, turn.First().Version - 1, new Turn<SessionEvent>(turn.First().Asked with { Cause = $"{id}|{turn.Key}" }, [.. turn.Select(r => r.Event)], [], null), Cancel);
    }

    private async Task<Session> ReadAsync(SessionId id) => (await runner.ReadAsync(id, Cancel))!;

    private async Task PassAsync()
    {
        clock.Advance(TimeSpan.FromMilliseconds(500));
        await Task.Delay(10, Cancel);
    }

    /// <summary>Lets time go by until something is so.</summary>
    private async Task TickAsync(Func<Task<bool>> isSo)
    {
        for (var i = 0; i < 1000 && !await isSo(); i++)
            await PassAsync();
        Assert.True(await isSo());
    }

    private sealed class Changes : IChanges
    {
        private readonly Channel<SessionId?> told = Channel.CreateUnbounded<SessionId?>();

        public void Tell(SessionId? session) => told.Writer.TryWrite(session);

        public async IAsyncEnumerable<SessionId?> ListenAsync([EnumeratorCancellation] CancellationToken cancel)
        {
            await foreach (var one in told.Reader.ReadAllAsync(cancel))
                yield return one;
        }
    }
}
