using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Sending;
using WorkshopBot.Web.Hosting;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Reports.Pdf;

namespace WorkshopBot.Web.Reports;

/// <summary>Makes the addresses of a session's files; each names the session, the reader and what it opens, and is good for a day.</summary>
internal sealed class Downloads(Tickets tickets, PublicAddress address, IPdfPrinter printer, TimeProvider clock) : IDownloads
{
    /// <summary>What a ticket opens; one for the report opens nothing that leaves for good.</summary>
    public const string Report = "downloads", Archive = "archive", Woo = "woo";

    private static readonly ImmutableArray<string> Languages = ["nl", "en"];

    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    public async ValueTask<ImmutableArray<Download>> ForAsync(SessionId session, PersonId reader, CancellationToken cancel)
    {
        // To the hour, so that a card drawn again says the same.
        var until = new DateTimeOffset(clock.GetUtcNow().Ticks / TimeSpan.TicksPerHour * TimeSpan.TicksPerHour, TimeSpan.Zero) + Life;
        var report = await tickets.MakeAsync(Report, session, reader, until, cancel);
        var archive = await tickets.MakeAsync(Archive, session, reader, until, cancel);
        var woo = await tickets.MakeAsync(Woo, session, reader, until, cancel);
        Download At(string format, string language, string file, string ticket) =>
            new(format, language, new Uri($"{address.Base}/sessions/{session}/{file}?language={language}&ticket={ticket}"));
        return
        [
            .. from format in PublicationFormat.All
               where format != PublicationFormat.Pdf || printer.IsThere
               from language in Languages
               select At(format.Ending, language, $"report.{format.Ending}", report),
            .. Languages.Select(l => At(Download.Archive, l, Download.Archive, archive)),
            .. Languages.Select(l => At(Download.WooCopy, l, Download.WooCopy, woo)),
        ];
    }
}
