using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Reports.Records;
using WorkshopBot.Reports.Woo;
using WorkshopBot.Storage;
using WorkshopBot.Teams.Files;
using WorkshopBot.Testing.Reports;
using WorkshopBot.Testing.Sessions;
using WorkshopBot.Web.Records;
using WorkshopBot.Web.Reports;
using WorkshopBot.Web.Reports.Pdf;
using Xunit;

namespace WorkshopBot.IntegrationTests.Records;

/// <summary>
/// One text goes through a session and into everything that can be exported. After its removal, or the destruction of the session, it is
/// in nothing that is exported anew, and in no file the program keeps: not beside the database, not where pages are printed.
/// </summary>
public sealed class RemovingForGood : IAsyncDisposable
{
    private const string Planted = "Xylofoonkwartet in de meterkast van Zierikzee";

    private static readonly Encoding[] Ways = [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-removing-");
    private readonly HeldSession held = FinalSession.Held(text: Planted);
    private Store? store;
    private ChromiumPrinter? printer;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_that_was_removed_is_in_nothing_that_is_exported_anew_and_in_no_file_of_the_program()
    {
        var exported = await ExportAllAsync(await BeginAsync());
        Assert.All(exported, e => Assert.True(Holds(e.Bytes), $"{e.Name} did not hold it before: this test would prove nothing."));
        Assert.NotEmpty(Found());

        var seen = held.Log.Length;
        held.Do(held.Session.Lead, new SessionCommand.Remove(Target.Of(3), RemovalGround.Spill));
        await store!.KeepAsync(FinalSession.Id, held, "", seen);
        var anew = await ExportAllAsync(await FilesAsync());

        Assert.Equal(exported.Select(e => e.Name), anew.Select(e => e.Name));
        Assert.DoesNotContain(anew, e => Holds(e.Bytes));
        Assert.Empty(Found());
    }

    [Fact]
    public async Task A_session_that_was_destroyed_can_be_exported_no_more_and_is_in_no_file_of_the_program()
    {
        var exported = await ExportAllAsync(await BeginAsync());
        Assert.NotEmpty(exported);

        await store!.Destruction.DestroyAsync(FinalSession.Id, new DestructionOrder(DestructionGround.EndOfRetention, "4.2", held.Session.Lead, HeldSession.Start.AddYears(10)), Cancel);
        var files = await FilesAsync();

        Assert.IsType<ReportReading.NoSuchSession>(Assert.IsType<RecordReading.NotAllowed>(await files.ArchiveAsync(FinalSession.Id, PersonId.Program, "nl", Cancel)).Why);
        Assert.IsType<ReportReading.NoSuchSession>(Assert.IsType<RecordReading.NotAllowed>(await files.WooCopyAsync(FinalSession.Id, PersonId.Program, "xlsx", "nl", Cancel)).Why);
        Assert.Empty(Found());
    }

    [Fact]
    public async Task A_session_in_correction_is_not_archived_yet()
    {
        var files = await BeginAsync();
        var open = new SessionId(Guid.Parse("0195a1b2-0000-7000-8000-00000000f120"));
        await store!.KeepAsync(open, FullSession.Held(), "open-");

        Assert.IsType<RecordReading.NotFinal>(await files.ArchiveAsync(open, PersonId.Program, "nl", Cancel));
    }

    public async ValueTask DisposeAsync()
    {
        if (printer is not null)
            await printer.DisposeAsync();
        if (store is not null)
            await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task<RecordFiles> BeginAsync()
    {
        store = await Store.OpenAsync(new StorageSettings(Path.Combine(folder.FullName, "kept.db"), null), TimeProvider.System, Cancel);
        await store.KeepAsync(FinalSession.Id, held, "");
        Assert.Equal(Planted, held.Session.Contributions[3].Text.Body);
        return await FilesAsync();
    }

    private Task<RecordFiles> FilesAsync()
    {
        printer ??= new ChromiumPrinter(PdfSetup.Find("", Environment.GetEnvironmentVariable("PATH")!)!, !Environment.IsPrivilegedProcess, TimeProvider.System, NullLogger<ChromiumPrinter>.Instance);
        var key = new SigningKey(store!.Keys);
        var files = new PublicationFiles(key, printer);
        var reports = new ReportFiles(store.Log, store.People, Edition.Of2023, BuiltIn.Summaries, key, files);
        return Task.FromResult(new RecordFiles(reports, files, key, BuiltIn.Suggestions, new Retention("", "", 0, false)));
    }

    /// <summary>The package with all its files apart, the working copy in each format, and an edition in which nothing is left out.</summary>
    private static async Task<List<(string Name, byte[] Bytes)>> ExportAllAsync(RecordFiles files)
    {
        var all = new List<(string, byte[])>();
        using (var zip = new ZipArchive(new MemoryStream(Bytes(await files.ArchiveAsync(FinalSession.Id, PersonId.Program, "nl", Cancel)))))
        {
            foreach (var entry in zip.Entries.Where(e => Path.GetExtension(e.FullName) is ".html" or ".odt" or ".json"))
                all.Add((entry.FullName, await ReadAsync(entry)));
        }

        foreach (var format in WooCopy.Formats)
            all.Add(($"woo.{format.Ending}", Bytes(await files.WooCopyAsync(FinalSession.Id, PersonId.Program, format.Ending, "nl", Cancel))));

        var (rows, _) = FilledCopy.Read(all.Single(e => e.Item1 == "woo.csv").Item2);
        var filled = Encoding.UTF8.GetBytes("Kenmerk,Uitzonderingsgrond,Besluit,Controle\r\n" + string.Concat(rows.Select(r => $"{r.Id},,openbaar,{r.Check}\r\n")));
        foreach (var (format, made) in RedactedEdition.Formats.Zip(await files.RedactAsync(FinalSession.Id, PersonId.Program, filled, RedactedEdition.Formats, "nl", Cancel)))
        {
            var bytes = Bytes(made);
            if (format != PublicationFormat.Pdf)
                all.Add(($"openbaar.{format.Ending}", bytes));
        }

        return all;
    }

    private static byte[] Bytes(RecordReading reading) =>
        Assert.IsType<PublicationReading.Given>(Assert.IsType<RecordReading.Made>(reading).File) is { File: ReportFile file } ? file.Bytes.ToArray() : [];

    private static async Task<byte[]> ReadAsync(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        await using var from = await entry.OpenAsync(Cancel);
        await from.CopyToAsync(content, Cancel);
        return content.ToArray();
    }

    /// <summary>As it is, and in what is packed in it.</summary>
    private static bool Holds(byte[] bytes)
    {
        if (Ways.Any(way => bytes.AsSpan().IndexOf(way.GetBytes(Planted)) >= 0))
            return true;
        if (!bytes.AsSpan().StartsWith("PK"u8))
            return false;

        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.Any(e =>
        {
            using var content = new MemoryStream();
            using var from = e.Open();
            from.CopyTo(content);
            return Holds(content.ToArray());
        });
    }

    /// <summary>Every file beside the database and in the browser's own folder that holds the text.</summary>
    private string[] Found() =>
    [
        .. ((string?[])[folder.FullName, printer?.Folder]).OfType<string>()
            .SelectMany(f => Directory.EnumerateFiles(f, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true }))
            .Where(f => File.ResolveLinkTarget(f, false) is null && Holds(Read(f))),
    ];

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        file.CopyTo(content);
        return content.ToArray();
    }
}
