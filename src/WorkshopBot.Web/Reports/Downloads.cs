using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Sending;
using WorkshopBot.Web.Hosting;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Reports.Pdf;

namespace WorkshopBot.Web.Reports;

/// <summary>Makes the addresses of report files; each names the session and the reader, and is good for a day.</summary>
internal sealed class Downloads(Tickets tickets, PublicAddress address, IPdfPrinter printer, TimeProvider clock) : IDownloads
{
    public const string Purpose = "downloads";

    private static readonly ImmutableArray<string> Languages = ["nl", "en"];

    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    public async ValueTask<ImmutableArray<Download>> ForAsync(SessionId session, PersonId reader, CancellationToken cancel)
    {
        // To the hour, so that a card drawn again says the same.
        var until = new DateTimeOffset(clock.GetUtcNow().Ticks / TimeSpan.TicksPerHour * TimeSpan.TicksPerHour, TimeSpan.Zero) + Life;
        var ticket = await tickets.MakeAsync(Purpose, session, reader, until, cancel);
        return
        [
            .. from format in PublicationFormat.All
               where format != PublicationFormat.Pdf || printer.IsThere
               from language in Languages
               select new Download(format.Ending, language, new Uri($"{address.Base}/sessions/{session}/report.{format.Ending}?language={language}&ticket={ticket}")),
        ];
    }
}
