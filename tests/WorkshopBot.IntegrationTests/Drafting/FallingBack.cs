using System.Globalization;
using Microsoft.AspNetCore.Http;
using WorkshopBot.Analysis.Checking;
using WorkshopBot.Analysis.OpenAI;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.IntegrationTests.Drafting.ScriptedModel;

namespace WorkshopBot.IntegrationTests.Drafting;

/// <summary>Whatever the model does, people get a draft, soon, and it says which engine made it and why.</summary>
public sealed class FallingBack
{
    /// <summary>How a fault is brought about: what the service answers, or what the settings say.</summary>
    private static readonly Dictionary<ModelFault, (string How, Func<ScriptedModel, Func<HttpContext, Question, Task>> Answer, ModelLimits Limits)[]> Rows = new()
    {
        [ModelFault.Busy] = [("429, Retry-After 60", _ => Fails(429, "429", ("Retry-After", "60")), default)],
        [ModelFault.Broken] =
        [
            ("500", _ => Fails(500, "InternalServerError"), default),
            ("503, Retry-After 60", _ => Fails(503, "ServiceUnavailable", ("Retry-After", "60")), default),
            ("401", _ => Fails(401, "401"), default),
            ("403", _ => Fails(403, "AuthorizationFailed"), default),
            ("404", _ => Fails(404, "DeploymentNotFound"), default),
            ("400 that is no filter", _ => Fails(400, "invalid_request_error"), default),
        ],
        [ModelFault.Unreachable] = [("connection broken off", _ => BreaksOff, default)],
        [ModelFault.TooLate] = [("no answer", m => m.Hangs, default)],
        [ModelFault.InputFiltered] = [("400 content_filter", _ => Fails(400, "content_filter"), default)],
        [ModelFault.OutputFiltered] = [("finish_reason content_filter", _ => Says("", "content_filter"), default)],
        [ModelFault.Refused] = [("refusal", _ => Says(null, refusal: "I cannot help with that."), default)],
        [ModelFault.CutOff] = [("finish_reason length", _ => Says("""{"sentences":[{"text":"Er ontb""", "length"), default)],
        [ModelFault.Unreadable] =
        [
            ("no json inside", _ => Says("Natuurlijk! Hier is de formulering."), default),
            ("json of another shape", _ => Says("""{"sentences":[{"text":"Er ontbreekt een noodaggregaat.","contributions":[1],"link":"x"}]}"""), default),
            ("a field missing", _ => Says("""{"sentences":[{"text":"Er ontbreekt een noodaggregaat."}]}"""), default),
            ("null for a sentence", _ => Says("""{"sentences":[null]}"""), default),
            ("null for a text", _ => Says("""{"sentences":[{"text":null,"contributions":[1]}]}"""), default),
            ("no json at all", _ => Raw("<html>Bad gateway</html>"), default),
            ("json without choices", _ => Raw("{}"), default),
            ("an unknown finish_reason", _ => Says("{}", "tired"), default),
        ],
        [ModelFault.OtherLanguage] = [("written in English", _ => Writes("There is no emergency generator at the pumping station.", 1), default)],
        [ModelFault.NothingLeft] =
        [
            ("a source that is not there", _ => Writes("Er ontbreekt een noodaggregaat bij het gemaal.", 99), default),
            ("a link", _ => Writes("Er ontbreekt een noodaggregaat: zie https://evil.example.", 1), default),
            ("no sentence", _ => Says("""{"sentences":[]}"""), default),
        ],
        [ModelFault.LimitReached] = [("limit of 10 tokens", _ => Writes(Desk.Lacking, 1), new ModelLimits(10, 0))],
        [ModelFault.Resting] = [("after a failure", _ => Writes(Desk.Lacking, 1), default)],
        [ModelFault.NothingToSend] = [("every text withheld", _ => Writes(Desk.Lacking, 1), default)],
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<ModelFault, int> EveryFault => [.. from fault in Rows from row in fault.Value.Index() select (fault.Key, row.Index)];

    [Fact]
    public void No_fault_is_left_out() => Assert.Equal(Enum.GetValues<ModelFault>(), Rows.Keys.Order());

    [Theory]
    [MemberData(nameof(EveryFault))]
    public async Task The_built_in_engine_writes_instead_and_says_why(ModelFault fault, int row)
    {
        var (how, answer, limits) = Rows[fault][row];
        await using var model = await StartAsync();
        var reads = fault switch
        {
            ModelFault.NothingToSend => new Signed((Desk.Lacking, Sign.Marking)),
            ModelFault.OtherLanguage => new Signed { Language = "en" },
            _ => new Signed(),
        };
        using var desk = new Desk(model.Endpoint, deadline: DeadlineFor(fault), limits: limits, rest: new ModelRest(1, TimeSpan.FromMinutes(1)), suggestions: reads);
        if (fault == ModelFault.Resting)
        {
            model.Answer = Fails(500, "InternalServerError");
            await desk.DraftAsync(Desk.Asked, Cancel);
        }

        var askedBefore = model.Asked.Count;
        model.Answer = answer(model);
        using var hung = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        hung.CancelAfter(TimeSpan.FromSeconds(30));
        var started = TimeProvider.System.GetTimestamp();
        var made = await desk.DraftAsync(Desk.Asked, hung.Token);
        var took = TimeProvider.System.GetElapsedTime(started);

        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{fault,-14} | {how,-30} | {made.By} draft, {made.Sentences.Length} sentence, says {made.InsteadOf} | {took.TotalMilliseconds,5:0} ms of {DeadlineFor(fault).TotalMilliseconds:0} | {made.Used.Tokens} tokens"));
        Assert.Equal((Engine.Lexical, fault, Desk.Lacking), (made.By, made.InsteadOf, Assert.Single(made.Sentences).Text.Body));
        Assert.Equal(fault is ModelFault.LimitReached or ModelFault.Resting or ModelFault.NothingToSend ? 0 : 1, model.Asked.Count - askedBefore);
        Assert.Empty(desk.Faults);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unreachable()
    {
        var model = await StartAsync();
        using var desk = new Desk(model.Endpoint);
        await model.DisposeAsync();

        Assert.Equal(ModelFault.Unreachable, (await desk.DraftAsync(Desk.Asked, Cancel)).InsteadOf);
    }

    [Fact]
    public async Task What_stands_the_checks_is_the_models()
    {
        await using var model = await StartAsync();
        using var desk = new Desk(model.Endpoint);
        model.Answer = Writes("Er ontbreekt een noodaggregaat bij het gemaal.", 1);

        var made = await desk.DraftAsync(Desk.Asked, Cancel);

        Assert.Equal((Engine.Model, null, "Er ontbreekt een noodaggregaat bij het gemaal."), (made.By, made.InsteadOf, Assert.Single(made.Sentences).Text.Body));
        Assert.Equal(new ModelUse(100, 20, 0), made.Used);
    }

    [Fact]
    public async Task A_session_that_did_not_switch_it_on_sends_nothing()
    {
        await using var model = await StartAsync();
        using var desk = new Desk(model.Endpoint);

        var made = await desk.DraftAsync(Desk.Asked.By(SessionStory.Fay).Did(new SessionCommand.SwitchModel(On: false, HasModel: true)), Cancel);

        Assert.Equal((Engine.Lexical, null), (made.By, made.InsteadOf));
        Assert.Empty(model.Asked);
    }

    [Fact]
    public async Task A_fault_of_ours_is_told_and_costs_nobody_their_draft()
    {
        await using var model = await StartAsync();
        using var desk = new Desk(
            model.Endpoint, checks: _ => new DraftCheck(new Signed(), Edition.Of2023, [new SentenceRule(CheckRule.IsShort, _ => throw new InvalidOperationException("planted"))]));
        model.Answer = Writes(Desk.Lacking, 1);

        var made = await desk.DraftAsync(Desk.Asked, Cancel);

        Assert.Equal((Engine.Lexical, ModelFault.Unreadable, 120), (made.By, made.InsteadOf, made.Used.Tokens));
        Assert.Equal("planted", Assert.Single(desk.Faults).Message);
    }

    [Fact]
    public async Task Whoever_stops_the_program_stops_the_call()
    {
        await using var model = await StartAsync();
        using var desk = new Desk(model.Endpoint);
        model.Answer = model.Hangs;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var drafting = desk.DraftAsync(Desk.Asked, stop.Token);
        while (model.Asked.IsEmpty)
            await Task.Delay(5, Cancel);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => drafting);
    }

    /// <summary>Short where it is waited for; elsewhere the first call of a slow machine fits in.</summary>
    private static TimeSpan DeadlineFor(ModelFault fault) => TimeSpan.FromMilliseconds(fault == ModelFault.TooLate ? 700 : 8000);
}
