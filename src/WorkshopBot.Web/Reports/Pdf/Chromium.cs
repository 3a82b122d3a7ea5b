using System.Diagnostics;

namespace WorkshopBot.Web.Reports.Pdf;

/// <summary>One Chromium without a window, in a folder of its own that goes with it, cut off from every network.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--headless", "--remote-debugging-pipe", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check",

        // Nothing of its own, and nothing of a page: besides, each request is refused one by one, see PrintedPage.
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions", "--disable-default-apps",
        "--disable-domain-reliability", "--disable-breakpad", "--no-pings", "--blink-settings=scriptEnabled=false",
        "--proxy-server=127.0.0.1:9", "--proxy-bypass-list=<-loopback>", "--host-resolver-rules=MAP * ~NOTFOUND",

        // The same letters in the same places on every machine with the same fonts.
        "--font-render-hinting=none", "--force-color-profile=srgb", "--lang=en", "--user-agent=WorkshopBot", "--password-store=basic",
    ];

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    private readonly Process process;

    private Chromium(Process process, string folder)
    {
        (this.process, Folder) = (process, folder);
        DevTools = new DevTools(process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
        process.ErrorDataReceived += (_, line) => LastWords = line.Data ?? LastWords;
        process.BeginErrorReadLine();
    }

    public DevTools DevTools { get; }

    public string Folder { get; }

    public int ProcessId => process.Id;

    /// <summary>What it last said of itself, such as why it did not start; never anything of a page.</summary>
    public string LastWords { get; private set; } = "";

    /// <summary>How many pages it printed.</summary>
    public int Printed { get; set; }

    public bool IsThere => !DevTools.Ended.IsCompleted && !process.HasExited;

    /// <param name="sandboxed">Not for the superuser, with whom Chromium refuses to start.</param>
    public static Chromium Start(string program, bool sandboxed)
    {
        var folder = Directory.CreateTempSubdirectory("workshopbot-pdf-").FullName;

        // Its pipes are files 3 and 4, which only a shell can put there.
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 1>&2 0</dev/null", program, .. Flags, $"--user-data-dir={folder}", .. sandboxed ? (string[])[] : ["--no-sandbox"]])
            start.ArgumentList.Add(argument);

        var process = Process.Start(start) ?? throw new BrowserGoneException("starting");
        return new Chromium(process, folder);
    }

    /// <summary>Lets it end by itself; a second later it is ended.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(Farewell);
        try
        {
            await DevTools.CloseAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
        }
        catch (Exception deaf) when (deaf is OperationCanceledException or IOException or ObjectDisposedException)
        {
            process.Kill(entireProcessTree: true);
        }

        await DevTools.DisposeAsync();
        process.Dispose();
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (Exception late) when (late is IOException or UnauthorizedAccessException)
        {
            // A child of it still writes; the folder holds no page, and the machine clears its temporary files.
        }
    }
}
