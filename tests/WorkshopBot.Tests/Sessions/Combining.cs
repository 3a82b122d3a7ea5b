using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionCommand;
using static WorkshopBot.Domain.Sessions.SessionEvent;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

public sealed class Combining
{
    private static readonly Stop First = new(PhaseKind.Join, 1, 1);

    /// <summary>Four contributions, by Ana, Ben, Cleo and Dirk.</summary>
    private static SessionStory Four => GivenASession().Opened(PhaseKind.Collect)
        .Contributed(Ana, "Een").Contributed(Ben, "Twee").Contributed(Cleo, "Drie").Contributed(Dirk, "Vier").Opened(PhaseKind.Join);

    [Fact]
    public void What_is_joined_becomes_one_gap_and_what_is_left_gaps_of_its_own() => Four.By(Fay).Does(new JoinContributions([3, 1, 1], " Zelfde punt "))
        .Then(new ContributionsJoined(1, 1, [1, 3], Fay, new("Zelfde punt")))
        .Opened(PhaseKind.Rank).ThenSession(s => Assert.Equal(["1,3", "2", "4"], Groups(s)));

    [Fact]
    public void Joins_reach_through_each_other_and_undoing_one_leaves_the_other()
    {
        var both = Four.By(Fay).Did(new JoinContributions([1, 2], "")).Did(new JoinContributions([2, 3], ""));

        Assert.Equal(["1,2,3", "4"], Groups(both.Opened(PhaseKind.Rank).Session));
        Assert.Equal(["1", "2,3", "4"], Groups(both.By(Fay).Did(new UndoJoin(1)).Opened(PhaseKind.Rank).Session));
        Assert.Equal(["1,2", "3", "4"], Groups(both.By(Fay).Did(new UndoJoin(2)).Opened(PhaseKind.Rank).Session));
        Assert.Equal(["1", "2", "3", "4"], Groups(both.By(Fay).Did(new UndoJoin(2)).Did(new UndoJoin(1)).Opened(PhaseKind.Rank).Session));
    }

    [Fact]
    public void Whoever_is_withdrawn_from_the_middle_does_not_part_the_others() => Four.By(Fay).Did(new JoinContributions([1, 2], "")).Did(new JoinContributions([2, 3], ""))
        .By(Ben).Did(new Withdraw(2)).Opened(PhaseKind.Rank).ThenSession(s => Assert.Equal(["1,3", "4"], Groups(s)));

    [Fact]
    public void What_stands_together_already_is_not_joined_again() => Four.By(Fay).Did(new JoinContributions([1, 2], "")).Did(new JoinContributions([2, 3], ""))
        .Does(new JoinContributions([1, 3], "")).Then();

    [Fact]
    public void A_join_needs_two_of_this_theme_that_are_not_withdrawn_or_set_aside() => Four
        .By(Fay).Does(new JoinContributions([1], "")).ThenRefused(new NotTogether())
        .By(Fay).Does(new JoinContributions(default, "")).ThenRefused(new NotTogether())
        .By(Fay).Does(new JoinContributions([1, 9], "")).ThenRefused(new NoSuchContribution(9))
        .By(Ben).Did(new Withdraw(2)).By(Fay).Does(new JoinContributions([1, 2], "")).ThenRefused(new NoSuchContribution(2))
        .By(Fay).Did(new SetAside(Target.Of(3), "Ander thema")).Does(new JoinContributions([1, 3], "")).ThenRefused(new NoSuchContribution(3))
        .By(Ana).Does(new JoinContributions([1, 4], "")).ThenRefused(new OnlyFacilitatorsMay())
        .Opened(PhaseKind.Rank).By(Fay).Does(new JoinContributions([1, 4], "")).ThenRefused(new PhaseIsNotOpen(PhaseKind.Join, new(PhaseKind.Rank, 1, 1)));

    [Fact]
    public void A_join_is_undone_once_in_its_own_phase() => Four.By(Fay).Did(new JoinContributions([1, 2], ""))
        .By(Ana).Does(new UndoJoin(1)).ThenRefused(new OnlyFacilitatorsMay())
        .By(Fay).Does(new UndoJoin(1)).Then(new JoinUndone(1, Fay))
        .By(Fay).Does(new UndoJoin(1)).ThenRefused(new NoSuchJoin(1))
        .By(Fay).Did(new JoinContributions([1, 2], "")).Opened(PhaseKind.Rank)
        .By(Fay).Does(new UndoJoin(2)).ThenRefused(new PhaseIsNotOpen(PhaseKind.Join, new(PhaseKind.Rank, 1, 1)));

    [Fact]
    public void Gaps_keep_their_numbers_and_all_that_was_said_when_formed_again()
    {
        var story = Four.Opened(PhaseKind.Rank);
        var (one, two, four) = (story.GapOf(1).Ref.Number, story.GapOf(2).Ref.Number, story.GapOf(4).Ref.Number);
        var again = story.By(Dirk).Did(new Choose(new(PhaseKind.Rank, 1, 1), [new(one, null, null)], false))
            .By(Fay).Did(new GoBack(null)).Did(new JoinContributions([1, 2], "")).Opened(PhaseKind.Rank);

        Assert.Equal((four, 5), (again.GapOf(4).Ref.Number, again.GapOf(1).Ref.Number));
        Assert.True(again.Gap(one).Superseded && again.Gap(two).Superseded);

        var undone = again.By(Fay).Did(new GoBack(null)).Did(new UndoJoin(1)).Opened(PhaseKind.Rank);
        Assert.Equal((one, two, four), (undone.GapOf(1).Ref.Number, undone.GapOf(2).Ref.Number, undone.GapOf(4).Ref.Number));
        Assert.Equal(one, Ranking.Of(undone.Session, 1)[0].Gap.Ref.Number);
    }

    [Fact]
    public void Numbers_are_drawn_by_lot_the_same_each_time()
    {
        var story = GivenASession().Opened(PhaseKind.Collect);
        foreach (var person in Participants)
            story = story.Contributed(person, $"Eerste van {person}").Contributed(person, $"Tweede van {person}");
        var drawn = story.Opened(PhaseKind.Rank).Session.Themes[0].Gaps.Values.Select(g => g.Members[0]).ToArray();

        Assert.Equal(Enumerable.Range(1, 16), drawn.Order());
        Assert.NotEqual(Enumerable.Range(1, 16), drawn);
        Assert.Equal(drawn, story.Opened(PhaseKind.Rank).Session.Themes[0].Gaps.Values.Select(g => g.Members[0]));
    }

    [Fact]
    public void A_gap_whose_contributions_were_all_withdrawn_is_no_longer_chosen_or_worded() => Four.Opened(PhaseKind.Rank).By(Ana).Did(new Withdraw(1))
        .ThenSession(s => Assert.Equal([2, 3, 4], s.Themes[0].LiveGaps.SelectMany(g => g.Members).Order()))
        .ThenSession(s => Assert.DoesNotContain(Ranking.Of(s, 1), r => r.Gap.Members.Contains(1)))
        .Opened(PhaseKind.Word).ThenSession(s => Assert.DoesNotContain(s.Themes[0].Gaps.Values, g => g.Members.Contains(1) && g.Wording is not null));

    [Fact]
    public void When_every_gap_is_withdrawn_the_session_goes_on_to_the_next_theme() => GivenGaps("Een").By(Ana).Did(new Withdraw(1))
        .By(Fay).Did(new Next(null)).ThenSession(s => Assert.Equal(new Stop(PhaseKind.Threat, 2, 1), s.Open!.Stop));

    [Fact]
    public void What_comes_after_the_joining_becomes_a_gap_of_its_own_also_when_it_is_the_first() => GivenASession().Opened(PhaseKind.Threat, 2)
        .Contributed(Ana, "Alsnog", 1).ThenSession(s => Assert.Equal(["1"], Groups(s)))
        .Closed().Contributed(Ben, "Te laat", 1).ThenSession(s => Assert.Equal(["1", "2"], Groups(s)));

    [Fact]
    public void What_is_set_aside_comes_back_as_it_was() => Four.Opened(PhaseKind.Rank)
        .By(Fay).Did(new SetAside(Target.Of(1), "Hoort elders")).ThenSession(s => Assert.Equal(["2", "3", "4"], Groups(s)))
        .By(Fay).Does(new SetAside(Target.Of(1), "Nog eens")).ThenRefused(new AlreadySetAside())
        .By(Fay).Did(new BringBack(Target.Of(1))).ThenSession(s => Assert.Equal(["1", "2", "3", "4"], Groups(s)))
        .By(Fay).Does(new BringBack(Target.Of(1))).ThenRefused(new IsNotSetAside());

    [Fact]
    public void Whether_it_is_brought_back_by_its_gap_or_by_itself_makes_no_difference()
    {
        var story = Four.Opened(PhaseKind.Rank);
        var name = story.GapOf(1).Ref;

        story.By(Fay).Did(new SetAside(Target.Of(1), "Elders")).Did(new BringBack(Target.Of(name)))
            .ThenSession(s => Assert.True(s.Contributions[1].Counts && s.FindGap(name)!.Counts));
    }

    [Fact]
    public void Set_aside_before_the_gaps_and_brought_back_after_them_it_still_becomes_one() => Four.By(Fay).Did(new SetAside(Target.Of(1), "Elders"))
        .Opened(PhaseKind.Rank).ThenSession(s => Assert.Equal(["2", "3", "4"], Groups(s)))
        .By(Fay).Did(new BringBack(Target.Of(1))).ThenSession(s => Assert.Equal(["1", "2", "3", "4"], Groups(s)));

    [Fact]
    public void A_gap_set_aside_keeps_its_contributions_from_other_gaps()
    {
        var story = Four.Opened(PhaseKind.Rank);
        var name = story.GapOf(1).Ref;

        story.By(Fay).Did(new SetAside(Target.Of(name), "Elders")).Did(new GoBack(null))
            .Does(new JoinContributions([1, 2], "")).ThenRefused(new NoSuchContribution(1))
            .Opened(PhaseKind.Rank).ThenSession(s => Assert.Equal(["2", "3", "4"], Groups(s)))
            .By(Fay).Did(new BringBack(Target.Of(name))).ThenSession(s => Assert.Equal(["1", "2", "3", "4"], Groups(s)));
    }

    [Fact]
    public void Setting_aside_takes_a_facilitator_and_a_reason() => Four
        .By(Ana).Does(new SetAside(Target.Of(1), "Elders")).ThenRefused(new OnlyFacilitatorsMay())
        .By(Fay).Does(new SetAside(Target.Of(1), " ")).ThenRefused(new TextIsEmpty())
        .By(Fay).Does(new SetAside(Target.Of(1), new string('x', 301))).ThenRefused(new TextIsTooLong(301, 300))
        .By(Fay).Does(new SetAside(new Target(null, null), "Elders")).ThenRefused(new NoSuchContribution(0))
        .By(Fay).Does(new SetAside(Target.Of(new GapRef(1, 1)), "Elders")).ThenRefused(new NoSuchGap(1, 0));

    [Fact]
    public void Pairs_are_offered_by_the_program_once_a_round_and_only_of_what_is_there() => Four
        .By(Fay).Does(new OfferPairs(1, 1, [new(1, 2)])).ThenRefused(new OnlyFacilitatorsMay())
        .By(PersonId.Program).Does(new OfferPairs(1, 1, [new(1, 2), new(1, 2), new(2, 1), new(3, 9)])).Then(new PairsOffered(1, 1, [new(1, 2)]))
        .By(PersonId.Program).Does(new OfferPairs(1, 1, [new(3, 4)])).Then()
        .By(PersonId.Program).Does(new OfferPairs(1, 2, [new(3, 4)])).ThenRefused(new PhaseIsNotOpen(PhaseKind.Join, First));

    [Fact]
    public void One_press_answers_pairs_and_recognises_and_never_joins_by_itself() => Four.By(Eef)
        .Does(new AnswerPairs(First, [new(new(1, 2), true), new(new(3, 4), false)], [1]))
        .Then(new PairAnswered(1, 1, Eef, new(1, 2), true), new PairAnswered(1, 1, Eef, new(3, 4), false), new ContributionRecognised(1, Eef, true))
        .By(Eef).Does(new AnswerPairs(First, [new(new(1, 2), true)], [1])).Then()
        .By(Eef).Does(new AnswerPairs(First, [new(new(1, 2), false)], default)).Then(new PairAnswered(1, 1, Eef, new(1, 2), false))
        .By(Eef).Does(new AnswerPairs(First, [new(new(1, 9), true)], [])).ThenRefused(new NoSuchContribution(9))
        .Opened(PhaseKind.Rank).ThenSession(s => Assert.Equal(4, s.Themes[0].LiveGaps.Count()));

    [Fact]
    public void We_see_this_too_is_said_of_what_was_shown_and_taken_back() => GivenASession().Opened(PhaseKind.Collect).Contributed(Ana, "Een")
        .By(Ben).Does(new Recognise([Target.Of(1)], true)).ThenRefused(new NotYetRevealed())
        .Opened(PhaseKind.Join).By(Ben).Does(new Recognise([Target.Of(1)], true)).Then(new ContributionRecognised(1, Ben, true))
        .Does(new Recognise([Target.Of(1), Target.Of(9)], false)).ThenRefused(new NoSuchContribution(9))
        .Does(new Recognise([Target.Of(1)], false)).Then(new ContributionRecognised(1, Ben, false))
        .Does(new Recognise([new Target(null, null)], true)).ThenRefused(new NoSuchContribution(0))
        .Does(new Recognise([], true)).ThenRefused(new NoSuchContribution(0))
        .Opened(PhaseKind.Rank).Does(new Recognise([Target.Of(new GapRef(1, 1))], true)).Then(new GapRecognised(new(1, 1), Ben, true))
        .By(Ana).Did(new Recognise([Target.Of(1)], true)).ThenSession(s => Assert.Equal([Ben], Recognition.Of(s, s.Themes[0].Gaps[1])));

    private static IEnumerable<string> Groups(Session session) =>
        session.Themes[0].LiveGaps.Select(g => string.Join(',', g.Members.Where(n => session.Contributions[n].Counts).Order())).Order(StringComparer.Ordinal);
}
