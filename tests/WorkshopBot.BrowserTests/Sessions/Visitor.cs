using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.BrowserTests.Sessions;

/// <summary>Somebody in the room, with the group's conversation on one side and the bot's on the other.</summary>
internal sealed class Visitor(IPage page, string name)
{
    public IPage Page => page;

    public ILocator Group => page.Locator("#lane-group .message.from-bot");

    public ILocator Private => page.Locator("#lane-private .message.from-bot");

    /// <summary>The newest card in the group.</summary>
    public ILocator Card => Group.Last;

    /// <summary>The facilitator's card.</summary>
    public ILocator Control => Private.Filter(new LocatorFilterOptions { HasText = "De sessie leiden" });

    public static Task PressAsync(ILocator card, string button) =>
        card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button }).ClickAsync();

    /// <summary>Follows a link that stands on a card as a button.</summary>
    public static Task OpenAsync(ILocator card, string link) =>
        card.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = link }).ClickAsync();

    /// <summary>Presses a button of the newest card in the group, and waits for what it says of that.</summary>
    public async Task PressAsync(string button, string answer)
    {
        await PressAsync(Card, button);
        await Expect(Card).ToContainTextAsync(answer);
    }

    /// <summary>Leads on: closes what is open, and waits until the group has the card of what follows.</summary>
    public async Task GoOnAsync(string next)
    {
        await PressAsync(Control, "Sluit en ga door");
        await Expect(Control).ToContainTextAsync(next);
        await Expect(Card).ToContainTextAsync(next);
    }

    /// <summary>Types to the bot in private, and waits for its answer.</summary>
    public async Task SayAsync(string text, string answer)
    {
        await page.FillAsync("#box-private", text);
        await page.PressAsync("#box-private", "Enter");
        await Expect(Private.Last).ToContainTextAsync(answer);
    }

    /// <summary>Keeps a picture to look at, where one was asked for (SCREENSHOTS=folder).</summary>
    public Task PictureAsync(string phase) => Room.RoomBrowser.PictureAsync(page, $"session-{phase}-{name}");
}
