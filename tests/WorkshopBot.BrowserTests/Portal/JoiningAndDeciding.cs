using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WorkshopBot.Domain.Course;
using Xunit;

namespace WorkshopBot.BrowserTests.Portal;

/// <summary>A coordinator joins blank spots and undoes it, records a decision and follows it up: by mouse, and by keyboard alone.</summary>
public sealed class JoiningAndDeciding(ProgrammeBrowser browser) : IClassFixture<ProgrammeBrowser>
{
    [Theory]
    [InlineData("mouse")]
    [InlineData("keyboard")]
    public async Task Two_lines_are_joined_and_the_join_is_undone(string with)
    {
        var (page, demo, path) = await browser.BeginAsync();
        var hands = Hands.Of(with, page);
        await page.GotoAsync($"{path}/course?theme=climate-natural-disasters");
        var boxes = page.Locator("input[name=line]");
        var chosen = new[] { await boxes.Nth(0).GetAttributeAsync("value"), await boxes.Nth(1).GetAttributeAsync("value") };
        await hands.TypeAsync(page.GetByLabel("Reden (mag leeg blijven)"), "Dit is hetzelfde tekort.");
        var join = page.GetByRole(AriaRole.Button, new() { Name = "Voeg gekozen lijnen samen" });
        await hands.TickAsync(boxes.Nth(0));
        await hands.TickAsync(boxes.Nth(1));
        await hands.PressAsync(join);

        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("zijn samengevoegd");
        await ProgrammeBrowser.PictureAsync(page, $"joined-{with}");
        var joined = Assert.Single((await demo.ReadAsync()).Joins.Values);
        Assert.Equal(chosen.Order(StringComparer.Ordinal), joined.Members.Select(m => m.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal("Dit is hetzelfde tekort.", joined.Why?.Body);

        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Samenvoegen ongedaan maken ?: J1") }));
        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("ongedaan");
        Assert.True((await demo.ReadAsync()).Joins[1].Undone);
        Assert.Empty(browser.Complaints);
    }

    [Theory]
    [InlineData("mouse")]
    [InlineData("keyboard")]
    public async Task A_suggestion_shows_the_words_in_common_and_is_taken_or_turned_down(string with)
    {
        var (page, demo, path) = await browser.BeginAsync();
        var hands = Hands.Of(with, page);
        await page.GotoAsync($"{path}/course/joining");
        await Assertions.Expect(page.GetByText("Woorden die beide hebben:").Or(page.GetByText("Dezelfde woorden.")).First).ToBeVisibleAsync();
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Apart houden" }).First);
        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("apart");
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Samenvoegen ?:") }).First);
        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("zijn samengevoegd");

        var programme = await demo.ReadAsync();
        Assert.Single(programme.Apart);
        Assert.NotNull(Assert.Single(programme.Joins.Values).Reason);
        Assert.Empty(browser.Complaints);
    }

    [Theory]
    [InlineData("mouse")]
    [InlineData("keyboard")]
    public async Task A_decision_is_recorded_and_followed_up(string with)
    {
        var (page, demo, path) = await browser.BeginAsync();
        await demo.DoesAsync(await browser.PersonAsync("coordinator"), new ProgrammeCommand.Approve("I. Sluitsteen"));
        var hands = Hands.Of(with, page);
        await page.GotoAsync($"{path}/follow-up");
        await hands.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Besluit vastleggen" }).First);
        await hands.TypeAsync(page.GetByLabel("Welk gremium besloot"), "CDINEV");
        await hands.TypeAsync(page.GetByLabel("Document waar het in staat"), "CDINEV 2026-31, punt 4");
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Leg het besluit vast" }));
        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("vastgelegd");

        await hands.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Punt openen" }));
        await hands.TypeAsync(page.GetByLabel("Functie die ervoor staat"), "directeur crisisbeheersing");
        await hands.TypeAsync(page.GetByLabel("Organisatie", new() { Exact = true }), "JenV");
        await hands.TypeAsync(page.GetByLabel("Landt in"), "Landelijke Agenda Crisisbeheersing");
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Open het punt" }));
        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("geopend");

        await hands.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Melden, wijzigen of sluiten" }));
        await hands.TypeAsync(page.GetByLabel("Wat is er gebeurd"), "Er is geoefend met de waterschappen.");
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Bewaar het bericht" }));
        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("bewaard");
        await Assertions.Expect(page.Locator("#item-1").GetByText("Er is geoefend met de waterschappen.")).ToBeVisibleAsync();
        await ProgrammeBrowser.PictureAsync(page, $"followed-{with}");

        var programme = await demo.ReadAsync();
        Assert.Equal(Verdict.TakenOver, Assert.Single(programme.Decisions.Values).Verdict);
        Assert.Equal(Progress.Sustained, Assert.Single(Assert.Single(programme.Items.Values).Progress).Progress);
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task A_countrys_coordinator_shows_a_summary_and_follows_an_item_of_its_own()
    {
        var (_, demo, path) = await browser.BeginAsync();
        var page = await browser.SignInAsync("curacao");
        await page.GotoAsync(path);
        await page.GetByText("Wat anderen mogen zien").ClickAsync();
        await page.GetByLabel("Anderen zien").SelectOptionAsync("Summary");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar deze keuze" }).ClickAsync();
        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("bewaard");
        await ProgrammeBrowser.PictureAsync(page, "country-overview");

        await page.GotoAsync($"{path}/follow-up");
        await page.GetByText("Een eigen punt openen").ClickAsync();
        await page.GetByLabel("Wat wordt gevolgd").FillAsync("Een eigen waterplan");
        await page.GetByLabel("Functie die ervoor staat").FillAsync("minister");
        await page.GetByLabel("Organisatie", new() { Exact = true }).FillAsync("Bureau Rampen");
        await page.GetByLabel("Landt in").FillAsync("Plan Curaçao");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open het punt" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Melden, wijzigen of sluiten" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Toon dit punt aan anderen" }).ClickAsync();
        await Assertions.Expect(page.GetByText("zichtbaar voor anderen")).ToBeVisibleAsync();
        await ProgrammeBrowser.PictureAsync(page, "country-follow-up");

        var programme = await demo.ReadAsync();
        Assert.Equal(ReleaseKind.Summary, programme.Sessions.Values.Single(s => s.Country is not null).Release);
        Assert.True(Assert.Single(programme.Items.Values).Shown);
        Assert.Empty(browser.Complaints);
    }

    [Theory]
    [InlineData(1280, "nl", ColorScheme.Light)]
    [InlineData(1280, "en", ColorScheme.Dark)]
    [InlineData(320, "nl", ColorScheme.Light)]
    public async Task Every_page_fits_its_window_and_breaks_no_rule_of_the_content_policy(int width, string lang, ColorScheme colours)
    {
        var (page, demo, path) = await browser.BeginAsync(width, lang, colours);
        await demo.FollowAsync(await browser.PersonAsync("coordinator"));
        var tooWide = new List<string>();
        foreach (var part in new[] { "", "/script", "/course", "/course/joining", "/course/themes", "/course/links", "/course/cover", "/course/lines/1-1-1", "/follow-up", "/follow-up?item=1", "/../new" })
        {
            await page.GotoAsync(path + part);
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") is > 0 and var over)
                tooWide.Add($"{part}: {over} px");
            await Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1);
            await ProgrammeBrowser.PictureAsync(page, $"page{part.Replace('/', '-').Replace('?', '-').Replace('.', '-')}-{lang}-{colours}-{width}".ToLowerInvariant());
        }

        Assert.Empty(tooWide);
        Assert.Empty(browser.Complaints);
    }
}
