using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Domain.Sessions.SessionCommand;

namespace WorkshopBot.Tests.Sessions.Views;

public sealed class WhatAThemeCameTo
{
    private readonly HeldSession held = HeldSession.Of();
    private readonly ImmutableArray<PersonId> ministries;
    private readonly ImmutableArray<PersonId> regions;

    public WhatAThemeCameTo()
    {
        ministries = held.JoinMany(5, OrganisationKind.Ministry, "european-netherlands");
        regions = held.JoinMany(4, OrganisationKind.SecurityRegion, "vr-zeeland");
        held.To(PhaseKind.Collect, 1);
    }

    [Fact]
    public void Choosers_are_shown_by_kind_and_a_small_cell_takes_the_next_along()
    {
        var first = held.Contribute(ministries[0], "Geen oefening voor uitval van de cloud");
        var second = held.Contribute(regions[0], "Geen noodstroom bij gemalen");
        held.To(PhaseKind.Rank, 1);
        var (a, b) = (held.GapOf(1, first), held.GapOf(1, second));
        foreach (var p in ministries.Take(4))
            held.Choose(p, a);
        foreach (var p in regions.Take(3))
            held.Choose(p, a, b);
        held.Choose(ministries[4], b);

        var outcome = ThemeOutcome.Of(held.Session, 1);

        Assert.Equal([new Cell(new Group.OfKind(OrganisationKind.Ministry), 4), new Cell(new Group.OfKind(OrganisationKind.SecurityRegion), 3)], Gap(outcome, a).ChosenBy);
        Assert.Equal([new Cell(new Group.AllKinds(), 4)], Gap(outcome, b).ChosenBy);
        Assert.Equal([(a, 1), (b, 2)], outcome.Gaps.Select(g => (g.Gap.Ref.Number, g.Place!.Value)));
    }

    [Fact]
    public void A_gap_that_nobody_was_asked_about_has_no_place()
    {
        held.Contribute(ministries[0], "Geen oefening voor uitval van de cloud");
        held.To(PhaseKind.Join, 1).Do(HeldSession.Facilitator, new Next(null));

        var outcome = ThemeOutcome.Of(held.Session, 1);
        Assert.True(outcome.Ranked);
        Assert.Equal(Outcome.NotPut, Assert.Single(outcome.Gaps).Outcome);
    }

    [Fact]
    public void What_was_voted_on_stands_beside_what_was_recorded()
    {
        var one = held.Contribute(ministries[0], "Geen oefening voor uitval van de cloud");
        var other = held.Contribute(regions[0], "Niemand oefent zonder cloud");
        held.To(PhaseKind.Join, 1)
            .Do(HeldSession.Facilitator, new JoinContributions([one, other], "zelfde punt"))
            .To(PhaseKind.Word, 1)
            .Do(HeldSession.Facilitator, new Reword(new GapRef(1, 1), "Er wordt niet geoefend zonder cloud.", null));
        foreach (var p in ministries)
            held.Do(p, new Agree([]));
        held.Do(regions[0], new Reserve(new GapRef(1, 1), "Twee regio's oefenen wel."));

        var gap = Assert.Single(ThemeOutcome.Of(held.Session, 1).Gaps);
        Assert.Equal("Er wordt niet geoefend zonder cloud.", gap.VotedOn!.Text);
        Assert.Equal([one, other], gap.RecordedAs.Select(c => c.Number));
        Assert.Equal(Outcome.UpheldWithReservation, gap.Outcome);
        Assert.Equal(new Tally(5, 0, 1), gap.Tally);
        var reservation = Assert.Single(gap.Reservations);
        Assert.Equal((Standing.Open, "Twee regio's oefenen wel."), (reservation.Standing, reservation.Text));
    }

    [Fact]
    public void Agreement_after_closing_counts_apart_and_a_late_reservation_changes_nothing()
    {
        held.Contribute(ministries[0], "Geen oefening voor uitval van de cloud");
        held.To(PhaseKind.Word, 1);
        foreach (var p in ministries)
            held.Do(p, new Agree([]));
        held.CloseAndMark().Do(regions[0], new Agree([])).Do(regions[1], new Reserve(new GapRef(1, 1), "Te laat gezien."));

        var gap = Assert.Single(ThemeOutcome.Of(held.Session, 1).Gaps);
        Assert.Equal((Outcome.Upheld, 5, 1), (gap.Outcome, gap.Tally.Agree, gap.AgreedLater));
        Assert.Equal(Standing.Late, Assert.Single(gap.Reservations).Standing);
    }

    [Fact]
    public void What_was_set_aside_is_named_with_reason_and_role()
    {
        var number = held.Contribute(ministries[0], "Over iets anders");
        held.To(PhaseKind.Rank, 1).Do(HeldSession.Facilitator, new SetAside(Target.Of(new GapRef(1, 1)), "Hoort bij een ander thema"));

        var aside = Assert.Single(ThemeOutcome.Of(held.Session, 1).SetAside);
        Assert.Equal(("Hoort bij een ander thema", Role.Facilitator), (aside.Reason, aside.By));
        Assert.Equal([number], aside.Contributions.Select(c => c.Number));
    }

    [Fact]
    public void Taken_back_and_removed_are_counted_and_not_shown()
    {
        var back = held.Contribute(ministries[0], "Toch niet");
        var removed = held.Contribute(ministries[1], "Met een naam erin");
        held.Do(ministries[0], new Withdraw(back)).Do(HeldSession.Facilitator, new Remove(Target.Of(removed), RemovalGround.Privacy));
        held.To(PhaseKind.Rank - 1, 1);

        var outcome = ThemeOutcome.Of(held.Session, 1);
        Assert.Equal((1, 1), (outcome.Withdrawn, outcome.Removed));
        Assert.Empty(outcome.Gaps);
    }

    [Fact]
    public void A_first_round_of_choosing_stands_beside_the_second()
    {
        held.Contribute(ministries[0], "Geen oefening voor uitval van de cloud");
        held.To(PhaseKind.Rank, 1).Choose(regions[0], 1).To(PhaseKind.Word, 1).Do(HeldSession.Facilitator, new GoBack(null));
        held.Choose(ministries[0], 1).Choose(ministries[1], 1);

        var outcome = ThemeOutcome.Of(held.Session, 1);
        Assert.Equal(1, Assert.Single(Assert.Single(outcome.EarlierRounds).Gaps).Choosers);
        Assert.Equal(2, Assert.Single(outcome.Gaps).Choosers);
    }

    [Fact]
    public void An_effort_that_helps_one_theme_and_harms_another_is_a_dilemma()
    {
        held.Contribute(ministries[0], "Geen oefening voor uitval van de cloud");
        held.To(PhaseKind.Course).Do(ministries[0], new SayCourse(
            new GapRef(1, 1), "Er is een oefenkalender", EffortKind.Intensify, null, "",
            [new Effect(new ThemeId("infectious-diseases"), EffectKind.Helps), new Effect(new ThemeId("economic-threats"), EffectKind.Harms)]));

        var course = Assert.Single(ThemeOutcome.Of(held.Session, 1).Gaps).Course;
        Assert.True(course is { Discussed: true, Dilemma: true });
        Assert.Equal([(EffortKind.Intensify, 1)], course.Efforts);
        Assert.Equal(new Group.OfKind(OrganisationKind.Ministry), Assert.Single(course.Exists).By);
    }

    private static GapOutcome Gap(ThemeOutcome outcome, int number) => outcome.Gaps.Single(g => g.Gap.Ref.Number == number);
}
