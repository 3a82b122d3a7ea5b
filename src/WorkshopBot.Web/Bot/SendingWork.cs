using WorkshopBot.Teams.Sending;

namespace WorkshopBot.Web.Bot;

/// <summary>Empties the outbox.</summary>
internal sealed class SendingWork(OutboxSender sender, TimeProvider clock, ILogger<SendingWork> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Tireless.WorkAsync(sender.RunAsync, clock, log, stoppingToken);
}
