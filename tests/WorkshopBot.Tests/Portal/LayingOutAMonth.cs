using WorkshopBot.Web.Portal.Programmes;
using Xunit;

namespace WorkshopBot.Tests.Portal;

/// <summary>The calendar of a programme.</summary>
public sealed class LayingOutAMonth
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void Weeks_run_from_monday_and_hold_every_day_of_the_month_once()
    {
        var grid = MonthGrid.Of(new DateOnly(2026, 12, 14), []);

        Assert.All(grid.Weeks, w => Assert.Equal(DayOfWeek.Monday, w[0].Day.DayOfWeek));
        Assert.Equal(Enumerable.Range(1, 31), grid.Weeks.SelectMany(w => w).Where(d => d.Inside).Select(d => d.Day.Day));
        Assert.Equal(new DateOnly(2026, 11, 30), grid.Weeks[0][0].Day);
    }

    [Fact]
    public void A_session_is_on_its_own_day_and_never_in_the_margin_of_another_month()
    {
        CalendarEntry held = new(new DateOnly(2026, 11, 30), "S1", "vr-twente", Held: true);

        Assert.Empty(MonthGrid.Of(new DateOnly(2026, 12, 1), [held]).Weeks.SelectMany(w => w).SelectMany(d => d.Entries));
        Assert.Equal(held, Assert.Single(MonthGrid.Of(new DateOnly(2026, 11, 1), [held]).Weeks.SelectMany(w => w).Single(d => d.Day == held.Day).Entries));
    }

    [Theory]
    [InlineData(null, "2026-12-14")]
    [InlineData("2027-03", "2027-03-01")]
    [InlineData("maart", "2026-12-14")]
    public void The_month_that_is_asked_for_is_shown_else_that_of_what_comes_next(string? asked, string shown)
    {
        CalendarEntry[] entries = [Entry(2026, 11, 2), Entry(2026, 12, 14), Entry(2027, 1, 5), new(null, "", "vr-twente", Held: false)];

        Assert.Equal(DateOnly.ParseExact(shown, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), MonthGrid.Chosen(asked, entries, Today));
    }

    [Fact]
    public void When_nothing_is_to_come_the_last_is_shown() => Assert.Equal(new DateOnly(2026, 11, 2), MonthGrid.Chosen(null, [Entry(2026, 11, 2), Entry(2026, 3, 2)], Today));

    private static CalendarEntry Entry(int year, int month, int day) => new(new DateOnly(year, month, day), "S1", "vr-twente", Held: true);
}
