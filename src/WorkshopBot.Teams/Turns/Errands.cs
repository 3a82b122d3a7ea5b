using System.Threading.Channels;

namespace WorkshopBot.Teams.Turns;

/// <summary>Slow work that a turn asked for and does not wait for. In memory: what is lost with the program is asked for again by a press.</summary>
/// <param name="tellFault">Hears of work that failed.</param>
public sealed class Errands(Action<Exception> tellFault)
{
    private const int MostWaiting = 500, AtOnce = 4;

    private readonly Channel<Func<CancellationToken, Task>> waiting =
        Channel.CreateBounded<Func<CancellationToken, Task>>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.Wait });

    /// <summary>Fails when more is waiting than will be done in reasonable time.</summary>
    public bool TryAdd(Func<CancellationToken, Task> work) => waiting.Writer.TryWrite(work);

    /// <summary>Works until it is stopped.</summary>
    public Task RunAsync(CancellationToken cancel) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => WorkAsync(cancel)));

    private async Task WorkAsync(CancellationToken cancel)
    {
        await foreach (var work in waiting.Reader.ReadAllAsync(cancel))
        {
            try
            {
                await work(cancel);
            }
            catch (Exception fault) when (!cancel.IsCancellationRequested)
            {
                tellFault(fault);
            }
        }
    }
}
