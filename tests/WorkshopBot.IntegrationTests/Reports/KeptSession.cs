using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Storage;
using WorkshopBot.Testing.Reports;
using WorkshopBot.Testing.Sessions;
using WorkshopBot.Web.Reports;
using WorkshopBot.Web.Reports.Pdf;
using Xunit;

namespace WorkshopBot.IntegrationTests.Reports;

/// <summary>A whole session in a database of its own, with real hashes, and the files that the program makes of it.</summary>
public sealed class KeptSession : IAsyncLifetime
{
    public static readonly SessionId Id = new(Guid.Parse("0195a1b2-0000-7000-8000-00000000f11e"));

    private readonly string folder = Directory.CreateTempSubdirectory("workshopbot-kept-").FullName;

    public HeldSession Held { get; } = FullSession.Held();

    public Store Store { get; private set; } = null!;

    public string Database => Path.Combine(folder, "kept.db");

    internal SigningKey Key => new(Store.Keys);

    public async ValueTask InitializeAsync()
    {
        Store = await Store.OpenAsync(new StorageSettings(Database, null), TimeProvider.System, CancellationToken.None);
        await KeepAsync(Store, Id, Held);
    }

    /// <summary>Appends the events of a session as they came.</summary>
    /// <param name="causes">Stands before the causes, which are the same in every held session.</param>
    public static async Task KeepAsync(Store store, SessionId id, HeldSession held, string causes = "")
    {
        foreach (var turn in held.Log.GroupBy(r => r.Asked.Cause))
            Assert.IsType<Appended.Done>(await store.Log.AppendAsync(id, turn.First().Version - 1, new Turn(turn.First().Asked with { Cause = causes + turn.Key }, [.. turn.Select(r => r.Event)], [], null), CancellationToken.None));
    }

    public Task<byte[]> FileAsync(string format, string language = "nl") => FileAsync(Store, Id, format, language);

    public static async Task<byte[]> FileAsync(Store store, SessionId id, string format, string language = "nl")
    {
        var key = new SigningKey(store.Keys);
        var files = new ReportFiles(store.Log, store.People, Edition.Of2023, BuiltIn.Summaries, key, new PublicationFiles(key, new NoPdfPrinter()));
        var made = Assert.IsType<ReportReading.Made>(await files.MakeAsync(id, PersonId.Program, format, language, sheet: null, CancellationToken.None));
        return Assert.IsType<PublicationReading.Given>(made.File).File.Bytes.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
