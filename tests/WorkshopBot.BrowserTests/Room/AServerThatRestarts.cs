using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.BrowserTests.Room;

public sealed class AServerThatRestarts(RoomBrowser room) : IClassFixture<RoomBrowser>
{
    [Fact]
    public async Task Whoever_was_in_is_back_by_themselves_with_what_they_typed()
    {
        var bram = await room.ComeInAsync("restart", "rotterdam");
        await bram.FillAsync("#box-private", "voor de storing");
        await bram.PressAsync("#box-private", "Enter");
        await Expect(bram.Locator("#lane-private .card")).ToHaveCountAsync(1);
        await bram.FillAsync("#box-group", "half bericht");

        await room.StopServerAsync();
        await Expect(bram.Locator("#state")).ToHaveAttributeAsync("data-state", "Offline");
        await bram.FillAsync("#box-private", "tijdens de storing");
        await bram.PressAsync("#box-private", "Enter");
        await Expect(bram.Locator(".pending .text")).ToHaveTextAsync("tijdens de storing");
        await RoomBrowser.PictureAsync(bram, "offline");

        await room.StartServerAgainAsync();
        await Expect(bram.Locator("#state")).ToHaveAttributeAsync("data-state", "Connected", new LocatorAssertionsToHaveAttributeOptions { Timeout = 20_000 });
        await Expect(bram.Locator("#box-group")).ToHaveValueAsync("half bericht");
        await bram.Locator(".pending button").ClickAsync();
        await Expect(bram.Locator("#lane-private .card")).ToContainTextAsync("tijdens de storing");
        await Expect(bram.Locator(".pending")).ToHaveCountAsync(0);
        Assert.Equal(["29:restart-rotterdam"], room.Server.Bot.Heard.Select(a => a.From.Id).Distinct());
    }
}
