using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Course.ProgrammeCommand;
using static WorkshopBot.Testing.ProgrammeStory;

namespace WorkshopBot.Tests.Course;

/// <summary>The window of a half-yearly date opens two weeks before it; what is reported earlier does not use up the date.</summary>
public sealed class ReportingEarly
{
    private static readonly DateOnly December = new(2026, 12, 1), July = new(2026, 7, 10);

    [Fact]
    public void A_report_long_before_the_date_leaves_the_date_and_its_question() => Item().On(2026, 7, 10)
        .By(Owen).Did(new ReportProgress(1, Progress.Built, "Vroeg begonnen"))
        .ThenProgramme(p => Assert.Equal((December, July, true), (p.Items[1].Charge.NextDate, p.Items[1].Progress.Single().For, p.Items[1].Progress.Single().InBetween)))
        .By(PersonId.Program).On(2026, 11, 17).Does(new LookAtCalendar()).Then(new ProgrammeEvent.OwnersAsked([1], December));

    [Theory]
    [InlineData(16, true)]
    [InlineData(17, false)]
    public void The_window_opens_with_the_question(int day, bool early) => Item().On(2026, 11, day)
        .By(Owen).Did(new ReportProgress(1, Progress.Built, "Klaar"))
        .ThenProgramme(p => Assert.Equal((early, early ? December : December.AddMonths(6)), (p.Items[1].Progress.Single().InBetween, p.Items[1].Charge.NextDate)));

    [Fact]
    public void A_report_in_the_window_is_no_correction_of_an_early_one() => Item().On(2026, 11, 10)
        .By(Owen).Did(new ReportProgress(1, Progress.Built, "Vroeg")).On(2026, 11, 12).Did(new ReportProgress(1, Progress.Lost, "Toch niet"))
        .On(2026, 11, 25).Did(new ReportProgress(1, Progress.Sustained, "Op de datum"))
        .ThenProgramme(p => Assert.Equal(
            [(new DateOnly(2026, 11, 10), true), (new DateOnly(2026, 11, 10), true), (December, false)], p.Items[1].Progress.Select(n => (n.For, n.InBetween))));

    [Fact]
    public void What_corrects_a_report_is_made_within_a_month_of_the_first_and_not_of_the_last_correction() => Item().On(2026, 11, 20)
        .By(Owen).Did(new ReportProgress(1, Progress.Built, "Klaar")).On(2026, 12, 15).Did(new ReportProgress(1, Progress.Lost, "Toch niet"))
        .On(2027, 1, 5).Did(new ReportProgress(1, Progress.Built, "Weer wel"))
        .ThenProgramme(p => Assert.Equal(
            [(December, false), (December, false), (new DateOnly(2027, 1, 5), true)], p.Items[1].Progress.Select(n => (n.For, n.InBetween))));

    [Fact]
    public void Without_a_report_in_its_window_the_date_is_missed() => Assert.Equal(
        [December],
        FollowUpOverview.Of(Item().On(2026, 7, 10).By(Owen).Did(new ReportProgress(1, Progress.Built, "Vroeg")).By(Nat).For(on: new DateOnly(2027, 1, 1)).Source).Items.Single().Missed.AsEnumerable());

    private static ProgrammeStory Item() => GivenSessions().TakenOver().Did(new OpenItem(1, Charge(asked: Owen)));
}
