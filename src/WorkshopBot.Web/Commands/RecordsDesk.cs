using System.Globalization;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Web.Records;
using WorkshopBot.Web.Reports;

namespace WorkshopBot.Web.Commands;

/// <summary>What the commands need that make files of one session: its database, and the printer that goes when they are done.</summary>
internal sealed class RecordsDesk : IAsyncDisposable
{
    private readonly ServiceProvider parts;

    private RecordsDesk(ServiceProvider parts, SessionId session) => (this.parts, Session) = (parts, session);

    public RecordFiles Files => parts.GetRequiredService<RecordFiles>();

    public SessionId Session { get; }

    /// <summary>Null, and said why, when there is no such database, or the id is none.</summary>
    public static async Task<RecordsDesk?> OpenAsync(string session, string? sqlite, CancellationToken cancel)
    {
        if (!SessionId.TryParse(session, CultureInfo.InvariantCulture, out var id))
        {
            CommandStore.No(CommandWords.Format("ReplayNoSession", session));
            return null;
        }

        return await CommandStore.OpenAsync(sqlite, cancel) is { } parts ? new RecordsDesk(parts, id) : null;
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

    public ValueTask DisposeAsync() => parts.DisposeAsync();
}
