using System.Net;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Testing.Room;
using Xunit;

namespace WorkshopBot.IntegrationTests.Room;

public sealed class Entering : ARoom
{
    [Fact]
    public async Task The_bot_learns_both_addresses_and_who_somebody_is()
    {
        using var anna = new RoomClient(Server);
        using var answer = await anna.EnterAsync(new
        {
            name = "Anna", organisation = "Gemeente Proef", kind = "municipality", place = "vr-zeeland", language = "en", role = "observer",
        });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(anna.Me.GetProperty("reached").GetBoolean());
        var heard = Bot.Heard.ToArray();
        Assert.Equal(["19:default@room", anna.Me.GetProperty("privateConversation").GetString()], heard.Select(a => a.Conversation.Id));
        Assert.All(heard, a => Assert.Equal(("conversationUpdate", "webroom", anna.Id, "Anna"), (a.Type, a.ChannelId, a.From.Id, a.From.Name)));
        Assert.All(heard, a => Assert.Equal(["28:workshopbot", anna.Id], a.MembersAdded.Select(m => m.Id)));
        Assert.All(heard, a => Assert.Equal(
            ("Gemeente Proef", "municipality", "vr-zeeland", "en", "observer"),
            (Profile(a, "organisation"), Profile(a, "kind"), Profile(a, "place"), Profile(a, "language"), Profile(a, "role"))));
        Assert.Equal([false, true], heard.Select(a => a.Conversation.IsPrivate));
        Assert.All(heard, a => Assert.Equal($"{Server.Base}/room/connector", a.ServiceUrl));
    }

    [Fact]
    public async Task The_bot_comes_into_the_group_only_once()
    {
        using var anna = await In("water");
        using var bram = await In("rotterdam");

        Assert.Equal([bram.Id], Bot.Heard.Last(a => !a.Conversation.IsPrivate).MembersAdded.Select(m => m.Id));
    }

    [Fact]
    public async Task Whoever_comes_back_after_a_restart_is_the_same_person()
    {
        using var anna = new RoomClient(Server);
        using var first = await anna.EnterAsync(new { name = "Anna", organisation = "Proef" });
        var before = anna.Id;

        var port = new Uri(Server.Base).Port;
        await Server.DisposeAsync();
        await using var again = await RoomServer.StartAsync(Cancel, port);
        using var news = await anna.GetAsync("/messages");
        using var second = await anna.EnterAsync(new { name = "Anna", organisation = "Proef" });

        Assert.Equal(HttpStatusCode.Unauthorized, news.StatusCode);
        Assert.Equal(before, anna.Id);
        Assert.Equal(2, again.Bot.Heard.Count(a => a.Type is ActivityTypes.ConversationUpdate));
    }

    [Theory]
    [InlineData("""{"name":" ","organisation":"x"}""", "NameWanted")]
    [InlineData("""{"name":"a\u0007b","organisation":"x"}""", "NameNotPlain")]
    [InlineData("""{"name":"a\u202eb","organisation":"x"}""", "NameNotPlain")]
    [InlineData("""{"name":"a"}""", "OrganisationWanted")]
    [InlineData("""{"name":"a","organisation":"x\ny"}""", "OrganisationNotPlain")]
    [InlineData("""{"name":"a","organisation":"x","kind":"guild"}""", "NoSuchChoice")]
    [InlineData("""{"name":"a","organisation":"x","place":"atlantis"}""", "NoSuchChoice")]
    [InlineData("""{"name":"a","organisation":"x","language":"fr"}""", "NoSuchChoice")]
    [InlineData("""{"demo":"nobody"}""", "NoSuchChoice")]
    public async Task What_will_not_do_at_the_door_is_said(string who, string problem)
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsync(
            new Uri($"{Server.Base}/room/api/default/people"), new StringContent(who, null, "application/json"), Cancel);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal($"urn:workshopbot:room:{problem}", (await RoomClient.JsonAsync(answer)).GetProperty("type").GetString());
        Assert.Empty(Bot.Heard);
    }

    [Fact]
    public async Task What_is_no_json_is_a_problem_for_machines()
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsync(
            new Uri($"{Server.Base}/room/api/default/people"), new StringContent("{bad", null, "application/json"), Cancel);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData(80, HttpStatusCode.OK)]
    [InlineData(81, HttpStatusCode.UnprocessableEntity)]
    public async Task A_name_has_a_length(int length, HttpStatusCode status)
    {
        using var anna = new RoomClient(Server);
        using var answer = await anna.EnterAsync(new { name = new string('a', length), organisation = "x" });

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_problem_is_said_in_the_readers_language()
    {
        using var anna = new RoomClient(Server);
        anna.Speak("fr, en;q=0.8, nl;q=0.5");
        using var answer = await anna.EnterAsync(new { name = "" });

        Assert.Equal("Please fill in your name.", (await RoomClient.JsonAsync(answer)).GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("Room")]
    [InlineData("a_b")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task A_room_has_a_plain_name(string room)
    {
        using var anna = new RoomClient(Server, room);
        using var answer = await anna.EnterAsync(new { demo = "water" });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Who_is_in_the_room_can_be_seen_from_inside_it_only()
    {
        using var anna = await In("water");
        using var bram = await In("rotterdam");
        using var other = await In("saba", "elsewhere");
        using var people = await anna.GetAsync("/people");

        Assert.Equal(["Femke Dijkstra-Oefening", "Bram Havenmodel"], (await RoomClient.JsonAsync(people)).EnumerateArray().Select(p => p.GetProperty("name").GetString()));
    }

    private static string? Profile(Activity activity, string name) => activity.ChannelData?.Child("room")?.Text(name);
}
