using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions.Views;

public sealed class Pairing
{
    [Fact]
    public void Nobody_is_asked_about_more_than_three_pairs() =>
        Assert.All(Participants, p => Assert.Equal(3, Asked(Offered(), p).Length));

    [Fact]
    public void Every_pair_is_seen_by_several() => Assert.All(
        AllPairs.GroupJoin(Participants.SelectMany(p => Asked(Offered(), p)), p => p, p => p, (pair, asked) => asked.Count()),
        seen => Assert.InRange(seen, 2, Participants.Length));

    [Fact]
    public void Those_who_lead_or_look_on_are_asked_nothing() =>
        Assert.All([Fay, Nora, Ob, Stranger], p => Assert.Empty(Asked(Offered(), p)));

    [Fact]
    public void What_somebody_answered_is_not_asked_again_and_nothing_comes_in_its_place()
    {
        var story = Offered();
        var first = Asked(story, Ana)[0];
        Assert.Equal(Asked(story, Ana)[1..], Asked(Answered(story, Ana, first, same: false), Ana));
    }

    [Fact]
    public void A_pair_that_was_joined_is_not_asked_any_more()
    {
        var story = Offered();
        var first = Asked(story, Ana)[0];
        var joined = story.By(Fay).Did(new SessionCommand.JoinContributions([first.A, first.B], ""));
        Assert.DoesNotContain(first, Asked(joined, Ana));
    }

    [Fact]
    public void A_pair_with_ones_own_contribution_can_be_asked() => Assert.Contains(
        Participants, p => Asked(Offered(), p).Any(pair => Offered().Session.Contributions[pair.A].By == p || Offered().Session.Contributions[pair.B].By == p));

    [Fact]
    public void Two_yes_and_no_no_can_be_joined() =>
        Assert.Equal([new Pair(1, 2)], Joinable(Answered(Answered(Offered(), Ana, new(1, 2), true), Ben, new(1, 2), true)));

    [Fact]
    public void One_yes_is_not_enough() => Assert.Empty(Joinable(Answered(Offered(), Ana, new(1, 2), true)));

    [Fact]
    public void One_no_is_enough_to_leave_them_apart() => Assert.Empty(Joinable(
        Answered(Answered(Answered(Offered(), Ana, new(1, 2), true), Ben, new(1, 2), true), Cleo, new(1, 2), false)));

    [Fact]
    public void What_was_joined_is_not_offered_again() => Assert.Empty(Joinable(
        Answered(Answered(Offered(), Ana, new(1, 2), true), Ben, new(1, 2), true).By(Fay).Did(new SessionCommand.JoinContributions([1, 2], ""))));

    [Fact]
    public void The_word_of_the_writer_counts_as_one() => Assert.Equal(
        [new Pair(1, 2)],
        Joinable(Answered(Offered().By(Ben).Did(new SessionCommand.AnswerSamePoint(2, 1, Same: true)), Ana, new(1, 2), true)));

    private static ImmutableArray<Pair> AllPairs =>
        [new(1, 2), new(2, 3), new(3, 4), new(4, 5), new(5, 6), new(6, 7), new(7, 8), new(1, 8)];

    private static SessionStory Offered()
    {
        var story = GivenASession().Opened(PhaseKind.Collect);
        foreach (var person in Participants)
            story = story.Contributed(person, $"Inbreng van {person}");
        return story.Opened(PhaseKind.Join).By(PersonId.Program).Did(new SessionCommand.OfferPairs(1, 1, AllPairs));
    }

    private static SessionStory Answered(SessionStory story, PersonId by, Pair pair, bool same) =>
        story.By(by).Did(new SessionCommand.AnswerPairs(new Stop(PhaseKind.Join, 1, 1), [new PairAnswer(pair, same)], []));

    private static ImmutableArray<Pair> Asked(SessionStory story, PersonId by) => Pairs.For(story.Session, 1, 1, by);

    private static ImmutableArray<Pair> Joinable(SessionStory story) => Pairs.Joinable(story.Session, 1);
}
