using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.BrowserTests.Portal;

/// <summary>A facilitator plans a session: by mouse, and again without one.</summary>
public sealed class PlanningASession(PortalBrowser browser) : IClassFixture<PortalBrowser>
{
    [Fact]
    public async Task By_mouse()
    {
        var page = await browser.EnterAsync("facilitator");
        await page.ClickAsync("text=Plan een sessie");
        await Expect(page.Locator("#total")).ToContainTextAsync("Samen 90 minuten. Thema's: 3.");

        // While typing the total follows, and says when it ends.
        await page.Locator("#minutes-Rate").FillAsync("4,5");
        await page.Locator("#time").FillAsync("09:30");
        await Expect(page.Locator("#total")).ToContainTextAsync("Samen 97,5 minuten");
        await Expect(page.Locator("#total")).ToContainTextAsync("Van 09:30 tot 11:07.");
        await page.Locator("#order-cyber-threats").SelectOptionAsync("4");
        await Expect(page.Locator("#total")).ToContainTextAsync("Thema's: 4.");
        await page.Locator("#order-major-accidents").SelectOptionAsync("");

        await page.ClickAsync("#contents-cyber-threats");
        await page.Locator("#question-cyber-threats-1").FillAsync("Wie belt er als alles uitvalt?");
        await page.Locator("#invited").FillAsync("Anna Proef; TNO; knowledge-institute; Saba; anna@voorbeeld.nl\nBram; X; circus");
        await page.ClickAsync("button:has-text('Plan de sessie')");

        // What is wrong takes the focus, leads to its field, and nothing typed is gone.
        await Expect(page.Locator("#mistakes")).ToBeFocusedAsync();
        await PortalBrowser.PictureAsync(page, "plan-wrong");
        await page.Locator("#mistakes a", new PageLocatorOptions { HasText = "circus" }).ClickAsync();
        await Expect(page.Locator("#invited")).ToBeFocusedAsync();
        await Expect(page.Locator("#question-cyber-threats-1")).ToHaveValueAsync("Wie belt er als alles uitvalt?");
        await Expect(page.Locator("#minutes-Rate")).ToHaveValueAsync("4,5");
        await page.Locator("#invited").FillAsync("Anna Proef; TNO; knowledge-institute; Saba; anna@voorbeeld.nl");
        await page.Locator("#title").FillAsync("Weerbaarheid van de delta");
        await page.Locator("#date").FillAsync("2031-06-02");
        await page.ClickAsync("button:has-text('Plan de sessie')");

        await Expect(page.Locator("h1")).ToHaveTextAsync("Weerbaarheid van de delta");
        await Expect(page.Locator("#notice")).ToContainTextAsync("De sessie is gepland.");
        await Expect(page.Locator("main")).ToContainTextAsync("Wie belt er als alles uitvalt?");
        await PortalBrowser.PictureAsync(page, "session-planned");
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("text=Zet in mijn agenda"));
        Assert.EndsWith(".ics", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Amsterdam:20310602T093000", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task By_keyboard_alone()
    {
        var page = await browser.EnterAsync("co-facilitator", 320, 640);
        await ToAsync(page, "a[href='/portal/sessions/new']");
        await page.Keyboard.PressAsync("Enter");
        await ToAsync(page, "#title");
        await page.Keyboard.TypeAsync("Zonder muis");
        await ToAsync(page, "#date");
        await page.Keyboard.TypeAsync("06062031");
        await ToAsync(page, "#time");
        await page.Keyboard.TypeAsync("0930A");
        await ToAsync(page, "#order-cyber-threats");
        await page.Keyboard.PressAsync("ArrowDown");
        await ToAsync(page, "#contents-cyber-threats");
        await page.Keyboard.PressAsync("Enter");
        await ToAsync(page, "#question-cyber-threats-1");
        await page.Keyboard.TypeAsync("Wie belt er?");
        await PortalBrowser.PictureAsync(page, "plan-narrow");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 320"));
        await ToAsync(page, "#plan-form button[type=submit]");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("h1")).ToHaveTextAsync("Zonder muis");
        await Expect(page.Locator("main")).ToContainTextAsync("Wie belt er?");
        await PortalBrowser.PictureAsync(page, "session-narrow");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 320"));
        Assert.Empty(browser.Complaints);
    }

    /// <summary>Tabs on until this has the focus, and it shows.</summary>
    private static async Task ToAsync(IPage page, string where)
    {
        await Expect(page.Locator(where).First).ToBeAttachedAsync();
        for (var i = 0; i < 200; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (!await page.EvaluateAsync<bool>("where => document.activeElement?.matches(where) === true", where))
                continue;
            Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
            return;
        }

        Assert.Fail($"{where} cannot be reached with the keyboard.");
    }
}
