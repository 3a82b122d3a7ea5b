using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
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

    public HeldSession Held { get; private init; } = FullSession.Held();

    public Store Store { get; private set; } = null!;

    public string Database => Path.Combine(folder, "kept.db");

    internal SigningKey Key => new(Store.Keys);

    /// <summary>Another session, in another database with another key.</summary>
    public static async Task<KeptSession> OfAsync(HeldSession held)
    {
        var kept = new KeptSession { Held = held };
        await kept.InitializeAsync();
        return kept;
    }

    /// <summary>Appends the events of the session as they came.</summary>
    public async ValueTask InitializeAsync()
    {
        Store = await Store.OpenAsync(new StorageSettings(Database, null), TimeProvider.System, CancellationToken.None);
        foreach (var turn in Held.Log.GroupBy(r => r.Asked.Cause))
            Assert.IsType<Appended.Done>(await Store.Log.AppendAsync(Id, turn.First().Version - 1, new Turn<SessionEvent>(turn.First().Asked, [.. turn.Select(r => r.Event)], [], null), CancellationToken.None));
    }

    public async Task<byte[]> FileAsync(string format, string language = "nl")
    {
        var files = new ReportFiles(Store.Log, Store.People, Edition.Of2023, BuiltIn.Summaries, Key, new PublicationFiles(Key, new NoPdfPrinter()));
        var made = Assert.IsType<ReportReading.Made>(await files.MakeAsync(Id, PersonId.Program, format, language, sheet: null, CancellationToken.None));
        return Assert.IsType<PublicationReading.Given>(made.File).File.Bytes.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
