using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionCommand;
using static WorkshopBot.Domain.Sessions.SessionEvent;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

public sealed class Messaging
{
    [Fact]
    public void A_clean_session_of_three_themes_sends_the_group_at_most_twenty_messages()
    {
        var story = GivenASession();
        foreach (var kind in new[] { PhaseKind.Opening, PhaseKind.Course, PhaseKind.Closing }.SelectMany((k, i) => i == 0
            ? [(k, 0), .. Enumerable.Range(1, 3).SelectMany(t => new[] { PhaseKind.Threat, PhaseKind.Rate, PhaseKind.Talk, PhaseKind.Collect, PhaseKind.Join, PhaseKind.Rank, PhaseKind.Word }.Select(p => (p, t)))]
            : new[] { (k, 0) }))
        {
            story = story.Opened(kind.Item1, kind.Item2);
            if (kind.Item1 == PhaseKind.Collect)
                story = story.Contributed(Ana, $"Een {kind.Item2}").Contributed(Ben, $"Twee {kind.Item2}").By(Nora).Did(new Note(null, "Gehoord", "", null, false));
            if (kind.Item1 == PhaseKind.Word)
                story = story.By(Ana).Did(new Agree([])).By(Ben).Did(new Reserve(new(kind.Item2, 1), "Liever zo"));
        }

        var group = ToGroup(story.By(Fay).Did(new Close())).Distinct().ToArray();

        Assert.Equal(19, group.Length);
        Assert.Equal(1, group.Count(o => o.Card == CardKind.Notes));
    }

    [Fact]
    public void Threat_rating_and_talking_share_one_message_and_a_second_pass_is_another() => Assert.Equal(
        ["1-1", "1-2"],
        ToGroup(GivenASession().Opened(PhaseKind.Collect).By(Fay).Did(new GoBack(null))).Where(o => o.Card == CardKind.Rate).Select(o => o.Subject).Distinct());

    [Fact]
    public void While_a_phase_with_a_field_is_open_its_card_is_not_touched_by_what_people_do()
    {
        var open = GivenASession().Opened(PhaseKind.Collect);
        var before = ToGroup(open).Count();

        Assert.Equal(before, ToGroup(open.Contributed(Ana, "Een").Contributed(Ben, "Twee").By(Ana).Did(new Withdraw(1))).Count());
    }

    [Fact]
    public void Answers_to_one_person_never_go_to_the_group() => GivenGaps("Een").By(Ana)
        .Does(new Choose(new(PhaseKind.Rank, 1, 1), [new(1, null, null)], false))
        .ThenSession(s => Assert.Empty(Messages.For(s, [new Chosen(1, 1, Ana, [])]).Where(o => o.To == Recipient.Group)));

    [Fact]
    public void A_marking_that_was_suspected_is_told_to_the_one_who_leads_without_the_text() => GivenASession().Opened(PhaseKind.Collect)
        .By(Ana).Does(new Contribute(null, "Stg. Geheim: plan", false, false))
        .ThenSession(s => Assert.Equal([new Outgoing(Recipient.Of(Fay), CardKind.MarkingAlert, "1")], Messages.For(s, [new MarkingSuspected(1, Ana)])));

    [Fact]
    public void A_changed_wording_is_a_message_of_its_own() => GivenGaps("Een").Opened(PhaseKind.Word)
        .By(Fay).Does(new Reword(new(1, 1), "Anders", null))
        .ThenSession(s => Assert.Contains(new Outgoing(Recipient.Group, CardKind.NewWording, "1.1-2"), Messages.For(s, [new WordingOffered(new(1, 1), 2, new("Anders"), null, null, Fay)])));

    [Fact]
    public void At_closing_every_participant_and_absentee_gets_theirs_privately_and_the_coordinator_the_report()
    {
        var iris = new PersonId("iris");
        var story = GivenASession(p => p with { Invited = [new(new("Iris"), OrganisationKind.Other, new PlaceId("saba"), iris), new(new("Ana"), OrganisationKind.Ministry, new PlaceId("saba"), Ana)] })
            .Opened(PhaseKind.Closing).By(Fay).Does(new Close());
        var sent = Messages.For(story.Session, story.Last!.Events);

        Assert.Equal(Participants.Select(p => Recipient.Of(p)), sent.Where(o => o.Card == CardKind.Corrections).Select(o => o.To));
        Assert.Equal([Recipient.Of(iris)], sent.Where(o => o.Card == CardKind.Absentee).Select(o => o.To));
        Assert.Equal([Recipient.Of(Cor), Recipient.Of(Fay)], sent.Where(o => o.Card == CardKind.Report).Select(o => o.To));
    }

    [Fact]
    public void Who_comes_after_closing_gets_what_still_asks_for_them()
    {
        var iris = new PersonId("iris");
        var story = GivenASession(p => p with { Invited = [new(new("Iris"), OrganisationKind.Other, new PlaceId("saba"), null)] })
            .Opened(PhaseKind.Closing).By(Fay).Did(new Close())
            .By(iris).Does(new Join(Role.Participant, OrganisationKind.Other, "", new PlaceId("saba"), "nl", "iris "));

        Assert.Contains(new Outgoing(Recipient.Of(iris), CardKind.Corrections, "closing"), Messages.For(story.Session, story.Last!.Events));
        Assert.Empty(story.Session.Absent());
    }

    [Fact]
    public void Every_kind_of_phase_has_a_card_and_whoever_lost_their_chat_gets_theirs_again()
    {
        Assert.All(Enum.GetValues<PhaseKind>(), kind => Assert.Equal(Recipient.Group, Messages.CardOf(new Stop(kind, 1, 1)).To));
        var session = GivenASession().Session;

        Assert.Equal([CardKind.Welcome, CardKind.Control], Messages.Again(session, Fay).Select(o => o.Card));
        Assert.Equal([CardKind.Welcome, CardKind.Notes], Messages.Again(session, Nora).Select(o => o.Card));
        Assert.Empty(Messages.Again(session, Stranger));
        Assert.Equal(CardKind.Opening, Messages.AgainForGroup(session).Card);
        Assert.Equal(CardKind.Closing, Messages.AgainForGroup(GivenASession().Closed().Session).Card);
    }

    /// <summary>All that the group was sent, updates of one message each time.</summary>
    private static IEnumerable<Outgoing> ToGroup(SessionStory story)
    {
        Session? session = null;
        foreach (var r in story.Log)
        {
            session = Session.After(session, r.Event, r.Asked);
            foreach (var message in Messages.For(session, [r.Event]).Where(o => o.To == Recipient.Group))
                yield return message;
        }
    }
}
