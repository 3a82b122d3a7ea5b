using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using WorkshopBot.Testing.Programmes;
using WorkshopBot.Web.Commands;
using Xunit;

namespace WorkshopBot.IntegrationTests.Records;

/// <summary><c>archive --programme</c>: what was approved leaves as one package, and what was not does not.</summary>
public sealed class ArchivingACourseInput : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-archive-");

    [Fact]
    public async Task What_was_approved_leaves_with_documents_metadata_and_checksums_and_its_json_holds()
    {
        var (database, id) = await KeptAsync(approve: true);
        var file = new FileInfo(Path.Combine(folder.FullName, "out", "bouwstenen.zip"));

        Assert.Equal(0, await ArchiveCommand.RunAsync(id.ToString(), null, file, "nl", database, Cancel));
        var unpacked = Path.Combine(folder.FullName, "unpacked");
        await ZipFile.ExtractToDirectoryAsync(file.FullName, unpacked, Cancel);
        var listed = (await File.ReadAllLinesAsync(Path.Combine(unpacked, "manifest-sha256.txt"), Cancel)).Select(l => l.Split("  ")).ToDictionary(l => l[1], l => l[0]);
        Assert.All(listed, l => Assert.Equal(l.Value, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(unpacked, l.Key))))));
        Assert.All((string[])[".pdf", ".odt", ".ods", ".html", ".json"], ending =>
        {
            Assert.Contains(listed.Keys, f => f.EndsWith(ending, StringComparison.Ordinal));
            Assert.Contains(listed.Keys, f => f.EndsWith($"{ending}.bestand.mdto.xml", StringComparison.Ordinal));
        });
        using var output = new StringWriter();
        var json = new FileInfo(Directory.GetFiles(unpacked, "*.json", SearchOption.AllDirectories).Single());
        Assert.Equal(0, await VerifyCommand.ReadAsync(json, output, TextWriter.Null, Cancel));
        Assert.Contains(StoredProgramme.Said[0], Encoding.UTF8.GetString(await File.ReadAllBytesAsync(json.FullName, Cancel)), StringComparison.Ordinal);

        var again = new FileInfo(Path.Combine(folder.FullName, "again.zip"));
        Assert.Equal(0, await ArchiveCommand.RunAsync(id.ToString(), 1, again, "nl", database, Cancel));
        Assert.Equal(await File.ReadAllBytesAsync(file.FullName, Cancel), await File.ReadAllBytesAsync(again.FullName, Cancel));
    }

    [Fact]
    public async Task A_draft_a_version_that_is_not_there_and_another_programme_are_refused()
    {
        var (database, id) = await KeptAsync(approve: false);
        var file = new FileInfo(Path.Combine(folder.FullName, "niet.zip"));

        Assert.Equal(1, await ArchiveCommand.RunAsync(id.ToString(), null, file, "nl", database, Cancel));
        Assert.Equal(1, await ArchiveCommand.RunAsync(id.ToString(), 3, file, "nl", database, Cancel));
        Assert.Equal(1, await ArchiveCommand.RunAsync("0195a1b2-0000-7000-8000-00000000ffff", null, file, "nl", database, Cancel));
        Assert.False(file.Exists);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<(string Database, ProgrammeId Id)> KeptAsync(bool approve)
    {
        var database = Path.Combine(folder.FullName, "kept.db");
        await using var store = await Store.OpenAsync(new StorageSettings(database, null), TimeProvider.System, Cancel);
        var programme = new StoredProgramme(store);
        await programme.BeginAsync(new PersonId("somebody-third"));
        if (approve)
            await programme.DoesAsync(new ProgrammeCommand.Approve("N. Oord"));
        return (database, programme.Id);
    }
}
