using WorkshopBot.Teams.Wire;
using Xunit;
using static WorkshopBot.IntegrationTests.Graph.FakeGraph;

namespace WorkshopBot.IntegrationTests.Graph;

/// <summary>What the channel knows of a meeting.</summary>
public sealed class AskingTheConnector
{
    private const string Path = "/v1/meetings/MCMxOTptZWV0%2Finfo==";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_meeting_is_found_with_Graphs_id_and_its_organizer()
    {
        await using var server = await StartAsync();
        server.On("GET", Path, Json(200, """
            {"id":"MCMx","details":{"id":"MCMx","msGraphResourceId":"MSo1N2Y","scheduledStartTime":"2026-11-22T09:00:00Z","joinUrl":"https://teams.microsoft.com/l/x","title":"Sessie","type":"Scheduled"},
            "conversation":{"isGroup":true,"conversationType":"groupChat","id":"19:meeting_x@thread.v2"},"organizer":{"id":"29:x","aadObjectId":"87d349ed","tenantId":"t"} }
            """));

        Assert.Equal(new MeetingInfo("MSo1N2Y", "87d349ed", "https://teams.microsoft.com/l/x"), await FindAsync(server));
        Assert.Equal("", Assert.Single(server.Asked).Authorization); // the bot's own token is for the channel's connectors, not for this machine
        Assert.Empty(server.Tokens.Scopes);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"details":null,"organizer":7}""")]
    [InlineData("""{"details":{"msGraphResourceId":""},"organizer":{"aadObjectId":null} }""")]
    public async Task What_the_channel_leaves_out_is_left_out(string answer)
    {
        await using var server = await StartAsync();
        server.On("GET", Path, Json(200, answer));

        Assert.Equal(new MeetingInfo(null, null, null), await FindAsync(server));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task A_channel_that_says_no_knows_nothing(int status)
    {
        await using var server = await StartAsync();
        server.On("GET", Path, Error(status, "BotNotInConversationRoster"));

        Assert.Null(await FindAsync(server));
    }

    [Fact]
    public async Task What_is_no_json_says_nothing()
    {
        await using var server = await StartAsync();
        server.On("GET", Path, Text("text/html", "<html>"));

        Assert.Null(await FindAsync(server));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        using var trap = new Trap();
        await using var server = await StartAsync();
        server.On("GET", Path, Json(302, "", ("Location", trap.Address.ToString())));

        Assert.Null(await FindAsync(server));
        Assert.False(trap.SomebodyCame);
    }

    [Fact]
    public async Task An_address_that_is_not_allowed_is_not_asked_and_gets_no_token()
    {
        using var trap = new Trap();
        await using var server = await StartAsync();
        var strict = new MeetingClient(new ConnectorClient(new HttpClient(ConnectorClient.NewHandler()), new ServiceUrlGuard(new ServiceUrlSettings([".trafficmanager.net"], false)), TimeProvider.System, TokensOf(server)));

        Assert.Null(await strict.FindAsync(trap.Address.ToString(), "x", Cancel));
        Assert.False(trap.SomebodyCame);
        Assert.Empty(server.Tokens.Scopes);
    }

    private static Task<MeetingInfo?> FindAsync(FakeGraph server) =>
        new MeetingClient(new ConnectorClient(new HttpClient(ConnectorClient.NewHandler()), new ServiceUrlGuard(ServiceUrlSettings.LoopbackOnly), TimeProvider.System, TokensOf(server)))
            .FindAsync(server.Address.ToString(), "MCMxOTptZWV0/info==", Cancel);

    private static ConnectorTokens TokensOf(FakeGraph server) => new(server.Tokens, "scope", _ => throw new NotSupportedException());
}
