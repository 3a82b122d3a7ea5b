using Microsoft.Playwright;
using WorkshopBot.BrowserTests.Sessions;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.BrowserTests.Portal;

/// <summary>The screen follows what people do in the web room, without being loaded again.</summary>
public sealed class TheScreenInTheRoom(PortalBrowser browser) : IClassFixture<PortalBrowser>
{
    private const string Words = "Bij hoogwater ontbreekt een plan voor verpleeghuizen.";

    private static readonly string[] Names = ["Anna Proef", "Bram Test", "Cleo Model"];

    [Fact]
    public async Task Follows_a_session_from_opening_to_ranking()
    {
        var leader = await browser.EnterAsync("facilitator");
        await PlanAsync(leader);
        var session = leader.Url;
        var screen = await leader.Context.NewPageAsync();
        await screen.SetViewportSizeAsync(1920, 1080);
        await screen.GotoAsync($"{session}/live");
        await Expect(screen.Locator("#phase")).ToBeVisibleAsync();
        await PortalBrowser.PictureAsync(screen, "live-opening", whole: false);
        await screen.EvaluateAsync("document.title = 'nooit opnieuw geladen'; window.same = true");

        var addresses = await leader.Locator("a:has-text('Eigen adres')").EvaluateAllAsync<string[]>("all => all.map(a => a.href)");
        Assert.Equal(Names.Length, addresses.Length);
        var guests = await Task.WhenAll(addresses.Select(ComeAsync));
        await leader.ClickAsync("text=Naar de webruimte");
        await Expect(leader.Locator("#state")).ToHaveAttributeAsync("data-state", "Connected");
        var lead = new Visitor(leader, "facilitator");
        foreach (var guest in guests)
            await guest.PressAsync("Doe hier mee", "U doet mee als deelnemer");
        await Expect(screen.Locator("#ready")).ToContainTextAsync("3");

        await Visitor.PressAsync(lead.Control, "Begin");
        await Expect(screen.Locator("#clock strong")).ToContainTextAsync("6:");
        await lead.GoOnAsync("Dreigingsbeeld");
        await lead.GoOnAsync("Oordeel");
        await Expect(screen.Locator("#phase")).ToContainTextAsync("Oordeel");
        await Expect(screen.Locator("#ready")).ToContainTextAsync("0 van 3");
        foreach (var (i, guest) in guests.Index())
        {
            await Expect(guest.Card).ToContainTextAsync("Oordeel");
            await guest.Card.Locator("select").First.SelectOptionAsync(new SelectOptionValue { Index = i + 2 });
            await guest.PressAsync("Verstuur oordeel", "Uw oordeel is bewaard");
            await Expect(screen.Locator("#ready")).ToContainTextAsync($"{i + 1} van 3", new LocatorAssertionsToContainTextOptions { Timeout = 2000 });
        }

        // Nothing of the judgements before the phase is closed; then a picture, a sentence and a table.
        await Expect(screen.Locator(".chart svg")).ToHaveCountAsync(0);
        await lead.GoOnAsync("Spreiding van oordelen");
        await Expect(screen.Locator(".chart svg").First).ToBeVisibleAsync();
        await Expect(screen.Locator("#stage table").First).ToBeVisibleAsync();
        await PortalBrowser.PictureAsync(screen, "live-spread", whole: false);

        await lead.GoOnAsync("Stil verzamelen");
        await guests[0].SayAsync($"vlek {Words}", "Bewaard als 1");
        await Expect(screen.Locator("#ready")).ToContainTextAsync("1 van 3");
        await Expect(screen.Locator("#stage")).Not.ToContainTextAsync("hoogwater");
        await lead.GoOnAsync("Herkennen en vergelijken");
        await Expect(screen.Locator("#stage")).ToContainTextAsync(Words);
        await PortalBrowser.PictureAsync(screen, "live-revealed", whole: false);
        foreach (var name in Names)
            await Expect(screen.Locator("main")).Not.ToContainTextAsync(name);

        // A lost connection is said, and what happened meanwhile comes when it is back.
        await screen.Context.SetOfflineAsync(true);
        await Expect(screen.Locator("#link-state")).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 40_000 });
        await PortalBrowser.PictureAsync(screen, "live-lost", whole: false);
        await screen.Context.SetOfflineAsync(false);
        await Expect(screen.Locator("#link-state")).ToBeHiddenAsync(new LocatorAssertionsToBeHiddenOptions { Timeout = 40_000 });

        await Expect(leader.Locator("#state")).ToHaveAttributeAsync("data-state", "Connected", new LocatorAssertionsToHaveAttributeOptions { Timeout = 40_000 });
        await lead.GoOnAsync("Kiezen");
        await guests[1].SayAsync("stem 1", "U koos 1");
        await Expect(screen.Locator("#ready")).ToContainTextAsync("1 van 3");
        await lead.GoOnAsync("Formuleren");
        await Expect(screen.Locator("#phase")).ToContainTextAsync("Formuleren");
        await Expect(screen.Locator(".counted")).ToContainTextAsync("1.1");
        await PortalBrowser.PictureAsync(screen, "live-ranking", whole: false);
        Assert.True(await screen.EvaluateAsync<bool>("window.same === true"));
        await CloseAsync(lead, session);
        Assert.DoesNotContain(browser.Complaints, c => !c.Contains("ERR_", StringComparison.Ordinal) && !c.Contains("WebSocket", StringComparison.Ordinal));
    }

    private static async Task PlanAsync(IPage page)
    {
        await page.ClickAsync("text=Plan een sessie");
        await page.Locator("#title").FillAsync("Weerbaarheid van de delta");
        await page.Locator("#date").FillAsync("2031-06-02");
        await page.Locator("#time").FillAsync("09:30");
        await page.Locator("#order-infectious-diseases").SelectOptionAsync("");
        await page.Locator("#order-major-accidents").SelectOptionAsync("");
        await page.Locator("#invited").FillAsync(string.Join('\n', Names.Select((n, i) => $"{n}; Proef {i}; municipality; Twente")));
        await page.ClickAsync("button:has-text('Plan de sessie')");
        await Expect(page.Locator("#notice")).ToContainTextAsync("De sessie is gepland.");
    }

    /// <summary>Afterwards the marking is answered on the page, and the files are there.</summary>
    private static async Task CloseAsync(Visitor lead, string session)
    {
        await lead.GoOnAsync("Koersronde");
        await lead.GoOnAsync("Afsluiting");
        await Visitor.PressAsync(lead.Control, "Sluit sessie");
        await Expect(lead.Card).ToContainTextAsync("Correcties kunnen tot");
        await lead.Page.GotoAsync(session);
        await Expect(lead.Page.Locator("main")).Not.ToContainTextAsync("Werkexemplaar");
        await PortalBrowser.PictureAsync(lead.Page, "session-marking");
        await lead.Page.ClickAsync("#sensitive-no");
        await lead.Page.ClickAsync("text=Bewaar het antwoord");
        await Expect(lead.Page.Locator("#files")).ToBeVisibleAsync();
        await lead.Page.ClickAsync("#gap-1-1 > summary");
        await Expect(lead.Page.Locator("#gap-1-1")).ToContainTextAsync("Inbreng erachter");
        await PortalBrowser.PictureAsync(lead.Page, "session-closed");
        var report = await lead.Page.RunAndWaitForDownloadAsync(() => lead.Page.ClickAsync("a[href*='report.docx'][hreflang=nl]"));
        Assert.EndsWith(".docx", report.SuggestedFilename, StringComparison.Ordinal);
    }

    /// <summary>One of the invited, by the address that was made for them.</summary>
    private async Task<Visitor> ComeAsync(string address)
    {
        var page = await browser.NewAsync();
        await page.GotoAsync(address);
        await Expect(page.Locator("#state")).ToHaveAttributeAsync("data-state", "Connected");
        return new Visitor(page, "guest");
    }
}
