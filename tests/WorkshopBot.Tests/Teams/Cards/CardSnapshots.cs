using System.Collections.Immutable;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Turns;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Cards;
using Xunit;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Teams.Cards;

/// <summary>Each card as it is, in both languages: the reviewer reads the file beside the test as code.</summary>
public sealed class CardSnapshots
{
    /// <summary>A facilitator in Teams, in a session that was held in a meeting.</summary>
    private static CardReader Offered(string language) => EveryCard.Reader(Fay, language) with
    {
        HasFiles = true,
        Proposals = new(
            ProposalState.Ready,
            [new(3, "Anna de Vries", "Bij ons staat *niemand* op de lijst van [de haven](http://x)."), new(4, "", "Er is niet geoefend met de buren van het eiland.")], 7),
    };

    private static readonly Dictionary<string, Func<Story, string, Card>> Cards = new(StringComparer.Ordinal)
    {
        ["opening"] = (s, l) => EveryCard.Render(s.Joined, CardKind.Opening, "opening", null, l),
        ["opening-form"] = (s, l) => EveryCard.Render(s.Joined, CardKind.Opening, "opening", Stranger, l),
        ["opening-joined"] = (s, l) => EveryCard.Render(s.Joined, CardKind.Opening, "opening", Ana, l),
        ["threat"] = (s, l) => EveryCard.Render(s.Threat, CardKind.Rate, "1-1", null, l),
        ["rate"] = (s, l) => EveryCard.Render(s.Rated, CardKind.Rate, "1-1", null, l),
        ["rate-own"] = (s, l) => EveryCard.Render(s.Rated, CardKind.Rate, "1-1", Ana, l, new Notice([EveryCard.Reader(Ana, l).Words.RatingStored], true)),
        ["rate-closed"] = (s, l) => EveryCard.Render(s.Collected, CardKind.Rate, "1-1", null, l),
        ["collect"] = (s, l) => EveryCard.Render(s.Collected, CardKind.Collect, "1-1", null, l),
        ["collect-own"] = (s, l) => EveryCard.Render(s.Collected, CardKind.Collect, "1-1", Ana, l, Stored(l)),
        ["collect-closed"] = (s, l) => EveryCard.Render(s.Joining, CardKind.Collect, "1-1", null, l),
        ["join"] = (s, l) => EveryCard.Render(s.Joining, CardKind.Join, "1-1", null, l),
        ["join-own"] = (s, l) => EveryCard.Render(s.Joining, CardKind.Join, "1-1", Cleo, l),
        ["join-closed"] = (s, l) => EveryCard.Render(s.Ranking, CardKind.Join, "1-1", null, l),
        ["rank"] = (s, l) => EveryCard.Render(s.Ranking, CardKind.Rank, "1-1", null, l),
        ["rank-own"] = (s, l) => EveryCard.Render(s.Ranking, CardKind.Rank, "1-1", Ana, l),
        ["rank-closed"] = (s, l) => EveryCard.Render(s.Wording, CardKind.Rank, "1-1", null, l),
        ["word"] = (s, l) => EveryCard.Render(s.Wording, CardKind.Word, "1-1", null, l),
        ["word-own"] = (s, l) => EveryCard.Render(s.Wording, CardKind.Word, "1-1", Ana, l),
        ["word-closed"] = (s, l) => EveryCard.Render(s.Course, CardKind.Word, "1-1", null, l),
        ["new-wording"] = (s, l) => EveryCard.Render(s.Wording, CardKind.NewWording, $"{s.Reworded}-2", null, l),
        ["reservation-form"] = (s, l) => SessionCards.ReservationForm(s.Wording, EveryCard.Id, EveryCard.Reader(Ana, l), null, ""),
        ["course"] = (s, l) => EveryCard.Render(s.Course, CardKind.Course, "0-1", null, l),
        ["course-closed"] = (s, l) => EveryCard.Render(s.Closed, CardKind.Course, "0-1", null, l),
        ["closing"] = (s, l) => EveryCard.Render(s.Closed, CardKind.Closing, "closing", null, l),
        ["welcome"] = (s, l) => EveryCard.Render(s.Joined, CardKind.Welcome, "welcome", Ana, l),
        ["control-planned"] = (s, l) => EveryCard.Render(s.Joined, CardKind.Control, "control", Fay, l),
        ["control-join"] = (s, l) => EveryCard.Render(s.Joining, CardKind.Control, "control", Fay, l),
        ["control-word"] = (s, l) => EveryCard.Render(s.Wording, CardKind.Control, "control", Fay, l),
        ["clock"] = (s, l) => EveryCard.Render(s.Rated, CardKind.Clock, Clock(s.Rated), Fay, l),
        ["postpone"] = (s, l) => EveryCard.Render(s.Rated, CardKind.Postpone, "3", Fay, l),
        ["role-asked"] = (s, l) => EveryCard.Render(s.Joined, CardKind.RoleAsked, "guest", Fay, l),
        ["marking-alert"] = (s, l) => EveryCard.Render(s.Rated, CardKind.MarkingAlert, "1", Fay, l),
        ["lead-form"] = (s, l) => SessionCards.LeadForm(s.Wording, EveryCard.Id, EveryCard.Reader(Fay, l), null),
        ["notes"] = (s, l) => EveryCard.Render(s.Ranking, CardKind.Notes, "notes", Nora, l),
        ["corrections"] = (s, l) => EveryCard.Render(s.Closed, CardKind.Corrections, "closing", Ana, l),
        ["absentee"] = (s, l) => EveryCard.Render(s.Closed, CardKind.Absentee, "closing", Stranger, l),
        ["report-unmarked"] = (s, l) => EveryCard.Render(s.Closed, CardKind.Report, "report", Fay, l),
        ["report"] = (s, l) => EveryCard.Render(s.Marked, CardKind.Report, "report", Fay, l),
        ["report-offers"] = (s, l) => SessionCards.Report(s.Marked, EveryCard.Id, Offered(l), null),
        ["proposals"] = (s, l) => SessionCards.Proposals(s.Marked, EveryCard.Id, Offered(l), new Notice([Offered(l).Words.NotedAs(9)], true)),
        ["proposals-fetching"] = (s, l) => SessionCards.Proposals(s.Marked, EveryCard.Id, Offered(l) with { Proposals = new(ProposalState.Fetching, [], 0) }, null),
        ["answer-held"] = (s, l) => EveryCard.Render(s.Rated, CardKind.Answer, "cause", Ana, l, Held(l)),
        ["mine"] = (s, l) => SessionCards.Mine(s.Wording, EveryCard.Id, EveryCard.Reader(Ana, l), null),
        ["now"] = (s, l) => SessionCards.Now(s.Rated, EveryCard.Id, EveryCard.Reader(Ana, l), null),
        ["invitation"] = (s, l) => EveryCard.Render(s.Joined, CardKind.Invitation, "invitation", Stranger, l),
        ["door-test"] = (s, l) => EveryCard.Render(s.Joined, CardKind.DoorTest, "test", Stranger, l),
        ["reminder"] = (s, l) => EveryCard.Render(s.Rated, CardKind.Reminder, "rate-1-1", Ana, l),
        ["take-over"] = (s, l) => EveryCard.Render(s.Missed, CardKind.TakeOver, "control", Cas, l),
        ["what-became"] = (s, l) => EveryCard.Render(s.Marked, CardKind.WhatBecame, "closing", Ana, l),
        ["control-doors"] = (s, l) => EveryCard.Render(s.Missed, CardKind.Control, "control", Fay, l),
        ["model-notice"] = (s, l) => EveryCard.Render(s.Drafted, CardKind.ModelNotice, "model", null, l),
        ["model-notice-off"] = (s, l) => EveryCard.Render(s.Joined, CardKind.ModelNotice, "model", null, l),
        ["draft"] = (s, l) => EveryCard.Render(s.Drafted, CardKind.Draft, "1", Fay, l),
        ["draft-waiting"] = (s, l) => EveryCard.Render(s.Drafted, CardKind.Draft, "2", Fay, l),
        ["details"] = (s, l) => SessionCards.Details(s.Joined, EveryCard.Id, EveryCard.Reader(Ana, l), null),
        ["door"] = (s, l) => SessionCards.Door(s.Joined, EveryCard.Id, EveryCard.Reader(Ana, l)),
        ["start"] = (_, l) => StartCard.Render(EveryCard.Reader(Fay, l), null),
        ["help"] = (_, l) => HelpCard.Render(EveryCard.Reader(Fay, l), leads: true, null),
        ["hello"] = (_, l) => HelloCard.Render(EveryCard.Reader(null, l)),
    };

    private static readonly Lazy<Story> Told = new(Story.Tell);

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var name in Cards.Keys)
            {
                all.Add(name, "nl");
                all.Add(name, "en");
            }

            return all;
        }
    }

    [Theory, MemberData(nameof(All))]
    public void A_card_is_as_reviewed(string name, string language) =>
        Snapshot.Matches(Cards[name](Told.Value, language).ToReadableJson(), "json", name: $"{name}.{language}");

    [Fact]
    public void Every_kind_of_card_has_its_snapshot() => Offenders.None(
        Enum.GetNames<CardKind>().Where(kind => kind is not (nameof(CardKind.ProgrammeRound) or nameof(CardKind.Progress)) &&  !Cards.Keys.Any(name => name.Replace("-", "", StringComparison.Ordinal).StartsWith(kind, StringComparison.OrdinalIgnoreCase))),
        "Add it to the list above:");

    private static Notice Stored(string language) => new([EveryCard.Reader(Ana, language).Words.StoredAs(9)], true)
    {
        Offers = [new SamePoint(9, 1, "Bij uitval ontbreekt noodstroom")],
    };

    private static Notice Held(string language) =>
        new([EveryCard.Reader(Ana, language).Words.Refused(new Refusal.AsksAboutMarking())], false) { Held = "cause" };

    private static string Clock(Session session) => $"{session.Open!.Stop}-{session.Open.AsksAt.UtcTicks}";

    /// <summary>One session, at the moments that the cards are about.</summary>
    private sealed record Story(
        Session Joined, Session Threat, Session Rated, Session Collected, Session Joining, Session Ranking, Session Wording, GapRef Reworded,
        Session Course, Session Closed, Session Marked, Session Missed, Session Drafted)
    {
        private static readonly string[] Said =
        [
            "Bij uitval ontbreekt noodstroom op de huisartsenposten, waardoor zorg stilvalt",
            "Er is geen zicht op de voorraad drinkwater",
            "Zonder noodstroom vallen huisartsenposten stil",
            "Regio's oefenen niet samen met **Defensie**",
            "Op Saba ontbreekt een tweede haven, waardoor hulp laat komt",
            "De vitale aanbieders delen geen uitvalplannen",
            "Niemand weet wie evacueert",
            "Te weinig tolken bij crisisberichten",
        ];

        /// <summary>The facilitator has been silent for five minutes; one person cannot be reached, and the bot was removed from the group.</summary>
        private static SessionStory WithDoors(SessionStory threat) => threat.Joined(Cas).Opened(PhaseKind.Rate)
            .By(PersonId.Program).Did(new SessionCommand.SeeChatMembers([Stranger, Ana]))
            .Did(new SessionCommand.OpenDoor(Ana, Door.Chat)).Did(new SessionCommand.OpenDoor(Ben, Door.Room)).Did(new SessionCommand.ShutDoor(Cleo, Door.Chat))
            .Did(new SessionCommand.ShutDoor(null, Door.Chat)).Later(TimeSpan.FromMinutes(6)).Did(new SessionCommand.LookAtClock());

        public static Story Tell()
        {
            var joined = GivenASession(p => p with
            {
                AsksSeriousness = true,
                Quorum = 3,
                Invited = [.. Enumerable.Range(1, 4).Select(i => new Invitee(new Said($"Gast {i}"), Domain.Catalogue.OrganisationKind.SecurityRegion, new("vr-twente"), null))],
            }).By(new("guest")).Did(DetailsOf(Ana) with { Role = Role.NoteTaker }).By(Fay);
            var threat = joined.Opened(PhaseKind.Threat);
            var rated = threat.Opened(PhaseKind.Rate);
            foreach (var (person, i) in Participants.Select((p, i) => (p, i)))
                rated = rated.By(person).Did(new SessionCommand.Rate(new Stop(PhaseKind.Rate, 1, 1), [.. rated.Session.Themes[0].Subjects.Select(s => new SubjectRating(s, (Degree)(1 + (i % 7)), Certainty.Medium))], false));
            var collected = rated.Opened(PhaseKind.Collect);
            foreach (var (text, i) in Said.Select((t, i) => (t, i)))
                collected = collected.Contributed(Participants[i], text);

            var stop = new Stop(PhaseKind.Join, 1, 1);
            var joining = collected.Opened(PhaseKind.Join).By(PersonId.Program).Did(new SessionCommand.OfferPairs(1, 1, [new(1, 3), new(2, 5), new(4, 6), new(7, 8)]));
            foreach (var person in new[] { Ana, Ben })
                joining = joining.By(person).Did(new SessionCommand.AnswerPairs(stop, [new PairAnswer(new(1, 3), true)], [5]));

            var ranking = joining.By(Nora).Did(new SessionCommand.Note(1, "Er is één loket nodig", "de burgemeester", null, false))
                .By(Fay).Did(new SessionCommand.JoinContributions([1, 3], "zelfde noodstroom")).Opened(PhaseKind.Rank);
            foreach (var (person, i) in Participants.Select((p, i) => (p, i)))
                ranking = ranking.By(person).Did(new SessionCommand.Choose(new Stop(PhaseKind.Rank, 1, 1), [new Choice(1 + (i % 3), Seriousness.Serious, Certainty.High), new Choice(4, null, null)], false));

            var wording = ranking.Opened(PhaseKind.Word);
            var gaps = wording.Session.Themes[0].LiveGaps.Where(g => g.Wording is not null).Select(g => g.Ref).ToImmutableArray();
            wording = wording.By(Ana).Did(new SessionCommand.Agree([])).By(Ben).Did(new SessionCommand.Agree([]))
                .By(Cleo).Did(new SessionCommand.Reserve(gaps[1], "Alleen als het om gemeenten gaat"))
                .By(Fay).Did(new SessionCommand.Reword(gaps[0], "Huisartsenposten hebben geen noodstroom", null));
            var course = wording.Opened(PhaseKind.Course);
            var closed = course.By(Ana).Did(new SessionCommand.SayCourse(gaps[0], "Een proef in Twente", EffortKind.Intensify, null, "VWS", [new(Cyber, EffectKind.Helps), new(Critical, EffectKind.Harms)])).Closed();
            return new(
                joined.Session, threat.Session, rated.Session, collected.Session, joining.Session, ranking.Session, wording.Session, gaps[0],
                course.Session, closed.Session, closed.By(Fay).Did(new SessionCommand.SetMarking(false, Marking.Unmarked)).Session,
                WithDoors(threat).Session, WithDrafts(wording.By(Fay), gaps[1]).Session);
        }

        /// <summary>A wording that a model wrote, of which a sentence was dropped; and a translation that is being written.</summary>
        private static SessionStory WithDrafts(SessionStory wording, GapRef gap) => wording
            .Did(new SessionCommand.SwitchModel(On: true, HasModel: true))
            .Did(new SessionCommand.AskDraft(DraftKind.Wording, null, gap, null, "nl"))
            .By(PersonId.Program).Did(new SessionCommand.MakeDraft(1, new MadeDraft(
                Engine.Model, null, [new DraftSentence("Er is geen zicht op de voorraad drinkwater.", [gap], [2])],
                [new DroppedSentence(CheckRule.NoLink)], new ModelUse(200, 30, 40))))
            .By(Fay).Did(new SessionCommand.AskDraft(DraftKind.Translation, null, null, 4, "en"));
    }
}
