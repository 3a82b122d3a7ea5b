using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static WorkshopBot.BrowserTests.Playground.PlaygroundBrowser;

namespace WorkshopBot.BrowserTests.Playground;

/// <summary>A whole session of one theme in Microsoft's Agents Playground: cards and commands, in the group chat and in private.</summary>
public sealed class ASessionInThePlayground(PlaygroundBrowser playground) : IClassFixture<PlaygroundBrowser>
{
    private const string OfBram = "Bij hoogwater ontbreekt een plan voor verpleeghuizen, waardoor bewoners te laat weg zijn.";
    private const string OfIneke = "Bij langdurige stroomuitval ontbreekt brandstof voor gemalen, waardoor polders vollopen.";
    private const string OfEthan = "On an island there is no second harbour, so that relief goods cannot land.";
    private const string OfSanne = "Niemand weet wie bij een overstroming de noodopvang betaalt.";

    private readonly Neighbour bram = playground.Meet("bram");
    private readonly Neighbour ineke = playground.Meet("ineke");
    private readonly Neighbour joost = playground.Meet("joost");
    private readonly Neighbour sanne = playground.Meet("sanne");
    private readonly Neighbour ethan = playground.Meet("ethan");

    private ILocator Control => playground.Cards.Filter(new LocatorFilterOptions { HasText = "De sessie leiden" });

    [Fact]
    public async Task Six_people_come_from_a_mention_to_a_report()
    {
        await PlanAsync();
        await JoinAsync();
        await RateAsync();
        await CollectAsync();
        await CompareAsync();
        await ChooseAsync();
        await WordAsync();
        await SayCourseAsync();
        await CloseAsync();

        // Greeting, form to start, invitation, rating, collecting, comparing, choosing, wording, course, closing: one a phase.
        Assert.Equal(10, playground.InGroup.Count(s => s.IsNew));
        Assert.Empty(WipedWhileFilledIn());
        Assert.DoesNotContain(AtLast(), s => s.HasFields);
        Assert.DoesNotContain(playground.InGroup, s => s.Card is null);
        Assert.Empty(playground.Complaints);
    }

    private async Task PlanAsync()
    {
        await playground.OpenGroupAsync();
        await Expect(playground.Card).ToContainTextAsync("Ik leid een groep langs dreigingsthema’s");
        await playground.SayAsync("start", mention: true);
        await Expect(playground.Cards).ToHaveCountAsync(2);
        await PressAsync(playground.Card, "Start een sessie");
        // The playground says of everybody that their client is in English; the group is not.
        await playground.Card.GetByLabel("Title").FillAsync("Weerbaarheid van de delta");
        await playground.PictureAsync("start-form");
        await PressAsync(playground.Card, "Make session");
        await Expect(playground.Card).ToContainTextAsync("Choose at least one theme");
        await playground.Card.GetByText("1. Climate and natural disasters").ClickAsync();
        await playground.Card.GetByLabel("Quorum a theme").FillAsync("3");
        await playground.Card.GetByRole(AriaRole.Combobox, new LocatorGetByRoleOptions { Name = "Language of the group" }).ClickAsync();
        await playground.Page.GetByRole(AriaRole.Option, new PageGetByRoleOptions { Name = "Nederlands" }).ClickAsync();
        await PressAsync(playground.Card, "Make session");
        await Expect(playground.Cards.Nth(1)).ToContainTextAsync("De sessie staat klaar");
        await Expect(playground.Card).ToContainTextAsync("Weerbaarheidssessie");
        await playground.PictureAsync("invitation");
    }

    private async Task JoinAsync()
    {
        var invitation = playground.GroupCard();
        await JoinAsync(bram, invitation, "ministry", "Ministerie", "european-netherlands");
        await JoinAsync(sanne, invitation, "ministry", "Ministerie", "european-netherlands");
        await JoinAsync(ineke, invitation, "security-region", "Veiligheidsregio", "vr-rotterdam-rijnmond");
        await JoinAsync(joost, invitation, "security-region", "Veiligheidsregio", "vr-zeeland");
        await JoinAsync(ethan, invitation, "caribbean-government", "Openbaar lichaam", "saba");

        await playground.OpenPrivateAsync();
        await Expect(Control).ToContainTextAsync("Nog niet begonnen");
        await playground.PictureAsync("control");
        await PressAsync(Control, "Begin");
        await Expect(Control).ToContainTextAsync("Deelnemers: 5");
    }

    private static async Task JoinAsync(Neighbour somebody, JsonElement invitation, string kind, string organisation, string place)
    {
        var form = await somebody.PressAsync(invitation, "join");
        var joined = await somebody.PressAsync(
            form, "join", ("kind", kind), ("organisation", organisation), ("place", place), ("role", "Participant"), ("language", "nl"));
        Assert.Contains("U doet mee als deelnemer", joined.GetRawText(), StringComparison.Ordinal);
    }

    private async Task RateAsync()
    {
        await GoOnByCardAsync("Dreigingsbeeld");
        await playground.PictureAsync("threat");
        await GoOnByWordAsync("Oordeel");
        await playground.PictureAsync("rate");
        foreach (var (somebody, degree) in ((Neighbour, string)[])[(bram, "2"), (sanne, "3"), (ineke, "2"), (joost, "1"), (ethan, "4")])
        {
            var card = playground.GroupCard();
            var degrees = Shown.Fields(card).Where(f => f.StartsWith("degree:", StringComparison.Ordinal)).Select(f => (f, degree));
            Assert.Contains("Uw oordeel is bewaard", (await somebody.PressAsync(card, "rate", [.. degrees])).GetRawText(), StringComparison.Ordinal);
        }

        await playground.OpenPrivateAsync();
        await Expect(Control).ToContainTextAsync("Klaar: 5 van 5");
        await GoOnByCardAsync("Spreiding van oordelen");
        await Expect(playground.Card.Locator("input, select, textarea")).ToHaveCountAsync(0);
        await playground.PictureAsync("talk");
    }

    private async Task CollectAsync()
    {
        await GoOnByWordAsync("Stil verzamelen");
        await playground.PictureAsync("collect");
        var stored = await bram.PressAsync(playground.GroupCard(), "contribute", ("text", OfBram));
        Assert.Contains("Bewaard als 1", stored.GetRawText(), StringComparison.Ordinal);
        await ineke.SayAsync($"vlek {OfIneke}");
        await ethan.SayAsync($"gap {OfEthan}");
        await sanne.SayInGroupAsync(OfSanne);

        await playground.OpenPrivateAsync();
        await Expect(Control).ToContainTextAsync("Klaar: 4 van 5");
        await playground.PictureAsync("control-collect");
    }

    private async Task CompareAsync()
    {
        await GoOnByCardAsync("Herkennen en vergelijken");
        foreach (var text in (string[])[OfBram, OfIneke, OfEthan, OfSanne])
            await Expect(playground.Card).ToContainTextAsync(text);
        await playground.PictureAsync("compare");
        var lists = await bram.PressAsync(playground.GroupCard(), "pairs");
        Assert.Contains("U herkent 2 ook", (await bram.PressAsync(lists, "pairs", ("recognise", "2"))).GetRawText(), StringComparison.Ordinal);
        await joost.SayAsync("herken 1");
    }

    private async Task ChooseAsync()
    {
        await GoOnByWordAsync("Kiezen");
        await playground.PictureAsync("choose");
        Assert.Contains("U koos 1, 2", (await bram.PressAsync(playground.GroupCard(), "choose", ("choices", "1,2"))).GetRawText(), StringComparison.Ordinal);
        await ineke.SayAsync("stem 1 2");
        await joost.SayAsync("stem 1 4");
        await ethan.SayAsync("vote 1 2 3");
        await sanne.SayInGroupAsync("stem 4");

        // A choice in the group is not counted.
        await playground.OpenPrivateAsync();
        await Expect(Control).ToContainTextAsync("Klaar: 4 van 5");
    }

    private async Task WordAsync()
    {
        await GoOnByCardAsync("Formuleren");
        await playground.PictureAsync("word");
        Assert.Contains("U bent het eens met", (await bram.PressAsync(playground.GroupCard(), "agree")).GetRawText(), StringComparison.Ordinal);
        await ineke.SayAsync("eens");
        await joost.SayAsync("eens 1.1");
        await ethan.SayAsync("agree 1.1");
        await sanne.SayAsync("voorbehoud 1.1 Dit geldt alleen voor de Randstad");
        await playground.OpenPrivateAsync();
        await Expect(Control).ToContainTextAsync("Dit geldt alleen voor de Randstad");
        await playground.PictureAsync("control-word");
    }

    private async Task SayCourseAsync()
    {
        await GoOnByWordAsync("Koersronde");
        await playground.PictureAsync("course");
        var said = await bram.PressAsync(playground.GroupCard(), "course", ("gap", "1.1"), ("effort", "intensify"));
        Assert.Contains("Bewaard bij 1.1", said.GetRawText(), StringComparison.Ordinal);
    }

    private async Task CloseAsync()
    {
        await GoOnByCardAsync("Afsluiting");
        await playground.PictureAsync("closing");
        await playground.OpenPrivateAsync();
        await PressAsync(Control, "Sluit sessie");
        var report = playground.Cards.Filter(new LocatorFilterOptions { HasText = "Is het geheel gevoeliger dan de delen?" }).Last;
        await Expect(report).ToBeVisibleAsync();
        await report.GetByText("nee", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await playground.PictureAsync("marking");
        await PressAsync(report, "Verstuur antwoord");
        await Expect(playground.Page.GetByText("docx (nl)").Last).ToBeVisibleAsync();

        // Whoever led was there: they are neither asked to join nor told what they missed.
        await Expect(playground.Cards.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Doe hier mee" })).ToHaveCountAsync(0);
        await Expect(playground.Page.GetByText(new Regex("Er ging iets mis|error", RegexOptions.IgnoreCase))).ToHaveCountAsync(0);
        await playground.PictureAsync("report");

        await playground.OpenGroupAsync();
        await Expect(playground.Card).ToContainTextAsync("Correcties kunnen tot");
        await playground.PictureAsync("closed");
    }

    /// <summary>Leads on with the control card.</summary>
    private async Task GoOnByCardAsync(string next)
    {
        await playground.OpenPrivateAsync();
        await PressAsync(Control, "Sluit en ga door");
        await ArriveAsync(next);
    }

    /// <summary>Leads on with a typed command.</summary>
    private async Task GoOnByWordAsync(string next)
    {
        await playground.OpenPrivateAsync();
        await playground.SayAsync("volgende");
        await Expect(playground.Card).ToContainTextAsync(new Regex($"Nu open: .*{next}"));
        await ArriveAsync(next);
    }

    private async Task ArriveAsync(string next)
    {
        await Expect(Control).ToContainTextAsync(next);
        await playground.OpenGroupAsync();
        await Expect(playground.Card).ToContainTextAsync(next);
    }

    /// <summary>Cards that somebody was filling in when they were shown anew: what they had typed is gone.</summary>
    private IEnumerable<string> WipedWhileFilledIn() => playground.InGroup
        .GroupBy(s => s.Message)
        .SelectMany(m => m.Zip(m.Skip(1)).Where(p => p.First.HasFields && p.Second.HasFields))
        .Select(p => p.Second.Card!.Value.GetRawText());

    /// <summary>The group's messages as they stand in the end.</summary>
    private IEnumerable<Shown> AtLast() => playground.InGroup.GroupBy(s => s.Message).Select(m => m.Last());
}
