using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionCommand;
using static WorkshopBot.Domain.Sessions.SessionEvent;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

public sealed class Clocks
{
    private static readonly Stop Collect = new(PhaseKind.Collect, 1, 1);

    private static SessionStory Collecting => GivenASession().Opened(PhaseKind.Collect);

    [Fact]
    public void A_clock_asks_once_and_never_closes() => Collecting.Later(TimeSpan.FromMinutes(4)).By(PersonId.Program)
        .Does(new LookAtClock()).Then(new ClockAsked(Collect, Noon.AddMinutes(4)))
        .Does(new LookAtClock()).Then()
        .Later(TimeSpan.FromHours(8)).Does(new LookAtClock())
        .ThenSession(s => Assert.Equal(Collect, s.Open!.Stop));

    [Fact]
    public void Before_its_time_it_asks_nothing() => Collecting.Later(TimeSpan.FromMinutes(4) - TimeSpan.FromTicks(1)).By(PersonId.Program)
        .Does(new LookAtClock()).Then();

    [Fact]
    public void Two_minutes_more_count_from_the_time_it_had() => Collecting.Later(TimeSpan.FromMinutes(3)).By(Fay)
        .Does(new Extend(Collect, TimeSpan.FromMinutes(2))).Then(new PhaseExtended(Collect, Noon.AddMinutes(6), Fay));

    [Fact]
    public void Or_from_now_when_that_time_is_past_and_then_it_asks_again() => Collecting.Later(TimeSpan.FromMinutes(10)).By(Fay)
        .Did(new LookAtClock())
        .Does(new Extend(null, TimeSpan.FromMinutes(2))).Then(new PhaseExtended(Collect, Noon.AddMinutes(12), Fay))
        .Later(TimeSpan.FromMinutes(2)).Does(new LookAtClock()).Then(new ClockAsked(Collect, Noon.AddMinutes(12)));

    [Fact]
    public void An_extension_is_never_negative_or_without_end() => Collecting.By(Fay)
        .Does(new Extend(null, TimeSpan.MaxValue)).Then(new PhaseExtended(Collect, Noon.AddMinutes(64), Fay))
        .Does(new Extend(null, TimeSpan.MinValue)).Then(new PhaseExtended(Collect, Noon.AddMinutes(64).AddTicks(1), Fay));

    [Fact]
    public void A_pause_moves_the_clock_on_by_as_long_as_it_took() => Collecting
        .Later(TimeSpan.FromMinutes(1)).By(Fay).Did(new Pause()).ThenSession(s => Assert.Null(ClockRules.NextLook(s)))
        .Later(TimeSpan.FromMinutes(30)).Does(new Resume()).Then(new Resumed(Noon.AddMinutes(34), Fay))
        .Later(TimeSpan.FromMinutes(1)).Did(new Pause()).Later(TimeSpan.FromMinutes(5))
        .Does(new Resume()).Then(new Resumed(Noon.AddMinutes(39), Fay));

    [Fact]
    public void In_a_pause_it_asks_nothing() => Collecting.By(Fay).Did(new Pause()).Later(TimeSpan.FromHours(1)).By(PersonId.Program)
        .Does(new LookAtClock()).Then();

    [Fact]
    public void A_clock_that_ran_backwards_does_not_shorten_a_phase() => Collecting.By(Fay).Did(new Pause())
        .Later(TimeSpan.FromMinutes(-3)).Does(new Resume()).Then(new Resumed(Noon.AddMinutes(4), Fay));

    [Fact]
    public void The_next_look_is_the_end_of_the_phase_then_of_the_corrections()
    {
        Assert.Null(ClockRules.NextLook(GivenASession().Session));
        Assert.Equal(Noon.AddMinutes(4), ClockRules.NextLook(Collecting.Session));

        var corrections = GivenASession().Closed();
        var until = corrections.Session.CorrectionsUntil!.Value;
        Assert.Equal(until.AddDays(-1), ClockRules.NextLook(corrections.Session));
        Assert.Equal(until, ClockRules.NextLook(corrections.By(PersonId.Program).At(until.AddDays(-1)).Did(new LookAtClock()).Session));
    }

    [Fact]
    public void More_than_five_minutes_late_at_the_last_theme_its_wording_may_move_to_the_corrections()
    {
        // By the plan the last theme's collecting ends 7 + 2 x 23 + 10 = 63 minutes after the opening.
        var story = GivenASession().Opened(PhaseKind.Collect, 3).At(Noon.AddMinutes(68) - TimeSpan.FromTicks(1)).By(PersonId.Program);

        Assert.DoesNotContain(story.Does(new LookAtClock()).Last!.Events, e => e is PostponementOffered);
        story.At(Noon.AddMinutes(68)).Does(new LookAtClock()).ThenAmongOthers(new PostponementOffered(3)).Does(new LookAtClock()).Then();
    }

    [Fact]
    public void At_an_earlier_theme_being_late_offers_nothing() => GivenASession().Opened(PhaseKind.Collect, 2).Later(TimeSpan.FromHours(2))
        .By(PersonId.Program).Does(new LookAtClock()).Then(new ClockAsked(new(PhaseKind.Collect, 2, 1), Noon.AddMinutes(4)));

    [Fact]
    public void Postponed_wording_is_passed_over_and_put_to_everyone_after_closing() => GivenGaps("Een")
        .By(Ana).Does(new PostponeWording(1)).ThenRefused(new OnlyFacilitatorsMay())
        .By(Fay).Does(new PostponeWording(4)).ThenRefused(new NoSuchTheme(4, 3))
        .By(Fay).Does(new PostponeWording(1)).Then(new WordingPostponed(1, Fay))
        .By(Fay).Does(new PostponeWording(1)).Then()
        .By(Fay).Did(new Next(null)).ThenSession(s => Assert.Equal(new Stop(PhaseKind.Threat, 2, 1), s.Open!.Stop))
        .Closed().By(Ana).Did(new Agree([]))
        .ThenSession(s => Assert.Equal((Outcome.NotPut, 1), (Outcomes.Of(s, s.Themes[0].Gaps[1]), s.Themes[0].Gaps[1].AgreedLater.Count)));
}
