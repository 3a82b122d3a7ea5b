using System.Net;
using WorkshopBot.Teams.Wire;
using Xunit;

namespace WorkshopBot.IntegrationTests.Room;

public sealed class Talking : ARoom
{
    [Fact]
    public async Task What_is_said_in_the_group_is_seen_by_all_and_not_by_the_bot()
    {
        using var anna = await In("water");
        using var bram = await In("rotterdam");
        await anna.SaysAsync("group", "Goedemorgen");

        Assert.Equal("Goedemorgen", Assert.Single(await bram.MessagesAsync("group")).GetProperty("text").GetString());
        Assert.DoesNotContain(Bot.Heard, a => a.Type is ActivityTypes.Message);
    }

    [Fact]
    public async Task A_mention_in_the_group_reaches_the_bot_as_in_Teams()
    {
        using var anna = await In("water");
        await anna.SaysAsync("group", "hallo @workshopbot, vlek: de dijk");

        var heard = Assert.Single(Bot.Heard, a => a.Type is ActivityTypes.Message);
        Assert.Equal("hallo <at>WorkshopBot</at>, vlek: de dijk", heard.Text);
        Assert.True(heard.MentionsRecipient);
        Assert.Equal("hallo , vlek: de dijk", heard.TextWithoutMention());
        Assert.Equal(("groupChat", true, "nl"), (heard.Conversation.Type, heard.Conversation.IsGroup, heard.Locale));
        Assert.Contains("de dijk", CardText((await anna.MessagesAsync("group"))[^1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mail@WorkshopBot.nl")]
    [InlineData("@WorkshopBots zijn er veel")]
    public async Task What_only_looks_like_a_mention_is_none(string text)
    {
        using var anna = await In("water");
        await anna.SaysAsync("group", text);

        Assert.DoesNotContain(Bot.Heard, a => a.Type is ActivityTypes.Message);
    }

    [Fact]
    public async Task A_private_lane_is_seen_by_its_person_and_the_bot_only()
    {
        using var anna = await In("water");
        using var bram = await In("rotterdam");
        await anna.SaysAsync("private", "vlek: de dijk");

        Assert.Equal("vlek: de dijk", Assert.Single(Bot.Heard, a => a.Type is ActivityTypes.Message).Text);
        Assert.Equal(2, (await anna.MessagesAsync("private")).Length);
        Assert.Empty((await bram.NewsAsync()).GetProperty("messages").EnumerateArray());
    }

    [Fact]
    public async Task What_a_browser_sends_twice_is_there_once_and_told_once()
    {
        using var anna = await In("water");
        var first = await anna.SaysAsync("private", "een", "c1");
        var second = await anna.SaysAsync("private", "een", "c1");

        Assert.Equal(first.GetProperty("id").GetString(), second.GetProperty("id").GetString());
        Assert.Single(Bot.Heard, a => a.Type is ActivityTypes.Message);
    }

    [Fact]
    public async Task A_bot_that_stumbles_is_told_again_under_the_same_id()
    {
        using var anna = await In("water");
        Bot.Stumble(2);
        var said = await anna.SaysAsync("private", "een");

        var heard = Bot.Heard.Where(a => a.Type is ActivityTypes.Message).ToArray();
        Assert.Equal(3, heard.Length);
        Assert.Single(heard.Select(a => a.Cause).Distinct());
        Assert.False(said.GetProperty("undelivered").GetBoolean());
    }

    [Fact]
    public async Task What_does_not_reach_the_bot_is_shown_so_and_can_be_sent_again()
    {
        using var anna = await In("water");
        Bot.Stumble(3);
        var lost = await anna.SaysAsync("private", "een", "c1");
        var again = await anna.SaysAsync("private", "een", "c1");

        Assert.True(lost.GetProperty("undelivered").GetBoolean());
        Assert.False(again.GetProperty("undelivered").GetBoolean());
        Assert.Single(Bot.Heard.Where(a => a.Type is ActivityTypes.Message).Select(a => a.Id).Distinct());
    }

    [Theory]
    [InlineData("group", "", HttpStatusCode.UnprocessableEntity)]
    [InlineData("group", " \n ", HttpStatusCode.UnprocessableEntity)]
    [InlineData("attic", "hallo", HttpStatusCode.UnprocessableEntity)]
    public async Task Empty_or_misplaced_messages_are_refused(string lane, string text, HttpStatusCode status)
    {
        using var anna = await In("water");
        using var answer = await anna.PostAsync("/messages", new { lane, text });

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_message_has_the_length_that_Teams_gives_it()
    {
        using var anna = await In("water");
        using var longest = await anna.PostAsync("/messages", new { lane = "group", text = new string('x', 28_000) });
        using var longer = await anna.PostAsync("/messages", new { lane = "group", text = new string('x', 28_001) });

        Assert.Equal(HttpStatusCode.OK, longest.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, longer.StatusCode);
    }

    [Fact]
    public async Task Only_what_is_new_comes_when_asked_since()
    {
        using var anna = await In("water");
        await anna.SaysAsync("group", "een");
        var seen = (await anna.NewsAsync()).GetProperty("seq").GetInt64();
        await anna.SaysAsync("group", "twee");

        Assert.Equal(["twee"], (await anna.MessagesAsync("group", seen)).Select(m => m.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Of_a_long_conversation_the_last_two_thousand_are_kept()
    {
        using var anna = await In("water");
        for (var i = 1; i <= 2003; i++)
        {
            await anna.SaysAsync("group", $"{i}");
        }

        var kept = await anna.MessagesAsync("group");
        Assert.Equal((2000, "4", "2003"), (kept.Length, kept[0].GetProperty("text").GetString(), kept[^1].GetProperty("text").GetString()));
    }
}
