using System.Globalization;
using WorkshopBot.Domain.Sessions;
using Xunit;

namespace WorkshopBot.Tests.Sessions;

public sealed class WorkingDaysTests
{
    private const string Amsterdam = "Europe/Amsterdam", Aruba = "America/Aruba", Curacao = "America/Curacao", Saba = "America/Kralendijk";

    [Theory]
    [InlineData("2026-03-02T12:00Z", "2026-03-05T16:00Z", Amsterdam)] // a plain Monday
    [InlineData("2026-03-02T12:00Z", "2026-03-05T21:00Z", Amsterdam, Aruba)] // 17:00 in the westernmost zone
    [InlineData("2026-03-02T12:00Z", "2026-03-05T21:00Z", Curacao)]
    [InlineData("2026-03-02T12:00Z", "2026-03-05T21:00Z", Amsterdam, Saba, Curacao)]
    [InlineData("2026-03-05T12:00Z", "2026-03-10T16:00Z", Amsterdam)] // over a weekend
    [InlineData("2026-03-07T12:00Z", "2026-03-11T16:00Z", Amsterdam)] // from a Saturday
    [InlineData("2026-03-26T12:00Z", "2026-03-31T15:00Z", Amsterdam)] // summer time begins on 29 March
    [InlineData("2026-03-26T12:00Z", "2026-03-31T21:00Z", Amsterdam, Aruba)] // and not on Aruba
    [InlineData("2026-10-22T12:00Z", "2026-10-27T16:00Z", Amsterdam)] // and ends on 25 October
    [InlineData("2026-12-23T12:00Z", "2026-12-29T16:00Z", Amsterdam)] // Christmas: 24, 28, 29 December
    [InlineData("2026-12-30T12:00Z", "2027-01-05T16:00Z", Amsterdam)] // New Year: 31 December, 4, 5 January
    [InlineData("2026-04-01T12:00Z", "2026-04-08T15:00Z", Amsterdam)] // Good Friday 3, Easter Monday 6: 2, 7, 8 April
    [InlineData("2025-04-24T12:00Z", "2025-04-29T15:00Z", Amsterdam)] // King's Day 2025 on Saturday 26 April, not Sunday 27
    [InlineData("2026-04-24T12:00Z", "2026-04-30T15:00Z", Amsterdam)] // King's Day 2026 on Monday 27 April: 28, 29, 30
    [InlineData("2026-05-13T12:00Z", "2026-05-19T15:00Z", Amsterdam)] // Ascension Day 14 May: 15, 18, 19
    [InlineData("2026-05-22T12:00Z", "2026-05-28T15:00Z", Amsterdam)] // Whit Monday 25 May: 26, 27, 28
    [InlineData("2026-05-04T12:00Z", "2026-05-08T15:00Z", Amsterdam)] // 5 May: 6, 7, 8
    [InlineData("2026-03-02T23:30Z", "2026-03-06T21:00Z", Amsterdam, Aruba)] // Tuesday already in Amsterdam: nobody gets fewer than three days
    public void Corrections_end_at_five_on_the_third_working_day(string closed, string ends, params string[] zones) =>
        Assert.Equal(At(ends), WorkingDays.EndAfter(At(closed), 3, zones));

    [Theory]
    [InlineData("2026-04-05", false)] // Easter Sunday is a Sunday
    [InlineData("2026-04-03", false)]
    [InlineData("2026-04-06", false)]
    [InlineData("2024-04-01", false)] // Easter 2024: 31 March
    [InlineData("2038-04-26", false)] // the latest Easter there can be: 25 April 2038
    [InlineData("2008-03-24", false)] // one of the earliest: 23 March 2008
    [InlineData("2031-04-26", false)] // King's Day 2031: Saturday
    [InlineData("2027-04-27", false)]
    [InlineData("2026-12-24", true)]
    [InlineData("2026-12-31", true)]
    [InlineData("2026-05-01", true)]
    public void National_holidays_are_no_working_days(string day, bool works) =>
        Assert.Equal(works, WorkingDays.IsOne(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_year_has_some_two_hundred_and_fifty_of_them() => Assert.All(Enumerable.Range(2020, 30), year => Assert.InRange(
        Enumerable.Range(0, 365).Count(d => WorkingDays.IsOne(new DateOnly(year, 1, 1).AddDays(d))), 249, 258));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
