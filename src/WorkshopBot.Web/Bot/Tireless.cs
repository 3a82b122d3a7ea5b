namespace WorkshopBot.Web.Bot;

/// <summary>Keeps a piece of work going as long as the program runs: a fault is told, and the work begins again a moment later.</summary>
internal static class Tireless
{
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    public static async Task WorkAsync(Func<CancellationToken, Task> work, TimeProvider clock, ILogger log, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await work(cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                log.Stumbled(fault);
                await Task.Delay(Breath, clock, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
