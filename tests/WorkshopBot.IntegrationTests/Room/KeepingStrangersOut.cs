using System.Net;
using System.Text;
using WorkshopBot.Testing.Room;
using WorkshopBot.Web.Room;
using Xunit;

namespace WorkshopBot.IntegrationTests.Room;

public sealed class KeepingStrangersOut : ARoom
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("X-Forwarded-For", "1.2.3.4")]
    [InlineData("X-Forwarded-Host", "workshop.example")]
    [InlineData("Forwarded", "for=1.2.3.4")]
    [InlineData("Host", "workshop.example")]
    public async Task What_was_forwarded_or_goes_by_another_name_is_turned_away(string header, string value)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add(header, value);

        foreach (var path in (string[])["/room", "/room/words/nl", "/room/api/default/messages", "/room/hub"])
        {
            using var answer = await http.GetAsync(new Uri(Server.Base + path), Cancel);
            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden, $"{path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Outside_development_nobody_comes_in_without_a_link()
    {
        await using var production = await RoomServer.StartAsync(Cancel, environment: "Production");
        using var anna = new RoomClient(production);

        foreach (var who in (object[])[new { demo = "water" }, new { name = "Anna", organisation = "Gemeente", kind = "municipality", place = "vr-zeeland", language = "nl", role = "participant" }])
        {
            using var entered = await anna.EnterAsync(who);
            Assert.Equal(HttpStatusCode.Forbidden, entered.StatusCode);
        }

        using var seen = await anna.GetAsync("/messages");
        Assert.Equal(HttpStatusCode.Unauthorized, seen.StatusCode);
    }

    [Theory, InlineData("Development"), InlineData("Production")]
    public async Task Only_the_bot_speaks_to_the_connector(string environment)
    {
        await using var server = await RoomServer.StartAsync(Cancel, environment: environment);
        using var http = new HttpClient();
        foreach (var token in (string?[])[null, "nonsense", "a.b.c", await server.RoomTokenAsync(Cancel)])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{server.Base}/room/connector/v3/conversations/19%3Adefault%40room/activities")
            {
                Content = new StringContent("""{"type":"message","text":"x"}""", Encoding.UTF8, "application/json"),
            };
            request.Headers.Authorization = token is null ? null : new("Bearer", token);
            using var answer = await http.SendAsync(request, Cancel);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }

        using var bot = new RoomClient(server);
        using var sent = await bot.ConnectorAsync(HttpMethod.Post, "/19%3Adefault%40room/activities", new { type = "message", text = "x" });
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nonsense")]
    [InlineData("a.b")]
    [InlineData("!!.!!")]
    public async Task Without_a_good_token_there_is_nothing_to_see(string? token)
    {
        using var anna = new RoomClient(Server);
        if (token is not null)
        {
            anna.Bear(token);
        }

        foreach (var path in (string[])["/messages", "/people"])
        {
            using var answer = await anna.GetAsync(path);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }

        using var written = await anna.PostAsync("/messages", new { lane = "group", text = "hallo" });
        Assert.Equal(HttpStatusCode.Unauthorized, written.StatusCode);
    }

    [Fact]
    public async Task A_token_of_one_room_opens_no_other()
    {
        using var anna = await In("water");
        using var bram = await In("rotterdam", "elsewhere");
        using var there = new RoomClient(Server, "elsewhere");
        there.Bear(anna.Me.GetProperty("token").GetString()!);
        using var answer = await there.GetAsync("/messages");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public void A_token_is_good_until_its_moment_and_only_under_its_own_key()
    {
        var key = Encoding.UTF8.GetBytes("one");
        var token = new RoomToken("default", "29:anna", Noon);
        var text = token.Sign(key);

        Assert.Equal(token, RoomToken.Read(text, key, Noon.AddSeconds(-1)));
        Assert.Null(RoomToken.Read(text, key, Noon));
        Assert.Null(RoomToken.Read(text, Encoding.UTF8.GetBytes("two"), Noon.AddSeconds(-1)));
    }

    [Fact]
    public void A_token_that_was_changed_anywhere_is_no_token()
    {
        var key = Encoding.UTF8.GetBytes("one");
        var text = new RoomToken("default", "29:anna", Noon).Sign(key);

        for (var at = 0; at < text.Length; at++)
        {
            // The last letter of each part carries bits that do not count, so the change must touch those that do.
            var changed = text[..at] + (text[at] == 'Q' ? 'g' : 'Q') + text[(at + 1)..];
            Assert.Null(RoomToken.Read(changed, key, Noon.AddDays(-1)));
        }
    }
}
