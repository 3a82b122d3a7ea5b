using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;
using WorkshopBot.Testing.Programs;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.BrowserTests.Playground;

/// <summary>The whole program with storage of its own, the playground beside it, and its page in Chromium.</summary>
public sealed class PlaygroundBrowser : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-playground-");
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly ConcurrentQueue<Shown> shown = [];
    private readonly ConcurrentQueue<string> complaints = [];
    private RunningProgram? program;
    private PlaygroundServer? server;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private IPage? page;
    private int pictures;

    /// <summary>All that the bot sent into the group, and every change of it.</summary>
    internal Shown[] InGroup => [.. shown.Where(s => s.Conversation == PlaygroundServer.Group)];

    /// <summary>What the page complained of, but for fonts and pictures that it wants from elsewhere.</summary>
    internal string[] Complaints => [.. complaints];

    internal IPage Page => page!;

    /// <summary>The cards of the conversation that is open.</summary>
    internal ILocator Cards => Page.Locator(".ac-adaptiveCard");

    /// <summary>The newest of them.</summary>
    internal ILocator Card => Cards.Last;

    public async ValueTask InitializeAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        program = await RunningProgram.StartAsync(Path.Combine(folder.FullName, "sessions.db"), cancel);
        http.BaseAddress = program.Address;
        server = await PlaygroundServer.StartAsync(folder.FullName, program.Address, cancel);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(Chromium.Options);
        page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1400, Height = 1000 }, Locale = "nl-NL" });
        page.SetDefaultTimeout(15_000);
        SetDefaultExpectTimeout(15_000);
        Listen(page);
        await page.GotoAsync(server.Address.ToString());
        await page.GetByTitle("Toggle Log Panel").ClickAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
        await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (program?.DisposeAsync() ?? ValueTask.CompletedTask);
        http.Dispose();
        folder.Delete(recursive: true);
    }

    internal Neighbour Meet(string account) => new(Attendee.All.Single(a => a.Account == account), http, server!);

    /// <summary>The card that stands last in the group, as it is now.</summary>
    internal JsonElement GroupCard()
    {
        var last = InGroup.Last(s => s.IsNew).Message;
        return InGroup.Last(s => s.Message == last).Card!.Value;
    }

    internal Task OpenGroupAsync() => Page.GetByText(PlaygroundServer.GroupName).First.ClickAsync();

    internal Task OpenPrivateAsync() => Page.GetByText("Personal Chat").First.ClickAsync();

    /// <summary>Types into the conversation that is open; in a group the bot is chosen from the list of names.</summary>
    internal async Task SayAsync(string text, bool mention = false)
    {
        await Page.Locator("[data-lexical-editor=true]").ClickAsync();
        if (mention)
        {
            await Page.Keyboard.TypeAsync("@");
            await Page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "WorkshopBot" }).ClickAsync();
        }

        await Page.Keyboard.TypeAsync($" {text}");
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Presses a button of a card.</summary>
    internal static Task PressAsync(ILocator card, string button) =>
        card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button, Exact = true }).ClickAsync();

    /// <summary>Keeps a picture of what is on the screen, to look at.</summary>
    internal async Task PictureAsync(string name)
    {
        var into = Path.Combine(Root(), "artifacts", "playground");
        Directory.CreateDirectory(into);
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(into, $"{++pictures:D2}-{name}.png") });
    }

    private void Listen(IPage on)
    {
        on.WebSocket += (_, socket) =>
        {
            if (socket.Url.Contains("_ws_conversation", StringComparison.Ordinal))
                socket.FrameReceived += (_, frame) => Take(frame.Text);
        };
        on.PageError += (_, error) => complaints.Enqueue(error);
        on.Console += (_, said) =>
        {
            if (said.Type is "error" or "warning" && new Uri(on.Url).Authority is var own
                && (!Uri.TryCreate(said.Location.Split('#')[0], UriKind.Absolute, out var at) || at.Authority == own) && !said.Location.Contains("favicon", StringComparison.Ordinal))
                complaints.Enqueue($"{said.Type}: {said.Text} ({said.Location})");
        };
    }

    private void Take(string? frame)
    {
        if (frame is not null && Shown.Read(frame) is { } seen)
            shown.Enqueue(seen);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "WorkshopBot.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Not inside the repository.");

        return folder;
    }
}
