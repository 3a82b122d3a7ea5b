using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Cards;
using WorkshopBot.Testing.Programmes;
using Xunit;
using static WorkshopBot.Testing.Programmes.ProgrammeAtWork;
using Progress = WorkshopBot.Domain.Course.Progress;

namespace WorkshopBot.Tests.Teams.Cards;

/// <summary>Half a year later everybody hears what became of what they said, as it is at that moment.</summary>
public sealed class WhatBecameOfIt
{
    private const string Nothing = "Nog niet in bouwstenen voor de koers.";

    [Fact]
    public async Task In_no_course_input_yet_is_said_as_it_is() => Assert.Contains(Nothing, await CardAsync(await BeginAsync()), StringComparison.Ordinal);

    [Fact]
    public async Task Without_any_decision_the_line_and_the_version_are_named()
    {
        var work = await BeginAsync();
        await work.DoesAsync(Nat, new ProgrammeCommand.Approve("N. Oord"));
        var card = await CardAsync(work);
        Assert.Contains("Regel J1, versie 1 van de bouwstenen:", card, StringComparison.Ordinal);
        Assert.Contains("Nog geen besluit.", card, StringComparison.Ordinal);
        Assert.DoesNotContain(Nothing, card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_is_told_with_body_date_and_reason()
    {
        var work = await BeginAsync();
        await work.DoesAsync(Nat, new ProgrammeCommand.Approve("N. Oord"));
        await work.DoesAsync(Nat, Decision(Verdict.Held, "eerst **geld**"));
        var card = await CardAsync(work);
        Assert.Contains("Besluit: aangehouden op 01-12-2026 door", card, StringComparison.Ordinal);
        Assert.Contains("Ministerraad · eerst **geld**", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_that_was_reported_last_is_told()
    {
        var work = await WithItemDueAsync();
        await work.TypesAsync("ana", "voortgang 1 opgebouwd: er is geoefend");
        await work.TypesAsync("ana", "voortgang 1 behouden: bij nader inzien niet");
        var card = await CardAsync(work);
        Assert.Contains("Voortgang bij 01-03-2027: behouden.", card, StringComparison.Ordinal);
        Assert.Contains("bij nader inzien niet", card, StringComparison.Ordinal);
        Assert.DoesNotContain("er is geoefend", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_set_aside_is_told_with_its_reason_also_after_it_was_approved()
    {
        var work = await BeginAsync();
        await work.DoesAsync(Nat, new ProgrammeCommand.SetLineAside(Line("J1"), "valt onder een andere regel", "N. Oord"));
        Assert.Contains("valt onder een andere regel", await CardAsync(work), StringComparison.Ordinal);
        await work.DoesAsync(Nat, new ProgrammeCommand.Approve("N. Oord"));
        var card = await CardAsync(work);
        Assert.Contains("Niet in de bouwstenen, terzijde gelegd:", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Regel J1", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_was_joined_or_split_since_is_told_as_it_was_approved()
    {
        var work = await WithItemDueAsync();
        await work.DoesAsync(Nat, new ProgrammeCommand.UndoJoining(1));
        Assert.Contains("Regel J1, versie 1", await CardAsync(work), StringComparison.Ordinal);
        await work.DoesAsync(Nat, new ProgrammeCommand.Approve("N. Oord"));
        Assert.Contains("Regel 1/1.1, versie 2", await CardAsync(work), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_Country_that_released_nothing_it_is_in_no_course_input()
    {
        var work = await WithItemDueAsync();
        Assert.Contains(Nothing, await CardAsync(work, 2, "dia"), StringComparison.Ordinal);
        await work.DoesAsync(Aru, new ProgrammeCommand.Release((await NumberAsync(work, 2)), ReleaseKind.Whole));
        Assert.Contains(Nothing, await CardAsync(work, 2, "dia"), StringComparison.Ordinal);
        await work.DoesAsync(Nat, new ProgrammeCommand.Approve("N. Oord"));
        Assert.Contains("versie 2 van de bouwstenen", await CardAsync(work, 2, "dia"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task The_card_is_as_reviewed(string language)
    {
        var work = await WithItemDueAsync();
        await work.TypesAsync("ana", "voortgang 1 opgebouwd: er is **geoefend**");
        var card = await DrawAsync(work, 0, "bob", language);
        Offenders.None(AnyCardOfAnySession.Faults(card), "Every card must be usable by everybody:");
        Snapshot.Matches(card.ToReadableJson(), "json", name: $"course.{language}");
    }

    [Fact]
    public async Task It_is_sent_with_what_programmes_did()
    {
        var work = await WithItemDueAsync();
        var sent = await work.SentAsync(ProgrammeAtWork.Sessions[0], new Outgoing(Recipient.Of(Who("bob")), CardKind.WhatBecame, "closing"));
        Assert.Contains("Besluit: overgenomen op 01-12-2026 door", sent, StringComparison.Ordinal);
    }

    private static async Task<string> CardAsync(ProgrammeAtWork work, int session = 0, string who = "bob") => (await DrawAsync(work, session, who, "nl")).ToJson();

    private static async Task<int> NumberAsync(ProgrammeAtWork work, int session) =>
        (await work.ReadAsync()).Sessions.Values.First(s => s.Id == ProgrammeAtWork.Sessions[session]).Number;

    private static async Task<Card> DrawAsync(ProgrammeAtWork work, int session, string who, string language)
    {
        var programme = await work.ReadAsync();
        var gathered = programme.Sessions.Values.First(s => s.Id == ProgrammeAtWork.Sessions[session]);
        var national = Sight.Of(programme, (await work.Runner.MaterialAsync(programme, TestContext.Current.CancellationToken)).Yields, new Domain.Course.Reader.National());
        ImmutableArray<GapFate> Fates(GapRef gap) => [GapFates.Of(programme, national, new GapKey(gathered.Number, gap), gathered.Country, Edition.Of2023)];
        return SessionCards.Render(
            new Outgoing(Recipient.Of(Who(who)), CardKind.WhatBecame, "closing"), HeldSessions[session].Session, ProgrammeAtWork.Sessions[session],
            EveryCard.Reader(Who(who), language) with { Fates = Fates }, null);
    }
}
