using System.Text.Json.Nodes;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing.Sessions;
using Xunit;

namespace WorkshopBot.IntegrationTests.Reports;

/// <summary>Real reports against the schema that is published for them, by Ajv.</summary>
public sealed class FittingTheSchema(KeptSession kept) : IClassFixture<KeptSession>, IDisposable
{
    private readonly Programs programs = new();

    [Fact]
    public async Task A_real_report_fits_in_both_languages() => Assert.Equal(
        "", await ComplaintsAsync(await kept.FileAsync("json", "nl"), await kept.FileAsync("json", "en")));

    [Theory]
    [InlineData(Attribution.Name)]
    [InlineData(Attribution.None)]
    [InlineData(Attribution.Organisation)]
    public async Task A_report_fits_however_it_attributes(Attribution attribution)
    {
        await using var other = await KeptSession.OfAsync(FullSession.Held(p => p with { Attribution = attribution }));

        Assert.Equal("", await ComplaintsAsync(await other.FileAsync("json")));
    }

    [Theory]
    [InlineData("session")]
    [InlineData("events/3/hash")]
    [InlineData("themes/0/contributions/0/event")]
    [InlineData("themes/0/gaps/0/tally/agree")]
    [InlineData("signature")]
    public async Task A_missing_member_is_found(string path)
    {
        var file = JsonNode.Parse(await kept.FileAsync("json"))!;
        var (parent, name) = Find(file, path);
        parent.AsObject().Remove(name);

        Assert.Contains($"\"missingProperty\":\"{name}\"", await ComplaintsAsync(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extra")]
    [InlineData("method/extra")]
    [InlineData("themes/0/extra")]
    [InlineData("themes/0/contributions/0/extra")]
    [InlineData("themes/0/gaps/0/course/extra")]
    [InlineData("events/0/extra")]
    [InlineData("signature/extra")]
    public async Task A_member_too_many_is_found(string path)
    {
        var file = JsonNode.Parse(await kept.FileAsync("json"))!;
        var (parent, name) = Find(file, path);
        parent[name] = "p-anna";

        Assert.Contains("\"additionalProperty\":\"extra\"", await ComplaintsAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_of_another_kind_is_found()
    {
        var file = JsonNode.Parse(await kept.FileAsync("json"))!;
        file["themes"]![0]!["gaps"]![0]!["outcome"] = "Perfect";

        Assert.Contains("allowedValues", await ComplaintsAsync(file), StringComparison.Ordinal);
    }

    public void Dispose() => programs.Dispose();

    private static (JsonNode Parent, string Name) Find(JsonNode file, string path)
    {
        var parts = path.Split('/');
        return (parts[..^1].Aggregate(file, (node, part) => (int.TryParse(part, out var index) ? node[index] : node[part])!), parts[^1]);
    }

    private Task<string> ComplaintsAsync(JsonNode file) => ComplaintsAsync(System.Text.Encoding.UTF8.GetBytes(file.ToJsonString()));

    private Task<string> ComplaintsAsync(params byte[][] files) =>
        SchemaCheck.ComplaintsAsync(programs, "session-report.schema.json", files, TestContext.Current.CancellationToken);
}
