using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Domain.Course.ProgrammeCommand;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Testing.ProgrammeStory;
using Happened = WorkshopBot.Domain.Course.ProgrammeEvent;

namespace WorkshopBot.Tests.Course;

public sealed class Gathering
{
    private static readonly SessionYield One = ClosedSessions.Of("one");

    [Fact]
    public void A_session_gets_the_next_number() => GivenAProgramme().Held(One)
        .Does(new AddSession(One.Id))
        .Then(new Happened.SessionAdded(1, One.Id, SessionType.EuropeanNetherlands, European, "2023", null, Nat))
        .Does(new AddSession(One.Id)).ThenRefused(new AlreadyGathered(1));

    [Fact]
    public void One_that_is_not_there_cannot_be_added() => GivenAProgramme().Does(new AddSession(One.Id)).ThenRefused(new NoSuchSession());

    [Fact]
    public void One_of_another_edition_is_refused_with_both_named() => GivenAProgramme()
        .Held(One with { Plan = One.Plan with { Edition = "2019" } })
        .Does(new AddSession(One.Id)).ThenRefused(new OtherEdition("2023", "2019"));

    [Fact]
    public void A_number_is_not_used_again() => GivenSessions()
        .Does(new TakeSessionOut(2, "")).ThenRefused(new NeedsReason())
        .Does(new TakeSessionOut(2, "dubbel gehouden")).Then(new Happened.SessionTakenOut(2, new Said("dubbel gehouden"), Nat))
        .Does(new TakeSessionOut(2, "dubbel gehouden")).ThenRefused(new NotGathered(2))
        .Does(new TakeSessionOut(9, "weg")).ThenRefused(new NotGathered(9))
        .Does(new AddSession(ClosedSessions.IdOf("two")))
        .Then(new Happened.SessionAdded(3, ClosedSessions.IdOf("two"), SessionType.EuropeanNetherlands, European, "2023", null, Nat));

    [Fact]
    public void A_planned_session_is_filled_by_one_that_fits() => GivenAProgramme().Held(One)
        .Does(new PlanSlot(SessionType.EuropeanNetherlands, European, [Cyber, Cyber], new DateOnly(2026, 3, 2)))
        .Then(new Happened.SlotPlanned(1, SessionType.EuropeanNetherlands, European, [Cyber], new DateOnly(2026, 3, 2), Nat))
        .Did(new PlanSlot(SessionType.SecurityRegion, Twente, []))
        .Does(new AddSession(One.Id, 2)).ThenRefused(new SlotDoesNotFit(2))
        .Does(new AddSession(One.Id, 3)).ThenRefused(new NoSuchSlot(3))
        .Did(new AddSession(One.Id))
        .ThenProgramme(p => Assert.Equal((1, 1), (p.Slots[1].Session, p.Sessions[1].Slot)))
        .Does(new DropSlot(1)).ThenRefused(new SlotDoesNotFit(1))
        .Held(ClosedSessions.Of("two")).Does(new AddSession(ClosedSessions.IdOf("two"), 1)).ThenRefused(new SlotDoesNotFit(1))
        .Does(new DropSlot(2)).Then(new Happened.SlotDropped(2, Nat))
        .Does(new DropSlot(2)).ThenRefused(new NoSuchSlot(2))
        .Did(new TakeSessionOut(1, "dubbel")).ThenProgramme(p => Assert.Null(p.Slots[1].Session));

    [Fact]
    public void What_is_planned_must_be_in_the_catalogue_and_the_script() => GivenAProgramme()
        .Does(new PlanSlot((SessionType)9, European, [])).ThenRefused(new ValueIsOdd("type"))
        .Does(new PlanSlot(SessionType.SecurityRegion, new PlaceId("atlantis"), [])).ThenRefused(new NoSuchPlace())
        .Does(new PlanSlot(SessionType.SecurityRegion, default, [])).ThenRefused(new NoSuchPlace())
        .Does(new PlanSlot(SessionType.CaribbeanCountry, European, [])).ThenRefused(new NotACountry(European))
        .Does(new PlanSlot(SessionType.SecurityRegion, Twente, [new ThemeId("economic-threats")])).ThenRefused(new ValueIsOdd("themes"));

    [Fact]
    public void What_a_session_gives_is_what_was_said_and_decided_in_it()
    {
        var gaps = One.Gaps.ToArray();

        Assert.Equal(["1.1", "1.2", "2.1"], gaps.Select(g => g.Ref.ToString()));
        Assert.Equal(("Noodstroom ontbreekt volgens one.", 4, 1, true), (gaps[0].Text, gaps[0].Agree.Length, gaps[0].Reserve.Length, gaps[0].HasWording));
        Assert.EndsWith("zegt one.", Assert.Single(gaps[0].Contributions).Text, StringComparison.Ordinal);
        Assert.Equal("Niet overal, voorbehoud van one.", Assert.Single(gaps[0].Reservations).Text);
        Assert.Equal(EffortKind.Intensify, Assert.Single(gaps[0].Said).Effort);
        Assert.Equal((6, 5, 0), (One.People.Length, One.Themes[0].Ballots.Length, One.Themes[1].Ballots.Length));
        Assert.Equal((true, true, false), (One.IsClosed, One.MarkingAnswered, Assert.Single(One.Invited).Came));
    }

    [Fact]
    public void An_open_session_or_one_without_an_answered_marking_question_is_not_seen_yet()
    {
        var open = Yielding.Of(ClosedSessions.IdOf("open"), ClosedSessions.Hold("open", p => p).Session);
        var unanswered = Yielding.Of(ClosedSessions.IdOf("unanswered"), ClosedSessions.Hold("unanswered", p => p) is var held
            ? held.To(PhaseKind.Closing).Do(held.Session.Lead, new SessionCommand.Close()).Session : null!);

        GivenAProgramme().Added(open).Added(unanswered)
            .ThenProgramme(p => Assert.Equal(2, p.Sessions.Count))
            .Does(new Approve("N. Oord")).ThenRefused(new NothingClosed())
            .Does(new OpenRound()).ThenRefused(new NothingClosed());
    }
}
