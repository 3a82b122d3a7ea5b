using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using WorkshopBot.Testing.Programs;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.BrowserTests.Sessions;

/// <summary>A session in a Teams chat, in which one person takes part in the browser: as the same person, with the same cards.</summary>
public sealed class ASecondDoor : IAsyncLifetime
{
    private const string Chat = "19:second-door@thread.v2";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-door-");
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
    private Sink sink = null!;
    private RunningProgram program = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;
    private int delivered;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Leads_into_the_session_as_oneself()
    {
        foreach (var name in new[] { "fay", "ana", "ben" })
            sink.Members.Add(new { id = $"29:{name}", name });
        await PressAsync("fay", "start", ("title", "Deur"), ("themes", "cyber-threats"), ("language", "nl"), ("quorum", "1"));
        await PressAsync("ana", "join", ("kind", "municipality"), ("organisation", "Enschede"), ("place", "vr-twente"), ("language", "nl"));
        var session = await WaitAsync(() => SessionIn(sink.CardsFor(Chat)));

        // In private she was written to, though she never wrote to the bot: the card has the browser's address.
        await WaitAsync(() => sink.CardsFor("a:ana").FirstOrDefault(c => c.Contains("&ticket=", StringComparison.Ordinal)));
        var door = Address(await PressAsync("ana", "door", ("session", session)));

        var page = await browser.NewPageAsync();
        await page.GotoAsync(door);
        await Expect(page.Locator("#state")).ToHaveAttributeAsync("data-state", "Connected");
        await Expect(page.Locator("#me")).ToHaveTextAsync("ana");
        Assert.DoesNotContain("ticket", page.Url, StringComparison.Ordinal);
        var ana = new Visitor(page, "ana");
        await Expect(ana.Card).ToContainTextAsync("Weerbaarheidssessie");
        await Expect(ana.Private.First).ToContainTextAsync("U doet mee als");

        await NextUntilAsync(session, "Stil verzamelen");
        await Expect(ana.Card).ToContainTextAsync("Stil verzamelen");
        await ana.SayAsync("vlek Bij een uitval ontbreekt een reservelijn, waardoor niemand kan bellen.", "Bewaard als 1");
        await NextUntilAsync(session, "reservelijn");
        await Expect(ana.Card).ToContainTextAsync("reservelijn");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "nl");
        await ana.PictureAsync("second-door");
        var control = await WaitAsync(() => sink.CardsFor("a:fay").LastOrDefault(c => c.Contains("in de browser, van", StringComparison.Ordinal)));
        Assert.Contains("1 in de browser, van 1", control, StringComparison.Ordinal);

        // What was made for one session opens no other.
        var stranger = await browser.NewPageAsync();
        await stranger.GotoAsync(door.Replace(session.Replace("-", "", StringComparison.Ordinal), "0195a1b2000070008000000000000001", StringComparison.Ordinal));
        await Expect(stranger.Locator("#entrance-problem")).ToContainTextAsync("no longer works");
    }

    public async ValueTask InitializeAsync()
    {
        sink = await Sink.StartAsync(Cancel);
        program = await RunningProgram.StartAsync(Path.Combine(folder.FullName, "door.db"), Cancel);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(Chromium.Options);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await program.DisposeAsync();
        await sink.DisposeAsync();
        http.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>Leads on until the group's newest card is about this.</summary>
    private async Task NextUntilAsync(string session, string card)
    {
        while (!sink.CardsFor(Chat).Last().Contains(card, StringComparison.Ordinal))
        {
            await PressAsync("fay", "next", ("session", session));
            await Task.Delay(300, Cancel);
        }
    }

    private async Task<string> PressAsync(string who, string verb, params (string Name, string Value)[] data)
    {
        var fields = new JsonObject(data.Select(d => KeyValuePair.Create(d.Name, (JsonNode?)d.Value)));
        var activity = Activities.Pressed(new Chatter(who), $"door-{++delivered}", sink.Address, verb, fields, Chat);
        activity["channelId"] = "msteams";
        using var answer = await http.PostAsync(new Uri(program.Address, "/api/messages"), Activities.Body(activity), Cancel);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    private static string? SessionIn(IEnumerable<string> cards) => cards
        .Select(c => JsonDocument.Parse(c).RootElement.GetProperty("actions"))
        .SelectMany(a => a.EnumerateArray())
        .Select(a => a.TryGetProperty("data", out var data) && data.TryGetProperty("session", out var session) ? session.GetString() : null)
        .FirstOrDefault(s => s is not null);

    private static string Address(string answer) => JsonDocument.Parse(answer).RootElement.GetProperty("value").GetProperty("actions")
        .EnumerateArray().Select(a => a.TryGetProperty("url", out var url) ? url.GetString() : null).First(u => u is not null)!;

    private static async Task<string> WaitAsync(Func<string?> there)
    {
        for (var i = 0; i < 200; i++)
        {
            if (there() is { } found)
                return found;
            await Task.Delay(50, Cancel);
        }

        throw new TimeoutException("It did not come within ten seconds.");
    }
}
