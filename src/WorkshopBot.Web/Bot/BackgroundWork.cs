namespace WorkshopBot.Web.Bot;

/// <summary>Keeps a piece of work going as long as the program runs: a fault is told, and the work begins again a moment later.</summary>
internal abstract class BackgroundWork(TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WorkAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                log.Stumbled(GetType().Name, fault);
                await Task.Delay(Breath, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    protected abstract Task WorkAsync(CancellationToken cancel);
}
