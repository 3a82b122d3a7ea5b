using WorkshopBot.Analysis.OpenAI;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.IntegrationTests.Drafting.ScriptedModel;

namespace WorkshopBot.IntegrationTests.Drafting;

/// <summary>A session uses and costs no more than the settings allow, also over a restart and when drafts are written at the same time.</summary>
public sealed class Limiting
{
    private static readonly ModelTask Task1 = Sendable.Of(Desk.Asked.Session, Desk.Asked.Session.Drafts[1], new Signed())!;

    private static readonly int Most = Task1.MostTokensIn + Task1.MostTokensOut;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_restart_the_log_says_what_was_used()
    {
        await using var model = await StartAsync();
        model.Answer = Writes(Desk.Lacking, 1);
        using var desk = new Desk(model.Endpoint, limits: new ModelLimits(Most, 0));
        var used = Desk.Asked.By(PersonId.Program)
            .Did(new SessionCommand.MakeDraft(1, new(Engine.Model, null, [], [], new ModelUse(1, 0, 0))))
            .By(SessionStory.Fay).Did(new SessionCommand.AskDraft(DraftKind.Wording, null, Desk.Asked.GapOf(1).Ref, null, "nl"));

        Assert.Equal(Engine.Model, (await desk.DraftAsync(Desk.Asked, Cancel)).By);
        using var again = new Desk(model.Endpoint, limits: new ModelLimits(Most, 0));

        Assert.Equal(ModelFault.LimitReached, (await again.DraftAsync(used, Cancel)).InsteadOf);
        Assert.Single(model.Asked);
    }

    [Fact]
    public async Task Calls_at_the_same_time_stay_below_the_limit_together()
    {
        await using var model = await StartAsync();
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        model.Answer = async (http, question) =>
        {
            await open.Task;
            await Writes(Desk.Lacking, 1)(http, question);
        };
        using var desk = new Desk(model.Endpoint, limits: new ModelLimits((2 * Most) + 100, 0));

        var calls = Enumerable.Range(0, 6).Select(_ => desk.DraftAsync(Desk.Asked, Cancel)).ToArray();
        for (var i = 0; i < 2000 && (model.Asked.Count < 2 || calls.Count(c => c.IsCompleted) < 4); i++)
            await Task.Delay(5, Cancel);
        open.SetResult();
        var made = await Task.WhenAll(calls);

        Assert.Equal((2, 4), (made.Count(m => m.By == Engine.Model), made.Count(m => m.InsteadOf == ModelFault.LimitReached)));
        Assert.Equal(2, model.Asked.Count);
        Assert.Equal(Engine.Model, (await desk.DraftAsync(Desk.Asked, Cancel)).By); // what was not used came back
    }

    [Fact]
    public async Task What_the_log_does_not_hold_yet_counts_all_the_same()
    {
        await using var model = await StartAsync();
        model.Answer = Says("{}", tokensIn: Most, tokensOut: 0);
        using var desk = new Desk(model.Endpoint, limits: new ModelLimits(2 * Most, 0));

        var made = new List<ModelFault?>();
        for (var i = 0; i < 3; i++)
            made.Add((await desk.DraftAsync(Desk.Asked, Cancel)).InsteadOf);

        Assert.Equal([ModelFault.Unreadable, ModelFault.Unreadable, ModelFault.LimitReached], made);
    }

    [Fact]
    public async Task Costs_are_limited_by_the_prices_of_the_settings()
    {
        await using var model = await StartAsync();
        model.Answer = Says("{}", tokensIn: 1000, tokensOut: 101);
        var prices = new ModelPrices(0.5m, 1.5m);
        using var desk = new Desk(model.Endpoint, limits: new ModelLimits(0, prices.CostOf(Task1.MostTokensIn, Task1.MostTokensOut)), prices: prices);

        Assert.Equal(new ModelUse(1000, 101, 652), (await desk.DraftAsync(Desk.Asked, Cancel)).Used); // 500 + 151.5, up
        Assert.Equal((ModelFault.LimitReached, default), await desk.DraftAsync(Desk.Asked, Cancel) is var m ? (m.InsteadOf, m.Used) : default);
    }

    [Fact]
    public async Task A_call_of_which_nobody_knows_the_use_counts_as_all_that_it_might_have_used()
    {
        await using var model = await StartAsync();
        model.Answer = model.Hangs;
        using var desk = new Desk(model.Endpoint, deadline: TimeSpan.FromMilliseconds(200));

        Assert.Equal(Most, (await desk.DraftAsync(Desk.Asked, Cancel)).Used.Tokens);
    }

    [Fact]
    public async Task A_session_pays_for_itself_only()
    {
        await using var model = await StartAsync();
        model.Answer = Says("{}", tokensIn: Most, tokensOut: 0);
        using var desk = new Desk(model.Endpoint, limits: new ModelLimits(Most, 0));
        var other = Desk.On(SessionStory.Given().Later(TimeSpan.FromHours(1)).By(SessionStory.Fay).Did(new SessionCommand.Plan(SessionStory.Plan))
            .Joined([SessionStory.Fay, .. SessionStory.Participants]).Opened(PhaseKind.Collect).Contributed(SessionStory.Ana, Desk.Lacking).Opened(PhaseKind.Word));
        other = other.By(SessionStory.Fay).Did(new SessionCommand.AskDraft(DraftKind.Wording, null, other.GapOf(1).Ref, null, "nl"));

        await desk.DraftAsync(Desk.Asked, Cancel);

        Assert.Equal(ModelFault.LimitReached, (await desk.DraftAsync(Desk.Asked, Cancel)).InsteadOf);
        Assert.Equal(ModelFault.Unreadable, (await desk.DraftAsync(other, Cancel)).InsteadOf);
    }

    /// <summary>Nothing is really sent that could take more tokens than were set apart.</summary>
    [Fact]
    public async Task What_is_set_apart_covers_all_that_is_sent()
    {
        await using var model = await StartAsync();
        using var desk = new Desk(model.Endpoint);
        await desk.DraftAsync(Desk.Asked, Cancel);

        var sent = Assert.Single(model.Asked);
        var schema = sent.Body.GetProperty("response_format").GetProperty("json_schema").GetProperty("schema").GetRawText();
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(sent.System + sent.Data + schema) <= Task1.MostTokensIn);
        Assert.Equal(Task1.MostTokensOut, sent.Body.GetProperty("max_completion_tokens").GetInt32());
    }
}
