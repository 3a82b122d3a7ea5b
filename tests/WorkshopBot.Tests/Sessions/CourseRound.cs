using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionCommand;
using static WorkshopBot.Domain.Sessions.SessionEvent;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

public sealed class CourseRound
{
    private static readonly GapRef One = new(1, 1);
    private static readonly ActionLineId Line = Edition.Of2023.ActionLines.First().Id;

    private static SessionStory Round => GivenGaps("Een", "Twee").Opened(PhaseKind.Course);

    [Fact]
    public void One_says_what_exists_what_should_be_done_by_whom_and_what_it_does_elsewhere() => Round.By(Ana)
        .Does(new SayCourse(One, " Een plan ", EffortKind.Intensify, Line, "VWS", [new(Cyber, EffectKind.Harms), new(Climate, EffectKind.Helps), new(Cyber, EffectKind.Harms)]))
        .Then(new CourseSaid(One, Ana, new("Een plan"), EffortKind.Intensify, Line, new("VWS"), [new(Climate, EffectKind.Helps), new(Cyber, EffectKind.Harms)]))
        .ThenSession(s => Assert.True(s.FindGap(One)!.Course[Ana].IsDilemma));

    [Fact]
    public void The_last_one_counts() => Round.By(Ana).Did(Say("Een")).Did(Say("Twee"))
        .ThenSession(s => Assert.Equal("Twee", s.FindGap(One)!.Course[Ana].Exists!.Body));

    [Fact]
    public void An_effort_that_only_helps_is_no_dilemma() => Round.By(Ana)
        .Did(new SayCourse(One, "", null, null, "", [new(Climate, EffectKind.Helps), new(Cyber, EffectKind.DependsOn)]))
        .ThenSession(s => Assert.False(s.FindGap(One)!.Course[Ana].IsDilemma));

    [Fact]
    public void What_does_not_fit_is_named() => Round.By(Ana)
        .Does(Say(" ")).ThenRefused(new TextIsEmpty())
        .Does(new SayCourse(One, "", null, null, "", default)).ThenRefused(new TextIsEmpty())
        .Does(new SayCourse(One, "", (EffortKind)9, null, "", [])).ThenRefused(new TextIsEmpty())
        .Does(Say(new string('x', 601))).ThenRefused(new TextIsTooLong(601, 600))
        .Does(new SayCourse(One, "", null, new ActionLineId("thirteen"), "", [])).ThenRefused(new NoSuchSubject(12))
        .Does(new SayCourse(One, "", null, null, "", [new(new ThemeId("weather"), EffectKind.Helps)])).ThenRefused(new NoSuchTheme(0, 9))
        .Does(new SayCourse(new(1, 9), "Een", null, null, "", [])).ThenRefused(new NoSuchGap(9, 2))
        .Does(Say("NATO SECRET")).ThenRefused(new StateSecretMarking("beveiliging@voorbeeld.nl"), new MarkingSuspected(1, Ana));

    [Fact]
    public void What_was_set_aside_gets_no_course() => GivenGaps("Een", "Twee").By(Fay).Did(new SetAside(Target.Of(One), "Elders"))
        .Opened(PhaseKind.Course).By(Ana).Does(Say("Een")).ThenRefused(new NoSuchGap(1, 1));

    [Fact]
    public void It_is_once_over_all_themes_and_observers_only_look_on() => Round
        .By(Ob).Does(Say("Een")).ThenRefused(new OnlyParticipantsMay())
        .By(Stranger).Does(Say("Een")).ThenRefused(new JoinFirst())
        .By(Nora).Does(Say("Genoteerd")).ThenSession(s => Assert.Single(s.FindGap(One)!.Course))
        .Opened(PhaseKind.Closing).By(Ana).Does(Say("Te laat")).ThenRefused(new PhaseIsNotOpen(PhaseKind.Course, new(PhaseKind.Closing, 0, 1)));

    private static SayCourse Say(string exists) => new(One, exists, null, null, "", []);
}
