using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.BrowserTests.Sessions;

/// <summary>A facilitator and two participants go through one theme, from the first press to the report they open.</summary>
public sealed class AWholeSession(SessionBrowser browser) : IClassFixture<SessionBrowser>
{
    private const string OfBram = "Bij hoogwater ontbreekt een plan voor verpleeghuizen, waardoor bewoners te laat weg zijn.";
    private const string OfEthan = "On an island there is no second harbour, so that relief goods cannot land.";

    private static readonly string[] Degrees = ["2", "3", "4"];

    [Fact]
    public async Task Three_people_come_from_a_first_press_to_a_report()
    {
        var marleen = await browser.ComeInAsync("whole", "facilitator");
        var bram = await browser.ComeInAsync("whole", "rotterdam", 320, 640);
        var ethan = await browser.ComeInAsync("whole", "saba", lang: "en");

        await PlanAsync(marleen);
        await JoinAsync(bram, "U doet mee als deelnemer");
        await JoinAsync(ethan, "You take part as participant");
        await BeginAsync(marleen, bram);
        await RateAsync(marleen, bram, ethan);
        await CollectAsync(marleen, bram, ethan);
        await CompareAsync(marleen, bram, ethan);
        await ChooseAsync(marleen, bram, ethan);
        await WordAsync(marleen, bram, ethan);
        await SayCourseAsync(marleen, bram);
        await CloseAsync(marleen);
        await OpenReportAsync(marleen);

        // Hello, invitation, rating, collecting, comparing, choosing, wording, course and closing: one a phase.
        await Expect(ethan.Group).ToHaveCountAsync(9);
        Assert.Empty(browser.Complaints);
    }

    private static async Task PlanAsync(Visitor marleen)
    {
        await Visitor.PressAsync(marleen.Card, "Start een sessie");
        await marleen.Card.GetByRole(AriaRole.Textbox, new LocatorGetByRoleOptions { Name = "Titel" }).FillAsync("Weerbaarheid van de delta");
        await marleen.PressAsync("Maak sessie", "Kies minstens één thema");
        await Expect(marleen.Card.GetByRole(AriaRole.Textbox, new LocatorGetByRoleOptions { Name = "Titel" })).ToHaveValueAsync("Weerbaarheid van de delta");

        await marleen.Card.GetByLabel("1. Klimaat- en natuurrampen").CheckAsync();
        await marleen.Card.GetByLabel("Quorum per thema").FillAsync("2");
        await marleen.PictureAsync("plan");
        await Visitor.PressAsync(marleen.Card, "Maak sessie");
        await Expect(marleen.Group.First).ToContainTextAsync("De sessie staat klaar");
        await Expect(marleen.Card).ToContainTextAsync("Weerbaarheidssessie");
    }

    /// <summary>One press: the room knows who they are.</summary>
    private static async Task JoinAsync(Visitor visitor, string answer)
    {
        await visitor.PressAsync("Doe hier mee", answer);
        await visitor.PictureAsync("join");
    }

    private static async Task BeginAsync(Visitor marleen, Visitor bram)
    {
        await Expect(marleen.Control).ToContainTextAsync("Nog niet begonnen");
        await bram.Card.Locator("textarea").FillAsync("half getypt");
        await Visitor.PressAsync(marleen.Control, "Begin");
        await Expect(marleen.Control).ToContainTextAsync("Opening");
        await Expect(marleen.Control).ToContainTextAsync("Deelnemers: 2");
        await Expect(bram.Card.Locator("textarea")).ToHaveValueAsync("half getypt");
    }

    private static async Task RateAsync(Visitor marleen, Visitor bram, Visitor ethan)
    {
        await marleen.GoOnAsync("Dreigingsbeeld");
        await ethan.PictureAsync("threat");
        await marleen.GoOnAsync("Oordeel");
        foreach (var (visitor, answer) in ((Visitor, string)[])[(bram, "Uw oordeel is bewaard"), (ethan, "Your rating is stored")])
        {
            await Expect(visitor.Card).ToContainTextAsync("Oordeel");
            foreach (var (i, degree) in Degrees.Index())
                await visitor.Card.Locator("select").Nth(2 * i).SelectOptionAsync(degree);
            await visitor.PressAsync("Verstuur oordeel", answer);
            await Expect(visitor.Card.Locator("select").Nth(4)).ToHaveValueAsync("4");
            await visitor.PictureAsync("rate");
        }

        await Expect(marleen.Control).ToContainTextAsync("Klaar: 2 van 2");
        await marleen.GoOnAsync("Spreiding van oordelen");

        // Two people are too few to show what they said.
        await Expect(ethan.Card).ToContainTextAsync("Minder dan drie oordelen");
        await marleen.PictureAsync("talk");
    }

    private static async Task CollectAsync(Visitor marleen, Visitor bram, Visitor ethan)
    {
        await marleen.GoOnAsync("Stil verzamelen");
        await Expect(bram.Card).ToContainTextAsync("Stil verzamelen");
        await bram.Card.Locator("textarea").FillAsync(OfBram);
        await bram.PressAsync("Verstuur inbreng", "Bewaard als 1");
        await bram.PictureAsync("collect");
        await ethan.SayAsync($"gap {OfEthan}", "Stored as 2");
        await Expect(ethan.Page.GetByText(OfBram)).ToHaveCountAsync(0);
        await Expect(marleen.Page.GetByText(OfBram)).ToHaveCountAsync(0);
    }

    private static async Task CompareAsync(Visitor marleen, Visitor bram, Visitor ethan)
    {
        await marleen.GoOnAsync("Herkennen en vergelijken");
        await Expect(ethan.Card).ToContainTextAsync(OfBram);
        await Visitor.PressAsync(bram.Card, "Vergelijk");
        await bram.Card.GetByRole(AriaRole.Textbox, new LocatorGetByRoleOptions { Name = "Welke herkent u ook?" }).FillAsync("2");
        await bram.PressAsync("Verstuur", "U herkent 2 ook");
        await bram.PictureAsync("compare");
    }

    private static async Task ChooseAsync(Visitor marleen, Visitor bram, Visitor ethan)
    {
        await marleen.GoOnAsync("Kiezen");
        await Expect(bram.Card).ToContainTextAsync("Kiezen");
        await bram.Card.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await bram.PressAsync("Verstuur keuze", "U koos 1");
        await Expect(bram.Card.GetByRole(AriaRole.Checkbox).First).ToBeCheckedAsync();
        await ethan.SayAsync("vote 1 2", "You chose 1, 2");
        await bram.PictureAsync("choose");
        await marleen.PictureAsync("choose");
    }

    private static async Task WordAsync(Visitor marleen, Visitor bram, Visitor ethan)
    {
        await marleen.GoOnAsync("Formuleren");
        await Expect(bram.Card).ToContainTextAsync("Formuleren");
        await bram.PressAsync("Eens met alle 2", "U bent het eens met 1.1, 1.2");
        await ethan.SayAsync("reserve 1.1 This holds for the islands only", "Your reservation to 1.1 is stored");
        await ethan.SayAsync("agree 1.2", "You agree to 1.2");
        await Expect(marleen.Control).ToContainTextAsync("This holds for the islands only");
        await marleen.PictureAsync("word");
    }

    private static async Task SayCourseAsync(Visitor marleen, Visitor bram)
    {
        await marleen.GoOnAsync("Koersronde");
        await Expect(bram.Card).ToContainTextAsync("Koersronde");
        await bram.Card.GetByLabel("Welke witte vlek?").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await bram.Card.GetByLabel("Voorgestelde inzet").SelectOptionAsync("intensiveren");
        await bram.PressAsync("Verstuur", "Bewaard bij 1.");
        await bram.PictureAsync("course");
    }

    private static async Task CloseAsync(Visitor marleen)
    {
        await marleen.GoOnAsync("Afsluiting");
        await marleen.PictureAsync("closing");
        await Visitor.PressAsync(marleen.Control, "Sluit sessie");
        await Expect(marleen.Card).ToContainTextAsync("Correcties kunnen tot");
    }

    private static async Task OpenReportAsync(Visitor marleen)
    {
        var report = marleen.Private.Filter(new LocatorFilterOptions { HasText = "Is het geheel gevoeliger dan de delen?" });
        await report.GetByRole(AriaRole.Radio, new LocatorGetByRoleOptions { Name = "nee" }).CheckAsync();
        await Visitor.PressAsync(report, "Verstuur antwoord");

        var files = marleen.Private.Filter(new LocatorFilterOptions { HasText = "html (nl)" });
        var html = await marleen.Page.Context.RunAndWaitForPageAsync(() => Visitor.OpenAsync(files, "html (nl)"));
        await Expect(html.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToContainTextAsync("Weerbaarheid van de delta");
        await Expect(html.GetByText(OfBram).First).ToBeAttachedAsync();
        await Expect(html.GetByText("Bram Havenmodel")).ToHaveCountAsync(0);
        await Room.RoomBrowser.PictureAsync(html, "session-report");

        var docx = new TaskCompletionSource<IResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        marleen.Page.Context.Response += (_, answer) =>
        {
            if (answer.Url.Contains("/report.docx", StringComparison.Ordinal))
                docx.TrySetResult(answer);
        };
        await Visitor.OpenAsync(files, "docx (nl)");
        var file = await docx.Task.WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken);
        Assert.Equal(200, file.Status);
        Assert.Contains("wordprocessingml", file.Headers["content-type"], StringComparison.Ordinal);
    }
}
