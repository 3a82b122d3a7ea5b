using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.BrowserTests.Room;

public sealed class ThreePeopleInARoom(RoomBrowser room) : IClassFixture<RoomBrowser>
{
    private const string Group = "#lane-group";
    private const string Private = "#lane-private";

    [Fact]
    public async Task They_talk_press_a_card_and_see_it_change()
    {
        var marleen = await room.ComeInAsync("talk", "facilitator");
        var bram = await room.ComeInAsync("talk", "rotterdam");
        var ethan = await room.ComeInAsync("talk", "saba", colours: ColorScheme.Dark);

        await SayAsync(marleen, "group", "Welkom allemaal <b>hier</b> [klik](https://example.org)");
        await SayAsync(bram, "group", "@WorkshopBot vlek: de dijk");
        await Expect(ethan.Locator($"{Group} .card")).ToContainTextAsync("Heard: vlek: de dijk");
        await Expect(ethan.Locator($"{Group} .text").First).ToHaveTextAsync("Welkom allemaal <b>hier</b> [klik](https://example.org)");
        await Expect(ethan.Locator($"{Group} .log a")).ToHaveCountAsync(0);

        // Ethan is half way in one card while Bram answers his and Marleen lets everybody's change.
        await SayAsync(ethan, "private", "card please");
        await ethan.Locator($"{Private} .card textarea").FillAsync("Half a sentence");
        await ethan.Locator($"{Private} .card").GetByLabel("High").CheckAsync();
        await bram.Locator($"{Group} .card textarea").FillAsync("Bij hoogwater ontbreekt een plan.");
        await RoomBrowser.PictureAsync(bram, "card");
        await bram.Locator($"{Group} .card").GetByText("Send").ClickAsync();
        await Expect(bram.Locator($"{Group} .card")).ToContainTextAsync("Kept as 1");
        await Expect(bram.Locator($"{Group} .card")).ToContainTextAsync("Bij hoogwater ontbreekt een plan.");
        await Expect(marleen.Locator($"{Group} .card textarea")).ToHaveValueAsync("");

        await Expect(ethan.Locator($"{Group} .card").GetByLabel("Medium")).ToBeCheckedAsync();
        Assert.Equal(0, await ethan.EvaluateAsync<int>(
            "[...document.querySelectorAll('[id]')].filter((e, i, all) => all.findIndex((o) => o.id === e.id) !== i).length"));
        await RoomBrowser.PictureAsync(ethan, "dark");
        await marleen.Locator($"{Group} .card").GetByText("Tell everybody").ClickAsync();
        foreach (var page in (IPage[])[marleen, bram, ethan])
        {
            await Expect(page.Locator($"{Group} .card")).ToContainTextAsync("Closed for everybody");
        }

        await Expect(ethan.Locator($"{Private} .card textarea")).ToHaveValueAsync("Half a sentence");
        await Expect(marleen.Locator("#people-count")).ToHaveTextAsync("3 in de kamer");
        await RoomBrowser.PictureAsync(marleen, "wide");
        Assert.Empty(room.Complaints);
    }

    [Fact]
    public async Task What_is_typed_survives_a_reload_and_a_refusal()
    {
        var loes = await room.ComeInAsync("typed", "limburg");
        await SayAsync(loes, "private", "kaart");
        await loes.Locator($"{Private} .card textarea").FillAsync("Nog niet klaar");
        await loes.Locator($"{Private} .card").GetByText("Refuse").ClickAsync();
        await Expect(loes.Locator($"{Private} [role=alert]")).ToHaveTextAsync("The echo bot will not have it.");
        await Expect(loes.Locator($"{Private} .card textarea")).ToHaveValueAsync("Nog niet klaar");
        await RoomBrowser.PictureAsync(loes, "refused");

        await loes.FillAsync("#box-group", "half bericht");
        await loes.ReloadAsync();
        await Expect(loes.Locator("#box-group")).ToHaveValueAsync("half bericht");
        await Expect(loes.Locator("#me")).ToHaveTextAsync("Loes Maasvoorbeeld");
    }

    [Fact]
    public async Task Shift_enter_starts_a_line_and_enter_sends()
    {
        var karel = await room.ComeInAsync("keys", "power");
        await karel.ClickAsync("#box-private");
        await karel.Keyboard.TypeAsync("een");
        await karel.Keyboard.PressAsync("Shift+Enter");
        await karel.Keyboard.TypeAsync("twee");
        await Expect(karel.Locator("#box-private")).ToHaveValueAsync("een\ntwee");
        await karel.Keyboard.PressAsync("Enter");

        await Expect(karel.Locator($"{Private} .mine .text")).ToHaveTextAsync("een\ntwee");
        await Expect(karel.Locator("#box-private")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task On_a_narrow_screen_the_lanes_are_tabs_with_what_is_unread()
    {
        var femke = await room.ComeInAsync("narrow", "water", 320, 640);
        var ruthmila = await room.ComeInAsync("narrow", "curacao");
        await femke.ClickAsync("#tab-private");
        await SayAsync(ruthmila, "group", "Bon dia");
        await SayAsync(ruthmila, "group", "@WorkshopBot kaart");

        await Expect(femke.Locator("#tab-group .unread")).ToHaveTextAsync("3 nieuw");
        await RoomBrowser.PictureAsync(femke, "narrow-unread");
        await femke.Locator("#tab-private").PressAsync("ArrowLeft");
        await Expect(femke.Locator("#tab-group .unread")).ToBeHiddenAsync();
        await Expect(femke.Locator($"{Group} .card").Last).ToBeVisibleAsync();
        await RoomBrowser.PictureAsync(femke, "narrow");
        Assert.True(await femke.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 320"));
    }

    [Fact]
    public async Task Somebody_whose_language_is_English_gets_an_English_page()
    {
        var hannah = await room.OpenAsync("english");
        await RoomBrowser.PictureAsync(hannah, "entrance");
        await hannah.ClickAsync("[data-demo=science]");

        await Expect(hannah.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(hannah.Locator("#state")).ToHaveTextAsync("Connected");
        await Expect(hannah.Locator("#me")).ToHaveTextAsync("Hannah Proefstra");
    }

    [Fact]
    public async Task A_name_that_will_not_do_is_said_at_the_door()
    {
        var page = await room.OpenAsync("door", 320, 640, ColorScheme.Dark);
        await page.FillAsync("#own-name", "   ");
        await page.FillAsync("#own-organisation", "Proef");
        await page.ClickAsync("#own button[type=submit]");

        await Expect(page.Locator("#entrance-problem")).ToHaveTextAsync("Vul uw naam in.");
        await RoomBrowser.PictureAsync(page, "entrance-narrow");
        await page.FillAsync("#own-name", "Anna Proef");
        await page.ClickAsync("#own button[type=submit]");
        await Expect(page.Locator("#me")).ToHaveTextAsync("Anna Proef");
    }

    private static async Task SayAsync(IPage page, string lane, string text)
    {
        await page.FillAsync($"#box-{lane}", text);
        await page.PressAsync($"#box-{lane}", "Enter");
    }
}
