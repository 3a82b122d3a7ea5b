using System.Net;
using System.Text.Json;
using WorkshopBot.Teams.Wire;
using Xunit;

namespace WorkshopBot.IntegrationTests.Room;

public sealed class PressingCards : ARoom
{
    [Fact]
    public async Task A_press_reaches_the_bot_with_what_was_filled_in()
    {
        using var anna = await In("water");
        var card = await GroupCard(anna);
        await anna.PressesAsync("group", card, "answer", new { step = 1, text = "de dijk" });

        var press = Assert.Single(Bot.Heard, a => a.Type is ActivityTypes.Invoke);
        Assert.True(CardAction.TryRead(press, out var action));
        Assert.Equal(("answer", 1, "de dijk"), (action.Verb, action.Data.Number("step"), action.Data.Text("text")));
        Assert.Equal((card, anna.Id, "19:default@room"), (press.ReplyToId, press.From.Id, press.Conversation.Id));
    }

    [Fact]
    public async Task The_card_that_comes_back_is_seen_by_the_presser_only()
    {
        using var anna = await In("water");
        using var bram = await In("rotterdam");
        var card = await GroupCard(anna);
        var seen = (await anna.NewsAsync()).GetProperty("seq").GetInt64();
        var answer = await anna.PressesAsync("group", card, "answer", new { text = "de dijk" });

        Assert.Equal("card", answer.GetProperty("type").GetString());
        Assert.Contains("Kept as 1", CardText(Assert.Single(await anna.MessagesAsync("group", seen))), StringComparison.Ordinal);
        Assert.DoesNotContain("Kept as 1", CardText((await bram.MessagesAsync("group"))[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_bot_updates_the_card_everybody_sees_the_same_again()
    {
        using var anna = await In("water");
        using var bram = await In("rotterdam");
        var card = await GroupCard(anna);
        await anna.PressesAsync("group", card, "answer", new { text = "de dijk" });
        await bram.PressesAsync("group", card, "everybody", new { });

        foreach (var person in (RoomClient[])[anna, bram])
        {
            var shown = (await person.MessagesAsync("group"))[^1];
            Assert.Contains("Closed for everybody", CardText(shown), StringComparison.Ordinal);
            Assert.Equal((card, true), (shown.GetProperty("id").GetString(), shown.GetProperty("updated").GetBoolean()));
        }
    }

    [Theory]
    [InlineData("say", "message", "Heard.")]
    [InlineData("fail", "error", "The echo bot will not have it.")]
    public async Task A_message_or_error_is_passed_on_and_the_card_stays(string verb, string type, string text)
    {
        using var anna = await In("water");
        var card = await GroupCard(anna);
        var seen = (await anna.NewsAsync()).GetProperty("seq").GetInt64();
        var answer = await anna.PressesAsync("group", card, verb, new { });

        Assert.Equal((type, text), (answer.GetProperty("type").GetString(), answer.GetProperty("text").GetString()));
        Assert.Empty(await anna.MessagesAsync("group", seen));
    }

    [Fact]
    public async Task A_bot_that_cannot_be_reached_is_a_kind_problem()
    {
        using var anna = await In("water");
        var card = await GroupCard(anna);
        Bot.Stumble(3);
        using var answer = await anna.PostAsync("/actions", new { lane = "group", activityId = card, verb = "answer" });

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Equal("De bot is even niet te bereiken. Probeer het zo opnieuw.", (await RoomClient.JsonAsync(answer)).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Nobody_presses_a_card_in_somebody_elses_lane()
    {
        using var anna = await In("water");
        using var bram = await In("rotterdam");
        await anna.SaysAsync("private", "kaart");
        var card = (await anna.MessagesAsync("private"))[^1].GetProperty("id").GetString();
        using var answer = await bram.PostAsync("/actions", new { lane = "private", activityId = card, verb = "answer" });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain(Bot.Heard, a => a.Type is ActivityTypes.Invoke);
    }

    [Fact]
    public async Task A_press_on_what_is_no_card_of_the_bot_is_refused()
    {
        using var anna = await In("water");
        var own = (await anna.SaysAsync("group", "hallo")).GetProperty("id").GetString();
        using var answer = await anna.PostAsync("/actions", new { lane = "group", activityId = own, verb = "answer" });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Too_much_filled_in_is_refused_with_what_to_do()
    {
        using var anna = await In("water");
        var card = await GroupCard(anna);
        using var answer = await anna.PostAsync(
            "/actions", new { lane = "group", activityId = card, verb = "answer", data = new { text = new string('x', 110_000) } });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    private static async Task<string> GroupCard(RoomClient person)
    {
        await person.SaysAsync("group", "@WorkshopBot kaart");
        return (await person.MessagesAsync("group"))[^1].GetProperty("id").GetString()!;
    }
}
