using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using WorkshopBot.Teams.BotBuilder;
using WorkshopBot.Teams.Wire;
using Xunit;

namespace WorkshopBot.BotBuilderTests.WithBotBuilder;

/// <summary>What Bot Builder hands over reaches the same turns, and is acknowledged no sooner.</summary>
public sealed class TakingTurns
{
    private readonly Delivered bot = new();

    [Fact]
    public async Task A_private_message_is_answered_through_the_outbox()
    {
        var message = Delivered.Sent("message", "1");
        message["text"] = "hulp";

        await bot.TakeAsync(message);

        Assert.Empty(bot.Answers);
        Assert.Single(bot.Outbox.All);
    }

    [Fact]
    public async Task A_press_is_answered_in_its_own_response_with_a_card()
    {
        await bot.TakeAsync(Delivered.Pressed("1", "present"));

        var response = Assert.IsType<InvokeResponse>(Assert.Single(bot.Answers).Value);
        var body = JsonNode.Parse(response.Body.ToString()!)!;
        Assert.Equal("invokeResponse", bot.Answers[0].Type);
        Assert.Equal(200, response.Status);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)body["type"]);
        Assert.Equal("AdaptiveCard", (string?)body["value"]!["type"]);
    }

    [Fact]
    public async Task What_is_no_press_of_ours_is_left_to_Bot_Builder()
    {
        var invoke = Delivered.Sent("invoke", "1");
        invoke["name"] = "composeExtension/query";
        invoke["value"] = new JsonObject();

        await bot.TakeAsync(invoke);

        Assert.Empty(bot.Taken);
        Assert.Equal(501, Assert.IsType<InvokeResponse>(Assert.Single(bot.Answers).Value).Status);
    }

    [Fact]
    public async Task Installing_the_bot_in_a_group_makes_it_known_there()
    {
        var installed = Delivered.Sent("installationUpdate", "1", "19:group@thread.v2");
        installed["action"] = "add";

        await bot.TakeAsync(installed);

        Assert.Equal(
            "https://smba.trafficmanager.net/emea/",
            (await bot.Addresses.FindAsync("msteams", "19:group@thread.v2", CancellationToken.None))?.ServiceUrl);
    }

    [Fact]
    public async Task Removing_the_bot_says_so_to_the_turns()
    {
        var removed = Delivered.Sent("installationUpdate", "1", "19:group@thread.v2");
        removed["action"] = "remove";

        await bot.TakeAsync(removed);

        Assert.Equal("remove", Assert.Single(bot.Taken).Action);
        Assert.Null(await bot.Addresses.FindAsync("msteams", "19:group@thread.v2", CancellationToken.None));
    }

    [Fact]
    public async Task Who_comes_and_goes_is_passed_on()
    {
        var came = Delivered.Sent("conversationUpdate", "1", "19:group@thread.v2");
        came["membersAdded"] = new JsonArray(new JsonObject { ["id"] = Delivered.Bot }, new JsonObject { ["id"] = "29:new", ["aadObjectId"] = "4" });
        var went = Delivered.Sent("conversationUpdate", "2", "19:group@thread.v2");
        went["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "29:new" });

        await bot.TakeAsync(came);
        await bot.TakeAsync(went);

        Assert.Equal([new Account(Delivered.Bot), new Account("29:new", AadObjectId: "4")], bot.Taken[0].MembersAdded);
        Assert.Equal([new Account("29:new")], bot.Taken[1].MembersRemoved);
        Assert.Empty(bot.Answers);
    }

    [Fact]
    public async Task A_turn_that_fails_is_not_acknowledged()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => bot.TakeAsync(Delivered.Pressed("1", "present"), new TimeoutException()));

        Assert.Empty(bot.Answers);
    }

    [Theory]
    [InlineData("serviceUrl", "\"https://evil.example/\"")]
    [InlineData("channelData", "{\"tenant\":{\"id\":\"another\"}}")]
    [InlineData("channelId", "\"emulator\"")]
    [InlineData("channelId", "null")]
    [InlineData("from", "null")]
    public async Task Who_may_not_take_part_is_turned_away_before_the_turn(string field, string instead)
    {
        var message = Delivered.Sent("message", "1");
        message[field] = JsonNode.Parse(instead);

        await Assert.ThrowsAsync<TurnedAwayException>(() => bot.TakeAsync(message));

        Assert.Empty(bot.Taken);
    }

    [Fact]
    public async Task Words_that_look_like_a_date_stay_as_they_were_typed()
    {
        await bot.TakeAsync(Delivered.Pressed("1", "contribute", ("text", "2026-11-23T10:00:00+01:00"), ("number", "007")));

        Assert.True(CardAction.TryRead(bot.Taken[0], out var action));
        Assert.Equal("2026-11-23T10:00:00+01:00", action.Data.Text("text"));
        Assert.Equal("007", action.Data.Text("number"));
    }

    /// <summary>Each as Teams sends it, with a mention, odd letters, and things that neither side knows.</summary>
    [Theory]
    [InlineData("""{"text":"<at>WorkshopBot</at> vlek: het \u00ab lek \u00bb \ud83d\ude00","textFormat":"plain","entities":[{"type":"mention","mentioned":{"id":"28:bot","name":"WorkshopBot"},"text":"<at>WorkshopBot</at>"},{"type":"clientInfo","locale":"nl-NL"}]}""")]
    [InlineData("""{"replyToId":"1700000000000","value":{"verb":"present","deep":{"a":[1,2.5,true,null,"1e3"]}}}""")]
    [InlineData("""{"text":"","channelData":{"tenant":{"id":"11111111-aaaa-4aaa-8aaa-111111111111"},"meeting":{"id":"MCMx"},"unknown":[{}]},"somethingNew":{"x":"2026-01-01"}}""")]
    public void An_activity_reads_the_same_by_way_of_Bot_Builder(string with)
    {
        var activity = Delivered.Sent("message", "17", "19:meeting_x@thread.v2");
        foreach (var (name, value) in JsonNode.Parse(with)!.AsObject())
            activity[name] = value?.DeepClone();

        var ours = Read(Encoding.UTF8.GetBytes(activity.ToJsonString()));
        var theirs = Read(SharedJson.Write(Delivered.AsTheirs(activity)));

        Assert.Equal(Plain(ours), Plain(theirs));
        Assert.Equal(ours.Mentions, theirs.Mentions);
        Assert.True(Same(ours.Value, theirs.Value));
        Assert.True(Same(ours.ChannelData, theirs.ChannelData));
    }

    private static Activity Read(ReadOnlyMemory<byte> body) => Assert.IsType<ActivityReading.Read>(ActivityReader.Read(body)).Activity;

    private static Activity Plain(Activity activity) => activity with { Value = null, ChannelData = null, Mentions = [] };

    private static bool Same(JsonElement? one, JsonElement? other) =>
        one is { } a && other is { } b ? JsonElement.DeepEquals(a, b) : one.HasValue == other.HasValue;
}
