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

/// <summary>What the program does by itself.</summary>
public sealed class TheCalendar
{
    private static readonly DateOnly December = new(2026, 12, 1);

    [Fact]
    public void Nobody_but_the_program_looks_at_it() => GivenAProgramme().Does(new LookAtCalendar()).ThenRefused(new OnlyCoordinatorsMay());

    [Fact]
    public void An_owner_is_asked_once_two_weeks_before_each_date() => GivenItem()
        .On(2026, 11, 16).Does(new LookAtCalendar()).Then()
        .On(2026, 11, 17).Does(new LookAtCalendar()).Then(new Happened.OwnersAsked([1], December))
        .On(2026, 11, 18).Does(new LookAtCalendar()).Then()
        .By(Owen).Did(new ReportProgress(1, Progress.Built, "Verder"))
        .By(PersonId.Program).On(2027, 5, 18).Does(new LookAtCalendar()).Then(new Happened.OwnersAsked([1], December.AddMonths(6)));

    [Theory]
    [InlineData(22, false)]
    [InlineData(23, true)]
    public void The_day_begins_by_the_clock_of_the_national_coordinator(int hour, bool asked)
    {
        // At 23:00 UTC it is the next day in Amsterdam.
        var story = GivenItem().At(new DateTimeOffset(2026, 11, 16, hour, 30, 0, TimeSpan.Zero)).Does(new LookAtCalendar());
        Assert.Equal(asked, !story.Last!.Events.IsEmpty);
    }

    [Theory]
    [InlineData(21, true)]
    [InlineData(22, false)]
    public void So_does_the_day_that_is_past(int hour, bool accepted)
    {
        var story = GivenSessions().TakenOver().At(new DateTimeOffset(2026, 6, 1, hour, 30, 0, TimeSpan.Zero)).Does(new OpenItem(1, Charge(next: new DateOnly(2026, 6, 2))));
        Assert.Equal(accepted ? null : new DateIsPast(new DateOnly(2026, 6, 2)), story.Last!.Why);
    }

    [Theory]
    [InlineData(21, false)]
    [InlineData(22, true)]
    public void And_the_ten_years_in_which_a_date_may_be(int hour, bool accepted)
    {
        var story = GivenSessions().TakenOver().At(new DateTimeOffset(2026, 6, 1, hour, 30, 0, TimeSpan.Zero)).Does(new OpenItem(1, Charge(next: new DateOnly(2036, 6, 2))));
        Assert.Equal(accepted ? null : new ValueIsOdd("date"), story.Last!.Why);
    }

    [Fact]
    public void Nobody_is_asked_about_what_is_closed_or_has_no_owner() => GivenItem()
        .By(Nat).Did(new OpenItem(1, Charge())).Did(new CloseItem(1, "klaar"))
        .By(PersonId.Program).On(2026, 11, 20).Does(new LookAtCalendar()).Then();

    [Fact]
    public void A_round_whose_time_is_over_is_closed() => GivenSessions().Did(new OpenRound([Line("1/1.1")])).By(PersonId.Program)
        .Does(new LookAtCalendar()).Then()
        .Later(TimeSpan.FromDays(5)).Does(new LookAtCalendar()).Then(new Happened.RoundClosed(1, PersonId.Program));

    [Fact]
    public void An_owner_hears_through_a_session_they_took_part_in()
    {
        var owner = new PersonId("one-p1");
        var story = GivenSessions().TakenOver().Did(new OpenItem(1, Charge(asked: owner))).By(PersonId.Program).On(2026, 11, 20).Did(new LookAtCalendar());

        var id = new ProgrammeId(Guid.Empty);
        var message = Assert.Single(ProgrammeMessages.For(id, story.Programme, story.Last!.Events, story.Material));
        Assert.Equal((ClosedSessions.IdOf("one"), Recipient.Of(owner), CardKind.Progress), (message.Session, message.Message.To, message.Message.Card));
        Assert.True(CourseSubject.TryParse(message.Message.Subject, out var subject));
        Assert.Equal(new CourseSubject(id, 1, December), subject);
    }

    private static ProgrammeStory GivenItem() => GivenSessions().TakenOver().Did(new OpenItem(1, Charge(asked: Owen))).By(PersonId.Program);
}

/// <summary>A day, in a story.</summary>
internal static class Days
{
    public static ProgrammeStory On(this ProgrammeStory story, int year, int month, int day) => story.At(new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.Zero));
}
