using Microsoft.Playwright;
using WorkshopBot.Testing.Programs;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.BrowserTests.Portal;

/// <summary>The whole program with its portal, and a Chromium in which each person has a browser of their own.</summary>
public sealed class PortalBrowser : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-portal-");
    private RunningProgram? program;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>What pages complained of: errors in scripts and what the content policy stopped.</summary>
    internal List<string> Complaints { get; } = [];

    internal Uri Address => program!.Address;

    public async ValueTask InitializeAsync()
    {
        program = await RunningProgram.StartAsync(Path.Combine(folder.FullName, "portal.db"), TestContext.Current.CancellationToken);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(Chromium.Options);
    }

    public async ValueTask DisposeAsync()
    {
        await browser!.DisposeAsync();
        playwright!.Dispose();
        await program!.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>A browser of somebody's own, with nothing open.</summary>
    internal async Task<IPage> NewAsync(int width = 1280, int height = 800, string lang = "nl-NL", ColorScheme colours = ColorScheme.Light)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height }, Locale = lang, ColorScheme = colours, AcceptDownloads = true, TimezoneId = "America/Curacao",
        });
        context.Page += (_, page) => Listen(page);
        return await context.NewPageAsync();
    }

    /// <summary>Somebody signed in to the portal as a demo person.</summary>
    internal async Task<IPage> EnterAsync(string demo, int width = 1280, int height = 800, string lang = "nl-NL", ColorScheme colours = ColorScheme.Light)
    {
        var page = await NewAsync(width, height, lang, colours);
        await page.GotoAsync(new Uri(Address, "/portal/sign-in").ToString());
        await page.ClickAsync($"button[name=demo][value={demo}]");
        await Expect(page.Locator("nav.main")).ToBeVisibleAsync();
        return page;
    }

    /// <summary>Keeps a picture to look at, where one was asked for (SCREENSHOTS=folder).</summary>
    internal static async Task PictureAsync(IPage page, string name, bool whole = true)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } to)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(to, $"portal-{name}.png"), FullPage = whole });
    }

    private void Listen(IPage page)
    {
        page.PageError += (_, error) => Complain(error);
        page.Console += (_, said) =>
        {
            if (said.Type is "error" or "warning" && !said.Text.Contains("status of 422", StringComparison.Ordinal) && !said.Text.Contains("ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal))
                Complain($"{said.Type}: {said.Text}");
        };
    }

    private void Complain(string what)
    {
        lock (Complaints)
        {
            Complaints.Add(what);
        }
    }
}
