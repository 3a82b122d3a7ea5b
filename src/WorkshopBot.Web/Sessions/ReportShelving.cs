using System.Globalization;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Files;
using WorkshopBot.Teams.Graph;
using WorkshopBot.Web.Bot;

namespace WorkshopBot.Web.Sessions;

/// <summary>Puts each final report on the shared shelf, once; again when something in it was removed or its marking changed.</summary>
internal sealed class ReportShelving(
    ISessionLog log, SessionRunner runner, IReportFiles reports, IFileShelf shelf, IChanges changes, TimeProvider clock, ILogger<ReportShelving> logger)
    : BackgroundService
{
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromHours(1);

    private readonly SessionWatch watch = new(log, changes, clock, logger);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        shelf.IsThere ? Tireless.WorkAsync(c => watch.RunAsync(ShelveAsync, c), clock, logger, stoppingToken) : Task.CompletedTask;

    /// <summary>How long to wait before trying again; null when there is nothing left to do.</summary>
    private async Task<TimeSpan?> ShelveAsync(SessionId id, CancellationToken cancel)
    {
        if (await runner.ReadAsync(id, cancel) is not { } session || !session.AsksForShelf())
            return null;
        if (await reports.ReadAsync(id, PersonId.Program, FileOffer.Usual, session.Plan.Languages[0], cancel) is not { } file)
            return null;

        switch (await shelf.PutAsync(id.ToString(), Name(id, file), file.Bytes, cancel))
        {
            case GraphAnswer<Uri>.Got { Value: var address }:
                var shelved = new SessionEvent.ReportShelved(session.FinalVersion, session.Removed.Count, session.MarkingAnswer!.Marking, address.AbsoluteUri);
                var cause = string.Create(CultureInfo.InvariantCulture, $"program|{id}|shelf|{shelved.Version}-{shelved.Removals}-{shelved.Marking}");
                await runner.RunAsync(id, new SessionCommand.ShelveReport(shelved), new Asked(PersonId.Program, clock.GetUtcNow(), cause), answerTo: null, cancel);
                return null;
            case GraphAnswer<Uri>.Later later:
                return later.After > SessionWatch.Later ? later.After : SessionWatch.Later;
            default:
                return AfterRefusal;
        }
    }

    /// <summary>Not by the title: it may be removed, and then the earlier file must be the one that is replaced.</summary>
    private static string Name(SessionId id, ReportFile file) => $"workshopbot-{id}{Path.GetExtension(file.Name)}";
}
