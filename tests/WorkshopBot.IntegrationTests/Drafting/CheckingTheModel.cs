using WorkshopBot.IntegrationTests.Graph;
using Xunit;

namespace WorkshopBot.IntegrationTests.Drafting;

/// <summary>What an administrator is told of the model at a prompt.</summary>
public sealed class CheckingTheModel
{
    [Fact]
    public async Task A_model_that_answers_works_and_is_asked_nothing_of_a_session()
    {
        await using var model = await ScriptedModel.StartAsync();
        model.Answer = ScriptedModel.Says("""{"ready":true}""");

        var (code, said) = await CheckingGraph.PromptAsync(Settings(model));

        Assert.Contains("Language model: works", said, StringComparison.Ordinal);
        Assert.Equal((0, "{}"), (code, Assert.Single(model.Asked).Data));
    }

    [Fact]
    public async Task A_model_that_turns_us_away_is_named_and_is_a_fault()
    {
        await using var model = await ScriptedModel.StartAsync();
        model.Answer = ScriptedModel.Fails(403, "AuthorizationFailed");

        var (code, said) = await CheckingGraph.PromptAsync(Settings(model));

        Assert.Contains("Language model: no answer as it should be (Broken).", said, StringComparison.Ordinal);
        Assert.DoesNotContain("key-of-a-test", said, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [Fact]
    public async Task Without_one_it_is_off()
    {
        var (code, said) = await CheckingGraph.PromptAsync();

        Assert.Contains("Language model: off", said, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    private static (string Name, string Value)[] Settings(ScriptedModel model) =>
        [("Model__Endpoint", model.Endpoint.ToString()), ("Model__Deployment", "drafts"), ("Model__Key", "key-of-a-test")];
}
