using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.IntegrationTests.BadInput;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Testing.Programs;
using Xunit;

namespace WorkshopBot.IntegrationTests.Drafting;

/// <summary>The real program with a model that hangs: people notice nothing but which engine wrote.</summary>
public sealed class WholeProgram
{
    private const string Key = "key-of-a-test";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task People_type_press_and_meet_while_the_model_hangs_and_then_get_a_draft()
    {
        await using var model = await ScriptedModel.StartAsync();
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        model.Answer = async (http, question) =>
        {
            await open.Task;
            await ScriptedModel.Says("""{"sentences":[],"pairs":[]}""")(http, question);
        };
        await using var program = await ServedProgram.StartAsync(
            ("Model__Endpoint", model.Endpoint.ToString()), ("Model__Deployment", "drafts"), ("Model__Key", Key), ("Model__DeadlineSeconds", "100"));
        var one = await Workshop.OpenAsync(program, "nl", PhaseKind.Join);
        var id = (await program.Store.Addresses.FindAsync(Activities.Channel, one.Group, Cancel))!.Session!.Value;

        // The cards for this are made elsewhere: the commands are the same.
        var beside = new SessionRunner(program.Store.Log, Edition.Of2023);
        var lead = (await one.SessionAsync()).Lead;
        await beside.RunAsync(id, new SessionCommand.SwitchModel(On: true, HasModel: true), new Asked(lead, TimeProvider.System.GetUtcNow(), "on"), null, Cancel);
        await beside.RunAsync(id, new SessionCommand.AskDraft(DraftKind.Translation, null, null, 1, "en"), new Asked(lead, TimeProvider.System.GetUtcNow(), "ask"), null, Cancel);
        await one.TypesAsync(one.Ann, "vlek Er is geen noodstroom.");
        await UntilAsync(() => Task.FromResult(!model.Asked.IsEmpty), "the model is asked");

        var times = new List<(string What, TimeSpan Took)>();
        for (var i = 0; i < 5; i++)
        {
            times.Add(("typed", await TimeAsync(() => one.TypesAsync(one.Bob, string.Create(CultureInfo.InvariantCulture, $"vlek Er ontbreekt punt {i}.")))));
            times.Add(("pressed", await TimeAsync(() => one.PressesAsync(one.Ann, Verb.Mine))));
        }

        Assert.False((await one.SessionAsync()).Drafts[1].IsMade);
        var other = await Workshop.OpenAsync(program, "en", PhaseKind.Join);
        await UntilAsync(async () => (await other.SessionAsync()).Themes[0].Pairs.ContainsKey(1), "another session's pairs");
        foreach (var (what, took) in times)
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} while the model hangs: {took.TotalMilliseconds:0} ms"));

        open.SetResult();
        await UntilAsync(async () => (await one.SessionAsync()).Drafts[1].IsMade, "the draft");
        Assert.Equal((Engine.Lexical, ModelFault.Unreadable), ((await one.SessionAsync()).Drafts[1].By!.Value, (await one.SessionAsync()).Drafts[1].InsteadOf!.Value));
        Assert.False(program.Keeps(Key));
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> does)
    {
        var from = TimeProvider.System.GetTimestamp();
        await does();
        return TimeProvider.System.GetElapsedTime(from);
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo, string what)
    {
        for (var i = 0; i < 1500; i++)
        {
            if (await isSo())
                return;
            await Task.Delay(20, Cancel);
        }

        Assert.Fail($"It took too long: {what}");
    }
}
