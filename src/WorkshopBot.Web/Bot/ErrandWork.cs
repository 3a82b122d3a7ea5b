using WorkshopBot.Teams.Turns;

namespace WorkshopBot.Web.Bot;

/// <summary>Does the slow work that turns asked for.</summary>
internal sealed class ErrandWork(Errands errands, TimeProvider clock, ILogger<ErrandWork> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Tireless.WorkAsync(errands.RunAsync, clock, log, stoppingToken);
}
