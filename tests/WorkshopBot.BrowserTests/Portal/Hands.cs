using Microsoft.Playwright;
using Xunit;

namespace WorkshopBot.BrowserTests.Portal;

/// <summary>How somebody works a page: with the mouse, or with the keyboard alone.</summary>
internal abstract record Hands(IPage Page)
{
    public static Hands Of(string with, IPage page) => with is "mouse" ? new Mouse(page) : new Keyboard(page);

    public abstract Task PressAsync(ILocator what);

    public abstract Task TickAsync(ILocator what);

    public abstract Task TypeAsync(ILocator field, string text);

    private sealed record Mouse(IPage Page) : Hands(Page)
    {
        public override Task PressAsync(ILocator what) => what.ClickAsync();

        public override Task TickAsync(ILocator what) => what.ClickAsync();

        public override Task TypeAsync(ILocator field, string text) => field.FillAsync(text);
    }

    /// <summary>Tab, space, enter and letters; what Tab does not reach cannot be done.</summary>
    private sealed record Keyboard(IPage Page) : Hands(Page)
    {
        private const int MostTabs = 600;

        public override async Task PressAsync(ILocator what)
        {
            await ReachAsync(what);
            await Page.Keyboard.PressAsync("Enter");
        }

        public override async Task TickAsync(ILocator what)
        {
            await ReachAsync(what);
            await Page.Keyboard.PressAsync("Space");
        }

        public override async Task TypeAsync(ILocator field, string text)
        {
            await ReachAsync(field);
            await Page.Keyboard.PressAsync("Control+A");
            await Page.Keyboard.TypeAsync(text);
        }

        private async Task ReachAsync(ILocator what)
        {
            for (var i = 0; i < MostTabs; i++)
            {
                if (await what.EvaluateAsync<bool>("e => e === document.activeElement"))
                    return;
                await Page.Keyboard.PressAsync("Tab");
            }

            Assert.Fail($"Tab does not reach {what}.");
        }
    }
}
