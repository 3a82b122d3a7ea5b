using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.IntegrationTests.Reports;
using WorkshopBot.Reports.Woo;
using WorkshopBot.Storage;
using WorkshopBot.Testing.Programs;
using WorkshopBot.Testing.Sessions;
using WorkshopBot.Web.Commands;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Reports;
using Xunit;

namespace WorkshopBot.IntegrationTests.Records;

/// <summary>The archive package, the working copy and the redacted edition, over HTTP and at a prompt, from the program as it runs.</summary>
public sealed class LeavingForGood(LeavingForGood.Served served) : IClassFixture<LeavingForGood.Served>
{
    [Fact]
    public async Task The_package_is_the_same_twice_the_same_at_a_prompt_and_its_log_holds_away_from_the_database()
    {
        using var answer = await served.GetAsync("archive.zip?language=nl");
        using var again = await served.GetAsync("archive.zip?language=nl");
        var package = await answer.Content.ReadAsByteArrayAsync(Cancel);
        var written = served.File("pakket.zip");
        var ended = await ArchiveCommand.RunAsync(FinalSession.Id.ToString(), written, "nl", served.Database, Cancel);

        Assert.Equal((HttpStatusCode.OK, "application/zip"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(package, await again.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(0, ended);
        Assert.Equal(package, await System.IO.File.ReadAllBytesAsync(written.FullName, Cancel));

        using var zip = new ZipArchive(new MemoryStream(package));
        string[] endings = [".html", ".json", ".odt", ".pdf"];
        Assert.Equal(endings, zip.Entries.Select(e => e.FullName).Where(n => n.StartsWith("verslag/", StringComparison.Ordinal)).Select(Path.GetExtension).Where(e => e is not ".xml").Order());
        using var output = new StringWriter();
        foreach (var json in zip.Entries.Where(e => e.FullName.EndsWith(".json", StringComparison.Ordinal)))
        {
            var file = served.File(json.Name);
            await json.ExtractToFileAsync(file.FullName, overwrite: true, Cancel);
            Assert.Equal(0, await VerifyCommand.ReadAsync(file, output, output, Cancel));
        }
    }

    [Fact]
    public async Task Nobody_comes_in_without_a_ticket_and_nothing_leaves_before_the_marking_question_is_answered()
    {
        foreach (var path in (string[])["archive.zip", "woo.xlsx"])
        {
            using var stranger = await served.Http.GetAsync(new Uri(served.Program.Address, $"/sessions/{FinalSession.Id}/{path}"), Cancel);
            Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        }

        using var participant = await served.GetAsync("archive.zip?x=1", served.Participant);
        using var early = await served.GetAsync("archive.zip?x=1", session: served.Unmarked);
        using var unknown = await served.GetAsync("woo.exe?x=1");

        Assert.Equal((HttpStatusCode.Forbidden, "urn:workshopbot:OnlyFacilitatorsMay"), (participant.StatusCode, await TypeAsync(participant)));
        Assert.Equal((HttpStatusCode.Conflict, "urn:workshopbot:MarkingNotAnswered"), (early.StatusCode, await TypeAsync(early)));
        Assert.Equal((HttpStatusCode.NotFound, "urn:workshopbot:NoSuchFormat"), (unknown.StatusCode, await TypeAsync(unknown)));
    }

    [Fact]
    public async Task A_copy_goes_through_LibreOffice_is_filled_in_and_gives_an_edition_without_what_is_left_out()
    {
        using var programs = new Programs();
        using var copy = await served.GetAsync("woo.ods?language=nl");
        var saved = await programs.ConvertAsync(programs.Put("kopie.ods", await copy.Content.ReadAsByteArrayAsync(Cancel)), "xlsx", Cancel);
        var (rows, problem) = FilledCopy.Read(await System.IO.File.ReadAllBytesAsync(saved, Cancel));
        Assert.Null(problem);
        var filled = Encoding.UTF8.GetBytes("Kenmerk;Uitzonderingsgrond;Besluit;Controle\r\n" + string.Concat(rows.Select(r =>
            r.Id is "contribution-4" ? $"{r.Id};5.1.2.h;gelakt;{r.Check}\r\n" : $"{r.Id};;openbaar;{r.Check}\r\n")));

        foreach (var format in (string[])["docx", "odt", "pdf", "html"])
        {
            using var edition = await served.PostAsync($"woo.{format}?language=nl", filled);
            Assert.Equal(HttpStatusCode.OK, edition.StatusCode);
            var file = programs.Put($"openbaar.{format}", await edition.Content.ReadAsByteArrayAsync(Cancel));
            var pdf = format is "pdf" ? file : format is "html" ? await programs.PrintAsync(file, Cancel) : await programs.ConvertAsync(file, "pdf", Cancel);
            var text = Regex.Replace(string.Join(' ', await Programs.PagesAsync(pdf, Cancel)), @"\s+", " ");

            Assert.DoesNotContain("Ziekenhuizen wachten", text, StringComparison.Ordinal);
            Assert.Contains("[5.1.2.h]", text, StringComparison.Ordinal);
            Assert.Contains("Er zijn te weinig isolatieplekken.", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_copy_that_does_not_fit_is_answered_with_each_place_that_is_wrong()
    {
        using var wrong = await served.PostAsync("woo.docx?language=nl", "Kenmerk,Uitzonderingsgrond,Besluit,Controle\r\ncontribution-99,,gelakt,x\r\n"u8.ToArray());
        var said = (await wrong.Content.ReadFromJsonAsync<JsonObject>(Cancel))!;
        var grounds = served.File("fout.csv");
        await System.IO.File.WriteAllTextAsync(grounds.FullName, "nothing", Cancel);
        var folder = Directory.CreateDirectory(served.File("leeg").FullName);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "urn:workshopbot:GroundsNotGood"), (wrong.StatusCode, said["type"]!.GetValue<string>()));
        Assert.Equal(("UnknownPassage", "2", "contribution-99"), (said["problems"]![0]!["fault"]!.GetValue<string>(), said["problems"]![0]!["row"]!.GetValue<string>(), said["problems"]![0]!["id"]!.GetValue<string>()));
        Assert.Equal(1, await WooCommand.RunAsync(FinalSession.Id.ToString(), folder, grounds, "nl", served.Database, Cancel));
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task A_ticket_opens_what_it_says_and_nothing_else()
    {
        foreach (var (file, own) in new[] { ("archive.zip?x=1", Downloads.Archive), ("woo.xlsx?x=1", Downloads.Woo), ("report.json?x=1", Downloads.Report) })
        {
            foreach (var opens in (string[])[Downloads.Archive, Downloads.Woo, Downloads.Report])
            {
                using var answer = await served.GetAsync(file, opens: opens);
                Assert.Equal((file, opens, opens == own ? HttpStatusCode.OK : HttpStatusCode.Unauthorized), (file, opens, answer.StatusCode));
            }
        }
    }

    [Fact]
    public async Task A_spreadsheet_that_is_put_together_wrongly_is_answered_in_words()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Put(string name, string text)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }

            Put("xl/workbook.xml", "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='a' r:id='r1'/></sheets></workbook>");
            Put("xl/_rels/workbook.xml.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Target='a.xml'/><Relationship Id='r1' Target='b.xml'/></Relationships>");
        }

        using var wrong = await served.PostAsync("woo.docx?language=nl", stream.ToArray());
        var said = (await wrong.Content.ReadFromJsonAsync<JsonObject>(Cancel))!;

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "urn:workshopbot:GroundsNotGood"), (wrong.StatusCode, said["type"]!.GetValue<string>()));
        Assert.Equal("Dit bestand is geen leesbare csv, xlsx of ods.", said["detail"]!.GetValue<string>());
        Assert.Equal("Dit bestand is geen leesbare csv, xlsx of ods.", said["problems"]![0]!["said"]!.GetValue<string>());
    }

    [Fact]
    public async Task At_a_prompt_the_copy_comes_in_every_format_and_the_edition_too()
    {
        var folder = new DirectoryInfo(served.File("kopie").FullName);
        Assert.Equal(0, await WooCommand.RunAsync(FinalSession.Id.ToString(), folder, null, "nl", served.Database, Cancel));
        Assert.Equal([".csv", ".docx", ".ods", ".odt", ".xlsx"], folder.GetFiles().Select(f => f.Extension).Order());

        var (rows, _) = FilledCopy.Read(await System.IO.File.ReadAllBytesAsync(folder.GetFiles("*.xlsx")[0].FullName, Cancel));
        var grounds = served.File("ingevuld.csv");
        await System.IO.File.WriteAllTextAsync(grounds.FullName, "Kenmerk,Uitzonderingsgrond,Besluit,Controle\r\n" + string.Concat(rows.Select(r => $"{r.Id},,openbaar,{r.Check}\r\n")), Cancel);
        var editions = new DirectoryInfo(served.File("openbaar").FullName);
        Assert.Equal(0, await WooCommand.RunAsync(FinalSession.Id.ToString(), editions, grounds, "nl", served.Database, Cancel));
        Assert.Equal([".docx", ".html", ".odt", ".pdf"], editions.GetFiles().Select(f => f.Extension).Order());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<string?> TypeAsync(HttpResponseMessage problem) => (await problem.Content.ReadFromJsonAsync<JsonObject>(Cancel))!["type"]!.GetValue<string>();

    /// <summary>A final session and one whose marking nobody decided, behind the real program.</summary>
    public sealed class Served : IAsyncLifetime
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-records-");
        private Store store = null!;

        public string Database => Path.Combine(folder.FullName, "kept.db");

        public SessionId Unmarked { get; } = new(Guid.Parse("0195a1b2-0000-7000-8000-00000000f11f"));

        public PersonId Participant { get; private set; }

        public HttpClient Http { get; } = new(new SocketsHttpHandler { UseProxy = false });

        public RunningProgram Program { get; private set; } = null!;

        public FileInfo File(string name) => new(Path.Combine(folder.FullName, name));

        public async ValueTask InitializeAsync()
        {
            store = await Store.OpenAsync(new StorageSettings(Database, null), TimeProvider.System, CancellationToken.None);
            var (final, open) = (FinalSession.Held(), FullSession.Held(answered: false));
            Participant = final.Session.Contributions[1].By;
            await store.KeepAsync(FinalSession.Id, final, "final-");
            await store.KeepAsync(Unmarked, open, "open-");
            Program = await RunningProgram.StartAsync(Database, CancellationToken.None);
        }

        public async Task<HttpResponseMessage> GetAsync(string file, PersonId? reader = null, SessionId? session = null, string? opens = null) =>
            await Http.GetAsync(await AddressAsync(file, reader, session, opens), Cancel);

        public async Task<HttpResponseMessage> PostAsync(string file, byte[] body) => await Http.PostAsync(await AddressAsync(file, null, null), new ByteArrayContent(body), Cancel);

        public async ValueTask DisposeAsync()
        {
            Http.Dispose();
            await Program.DisposeAsync();
            await store.DisposeAsync();
            folder.Delete(recursive: true);
        }

        private async Task<Uri> AddressAsync(string file, PersonId? reader, SessionId? session, string? opens = null)
        {
            var id = session ?? FinalSession.Id;
            var purpose = opens ?? (file.StartsWith("archive", StringComparison.Ordinal) ? Downloads.Archive : Downloads.Woo);
            var ticket = await new Tickets(store.Keys, TimeProvider.System).MakeAsync(purpose, id, reader ?? HeldSession.Facilitator, TimeProvider.System.GetUtcNow().AddHours(1), CancellationToken.None);
            return new Uri(Program.Address, $"/sessions/{id}/{file}&ticket={ticket}");
        }
    }
}
