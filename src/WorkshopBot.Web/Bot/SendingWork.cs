using WorkshopBot.Teams.Sending;

namespace WorkshopBot.Web.Bot;

/// <summary>Empties the outbox.</summary>
internal sealed class SendingWork(OutboxSender sender, TimeProvider clock, ILogger<SendingWork> log) : BackgroundWork(clock, log)
{
    protected override Task WorkAsync(CancellationToken cancel) => sender.RunAsync(cancel);
}
