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

/// <summary>What a Country shows of its sessions, and until when it may take that back.</summary>
public sealed class Releasing
{
    [Fact]
    public void Only_the_country_adds_takes_out_and_releases_its_session()
    {
        var aruba = ClosedSessions.Of("aruba", SessionType.CaribbeanCountry, Aruba);
        var story = GivenSessions().Held(aruba)
            .Does(new AddSession(aruba.Id)).ThenRefused(new NoSuchSession())
            .By(Aru).Did(new AddSession(aruba.Id));

        story.By(Nat).Does(new Release(story.OfAruba, ReleaseKind.Whole)).ThenRefused(new NotGathered(story.OfAruba))
            .Does(new TakeSessionOut(story.OfAruba, "weg")).ThenRefused(new NotGathered(story.OfAruba))
            .Released(ReleaseKind.Summary)
            .Does(new Release(story.OfAruba, ReleaseKind.Whole)).ThenRefused(new OnlyTheCountryMay(Aruba))
            .Does(new TakeSessionOut(story.OfAruba, "weg")).ThenRefused(new OnlyTheCountryMay(Aruba))
            .By(Aru).Does(new TakeSessionOut(story.OfAruba, "wij doen dit zelf"))
            .Then(new Happened.SessionTakenOut(story.OfAruba, new Said("wij doen dit zelf"), Aru));
    }

    [Fact]
    public void Other_sessions_are_nobodys_to_release_and_a_country_knows_only_its_own() => GivenAruba()
        .Does(new Release(1, ReleaseKind.Summary)).ThenRefused(new NotACountry(European))
        .By(Aru).Does(new Release(1, ReleaseKind.Summary)).ThenRefused(new NotGathered(1))
        .Does(new TakeSessionOut(1, "weg")).ThenRefused(new NotGathered(1))
        .Held(ClosedSessions.Of("three")).Does(new AddSession(ClosedSessions.IdOf("three"))).ThenRefused(new NoSuchSession());

    [Fact]
    public void What_is_released_by_gap_is_named_and_there()
    {
        var story = GivenAruba().By(Aru);

        story.Does(new Release(story.OfAruba, ReleaseKind.Gaps)).ThenRefused(new ValueIsOdd("gaps"))
            .Does(new Release(story.OfAruba, ReleaseKind.Gaps, ["1.9"])).ThenRefused(new ValueIsOdd("gaps"))
            .Does(new Release(story.OfAruba, ReleaseKind.Gaps, ["1.01"])).ThenRefused(new ValueIsOdd("gaps"))
            .Does(new Release(story.OfAruba, (ReleaseKind)9)).ThenRefused(new ValueIsOdd("type"))
            .Does(new Release(story.OfAruba, ReleaseKind.Gaps, ["2.1", "1.1", "1.1"]))
            .Then(new Happened.SessionReleased(story.OfAruba, ReleaseKind.Gaps, [new GapRef(1, 1), new GapRef(2, 1)], Aru))
            .Does(new Release(story.OfAruba, ReleaseKind.Gaps, ["1.1", "2.1"])).Then();
    }

    [Fact]
    public void It_may_be_taken_back_until_course_input_rests_on_it()
    {
        var story = GivenAruba(ReleaseKind.Whole).Released(ReleaseKind.Nothing).Released(ReleaseKind.Summary).Approved().By(Aru);

        story.Does(new Release(story.OfAruba, ReleaseKind.Nothing)).ThenRefused(new CourseIsFixed(1))
            .Does(new Release(story.OfAruba, ReleaseKind.Gaps, ["1.1"])).ThenRefused(new CourseIsFixed(1))
            .Did(new Release(story.OfAruba, ReleaseKind.Whole));
    }

    [Fact]
    public void By_gap_it_may_grow_and_not_shrink_after_approval()
    {
        var story = GivenAruba(ReleaseKind.Gaps, "1.1").Approved().By(Aru);

        story.Does(new Release(story.OfAruba, ReleaseKind.Gaps, ["2.1"])).ThenRefused(new CourseIsFixed(1))
            .Did(new Release(story.OfAruba, ReleaseKind.Gaps, ["1.1", "2.1"]));
    }

    [Fact]
    public void What_was_not_shown_at_approval_may_still_be_held_back() => GivenAruba().Approved()
        .Released(ReleaseKind.Whole).Released(ReleaseKind.Nothing);

    [Fact]
    public void A_session_about_a_country_is_its_own_whatever_the_plan_calls_it()
    {
        var mislabelled = ClosedSessions.Of("verkeerd", SessionType.EuropeanNetherlands, Aruba);

        GivenSessions().Held(mislabelled).Does(new AddSession(mislabelled.Id)).ThenRefused(new NoSuchSession())
            .By(Aru).Did(new AddSession(mislabelled.Id))
            .ThenProgramme(p => Assert.Equal(Aruba, p.Sessions.Values.Last().Country));
    }

    [Fact]
    public void Its_number_says_nothing_of_how_many_there_are()
    {
        var story = GivenAruba().By(Nat).Added(ClosedSessions.Of("three"));

        Assert.Equal([1, 2, 3, story.OfAruba], story.Programme.Sessions.Keys);
        Assert.InRange(story.OfAruba, 100_000, 999_999);
    }
}
