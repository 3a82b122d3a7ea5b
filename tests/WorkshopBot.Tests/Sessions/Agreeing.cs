using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionCommand;
using static WorkshopBot.Domain.Sessions.SessionEvent;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

public sealed class Agreeing
{
    private static readonly GapRef One = new(1, 1), Two = new(1, 2), Four = new(1, 4);
    private static readonly Stop Word = new(PhaseKind.Word, 1, 1);

    /// <summary>Four gaps; the first three are put to the group, each in the literal words behind it.</summary>
    private static SessionStory Worded => GivenGaps("Een", "Twee", "Drie", "Vier").Opened(PhaseKind.Word);

    [Fact]
    public void The_top_three_are_put_to_the_group_in_literal_words() => Worded.ThenSession(s =>
    {
        Assert.Equal([1, 2, 3], s.Themes[0].LiveGaps.Where(g => g.Wording is not null).Select(g => g.Ref.Number));
        Assert.All(s.Themes[0].LiveGaps.Take(3), g => Assert.Equal(s.Contributions[g.Members[0]].Text.Body, Outcomes.WordsOf(s, g, g.Wording!)));
    });

    [Fact]
    public void A_joined_gap_gets_the_words_that_most_others_recognise() => GivenASession().Opened(PhaseKind.Collect)
        .Contributed(Ana, "Kort").Contributed(Ben, "Wat langere woorden").Opened(PhaseKind.Join).By(Fay).Did(new JoinContributions([1, 2], ""))
        .By(Ana).Did(new Recognise([Target.Of(1)], true)).By(Cleo).Did(new Recognise([Target.Of(2)], true))
        .Opened(PhaseKind.Word).ThenSession(s => Assert.Equal(2, s.Themes[0].Gaps[1].Wording!.FromContribution));

    [Fact]
    public void One_press_agrees_to_all_that_are_open() => Worded.By(Ana)
        .Does(new Agree([])).Then(new Agreed(Ana, [new(One, 1), new(Two, 1), new(new(1, 3), 1)]))
        .Does(new Agree(default)).Then()
        .Does(new Agree([new(One, 1), new(Two, 1)])).Then();

    [Fact]
    public void A_changed_wording_asks_for_agreement_again() => Worded.By(Ana).Did(new Agree([])).By(Fay).Did(new Reword(One, "Beter gezegd", null))
        .ThenSession(s => Assert.Equal(0, Outcomes.Tally(s, s.FindGap(One)!).Agree))
        .By(Ana).Does(new Agree([new(One, 1)])).ThenRefused(new WordingHasChanged(One))
        .Does(new Agree([new(One, 2)])).Then(new Agreed(Ana, [new(One, 2)]));

    [Fact]
    public void One_agrees_only_to_what_was_put() => Worded.By(Ana)
        .Does(new Agree([new(Four, 1)])).ThenRefused(new NoWordingYet(Four))
        .Does(new Agree([new(new(1, 9), 1)])).ThenRefused(new NoSuchGap(9, 4))
        .Does(new Agree([new(new(9, 1), 0)])).ThenRefused(new NoSuchTheme(9, 3))
        .Does(new Agree([new(One, 0)])).ThenRefused(new WordingHasChanged(One))
        .By(Ob).Does(new Agree([])).ThenRefused(new OnlyParticipantsMay())
        .Opened(PhaseKind.Threat, 2).By(Ana).Does(new Agree([])).ThenRefused(new PhaseIsNotOpen(PhaseKind.Word, new(PhaseKind.Threat, 2, 1)));

    [Fact]
    public void A_reservation_names_one_gap_and_ends_ones_agreement_to_it() => Worded.By(Ana).Did(new Agree([]))
        .Does(new Reserve(One, " Liever zo ")).Then(new ReservationMade(One, 1, 1, Ana, new("Liever zo")))
        .ThenSession(s => Assert.Equal(new Tally(0, 0, 1), Outcomes.Tally(s, s.FindGap(One)!)));

    [Fact]
    public void A_press_for_all_leaves_ones_reservation_standing_and_naming_the_gap_settles_it() => Worded.By(Ana).Did(new Reserve(One, "Liever zo"))
        .Does(new Agree([])).Then(new Agreed(Ana, [new(Two, 1), new(new(1, 3), 1)]))
        .Does(new Agree([new(One, 1)])).Then(new Agreed(Ana, [new(One, 1)]))
        .ThenSession(s => Assert.Equal(new Tally(1, 0, 0), Outcomes.Tally(s, s.FindGap(One)!)));

    [Fact]
    public void What_cannot_be_reserved_is_said_so() => Worded.By(Ana)
        .Does(new Reserve(Four, "Nee")).ThenRefused(new NoWordingYet(Four))
        .Does(new Reserve(new(1, 9), "Nee")).ThenRefused(new NoSuchGap(9, 4))
        .Does(new Reserve(One, " ")).ThenRefused(new TextIsEmpty())
        .Does(new Reserve(One, new string('x', 601))).ThenRefused(new TextIsTooLong(601, 600))
        .Does(new Reserve(One, "Stg. Geheim")).ThenRefused(new StateSecretMarking("beveiliging@voorbeeld.nl"), new MarkingSuspected(1, Ana))
        .By(Stranger).Does(new Reserve(One, "Nee")).ThenRefused(new JoinFirst());

    [Fact]
    public void Only_its_maker_withdraws_a_reservation() => Worded.By(Ana).Did(new Reserve(One, "Liever zo"))
        .By(Ben).Does(new WithdrawReservation(One, 1)).ThenRefused(new OnlyItsWriterMay())
        .By(Ana).Does(new WithdrawReservation(One, 2)).ThenRefused(new NoSuchReservation(2))
        .By(Ana).Does(new WithdrawReservation(One, 1)).Then(new ReservationWithdrawn(One, 1, Ana))
        .By(Ana).Does(new WithdrawReservation(One, 1)).Then();

    [Fact]
    public void The_words_of_a_reservation_are_taken_over_and_settle_it() => Worded.By(Ana).Did(new Reserve(One, "Liever zo"))
        .By(Fay).Does(new Reword(One, "", FromReservation: 1)).Then(new WordingOffered(One, 2, null, null, 1, Fay))
        .ThenSession(s => Assert.Equal(("Liever zo", true), (Outcomes.WordsOf(s, s.FindGap(One)!, s.FindGap(One)!.Wording!), s.FindGap(One)!.Reservations[0].Settled)))
        .By(Fay).Does(new Reword(One, "", FromReservation: 7)).ThenRefused(new NoSuchReservation(7));

    [Fact]
    public void After_two_rewordings_both_stand() => Worded.By(Ana).Did(new Reserve(One, "Liever zo"))
        .By(Fay).Does(new LetBothStand(One, 1)).ThenRefused(new TooEarlyForTwoReadings(One))
        .By(Fay).Did(new Reword(One, "Anders", null)).Did(new Reword(One, "Nog anders", null))
        .By(Fay).Does(new Reword(One, "Een derde keer", null)).ThenRefused(new TwoRewordingsDone(One))
        .By(Fay).Does(new LetBothStand(One, 5)).ThenRefused(new NoSuchReservation(5))
        .By(Fay).Does(new LetBothStand(One, 1)).Then(new WordingOffered(One, 4, null, null, 1, Fay), new TwoReadings(One, 3, 4, Fay))
        .By(Fay).Does(new LetBothStand(One, 1)).Then()
        .By(Ben).Does(new Agree([])).Then(new Agreed(Ben, [new(Two, 1), new(new(1, 3), 1)]))
        .By(Ben).Does(new Agree([new(One, 3), new(One, 4)])).Then(new Agreed(Ben, [new(One, 4)]))
        .By(Ben).Does(new Agree([new(One, 3)])).Then(new Agreed(Ben, [new(One, 3)]))
        .By(Ben).Does(new Agree([new(One, 2)])).ThenRefused(new WordingHasChanged(One));

    [Fact]
    public void Only_facilitators_reword_in_the_phase_of_that_theme() => Worded
        .By(Ana).Does(new Reword(One, "Anders", null)).ThenRefused(new OnlyFacilitatorsMay())
        .By(Cas).Does(new Reword(One, "Anders", null)).Then(new WordingOffered(One, 2, new("Anders"), null, null, Cas))
        .Opened(PhaseKind.Threat, 2).By(Fay).Does(new Reword(One, "Te laat", null)).ThenRefused(new PhaseIsNotOpen(PhaseKind.Word, new(PhaseKind.Threat, 2, 1)));

    [Fact]
    public void When_the_words_of_a_joined_gap_are_withdrawn_it_gets_those_of_another() => GivenASession().Opened(PhaseKind.Collect)
        .Contributed(Ana, "Kort").Contributed(Ben, "Wat langer").Opened(PhaseKind.Join).By(Fay).Did(new JoinContributions([1, 2], "")).Opened(PhaseKind.Word)
        .By(Ana).Does(new Withdraw(1)).Then(new ContributionWithdrawn(1, Ana), new WordingOffered(One, 2, null, 2, null, Ana))
        .By(Fay).Did(new Reword(One, "Anders", null)).Did(new Reword(One, "Nog anders", null)).ThenSession(s => Assert.Equal(4, s.FindGap(One)!.Wordings.Length));

    [Fact]
    public void Going_back_and_on_again_puts_no_second_first_wording() => Worded.By(Fay).Did(new GoBack(null)).Did(new Next(null))
        .ThenSession(s => Assert.Equal(Word with { Round = 2 }, s.Open!.Stop))
        .ThenSession(s => Assert.All(s.Themes[0].Gaps.Values.Take(3), g => Assert.Single(g.Wordings)));
}
