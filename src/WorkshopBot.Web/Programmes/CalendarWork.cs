using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Web.Bot;

namespace WorkshopBot.Web.Programmes;

/// <summary>Lets every programme look at its calendar: rounds end, and owners are asked before a half-yearly date.</summary>
internal sealed class CalendarWork(IProgrammeLog log, ProgrammeRunner runner, Edition edition, TimeProvider clock, ILogger<CalendarWork> logger) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    /// <summary>Which dates have come is seen without reading a session.</summary>
    private readonly Material nothing = new(edition, ImmutableDictionary<int, SessionYield>.Empty);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Tireless.WorkAsync(WorkAsync, clock, logger, stoppingToken);

    private async Task WorkAsync(CancellationToken cancel)
    {
        using var ticks = new PeriodicTimer(Every, clock);
        do
        {
            await LookAsync(cancel);
        }
        while (await ticks.WaitForNextTickAsync(cancel));
    }

    internal async Task LookAsync(CancellationToken cancel)
    {
        foreach (var id in await log.ProgrammesAsync(cancel))
            await LookAsync(id, cancel);
    }

    /// <summary>One programme that cannot be read must not stop the calendars of the others.</summary>
    private async Task LookAsync(ProgrammeId id, CancellationToken cancel)
    {
        try
        {
            if (await runner.ReadAsync(id, cancel) is not { } programme)
                return;

            // Two servers that look at the same state have the same cause, so one of them acts; nothing is kept of a look at which nothing is due.
            var asked = new Asked(PersonId.Program, clock.GetUtcNow(), $"program|{id}|calendar|{programme.Version.ToString(CultureInfo.InvariantCulture)}");
            if (!ProgrammeRules.Decide(programme, new ProgrammeCommand.LookAtCalendar(), asked, nothing).Events.IsEmpty)
                await runner.RunAsync(id, new ProgrammeCommand.LookAtCalendar(), asked, cancel);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            logger.CalendarNotLookedAt(id.Value, fault);
        }
    }
}
