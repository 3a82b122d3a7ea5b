using Microsoft.Playwright;
using WorkshopBot.BrowserTests.Sessions;
using WorkshopBot.Domain.Course;
using WorkshopBot.Storage;
using WorkshopBot.Testing.Programmes;
using Xunit;

namespace WorkshopBot.BrowserTests.Programmes;

/// <summary>Somebody in the room answers a round over a programme, and reports on an item, on a desk and on a narrow phone.</summary>
public sealed class ARoundAndAReport(SessionBrowser browser) : IClassFixture<SessionBrowser>
{
    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Both_cards_are_filled_in_and_answered(int width)
    {
        var visitor = await browser.ComeInAsync($"ronde{width}", "water", width);
        var page = visitor.Page;
        if (width < 600)
            await page.ClickAsync("#tab-private");
        await visitor.SayAsync("hulp", "Wat u kunt typen");
        await using var store = await Store.OpenAsync(new StorageSettings(browser.Database, null), TimeProvider.System, TestContext.Current.CancellationToken);
        var me = await page.EvaluateAsync<string>("Object.values(sessionStorage).map(v => { try { return JSON.parse(v).id } catch { return null } }).find(Boolean)");
        var person = (await store.People.FindAsync("webroom", me, TestContext.Current.CancellationToken))!.Id;
        var work = new StoredProgramme(store);
        await work.BeginAsync(person);
        await work.FollowAsync(person, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddMonths(6));
        await work.DoesAsync(new ProgrammeCommand.OpenRound());

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Bewaar mijn antwoord" }).Last).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await PictureAsync(page, $"round-{width}");
        await page.GetByLabel("1 –").Last.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar mijn antwoord" }).Last.ClickAsync();
        await Assertions.Expect(page.GetByText("U kiest: 1.").Last).ToBeVisibleAsync();
        await PictureAsync(page, $"round-{width}-answered");

        await visitor.SayAsync("voortgang 1", "Verstuur mijn bericht");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Verstuur mijn bericht" }).Last).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await PictureAsync(page, $"progress-{width}");
        await page.GetByLabel("opgebouwd").Last.CheckAsync();
        await page.GetByLabel("Wat is er gebeurd?").Last.FillAsync("Er is geoefend met de waterschappen.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verstuur mijn bericht" }).Last.ClickAsync();
        await Assertions.Expect(page.GetByText("Er is geoefend met de waterschappen.").Last).ToBeVisibleAsync();
        await PictureAsync(page, $"progress-{width}-filed");

        var programme = await work.ReadAsync();
        Assert.Equal([1], programme.Rounds[1].Answers[person].Chooses);
        Assert.Single(programme.Items[1].Progress);
        Assert.Empty(browser.Complaints);
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await page.Locator("#lane-private .message.from-bot").Last.ScreenshotAsync(new LocatorScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
    }
}
