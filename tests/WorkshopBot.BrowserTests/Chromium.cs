using Microsoft.Playwright;

namespace WorkshopBot.BrowserTests;

/// <summary>How Debian's Chromium is started: no window, no sandbox, and nothing of its own over the network.</summary>
internal static class Chromium
{
    public static BrowserTypeLaunchOptions Options => new()
    {
        ExecutablePath = "/usr/bin/chromium",
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        ],
    };
}
