using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Testing.Programs;
using WorkshopBot.Testing.Sessions;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Reports;
using Xunit;

namespace WorkshopBot.IntegrationTests.Reports;

/// <summary>The report over HTTP, in every format, from the program as it runs.</summary>
public sealed class DownloadingReports(DownloadingReports.Served served) : IClassFixture<DownloadingReports.Served>
{
    public static TheoryData<string, string, byte[]> Formats => new()
    {
        { "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK"u8.ToArray() },
        { "odt", "application/vnd.oasis.opendocument.text", "PK"u8.ToArray() },
        { "pdf", "application/pdf", "%PDF-"u8.ToArray() },
        { "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK"u8.ToArray() },
        { "ods", "application/vnd.oasis.opendocument.spreadsheet", "PK"u8.ToArray() },
        { "csv", "text/csv", "\uFEFF"u8.ToArray() },
        { "json", "application/json", "{"u8.ToArray() },
        { "html", "text/html", "<!DOCTYPE html>"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Each_format_comes_with_its_type_and_a_name_people_can_read(string format, string type, byte[] begin)
    {
        using var answer = await served.GetAsync($"report.{format}?language=nl");
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(begin, bytes[..begin.Length]);
        if (format is not "html")
            Assert.Equal($"weerbaarheidssessie-weerbaarheid-eerste-sessie-2026-11-02.{format}", answer.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    public async Task Csv_is_the_sheet_that_was_asked_for()
    {
        using var first = await served.GetAsync("report.csv?language=nl");
        using var named = await served.GetAsync("report.csv?language=nl&sheet=inbreng");
        using var numbered = await served.GetAsync("report.csv?language=nl&sheet=2");
        using var none = await served.GetAsync("report.csv?language=nl&sheet=99");

        Assert.StartsWith("Witte vlek", await first.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(await named.Content.ReadAsStringAsync(Cancel), await numbered.Content.ReadAsStringAsync(Cancel));
        Assert.EndsWith("-inbreng.csv", named.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, "urn:workshopbot:NoSuchSheet"), (none.StatusCode, await TypeAsync(none)));
    }

    [Fact]
    public async Task Nobody_comes_in_without_a_ticket_and_no_format_is_made_up()
    {
        using var stranger = await served.Http.GetAsync(new Uri(served.Program.Address, $"/sessions/{KeptSession.Id}/report.pdf"), Cancel);
        using var unknown = await served.GetAsync("report.exe?language=nl");

        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        Assert.Equal((HttpStatusCode.NotFound, "urn:workshopbot:NoSuchFormat"), (unknown.StatusCode, await TypeAsync(unknown)));
    }

    [Fact]
    public async Task Without_a_browser_there_is_no_pdf_and_the_other_formats_work()
    {
        using var pdf = await served.GetAsync("report.pdf?language=nl", served.WithoutBrowser);
        using var odt = await served.GetAsync("report.odt?language=nl", served.WithoutBrowser);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "urn:workshopbot:NoPdfHere"), (pdf.StatusCode, await TypeAsync(pdf)));
        Assert.Equal(HttpStatusCode.OK, odt.StatusCode);
    }

    [Fact]
    public async Task Every_schema_is_served_and_the_key_is_the_one_that_signed_and_stands_in_the_report()
    {
        foreach (var name in Schemas.Names)
            Assert.StartsWith("urn:workshopbot:schema:", (await ReadAsync($"/schemas/{name}"))["$id"]!.GetValue<string>(), StringComparison.Ordinal);
        using var none = await served.Http.GetAsync(new Uri(served.Program.Address, "/schemas/none.json"), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);

        var key = await ReadAsync("/keys/report");
        using var report = await served.GetAsync("report.json?language=nl");
        using var html = await served.GetAsync("report.html?language=nl");
        Assert.Equal(key["publicKey"]!.GetValue<string>(), (await report.Content.ReadFromJsonAsync<JsonObject>(Cancel))!["signature"]!["publicKey"]!.GetValue<string>());
        Assert.Contains(key["fingerprint"]!.GetValue<string>(), await html.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pdf_of_a_whole_session_reads_like_its_docx_and_is_the_same_twice()
    {
        using var programs = new Programs();
        using var answer = await served.GetAsync("report.pdf?language=nl");
        var pdf = await answer.Content.ReadAsByteArrayAsync(Cancel);
        using var again = await served.GetAsync("report.pdf?language=nl");
        var text = Regex.Replace(string.Concat(await Programs.PagesAsync(programs.Put("verslag.pdf", pdf), Cancel)), @"\s+", "");

        Assert.Equal(pdf, await again.Content.ReadAsByteArrayAsync(Cancel));
        Assert.All(
            served.Kept.Held.Session.Contributions.Values.Where(c => c.Counts),
            c => Assert.Contains(Regex.Replace(c.Text.Body!, @"\s+", "")[..15], text, StringComparison.Ordinal));
        Assert.DoesNotContain(FullSession.Canary, text, StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<JsonObject> ReadAsync(string path) => (await served.Http.GetFromJsonAsync<JsonObject>(new Uri(served.Program.Address, path), Cancel))!;

    private static async Task<string?> TypeAsync(HttpResponseMessage problem) =>
        (await problem.Content.ReadFromJsonAsync<JsonObject>(Cancel))!["type"]!.GetValue<string>();

    /// <summary>One session behind two programs: one with a browser to print with, one without.</summary>
    public sealed class Served : IAsyncLifetime
    {
        private string ticket = "";

        public KeptSession Kept { get; } = new();

        public HttpClient Http { get; } = new(new SocketsHttpHandler { UseProxy = false });

        public RunningProgram Program { get; private set; } = null!;

        public RunningProgram WithoutBrowser { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await Kept.InitializeAsync();
            ticket = await new Tickets(Kept.Store.Keys, TimeProvider.System).MakeAsync(
                Downloads.Report, KeptSession.Id, HeldSession.Facilitator, TimeProvider.System.GetUtcNow().AddHours(1), CancellationToken.None);
            Program = await RunningProgram.StartAsync(Kept.Database, CancellationToken.None);
            WithoutBrowser = await RunningProgram.StartAsync(Kept.Database, CancellationToken.None, [KeyValuePair.Create("Pdf__Chromium", "/nowhere/chromium")]);
        }

        public Task<HttpResponseMessage> GetAsync(string file, RunningProgram? from = null) =>
            Http.GetAsync(new Uri((from ?? Program).Address, $"/sessions/{KeptSession.Id}/{file}&ticket={ticket}"), Cancel);

        public async ValueTask DisposeAsync()
        {
            Http.Dispose();
            await Program.DisposeAsync();
            await WithoutBrowser.DisposeAsync();
            await Kept.DisposeAsync();
        }
    }
}
