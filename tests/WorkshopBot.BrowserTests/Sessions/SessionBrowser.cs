using Microsoft.Playwright;
using WorkshopBot.Testing.Programs;
using Xunit;

namespace WorkshopBot.BrowserTests.Sessions;

/// <summary>The whole program with storage of its own, and a Chromium in which each person has a browser of their own.</summary>
public sealed class SessionBrowser : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-browser-");
    private RunningProgram? program;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>What pages complained of: errors in scripts and what the content policy stopped.</summary>
    internal List<string> Complaints { get; } = [];

    internal string Database => Path.Combine(folder.FullName, "sessions.db");

    public async ValueTask InitializeAsync()
    {
        program = await RunningProgram.StartAsync(Database, TestContext.Current.CancellationToken);
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

    /// <summary>Somebody who comes into the room as a demo person.</summary>
    internal async Task<Visitor> ComeInAsync(string room, string demo, int width = 1280, int height = 800, string lang = "nl")
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            AcceptDownloads = true,
        });
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => Complain(error);
        page.Console += (_, said) =>
        {
            if (said.Type is "error" or "warning")
                Complain($"{said.Type}: {said.Text}");
        };
        await page.GotoAsync(new Uri(program!.Address, $"/room?room={room}&lang={lang}").ToString());
        await page.ClickAsync($"[data-demo={demo}]");
        await Assertions.Expect(page.Locator("#state")).ToHaveAttributeAsync("data-state", "Connected");
        return new Visitor(page, demo);
    }

    private void Complain(string what)
    {
        lock (Complaints)
        {
            Complaints.Add(what);
        }
    }
}
