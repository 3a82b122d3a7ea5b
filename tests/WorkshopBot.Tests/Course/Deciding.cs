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

public sealed class Deciding
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    [Fact]
    public void A_decision_names_body_date_and_document() => GivenSessions().Approved()
        .Does(Decision())
        .Then(new Happened.Decided(1, 1, Line("1/1.1"), Verdict.TakenOver, new Said("Ministerraad"), Day, new Said("TK 30821-300"), null, Nat))
        .Does(Decision()).Then()
        .Does(new Decide(1, Line("1/1.1"), Verdict.TakenOver, "", Day, "TK")).ThenRefused(new TextIsEmpty())
        .Does(new Decide(1, Line("1/1.1"), Verdict.TakenOver, "Raad", Day, " ")).ThenRefused(new TextIsEmpty())
        .Does(new Decide(1, Line("1/1.1"), (Verdict)9, "Raad", Day, "TK")).ThenRefused(new ValueIsOdd("type"))
        .Does(new Decide(1, Line("1/1.1"), Verdict.TakenOver, new string('x', 5000), Day, "TK")).ThenRefused(new TextIsTooLong(5000, 4000));

    [Fact]
    public void Only_what_is_taken_over_needs_no_reason() => GivenSessions().Approved()
        .Does(Decision("1/1.2", Verdict.Held)).ThenRefused(new NeedsReason())
        .Does(Decision("1/1.2", Verdict.NotTakenOver)).ThenRefused(new NeedsReason())
        .Did(Decision("1/1.2", Verdict.Held, reason: "Eerst de kosten"))
        .Did(Decision("1/1.2", Verdict.NotTakenOver, reason: "Te duur"))
        .ThenProgramme(p => Assert.Equal(Verdict.NotTakenOver, p.DecisionOn(Line("1/1.2"))!.Verdict));

    [Fact]
    public void It_is_about_a_line_of_an_approved_version() => GivenSessions()
        .Does(Decision()).ThenRefused(new NoSuchCourse(1, 0))
        .Approved().Does(Decision(course: 2)).ThenRefused(new NoSuchCourse(2, 1))
        .Does(Decision("3/1.1")).ThenRefused(new NoSuchLine(Line("3/1.1")));

    [Theory]
    [InlineData("2026-05-31", false)]
    [InlineData("2026-06-01", true)]
    public void Nobody_decides_on_a_version_before_it_was_approved(string on, bool accepted)
    {
        var day = DateOnly.ParseExact(on, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var story = GivenSessions().Approved().Does(new Decide(1, Line("1/1.1"), Verdict.TakenOver, "Raad", day, "TK"));

        Assert.Equal(accepted ? null : new DecidedBeforeApproval(1, new DateOnly(2026, 6, 1)), story.Last!.Why);
    }

    [Theory]
    [InlineData(12, false)]
    [InlineData(22, true)]
    public void Nobody_has_decided_on_a_day_that_is_still_to_come(int hour, bool accepted)
    {
        var story = GivenSessions().Approved().At(new DateTimeOffset(2026, 6, 1, hour, 0, 0, TimeSpan.Zero))
            .Does(new Decide(1, Line("1/1.1"), Verdict.TakenOver, "Raad", new DateOnly(2026, 6, 2), "TK"));

        Assert.Equal(accepted ? null : new DecidedAfterToday(new DateOnly(2026, 6, 1)), story.Last!.Why);
    }

    [Fact]
    public void A_line_that_changed_meanwhile_is_not_the_one_they_decided_on() => GivenSessions().Approved()
        .Did(new EditLine(Line("1/1.1"), LineField.Wording, "Anders gezegd", "N. Oord")).Approved()
        .Does(Decision()).ThenRefused(new LineHasChanged(Line("1/1.1"), 2))
        .Did(Decision(course: 2))
        .Did(Decision("2/1.1"));

    [Fact]
    public void A_line_that_was_joined_or_set_aside_meanwhile_has_changed_too() => GivenSessions().Approved()
        .Joined().Did(new SetLineAside(Line("1/1.2"), "valt af", "N. Oord")).Approved()
        .Does(Decision()).ThenRefused(new LineHasChanged(Line("1/1.1"), 2))
        .Does(Decision("1/1.2")).ThenRefused(new LineHasChanged(Line("1/1.2"), 2));

    [Fact]
    public void An_edit_that_was_not_approved_yet_changes_nothing_for_the_body() => GivenSessions().Approved()
        .Did(new EditLine(Line("1/1.1"), LineField.Wording, "Anders gezegd", "N. Oord"))
        .Did(Decision());
}
