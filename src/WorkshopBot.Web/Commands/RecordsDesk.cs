using System.Globalization;
using WorkshopBot.Analysis.Checking;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Analysis.Lexical.Drafts;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using WorkshopBot.Web.Hosting;
using WorkshopBot.Web.Records;
using WorkshopBot.Web.Reports;
using WorkshopBot.Web.Reports.Pdf;

namespace WorkshopBot.Web.Commands;

/// <summary>What the commands need that make files of one session: its database, and the printer that goes when they are done.</summary>
internal sealed class RecordsDesk : IAsyncDisposable
{
    private readonly Store store;
    private readonly ServiceProvider services;

    private RecordsDesk(Store store, ServiceProvider services, RecordFiles files, SessionId session) =>
        (this.store, this.services, Files, Session) = (store, services, files, session);

    public RecordFiles Files { get; }

    public SessionId Session { get; }

    /// <summary>Null, and said why, when there is no such database, or the id is none.</summary>
    public static async Task<RecordsDesk?> OpenAsync(string session, string? sqlite, CancellationToken cancel)
    {
        if (!SessionId.TryParse(session, CultureInfo.InvariantCulture, out var id))
        {
            CommandStore.No(CommandWords.Format("ReplayNoSession", session));
            return null;
        }

        if (await CommandStore.OpenAsync(sqlite, cancel) is not var (store, settings))
            return null;

        var suggestions = new LexicalSuggestions();
        var edition = ImportedScenarios.Edition(settings.GetSection(CatalogueSection.Name).Get<CatalogueSection>() ?? new());
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddPdf(settings).BuildServiceProvider();
        var key = new SigningKey(store.Keys);
        var files = new PublicationFiles(key, services.GetRequiredService<IPdfPrinter>());
        var reports = new ReportFiles(store.Log, store.People, edition, new ThemeSummaries(new DraftCheck(suggestions, edition)), key, files);
        var retention = (settings.GetSection(RecordsSection.Name).Get<RecordsSection>() ?? new()).Retention;
        return new RecordsDesk(store, services, new RecordFiles(reports, files, key, suggestions, retention), id);
    }

    /// <summary>In words, why something was not made.</summary>
    public string Why(RecordReading reading) => reading switch
    {
        RecordReading.NotFinal => CommandWords.Get("RecordsNotFinal"),
        RecordReading.NotAllowed { Why: ReportReading.NoSuchSession } => CommandWords.Format("ReplayNoSession", Session),
        RecordReading.NotAllowed { Why: ReportReading.MarkingNotAnswered } => CommandWords.Get("RecordsNotMarked"),
        RecordReading.Made { File: PublicationReading.PdfFailed } => CommandWords.Get("RecordsPdfFailed"),
        _ => throw new System.Diagnostics.UnreachableException(reading.ToString()),
    };

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await store.DisposeAsync();
    }
}
