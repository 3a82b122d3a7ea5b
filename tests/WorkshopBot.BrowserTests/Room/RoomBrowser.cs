using Microsoft.Playwright;
using WorkshopBot.Testing.Room;
using Xunit;

namespace WorkshopBot.BrowserTests.Room;

/// <summary>A room, and a Chromium in which each person has a browser of their own.</summary>
public sealed class RoomBrowser : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;
    private RoomServer? server;
    private int port;

    internal RoomServer Server => server!;

    /// <summary>What pages complained of: errors in scripts and what the content policy stopped.</summary>
    internal List<string> Complaints { get; } = [];

    public async ValueTask InitializeAsync()
    {
        server = await RoomServer.StartAsync(TestContext.Current.CancellationToken);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(Chromium.Options);
    }

    public async ValueTask DisposeAsync()
    {
        await browser!.DisposeAsync();
        playwright!.Dispose();
        await Server.DisposeAsync();
    }

    internal async Task StopServerAsync()
    {
        port = new Uri(Server.Base).Port;
        await Server.DisposeAsync();
    }

    internal async Task StartServerAgainAsync() =>
        server = await RoomServer.StartAsync(TestContext.Current.CancellationToken, port);

    /// <summary>Somebody who comes in as a demo person.</summary>
    internal async Task<IPage> ComeInAsync(string room, string demo, int width = 1280, int height = 800, ColorScheme colours = ColorScheme.Light, string lang = "nl")
    {
        var page = await OpenAsync(room, width, height, colours, lang);
        await page.ClickAsync($"[data-demo={demo}]");
        await Assertions.Expect(page.Locator("#state")).ToHaveAttributeAsync("data-state", "Connected");
        return page;
    }

    internal async Task<IPage> OpenAsync(string room, int width = 1280, int height = 800, ColorScheme colours = ColorScheme.Light, string lang = "nl")
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = colours,
        });
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => Complain(error);
        page.Console += (_, said) =>
        {
            if (said.Type is "error" or "warning" && !said.Text.Contains("status of 422", StringComparison.Ordinal))
            {
                Complain($"{said.Type}: {said.Text}");
            }
        };
        await page.GotoAsync($"{Server.Base}/room?room={room}&lang={lang}");
        return page;
    }

    /// <summary>Keeps a picture to look at, where one was asked for (SCREENSHOTS=folder).</summary>
    internal static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
        }
    }

    private void Complain(string what)
    {
        lock (Complaints)
        {
            Complaints.Add(what);
        }
    }
}
