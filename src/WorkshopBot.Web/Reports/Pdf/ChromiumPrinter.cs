namespace WorkshopBot.Web.Reports.Pdf;

/// <summary>
/// Prints with a Chromium that stays: started for the first page, replaced when it died or printed many, and asked for two
/// pages at once at most.
/// </summary>
internal sealed class ChromiumPrinter(string program, bool sandboxed, TimeProvider clock, ILogger<ChromiumPrinter> logger) : IPdfPrinter, IAsyncDisposable
{
    private const int AtOnce = 2, MostPrints = 200, Tries = 2;

    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim places = new(AtOnce, AtOnce);
    private readonly SemaphoreSlim changing = new(1, 1);
    private Chromium? browser;
    private int printing;

    public bool IsThere => true;

    /// <summary>The process that prints now; null before the first page.</summary>
    internal int? ProcessId => browser?.ProcessId;

    internal string? Folder => browser?.Folder;

    public async Task<Printing> PrintAsync(ReadOnlyMemory<byte> html, DateTimeOffset date, CancellationToken cancel)
    {
        await places.WaitAsync(cancel);
        try
        {
            for (var attempt = 1; attempt <= Tries; attempt++)
            {
                if (await TryAsync(html, date, attempt, cancel) is { } done)
                    return done;
            }

            return new Printing.Failed();
        }
        finally
        {
            places.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        places.Dispose();
        changing.Dispose();
    }

    private async Task<Printing.Done?> TryAsync(ReadOnlyMemory<byte> html, DateTimeOffset date, int attempt, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(MostTime, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        var with = await TakeAsync(cancel);
        try
        {
            var pdf = await PrintedPage.PrintAsync(with.DevTools, html, stop.Token);
            SamePdf.Mend(pdf, date);
            return new Printing.Done(pdf);
        }
        catch (Exception fault) when (fault is BrowserGoneException || (fault is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            logger.NotPrinted(attempt, with.LastWords, fault);
            await DropAsync(with);
            return null;
        }
        finally
        {
            Interlocked.Decrement(ref printing);
        }
    }

    /// <summary>The browser there is, or a new one; one that still prints another page is let finish.</summary>
    private async Task<Chromium> TakeAsync(CancellationToken cancel)
    {
        await changing.WaitAsync(cancel);
        try
        {
            if (browser is { } old && (!old.IsThere || (old.Printed >= MostPrints && printing == 0)))
            {
                browser = null;
                await old.DisposeAsync();
            }

            browser ??= Chromium.Start(program, sandboxed);
            browser.Printed++;
            Interlocked.Increment(ref printing);
            return browser;
        }
        finally
        {
            changing.Release();
        }
    }

    /// <summary>What else it prints fails with it, and is printed by the next.</summary>
    private async Task DropAsync(Chromium failed)
    {
        await changing.WaitAsync(CancellationToken.None);
        try
        {
            if (browser != failed)
                return;
            browser = null;
            await failed.DisposeAsync();
        }
        finally
        {
            changing.Release();
        }
    }
}
