using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionCommand;
using static WorkshopBot.Domain.Sessions.SessionEvent;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

public sealed class OutcomesOfWordings
{
    private static readonly GapRef One = new(1, 1);

    [Fact]
    public void Upheld_with_quorum_and_without_reservation() => Assert.Equal(Outcome.Upheld, Of(Worded(5).Agreed(Ana, Ben)));

    [Fact]
    public void With_reservation_when_two_thirds_of_those_who_took_a_position_agree() =>
        Assert.Equal(Outcome.UpheldWithReservation, Of(Worded(5).Agreed(Ana, Ben).Reserved(Cleo)));

    [Fact]
    public void Disputed_when_fewer_do() => Assert.Equal(
        [Outcome.Disputed, Outcome.Disputed], [Of(Worded(5).Agreed(Ana, Ben, Dirk).Reserved(Cleo, Eef)), Of(Worded(5).Reserved(Cleo))]);

    [Fact]
    public void Quorum_not_reached_when_too_few_acted_or_nobody_took_a_position() => Assert.Equal(
        [Outcome.QuorumNotReached, Outcome.QuorumNotReached], [Of(Worded(4).Agreed(Ana, Ben)), Of(Worded(5))]);

    [Fact]
    public void Not_put_without_a_wording_of_the_session_itself() => GivenGaps("Een", "Twee", "Drie", "Vier").Opened(PhaseKind.Word)
        .ThenSession(s => Assert.Equal(Outcome.NotPut, Outcomes.Of(s, s.Themes[0].Gaps[4])))
        .Closed().By(Ana).Did(new Agree([]))
        .ThenSession(s => Assert.Equal(Outcome.NotPut, Outcomes.Of(s, s.Themes[0].Gaps[4])));

    [Fact]
    public void Whoever_is_present_without_acting_counts_for_quorum() => Assert.Equal(
        Outcome.Upheld, Of(Worded(4).Agreed(Ana).By(Eef).Did(new BePresent())));

    [Fact]
    public void Who_agreed_before_looking_on_or_leading_counts_neither_for_quorum_nor_for_agreement()
    {
        var upheld = Worded(5).Agreed(Ana, Ben);

        Assert.Equal(Outcome.QuorumNotReached, Of(upheld.By(Ana).Did(DetailsOf(Ana) with { Role = Role.Observer })));
        Assert.Equal(Outcome.QuorumNotReached, Of(upheld.By(Fay).Did(new GiveRole(Ana, Role.Facilitator)).Did(new HandLead(Ana))));
        Assert.Equal(Outcome.QuorumNotReached, Of(upheld.By(Fay).Did(new GiveRole(Dirk, Role.NoteTaker))));
    }

    [Fact]
    public void The_member_who_leads_does_not_count_whatever_their_role()
    {
        var story = GivenAPlan(p => p with { Facilitators = [], Quorum = 1 }).Joined(Fay).Opened(PhaseKind.Threat);

        story.By(Fay).Does(new BePresent()).ThenRefused(new OnlyParticipantsMay()).ThenSession(s => Assert.Equal(0, s.PresentIn(1)));
    }

    [Fact]
    public void A_settled_reservation_no_longer_counts() => Assert.Equal(
        Outcome.Upheld, Of(Worded(5).Agreed(Ana).Reserved(Cleo).By(Cleo).Did(new WithdrawReservation(One, 1))));

    [Fact]
    public void Two_readings_are_upheld_with_reservation_when_two_thirds_choose_the_same() => Assert.Equal(
        [Outcome.UpheldWithReservation, Outcome.Disputed],
        [Of(TwoReadings().Agreed(4, Ana, Ben).Agreed(3, Cleo)), Of(TwoReadings().Agreed(4, Ana).Agreed(3, Cleo))]);

    [Fact]
    public void Both_readings_are_counted() => TwoReadings().Agreed(4, Ana, Ben).Agreed(3, Cleo)
        .ThenSession(s => Assert.Equal(new Tally(1, 2, 0), Outcomes.Tally(s, s.FindGap(One)!)));

    [Fact]
    public void Agreement_after_closing_counts_apart_and_a_late_reservation_changes_nothing() => Worded(5).Agreed(Ana, Ben).Closed()
        .By(Dirk).Did(new Agree([new(One, 1)])).Reserved(Cleo, Eef)
        .ThenSession(s => Assert.Equal(Outcome.Upheld, Outcomes.Of(s, s.FindGap(One)!)))
        .ThenSession(s => Assert.Equal((new Tally(2, 0, 0), 1, 2), (Outcomes.Tally(s, s.FindGap(One)!), s.FindGap(One)!.AgreedLater.Count, s.FindGap(One)!.Reservations.Count(r => r.Late))));

    [Fact]
    public void A_reservation_of_the_session_itself_is_not_withdrawn_after_closing() => Worded(5).Agreed(Ana, Ben).Reserved(Cleo).Closed()
        .By(Cleo).Does(new WithdrawReservation(One, 1)).ThenRefused(new SessionHasClosed())
        .Did(new Agree([new(One, 1)])).ThenSession(s => Assert.Equal(Outcome.UpheldWithReservation, Outcomes.Of(s, s.FindGap(One)!)));

    [Fact]
    public void Who_comes_acts_or_changes_role_after_closing_changes_no_outcome()
    {
        var closed = Worded(4).Agreed(Ana, Ben).Closed();

        Assert.Equal(Outcome.QuorumNotReached, Of(closed.By(Eef).Did(new Contribute(1, "Te laat", false, false)).Did(new Recognise([Target.Of(1)], true))));
        Assert.Equal(Outcome.Upheld, Of(Worded(5).Agreed(Ana, Ben).Closed().By(Ana).Did(DetailsOf(Ana) with { Role = Role.Observer })));
        Assert.Equal(Outcome.Upheld, Of(Worded(5).Agreed(Ana, Ben).Closed().By(Fay).Did(new GiveRole(Ben, Role.Facilitator)).Did(new HandLead(Ben))));
    }

    /// <summary>One gap, put to the group, in a theme in which so many participants acted; quorum is five.</summary>
    private static SessionStory Worded(int acted)
    {
        var story = GivenGaps("Een").Opened(PhaseKind.Word);
        foreach (var person in Participants.Skip(1).Take(acted - 1))
            story = story.By(person).Did(new BePresent());
        return story;
    }

    private static SessionStory TwoReadings() => Worded(5).Reserved(Dirk)
        .By(Fay).Did(new Reword(One, "Anders", null)).Did(new Reword(One, "Nog anders", null)).Did(new LetBothStand(One, 1));

    private static Outcome Of(SessionStory story) => Outcomes.Of(story.Session, story.Session.FindGap(One)!);
}

file static class Steps
{
    private static readonly GapRef One = new(1, 1);

    public static SessionStory Agreed(this SessionStory story, params PersonId[] people) => story.Agreed(1, people);

    public static SessionStory Agreed(this SessionStory story, int wording, params PersonId[] people) =>
        people.Aggregate(story, (s, p) => s.By(p).Did(new Agree([new(One, wording)])));

    public static SessionStory Reserved(this SessionStory story, params PersonId[] people) =>
        people.Aggregate(story, (s, p) => s.By(p).Did(new Reserve(One, $"Liever zoals {p} zegt")));
}
