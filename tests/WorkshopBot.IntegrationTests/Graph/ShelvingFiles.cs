using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using WorkshopBot.Teams.Graph;
using WorkshopBot.Teams.Wire;
using Xunit;
using static WorkshopBot.IntegrationTests.Graph.FakeGraph;

namespace WorkshopBot.IntegrationTests.Graph;

public sealed class ShelvingFiles
{
    private const string Session = "/v1.0/drives/b!drive/items/root:/Workshops/Weerbaarheid 1 - haven/rapport.docx:/createUploadSession";
    private const string Web = "https://contoso.sharepoint.com/sites/w/rapport.docx";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_goes_in_pieces_of_320_KiB_without_a_token_and_is_linked()
    {
        await using var graph = await ReadyAsync();
        var file = Bytes((3 * Uploads.Piece) + 5);
        graph.On("PUT", "/upload", Pieces(graph, file.Length));

        Assert.Equal(new GraphAnswer<Uri>.Got(new Uri(Web)), await PutAsync(graph, file));

        var puts = graph.Asked.Where(a => a.Method == "PUT").ToArray();
        Assert.Equal(file, puts.SelectMany(p => p.Body));
        Assert.All(puts, p => Assert.Equal("", p.Authorization));
        Assert.All(puts.SkipLast(1), p => Assert.Equal(0, p.Body.Length % (320 * 1024)));
        Assert.Equal("bytes 0-5242879/15728645", puts[0].Headers["Content-Range"]);
        Assert.Equal("bytes 15728640-15728644/15728645", puts[^1].Headers["Content-Range"]);
        Assert.Equal("replace", (string)JsonNode.Parse(graph.Asked.Single(a => a.Method == "POST").Body)!["item"]!["@microsoft.graph.conflictBehavior"]!);
    }

    [Fact]
    public async Task After_a_broken_piece_it_goes_on_where_the_service_is()
    {
        await using var graph = await ReadyAsync();
        var file = Bytes(2 * Uploads.Piece);
        var took = Pieces(graph, file.Length);
        graph.On("PUT", "/upload", took, BreakOff(), took);
        graph.On("GET", "/upload", Json(200, $$"""{"expirationDateTime":"2030-01-01T00:00:00Z","nextExpectedRanges":["{{Uploads.Piece}}-"]}"""));

        Assert.IsType<GraphAnswer<Uri>.Got>(await PutAsync(graph, file));
        Assert.Equal([0, Uploads.Piece, Uploads.Piece], graph.Asked.Where(a => a.Method == "PUT").Select(a => (int)Start(a.Headers["Content-Range"])));
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(416)]
    public async Task A_piece_that_was_not_taken_is_sent_again(int status)
    {
        await using var graph = await ReadyAsync();
        var file = Bytes(100);
        graph.On("PUT", "/upload", Error(status, "serviceNotAvailable", ("Retry-After", "1")), Pieces(graph, 100));
        graph.On("GET", "/upload", Json(200, """{"nextExpectedRanges":["0-"]}"""));

        Assert.IsType<GraphAnswer<Uri>.Got>(await PutAsync(graph, file));
    }

    [Fact]
    public async Task An_expired_session_is_opened_anew()
    {
        await using var graph = await ReadyAsync();
        graph.On("PUT", "/upload", Error(404, "itemNotFound"), Pieces(graph, 100));

        Assert.IsType<GraphAnswer<Uri>.Got>(await PutAsync(graph, Bytes(100)));
        Assert.Equal(2, graph.Asked.Count(a => a.Method == "POST"));
    }

    [Fact]
    public async Task A_session_that_keeps_expiring_is_for_later()
    {
        await using var graph = await ReadyAsync();
        graph.On("PUT", "/upload", Error(404, "itemNotFound"));

        Assert.IsType<GraphAnswer<Uri>.Later>(await PutAsync(graph, Bytes(100)));
        Assert.Equal(2, graph.Asked.Count(a => a.Method == "POST"));
    }

    [Theory]
    [InlineData(409)]
    [InlineData(507)]
    [InlineData(401)]
    public async Task A_file_that_is_not_wanted_is_not_sent_for_ever(int status)
    {
        await using var graph = await ReadyAsync();
        graph.On("PUT", "/upload", Error(status, "nameAlreadyExists"));
        graph.On("GET", "/upload", Json(200, """{"nextExpectedRanges":["0-"]}"""));

        Assert.IsNotType<GraphAnswer<Uri>.Got>(await PutAsync(graph, Bytes(100), tries: 2));
    }

    [Fact]
    public async Task Bytes_go_to_no_other_host_than_SharePoint()
    {
        using var trap = new Trap();
        await using var graph = await ReadyAsync();
        graph.On("POST", Session, Json(200, $$"""{"uploadUrl":"{{trap.Address}}"}"""));
        var strict = graph.Settings with { UploadHosts = UploadHosts.SharePoint };

        Assert.IsType<GraphAnswer<Uri>.Later>(await Shelf(graph, strict).PutAsync("Weerbaarheid 1 / haven", "rapport.docx", Bytes(100), Cancel));
        Assert.False(trap.SomebodyCame);
    }

    [Theory]
    [InlineData("https://contoso.sharepoint.com/_api/v2.0/x?guid=1&tempauth=e", true)]
    [InlineData("https://contoso-my.sharepoint.com/personal/x/_api/upload", true)]
    [InlineData("https://gov.sharepoint.us/x", true)]
    [InlineData("http://contoso.sharepoint.com/x", false)]
    [InlineData("https://contoso.sharepoint.com:8443/x", false)]
    [InlineData("https://sharepoint.com.evil.example/x", false)]
    [InlineData("https://evilsharepoint.com/x", false)]
    [InlineData("https://.sharepoint.com/x", false)]
    [InlineData("https://user@contoso.sharepoint.com/x", false)]
    [InlineData("https://contoso.sharepoint.com@evil.example/x", false)]
    [InlineData("https://127.0.0.1/x", false)]
    [InlineData("http://127.0.0.1/x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/relative", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_upload_address_is_one_of_SharePoint_over_https(string? address, bool accepted) =>
        Assert.Equal(accepted, UploadHosts.SharePoint.Accepted(address) is not null);

    [Fact]
    public async Task A_missing_grant_on_the_site_is_named()
    {
        await using var graph = await ReadyAsync();
        graph.On("GET", "/v1.0/sites/contoso.sharepoint.com,1,2/drive", Error(403, "accessDenied"));

        Assert.Equal(new GraphAnswer<Uri>.NotAllowed("Sites.Selected"), await PutAsync(graph, Bytes(1)));
    }

    [Theory]
    [InlineData("a/b\\c:d*e?f\"g<h>i|j", "a-b-c-d-e-f-g-h-i-j")]
    [InlineData("../..", "-")]
    [InlineData("  .verslag.  ", "verslag")]
    [InlineData("", "-")]
    [InlineData("100% zeker #1 ~ Curaçao", "100- zeker -1 - Curaçao")]
    public void A_name_is_made_fit_for_SharePoint_and_leads_nowhere_else(string name, string kept) => Assert.Equal(kept, GraphFiles.Named(name));

    private static async Task<FakeGraph> ReadyAsync()
    {
        var graph = await StartAsync();
        return graph
            .On("GET", "/v1.0/sites/contoso.sharepoint.com,1,2/drive", Json(200, """{"id":"b!drive","driveType":"documentLibrary"}"""))
            .On("POST", Session, Json(200, $$"""{"uploadUrl":"{{graph.Address}}upload?tempauth=secret","expirationDateTime":"2030-01-01T00:00:00Z"}"""));
    }

    private static Task<GraphAnswer<Uri>> PutAsync(FakeGraph graph, byte[] file, int tries = 5) =>
        Shelf(graph, graph.Settings, tries).PutAsync("Weerbaarheid 1 / haven", "rapport.docx", file, Cancel);

    private static GraphFiles Shelf(FakeGraph graph, GraphSettings settings, int tries = 5) => new(
        graph.CallsWith(settings),
        new Uploads(new HttpClient(ConnectorClient.NewHandler()), settings.UploadHosts, TimeProvider.System) { MostTries = tries });

    /// <summary>Takes pieces as OneDrive does: 202 with what comes next, and the file itself at the end.</summary>
    private static Func<HttpContext, Task> Pieces(FakeGraph graph, long length) => http =>
    {
        var range = graph.Asked.Last().Headers["Content-Range"];
        var next = Start(range) + graph.Asked.Last().Body.Length;
        return next < length
            ? Json(202, $$"""{"expirationDateTime":"2030-01-01T00:00:00Z","nextExpectedRanges":["{{next}}-"]}""")(http)
            : Json(201, $$"""{"id":"01ABC","name":"rapport.docx","size":{{length}},"webUrl":"{{Web}}","file":{ } }""")(http);
    };

    private static long Start(string range) => long.Parse(range.Split(' ')[1].Split('-')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i * 31))];
}
