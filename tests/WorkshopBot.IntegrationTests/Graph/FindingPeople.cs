using System.Text.Json.Nodes;
using WorkshopBot.Teams.Graph;
using Xunit;
using static WorkshopBot.IntegrationTests.Graph.FakeGraph;

namespace WorkshopBot.IntegrationTests.Graph;

public sealed class FindingPeople
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("\"Veiligheidsregio Noord\"", "\"Crisisbeheersing\"", "Veiligheidsregio Noord")]
    [InlineData("null", "\"Crisisbeheersing\"", "Crisisbeheersing")]
    [InlineData("\" \"", "null", "")]
    public async Task One_person_is_found_with_company_or_else_department(string company, string department, string organisation)
    {
        await using var graph = await StartAsync();
        graph.On("GET", $"/v1.0/users/{Id(1)}", Json(200, $$"""{"id":"{{Id(1)}}","displayName":"Anna de Vries","companyName":{{company}},"department":{{department}},"mail":"anna@example.nl"}"""));

        Assert.Equal(new GraphPerson("Anna de Vries", organisation, "anna@example.nl"), await new GraphPeople(graph.Calls, TimeProvider.System).FindAsync(Id(1), Cancel));
        Assert.Contains("$select=id,displayName,companyName,department,mail", Assert.Single(graph.Asked).Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_roster_takes_one_call_for_twenty_and_a_person_is_remembered()
    {
        await using var graph = await StartAsync();
        graph.On("POST", "/v1.0/$batch", http => Batch(graph, id => id == Id(3) ? (404, null) : (200, $$"""{"id":"{{id}}","displayName":"N {{id[^4..]}}"}"""))(http));
        var people = new GraphPeople(graph.Calls, TimeProvider.System);

        var roster = Enumerable.Range(1, 45).Select(Id).ToArray();
        var found = await people.FindAsync(roster, Cancel);
        Assert.Equal(44, found.Count);
        Assert.Equal("N 0001", found[Id(1)].Name);
        Assert.Equal([20, 20, 5], graph.Asked.Select(a => JsonNode.Parse(a.Body)!["requests"]!.AsArray().Count));

        await people.FindAsync(roster, Cancel);
        Assert.Equal(3, graph.Asked.Count);
    }

    [Fact]
    public async Task Whoever_was_throttled_in_a_batch_is_asked_for_again_later()
    {
        await using var graph = await StartAsync();
        var first = true;
        graph.On("POST", "/v1.0/$batch", http => Batch(graph, id => first && id == Id(2) ? (429, null) : (200, $$"""{"id":"{{id}}","displayName":"N"}"""))(http));
        graph.On("GET", $"/v1.0/users/{Id(2)}", Json(200, """{"displayName":"Bram"}"""));
        var people = new GraphPeople(graph.Calls, TimeProvider.System);

        Assert.Equal([Id(1)], (await people.FindAsync([Id(1), Id(2)], Cancel)).Keys);
        first = false;
        Assert.Equal("Bram", (await people.FindAsync([Id(1), Id(2)], Cancel))[Id(2)].Name);
    }

    [Fact]
    public async Task A_missing_permission_leaves_everybody_out_and_is_seen()
    {
        await using var graph = await StartAsync();
        graph.On("POST", "/v1.0/$batch", http => Batch(graph, _ => (403, null))(http));

        Assert.Empty(await new GraphPeople(graph.Calls, TimeProvider.System).FindAsync([Id(1), Id(2)], Cancel));
        Assert.Equal("User.Read.All", Assert.Single(graph.Health.Missing).Permission);
    }

    [Theory]
    [InlineData("")]
    [InlineData("29:anna")]
    [InlineData("../me")]
    [InlineData("anna@example.nl")]
    public async Task What_is_no_Entra_id_is_not_asked_for(string id)
    {
        await using var graph = await StartAsync();

        Assert.Null(await new GraphPeople(graph.Calls, TimeProvider.System).FindAsync(id, Cancel));
        Assert.Empty(graph.Asked);
    }

    [Fact]
    public async Task Somebody_unknown_is_not_asked_for_twice()
    {
        await using var graph = await StartAsync();
        var people = new GraphPeople(graph.Calls, TimeProvider.System);

        Assert.Null(await people.FindAsync(Id(1), Cancel));
        Assert.Null(await people.FindAsync(Id(1), Cancel));
        Assert.Single(graph.Asked);
    }

    private static string Id(int n) => $"00000000-0000-0000-0000-{n:D12}";

    /// <summary>A batch as Graph answers it: each request under its id, not in order.</summary>
    private static Func<Microsoft.AspNetCore.Http.HttpContext, Task> Batch(FakeGraph graph, Func<string, (int Status, string? User)> of) => http =>
    {
        var requests = JsonNode.Parse(graph.Asked.Last().Body)!["requests"]!.AsArray();
        var responses = requests.Reverse().Select(r =>
        {
            var (status, user) = of(((string)r!["url"]!).Split('/', '?')[2]);
            return (JsonNode)new JsonObject
            {
                ["id"] = (string)r["id"]!,
                ["status"] = status,
                ["headers"] = new JsonObject { ["Content-Type"] = "application/json" },
                ["body"] = JsonNode.Parse(user ?? """{"error":{"code":"Authorization_RequestDenied","message":"No."}}"""),
            };
        });
        return Json(200, new JsonObject { ["responses"] = new JsonArray([.. responses]) }.ToJsonString())(http);
    };
}
