namespace WorkshopBot.Domain.Sessions;

/// <summary>Working days of the Dutch central government: no weekends, no national holidays.</summary>
public static class WorkingDays
{
    private static readonly TimeOnly EndOfDay = new(17, 0);

    /// <summary>
    /// 17:00 in the westernmost of the zones, on the last of so many working days. The day of <paramref name="from"/>
    /// itself does not count, wherever people are: after midnight in Amsterdam that is the later of the two days.
    /// </summary>
    /// <param name="zones">IANA names; at least one.</param>
    public static DateTimeOffset EndAfter(DateTimeOffset from, int days, IEnumerable<string> zones)
    {
        var all = zones.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(TimeZoneInfo.FindSystemTimeZoneById).ToArray();
        var day = all.Max(zone => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, zone).DateTime));
        for (var left = days; left > 0; left -= IsOne(day) ? 1 : 0)
            day = day.AddDays(1);

        var end = day.ToDateTime(EndOfDay);
        return all.Select(zone => new DateTimeOffset(end, zone.GetUtcOffset(end)).ToUniversalTime()).Max();
    }

    /// <summary>The same time so many working days earlier.</summary>
    public static DateTimeOffset Before(DateTimeOffset at, int days)
    {
        var day = at;
        for (var left = days; left > 0; left -= IsOne(DateOnly.FromDateTime(day.UtcDateTime)) ? 1 : 0)
            day = day.AddDays(-1);
        return day;
    }

    public static bool IsOne(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    private static bool IsHoliday(DateOnly day)
    {
        var sinceEaster = day.DayNumber - Easter(day.Year).DayNumber;
        var kingsDay = new DateOnly(day.Year, 4, 27) is { DayOfWeek: DayOfWeek.Sunday } sunday ? sunday.AddDays(-1) : new DateOnly(day.Year, 4, 27);

        return (day.Month, day.Day) is (1, 1) or (5, 5) or (12, 25) or (12, 26)
            || day == kingsDay
            || sinceEaster is -2 or 1 or 39 or 50; // Good Friday, Easter Monday, Ascension Day, Whit Monday
    }

    /// <summary>Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4, l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
