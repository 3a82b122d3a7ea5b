using Microsoft.Graph.Models;
using WorkshopBot.Teams.Graph;
using Xunit;
using static WorkshopBot.IntegrationTests.Graph.FakeGraph;

namespace WorkshopBot.IntegrationTests.Graph;

public sealed class CallingGraph
{
    private const string Anna = "87d349ed-44d7-43e1-9a83-5f2406dee5bd";
    private const string User = $"/v1.0/users/{Anna}";
    private const string Known = $$"""{"id":"{{Anna}}","displayName":"Anna de Vries"}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_carries_the_token_for_this_graph_only()
    {
        await using var graph = await StartAsync();
        graph.On("GET", User, Json(200, Known));

        Assert.Equal("Anna de Vries", (await AskAsync(graph)).OrNothing?.DisplayName);
        Assert.Equal("Bearer token-1", Assert.Single(graph.Asked).Authorization);
        Assert.Equal([graph.Address.GetLeftPart(UriPartial.Authority) + "/.default"], graph.Tokens.Scopes);
    }

    [Fact]
    public async Task A_token_that_was_turned_away_is_fetched_anew_once()
    {
        await using var graph = await StartAsync();
        graph.On("GET", User, Error(401, "InvalidAuthenticationToken"), Json(200, Known));

        Assert.IsType<GraphAnswer<User>.Got>(await AskAsync(graph));
        Assert.Equal(["Bearer token-1", "Bearer token-2"], graph.Asked.Select(a => a.Authorization));
    }

    [Fact]
    public async Task A_token_that_is_turned_away_twice_is_a_missing_permission()
    {
        await using var graph = await StartAsync();
        graph.On("GET", User, Error(401, "InvalidAuthenticationToken"));

        Assert.Equal(new GraphAnswer<User>.NotAllowed(GraphPermission.People), await AskAsync(graph));
        Assert.Equal(2, graph.Asked.Count);
    }

    [Fact]
    public async Task A_short_wait_that_Graph_asks_for_is_waited()
    {
        await using var graph = await StartAsync();
        graph.On("GET", User, Error(429, "TooManyRequests", ("Retry-After", "1")), Json(200, Known));

        var began = TimeProvider.System.GetTimestamp();
        Assert.IsType<GraphAnswer<User>.Got>(await AskAsync(graph));
        Assert.True(TimeProvider.System.GetElapsedTime(began) >= TimeSpan.FromMilliseconds(900));
        Assert.Equal(2, graph.Asked.Count);
    }

    [Fact]
    public async Task A_long_wait_that_Graph_asks_for_is_told_and_not_waited()
    {
        await using var graph = await StartAsync();
        graph.On("GET", User, Error(429, "TooManyRequests", ("Retry-After", "600")));

        var began = TimeProvider.System.GetTimestamp();
        Assert.Equal(new GraphAnswer<User>.Later(TimeSpan.FromMinutes(10)), await AskAsync(graph));
        Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(3));
        Assert.Single(graph.Asked);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_stays_busy_is_tried_a_bounded_number_of_times(int status)
    {
        await using var graph = await StartAsync();
        graph.On("GET", User, Error(status, "serviceNotAvailable", ("Retry-After", "1")));

        Assert.IsType<GraphAnswer<User>.Later>(await AskAsync(graph));
        Assert.Equal(3, graph.Asked.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    public async Task A_fault_of_Graph_is_for_later(int status)
    {
        await using var graph = await StartAsync();
        graph.On("GET", User, Error(status, "generalException"));

        Assert.IsType<GraphAnswer<User>.Later>(await AskAsync(graph));
        Assert.Empty(graph.Health.Missing);
    }

    [Fact]
    public async Task Somebody_who_is_not_there_is_not_a_fault()
    {
        await using var graph = await StartAsync();

        Assert.Equal(new GraphAnswer<User>.NotThere(), await AskAsync(graph));
    }

    [Fact]
    public async Task A_bad_request_is_refused_with_Graphs_own_word()
    {
        await using var graph = await StartAsync();
        graph.On("GET", User, Error(400, "Request_BadRequest"));

        Assert.Equal(new GraphAnswer<User>.Refused(400, "Request_BadRequest"), await AskAsync(graph));
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>", "text/html")]
    [InlineData("{\"id\":", "application/json")]
    public async Task An_answer_that_cannot_be_read_is_for_later_or_refused_and_never_thrown(string body, string type)
    {
        await using var graph = await StartAsync();
        graph.On("GET", User, Text(type, body));

        Assert.IsNotType<GraphAnswer<User>.Got>(await AskAsync(graph));
    }

    [Fact]
    public async Task A_connection_that_breaks_off_is_for_later()
    {
        await using var graph = await StartAsync();
        graph.On("GET", User, BreakOff());

        Assert.IsType<GraphAnswer<User>.Later>(await AskAsync(graph));
    }

    [Fact]
    public async Task A_call_that_hangs_ends_at_its_deadline()
    {
        await using var graph = await StartAsync();
        graph.On("GET", User, http => Task.Delay(Timeout.Infinite, http.RequestAborted));

        var calls = graph.CallsWith(graph.Settings with { Patience = TimeSpan.FromMilliseconds(300) });
        Assert.IsType<GraphAnswer<User>.Later>(await AskAsync(calls));
    }

    [Fact]
    public async Task A_redirect_to_another_host_is_not_followed()
    {
        using var trap = new Trap();
        await using var graph = await StartAsync();
        graph.On("GET", User, Json(302, "", ("Location", trap.Address.ToString())));

        Assert.IsNotType<GraphAnswer<User>.Got>(await AskAsync(graph));
        Assert.False(trap.SomebodyCame);
    }

    [Fact]
    public async Task Another_host_gets_no_token()
    {
        await using var graph = await StartAsync();
        await using var other = await StartAsync();
        other.On("GET", "/v1.0/next", Json(200, Known));

        await graph.Calls.AskAsync(GraphFeature.People, GraphPermission.People, (g, c) => g.Users[Anna].WithUrl(new Uri(other.Address, "/v1.0/next").ToString()).GetAsync(null, c), Cancel);
        Assert.Equal("", Assert.Single(other.Asked).Authorization);
        Assert.Empty(graph.Tokens.Scopes);
    }

    [Fact]
    public async Task A_missing_permission_is_named_told_once_an_hour_and_forgotten_when_it_is_there()
    {
        await using var graph = await StartAsync();
        graph.On("GET", User, Error(403, "Authorization_RequestDenied"), Error(403, "Authorization_RequestDenied"), Json(200, Known));

        Assert.Equal(new GraphAnswer<User>.NotAllowed("User.Read.All"), await AskAsync(graph));
        await AskAsync(graph);
        var missing = Assert.Single(graph.Health.Missing);
        Assert.Equal((GraphFeature.People, "User.Read.All"), (missing.Feature, missing.Permission));
        Assert.Equal([missing], graph.Told);

        await AskAsync(graph);
        Assert.Empty(graph.Health.Missing);
    }

    private static Task<GraphAnswer<User>> AskAsync(FakeGraph graph) => AskAsync(graph.Calls);

    private static Task<GraphAnswer<User>> AskAsync(GraphCalls calls) =>
        calls.AskAsync(GraphFeature.People, GraphPermission.People, (g, c) => g.Users[Anna].GetAsync(null, c), Cancel);
}
