using System.Text.Json;
using WorkshopBot.Teams.Wire;
using Xunit;

namespace WorkshopBot.Tests.Teams.Wire;

public sealed class PressingButtons
{
    [Fact]
    public void A_press_is_read_with_what_was_filled_in()
    {
        Assert.True(CardAction.TryRead(Press("""{"action":{"type":"Action.Execute","verb":"rate","data":{"gap":"3","sure":"true","n":4}}}"""), out var action));

        Assert.Equal("rate", action.Verb);
        Assert.Equal((3, 4, true), (action.Data.Number("gap"), action.Data.Number("n"), action.Data.Flag("sure")));
        Assert.Null(action.Data.Number("sure"));
    }

    [Fact]
    public void A_button_without_data_has_empty_data()
    {
        Assert.True(CardAction.TryRead(Press("""{"action":{"type":"Action.Execute","verb":"next"}}"""), out var action));

        Assert.Empty(action.Data.EnumerateObject());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"action":"rate"}""")]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"rate"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":""}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"rate","data":"x"}}""")]
    public void Anything_else_is_no_press(string value) => Assert.False(CardAction.TryRead(Press(value), out _));

    [Fact]
    public void Another_invoke_is_no_press() => Assert.False(CardAction.TryRead(
        Press("""{"action":{"type":"Action.Execute","verb":"rate"}}""") with { Name = "task/fetch" }, out _));

    [Fact]
    public void A_card_answers_as_a_card() => Assert.Equal(
        """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard"}}""",
        new InvokeAnswer.Card("""{"type":"AdaptiveCard"}""").ToJson());

    [Fact]
    public void A_message_answers_as_text() => Assert.Equal(
        """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"één \"keer\""}""",
        new InvokeAnswer.Message("één \"keer\"").ToJson());

    [Fact]
    public void A_problem_answers_with_its_own_status() => Assert.Equal(
        """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"x"}}""",
        new InvokeAnswer.Problem(400, "BadRequest", "x").ToJson());

    private static Activity Press(string value) =>
        new(ActivityTypes.Invoke, "1", "msteams", new Account("29:anna"), new Conversation("19:room"))
        {
            Name = CardAction.InvokeName,
            Value = JsonElement.Parse(value),
        };
}
