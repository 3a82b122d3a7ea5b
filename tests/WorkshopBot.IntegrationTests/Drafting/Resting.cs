using WorkshopBot.Analysis.OpenAI;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.IntegrationTests.Drafting.ScriptedModel;

namespace WorkshopBot.IntegrationTests.Drafting;

/// <summary>A model that fails too often is left alone for a while, so that nobody waits for it in vain.</summary>
public sealed class Resting : IAsyncLifetime
{
    private readonly ManualClock clock = new(SessionStory.Noon);
    private ScriptedModel model = null!;
    private Desk desk = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        model = await StartAsync();
        desk = new Desk(model.Endpoint, clock, rest: new ModelRest(3, TimeSpan.FromMinutes(2)));
    }

    public async ValueTask DisposeAsync()
    {
        desk.Dispose();
        await model.DisposeAsync();
    }

    [Fact]
    public async Task After_three_failures_in_a_minute_it_is_not_asked_until_the_rest_is_over()
    {
        await FailAsync(3);

        clock.Advance(TimeSpan.FromMinutes(2) - TimeSpan.FromTicks(1));
        Assert.Equal((ModelFault.Resting, 0), await AskAsync());
        clock.Advance(TimeSpan.FromTicks(1));
        model.Answer = Writes(Desk.Lacking, 1);
        Assert.Equal((null, 1), await AskAsync());
        Assert.Equal((null, 1), await AskAsync());
    }

    [Fact]
    public async Task One_call_finds_out_and_the_others_do_not_wait_for_it()
    {
        await FailAsync(3);
        clock.Advance(TimeSpan.FromMinutes(2));
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        model.Answer = async (http, question) =>
        {
            await open.Task;
            await Writes(Desk.Lacking, 1)(http, question);
        };

        var trial = desk.DraftAsync(Desk.Asked, Cancel);
        while (model.Asked.Count < 4)
            await Task.Delay(5, Cancel);
        Assert.Equal((ModelFault.Resting, 0), await AskAsync());
        open.SetResult();

        Assert.Null((await trial).InsteadOf);
        Assert.Equal((null, 1), await AskAsync());
    }

    [Fact]
    public async Task When_that_call_fails_it_rests_again()
    {
        await FailAsync(3);
        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal((ModelFault.Broken, 1), await AskAsync());
        Assert.Equal((ModelFault.Resting, 0), await AskAsync());
        clock.Advance(TimeSpan.FromMinutes(2));
        model.Answer = Writes(Desk.Lacking, 1);
        Assert.Equal((null, 1), await AskAsync());
    }

    [Fact]
    public async Task When_that_call_is_broken_off_the_next_one_finds_out()
    {
        await FailAsync(3);
        clock.Advance(TimeSpan.FromMinutes(2));
        model.Answer = model.Hangs;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var trial = desk.DraftAsync(Desk.Asked, stop.Token);
        while (model.Asked.Count < 4)
            await Task.Delay(5, Cancel);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => trial);

        model.Answer = Writes(Desk.Lacking, 1);
        Assert.Equal((null, 1), await AskAsync());
    }

    [Fact]
    public async Task Failures_far_apart_are_no_reason_to_rest()
    {
        model.Answer = Fails(500, "InternalServerError");
        for (var i = 0; i < 6; i++)
        {
            Assert.Equal((ModelFault.Broken, 1), await AskAsync());
            clock.Advance(TimeSpan.FromSeconds(31));
        }
    }

    [Fact]
    public async Task An_answer_that_is_of_no_use_is_no_failure_of_the_service()
    {
        foreach (var answer in new[] { Says("no json"), Says("", "content_filter"), Says("{", "length"), Fails(400, "content_filter"), Says(null, refusal: "No.") })
        {
            model.Answer = answer;
            Assert.Equal(1, (await AskAsync()).Calls);
        }
    }

    private async Task FailAsync(int times)
    {
        model.Answer = Fails(500, "InternalServerError");
        for (var i = 0; i < times; i++)
            Assert.Equal((ModelFault.Broken, 1), await AskAsync());
        Assert.Equal((ModelFault.Resting, 0), await AskAsync());
    }

    private async Task<(ModelFault? Fault, int Calls)> AskAsync()
    {
        var before = model.Asked.Count;
        var made = await desk.DraftAsync(Desk.Asked, Cancel);
        return (made.InsteadOf, model.Asked.Count - before);
    }
}
