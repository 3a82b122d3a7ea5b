using System.Text.Json.Nodes;
using WorkshopBot.Teams.Graph;
using Xunit;
using static WorkshopBot.IntegrationTests.Graph.FakeGraph;

namespace WorkshopBot.IntegrationTests.Graph;

public sealed class MakingMeetings
{
    private const string Anna = "87d349ed-44d7-43e1-9a83-5f2406dee5bd", Bram = "626cbf8c-5dde-46b0-8385-9e40d64736fe";
    private const string Chat = "19:meeting_NTg0NmQ3NTctZDVkZC00YzRhLThmNmEtOGQ@thread.v2";
    private const string Long = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_NTg0NmQ3NTctZDVkZC00YzRhLThmNmEtOGQ%40thread.v2/0?context=%7b%22Tid%22%3a%22aa67bd4c%22%7d";
    private const string Short = "https://teams.microsoft.com/meet/2735?p=O'Neil";

    private static readonly MeetingWish Wish = new(
        "session-1", Anna, "Weerbaarheid", new DateTimeOffset(2026, 12, 1, 14, 0, 0, TimeSpan.FromHours(1)),
        new DateTimeOffset(2026, 12, 1, 15, 30, 0, TimeSpan.FromHours(1)), [Bram, "chris@example.nl", "29:dirk"], "Neem mee: <niets> & *alles*");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_meeting_is_an_event_in_the_organizers_calendar_with_a_Teams_meeting()
    {
        await using var graph = await Ready(Long);
        graph.On("GET", $"/v1.0/users/{Bram}", Json(200, """{"displayName":"Bram","mail":"bram@example.nl"}"""));

        var made = Assert.IsType<GraphAnswer<Meeting>.Got>(await Meetings(graph).CreateAsync(Wish, Cancel)).Value;
        Assert.Equal((Long, "AAMk-1", Chat, true), (made.JoinUrl.AbsoluteUri, made.EventId, made.ChatId, made.BotIsIn));
        Assert.Equal(["29:dirk"], made.NotInvited);

        var body = JsonNode.Parse(graph.Asked.Single(a => a.Path.EndsWith("/events", StringComparison.Ordinal)).Body)!;
        Assert.Equal("teamsForBusiness", (string)body["onlineMeetingProvider"]!);
        Assert.True((bool)body["isOnlineMeeting"]!);
        Assert.Equal("session-1", (string)body["transactionId"]!);
        Assert.Equal(("2026-12-01T13:00:00", "UTC"), ((string)body["start"]!["dateTime"]!, (string)body["start"]!["timeZone"]!));
        Assert.Equal(("2026-12-01T14:30:00", "UTC"), ((string)body["end"]!["dateTime"]!, (string)body["end"]!["timeZone"]!));
        Assert.Equal(("text", Wish.Body), ((string)body["body"]!["contentType"]!, (string)body["body"]!["content"]!));
        Assert.Equal(["bram@example.nl", "chris@example.nl"], body["attendees"]!.AsArray().Select(a => (string)a!["emailAddress"]!["address"]!));
    }

    [Fact]
    public async Task The_bot_is_put_in_the_chat_with_just_the_consent_its_manifest_asks_for()
    {
        await using var graph = await Ready(Long);
        await Meetings(graph).CreateAsync(Wish, Cancel);

        Assert.Contains("$filter=externalId eq 'app-1'", graph.Asked.Single(a => a.Path.EndsWith("/teamsApps", StringComparison.Ordinal)).Query, StringComparison.Ordinal);
        var body = JsonNode.Parse(graph.Asked.Last().Body)!;
        Assert.Equal($"/v1.0/chats/{Chat}/installedApps", graph.Asked.Last().Path);
        Assert.Equal($"{graph.Settings.Address}/appCatalogs/teamsApps/22f73bbe", (string)body["teamsApp@odata.bind"]!);
        var consent = Assert.Single(body["consentedPermissionSet"]!["resourceSpecificPermissions"]!.AsArray())!;
        Assert.Equal(("OnlineMeetingTranscript.Read.Chat", "application"), ((string)consent["permissionValue"]!, (string)consent["permissionType"]!));
    }

    [Fact]
    public async Task A_join_address_that_does_not_name_its_chat_is_asked_about()
    {
        await using var graph = await Ready(Short);
        graph.On("GET", $"/v1.0/users/{Anna}/onlineMeetings", Json(200, $$"""{"value":[{"id":"m","chatInfo":{"threadId":"{{Chat}}","messageId":"0"} }]}"""));

        var made = Assert.IsType<GraphAnswer<Meeting>.Got>(await Meetings(graph).CreateAsync(Wish, Cancel)).Value;
        Assert.Equal((Chat, true), (made.ChatId, made.BotIsIn));
        Assert.Contains("JoinWebUrl eq 'https://teams.microsoft.com/meet/2735?p=O''Neil'", graph.Asked.Single(a => a.Path.EndsWith("/onlineMeetings", StringComparison.Ordinal)).Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_that_is_in_the_chat_already_is_in_it()
    {
        await using var graph = await Ready(Long);
        graph.On("POST", $"/v1.0/chats/{Chat}/installedApps", Error(409, "Conflict"));

        Assert.True(Assert.IsType<GraphAnswer<Meeting>.Got>(await Meetings(graph).CreateAsync(Wish, Cancel)).Value.BotIsIn);
    }

    [Theory]
    [InlineData("POST", "/v1.0/chats/" + Chat + "/installedApps", GraphPermission.Install)]
    [InlineData("GET", "/v1.0/appCatalogs/teamsApps", GraphPermission.Catalogue)]
    public async Task A_meeting_is_made_all_the_same_when_the_bot_may_not_enter(string method, string path, string permission)
    {
        await using var graph = await Ready(Long);
        graph.On(method, path, Error(403, "Forbidden"));

        Assert.False(Assert.IsType<GraphAnswer<Meeting>.Got>(await Meetings(graph).CreateAsync(Wish, Cancel)).Value.BotIsIn);
        Assert.Equal(permission, Assert.Single(graph.Health.Missing).Permission);
    }

    [Fact]
    public async Task Without_the_permission_for_calendars_there_is_no_meeting()
    {
        await using var graph = await Ready(Long);
        graph.On("POST", $"/v1.0/users/{Anna}/events", Error(403, "ErrorAccessDenied"));

        Assert.Equal(new GraphAnswer<Meeting>.NotAllowed("Calendars.ReadWrite"), await Meetings(graph).CreateAsync(Wish, Cancel));
    }

    [Fact]
    public async Task An_organizer_without_Teams_gets_no_meeting()
    {
        await using var graph = await Ready(Long);
        graph.On("POST", $"/v1.0/users/{Anna}/events", Json(201, """{"id":"AAMk-1","onlineMeeting":null}"""));

        Assert.Equal(new GraphAnswer<Meeting>.Refused(200, "NoJoinUrl"), await Meetings(graph).CreateAsync(Wish, Cancel));
    }

    [Theory]
    [InlineData("https://teams.microsoft.com/l/meetup-join/19%3ageneral%40thread.tacv2/1", null)]
    [InlineData("https://teams.microsoft.com/l/meetup-join/", null)]
    [InlineData("https://teams.microsoft.com/meet/19%3ameeting_x%40thread.v2", null)]
    [InlineData("https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0", "19:meeting_x@thread.v2")]
    public void A_chat_is_read_from_a_join_address_only_where_it_surely_stands(string join, string? chat) =>
        Assert.Equal(chat, GraphMeetings.ChatNamedIn(new Uri(join)));

    private static GraphMeetings Meetings(FakeGraph graph) => new(graph.Calls, new GraphPeople(graph.Calls, TimeProvider.System));

    private static async Task<FakeGraph> Ready(string join) => (await StartAsync())
        .On("POST", $"/v1.0/users/{Anna}/events", Json(201, new JsonObject { ["id"] = "AAMk-1", ["onlineMeeting"] = new JsonObject { ["joinUrl"] = join } }.ToJsonString()))
        .On("GET", "/v1.0/appCatalogs/teamsApps", Json(200, """
            {"value":[{"id":"22f73bbe","externalId":"app-1","distributionMethod":"organization","appDefinitions":[{"id":"d","authorization":{"requiredPermissionSet":
            {"resourceSpecificPermissions":[{"permissionValue":"OnlineMeetingTranscript.Read.Chat","permissionType":"application"}]}}}]}]}
            """))
        .On("POST", $"/v1.0/chats/{Chat}/installedApps", Json(201, ""));
}
