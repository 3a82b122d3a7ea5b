using System.Collections.Concurrent;
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
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1), TryAgain = TimeSpan.FromMinutes(1), AfterRefusal = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<SessionId, DateTimeOffset> due = new();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        shelf.IsThere ? Tireless.WorkAsync(WorkAsync, clock, logger, stoppingToken) : Task.CompletedTask;

    private async Task WorkAsync(CancellationToken cancel)
    {
        using var working = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var listening = ListenAsync(working.Token);
        try
        {
            foreach (var id in await log.SessionsAsync(cancel))
                due.TryAdd(id, clock.GetUtcNow());

            using var ticks = new PeriodicTimer(Tick, clock);
            while (!listening.IsCompleted && await ticks.WaitForNextTickAsync(cancel))
                await LookAsync(cancel);
        }
        finally
        {
            await working.CancelAsync();
        }

        await listening;
    }

    private async Task ListenAsync(CancellationToken cancel)
    {
        await foreach (var changed in changes.ListenAsync(cancel))
        {
            if (changed is { } id)
                due.TryAdd(id, clock.GetUtcNow());
        }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var (id, at) in due.Where(d => d.Value <= now))
        {
            // Taken away first: what changes meanwhile is looked at again.
            due.TryRemove(id, out _);
            try
            {
                if (await ShelveAsync(id, now, cancel) is { } wait)
                    due.TryAdd(id, now + wait);
            }
            catch (Exception fault) when (!cancel.IsCancellationRequested)
            {
                logger.NotDone(fault);
                due.TryAdd(id, now + TryAgain);
            }
        }
    }

    /// <summary>How long to wait before trying again; null when there is nothing left to do.</summary>
    private async Task<TimeSpan?> ShelveAsync(SessionId id, DateTimeOffset now, CancellationToken cancel)
    {
        if (await runner.ReadAsync(id, cancel) is not { } session || !session.AsksForShelf())
            return null;
        if (await reports.ReadAsync(id, PersonId.Program, FileOffer.Usual, session.Plan.Languages[0], cancel) is not { } file)
            return null;

        switch (await shelf.PutAsync(id.ToString(), file.Name, file.Bytes, cancel))
        {
            case GraphAnswer<Uri>.Got { Value: var address }:
                var shelved = new SessionEvent.ReportShelved(session.FinalVersion, session.Removed.Count, session.MarkingAnswer!.Marking, address.AbsoluteUri);
                var cause = string.Create(CultureInfo.InvariantCulture, $"program|{id}|shelf|{shelved.Version}-{shelved.Removals}-{shelved.Marking}");
                await runner.RunAsync(id, new SessionCommand.ShelveReport(shelved), new Asked(PersonId.Program, now, cause), answerTo: null, cancel);
                return null;
            case GraphAnswer<Uri>.Later later:
                return later.After > TryAgain ? later.After : TryAgain;
            default:
                return AfterRefusal;
        }
    }
}
