using Microsoft.Playwright;
using WorkshopBot.Storage;
using WorkshopBot.Testing.Programmes;
using WorkshopBot.Testing.Programs;
using WorkshopBot.Web.Room;
using Xunit;

namespace WorkshopBot.BrowserTests.Portal;

/// <summary>The whole program with demo programmes in its log, and a Chromium in which a coordinator works in the portal.</summary>
public sealed class ProgrammeBrowser : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-portal-");
    private RunningProgram? program;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private Store? store;

    /// <summary>What pages complained of: errors in scripts and what the content policy stopped.</summary>
    internal List<string> Complaints { get; } = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var database = Path.Combine(folder.FullName, "portal.db");
        program = await RunningProgram.StartAsync(database, Cancel);
        store = await Store.OpenAsync(new StorageSettings(database, null), TimeProvider.System, Cancel);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(Chromium.Options);
    }

    public async ValueTask DisposeAsync()
    {
        await browser!.DisposeAsync();
        playwright!.Dispose();
        await store!.DisposeAsync();
        await program!.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>The coordinator signs in, and a demo programme of theirs is there.</summary>
    internal async Task<(IPage Page, StoredDemo Demo, string Path)> BeginAsync(int width = 1280, string lang = "nl", ColorScheme colours = ColorScheme.Light)
    {
        await SignInAsync("curacao", width, lang, colours);
        var page = await SignInAsync("coordinator", width, lang, colours);
        var demo = new StoredDemo(store!);
        await demo.BeginAsync(await PersonAsync("coordinator"), await PersonAsync("curacao"));
        return (page, demo, $"{program!.Address}portal/programmes/{demo.Id}");
    }

    internal async Task<Domain.Sessions.PersonId> PersonAsync(string demo) =>
        (await store!.People.FindAsync(RoomAddresses.Channel, RoomAddresses.Demo("default", demo), Cancel))!.Id;

    internal async Task<IPage> SignInAsync(string demo, int width = 1280, string lang = "nl", ColorScheme colours = ColorScheme.Light)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = colours, Locale = lang,
        });
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => Complain(error);
        page.Console += (_, said) =>
        {
            if (said.Type is "error" or "warning" && !said.Text.Contains("status of 422", StringComparison.Ordinal))
                Complain($"{said.Type}: {said.Text}");
        };
        await page.GotoAsync($"{program!.Address}portal/sign-in");
        await page.ClickAsync($"button[name=demo][value='{demo}']");
        await page.WaitForURLAsync("**/portal");
        return page;
    }

    /// <summary>Keeps a picture to look at, where one was asked for (SCREENSHOTS=folder).</summary>
    internal static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } pictures)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(pictures, $"{name}.png"), FullPage = true });
    }

    private void Complain(string what)
    {
        lock (Complaints)
        {
            Complaints.Add(what);
        }
    }
}
