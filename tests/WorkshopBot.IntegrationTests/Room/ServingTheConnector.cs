using System.Net;
using Xunit;

namespace WorkshopBot.IntegrationTests.Room;

public sealed class ServingTheConnector : ARoom
{
    private const string Group = "/19%3Adefault%40room";

    [Fact]
    public async Task A_message_gets_an_id_and_is_shown()
    {
        using var anna = await In("water");
        using var sent = await anna.ConnectorAsync(HttpMethod.Post, $"{Group}/activities", new { type = "message", text = "Welkom" });

        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        var shown = Assert.Single(await anna.MessagesAsync("group"));
        Assert.Equal(
            ((await RoomClient.JsonAsync(sent)).GetProperty("id").GetString(), "Welkom", true),
            (shown.GetProperty("id").GetString(), shown.GetProperty("text").GetString(), shown.GetProperty("from").GetProperty("bot").GetBoolean()));
    }

    [Fact]
    public async Task Text_and_card_together_are_split_and_give_no_id()
    {
        using var anna = await In("water");
        using var sent = await anna.ConnectorAsync(HttpMethod.Post, $"{Group}/activities", new
        {
            type = "message", text = "Welkom", attachments = new[] { new { contentType = "application/vnd.microsoft.card.adaptive", content = new { type = "AdaptiveCard" } } },
        });

        Assert.Equal((HttpStatusCode.Accepted, ""), (sent.StatusCode, await sent.Content.ReadAsStringAsync(Cancel)));
        Assert.Equal(2, (await anna.MessagesAsync("group")).Length);
    }

    [Fact]
    public async Task A_message_can_be_updated_and_deleted_and_then_no_more()
    {
        using var anna = await In("water");
        using var sent = await anna.ConnectorAsync(HttpMethod.Post, $"{Group}/activities", new { type = "message", text = "Welkom" });
        var path = $"{Group}/activities/{(await RoomClient.JsonAsync(sent)).GetProperty("id").GetString()}";

        using var updated = await anna.ConnectorAsync(HttpMethod.Put, path, new { type = "message", text = "Dag" });
        Assert.Equal("Dag", Assert.Single(await anna.MessagesAsync("group")).GetProperty("text").GetString());
        using var deleted = await anna.ConnectorAsync(HttpMethod.Delete, path);
        var gone = Assert.Single(await anna.MessagesAsync("group"));
        using var tooLate = await anna.ConnectorAsync(HttpMethod.Put, path, new { type = "message", text = "Nog?" });

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound), (updated.StatusCode, deleted.StatusCode, tooLate.StatusCode));
        Assert.Equal((true, null), (gone.GetProperty("deleted").GetBoolean(), gone.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task The_bot_cannot_change_what_a_person_wrote()
    {
        using var anna = await In("water");
        var id = (await anna.SaysAsync("group", "van mij")).GetProperty("id").GetString();
        using var answer = await anna.ConnectorAsync(HttpMethod.Put, $"{Group}/activities/{id}", new { type = "message", text = "van de bot" });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/a%3Aunknown/activities")]
    [InlineData("/19%3ABAD%40room/activities")]
    public async Task An_unknown_conversation_is_not_found(string path)
    {
        using var anna = await In("water");
        using var answer = await anna.ConnectorAsync(HttpMethod.Post, path, new { type = "message", text = "x" });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_said_in_a_group_before_anybody_is_back_waits_there()
    {
        using var nobody = new RoomClient(Server);
        using var sent = await nobody.ConnectorAsync(HttpMethod.Post, $"{Group}/activities", new { type = "message", text = "Welkom" });
        using var anna = await In("water");

        Assert.Equal("Welkom", Assert.Single(await anna.MessagesAsync("group")).GetProperty("text").GetString());
    }

    [Theory]
    [InlineData(51_000, HttpStatusCode.Created)]
    [InlineData(52_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_message_over_a_hundred_kilobytes_in_utf16_is_too_large(int characters, HttpStatusCode status)
    {
        using var anna = await In("water");
        using var answer = await anna.ConnectorAsync(HttpMethod.Post, $"{Group}/activities", new { type = "message", text = new string('x', characters) });

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Half_a_message_is_bad_syntax()
    {
        using var anna = await In("water");
        using var nothing = await anna.ConnectorAsync(HttpMethod.Post, $"{Group}/activities", new { type = "message" });
        using var other = await anna.ConnectorAsync(HttpMethod.Post, $"{Group}/activities", new { type = "trace", text = "x" });

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (nothing.StatusCode, other.StatusCode));
        Assert.Equal("BadSyntax", (await RoomClient.JsonAsync(nothing)).GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_private_conversation_is_the_same_each_time_and_a_group_cannot_be_made()
    {
        using var anna = await In("water");
        using var alone = await anna.ConnectorAsync(HttpMethod.Post, "", new { isGroup = false, members = new[] { new { id = anna.Id } }, tenantId = "webroom" });
        using var stranger = await anna.ConnectorAsync(HttpMethod.Post, "", new { isGroup = false, members = new[] { new { id = "29:x" } } });
        using var group = await anna.ConnectorAsync(HttpMethod.Post, "", new { isGroup = true, members = new[] { new { id = anna.Id } } });

        Assert.Equal(
            (HttpStatusCode.Created, HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (alone.StatusCode, stranger.StatusCode, group.StatusCode));
        Assert.Equal(anna.Me.GetProperty("privateConversation").GetString(), (await RoomClient.JsonAsync(alone)).GetProperty("id").GetString());
    }

    [Fact]
    public async Task Members_are_listed_whole_in_pages_and_one_by_one()
    {
        using var anna = await In("water");
        using var bram = await In("rotterdam");
        using var all = await anna.ConnectorAsync(HttpMethod.Get, $"{Group}/members");
        using var page = await anna.ConnectorAsync(HttpMethod.Get, $"{Group}/pagedmembers?pageSize=1");
        var first = await RoomClient.JsonAsync(page);
        using var next = await anna.ConnectorAsync(HttpMethod.Get, $"{Group}/pagedmembers?pageSize=1&continuationToken={first.GetProperty("continuationToken").GetString()}");
        var second = await RoomClient.JsonAsync(next);
        using var one = await anna.ConnectorAsync(HttpMethod.Get, $"{Group}/members/{Uri.EscapeDataString(bram.Id)}");
        using var nobody = await anna.ConnectorAsync(HttpMethod.Get, $"{Group}/members/29%3Ax");

        Assert.Equal(2, (await RoomClient.JsonAsync(all)).GetArrayLength());
        Assert.Equal(anna.Id, Assert.Single(first.GetProperty("members").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal(bram.Id, Assert.Single(second.GetProperty("members").EnumerateArray()).GetProperty("id").GetString());
        Assert.Null(second.GetProperty("continuationToken").GetString());
        Assert.Equal("Bram Havenmodel", (await RoomClient.JsonAsync(one)).GetProperty("name").GetString());
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }
}
