using System.Collections.Immutable;
using System.Globalization;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>A month as weeks from Monday to Sunday, with what is on each day.</summary>
/// <param name="First">The first day of the month.</param>
/// <param name="Weeks">Of seven days each; a day of another month has nothing on it.</param>
public sealed record MonthGrid(DateOnly First, ImmutableArray<ImmutableArray<MonthDay>> Weeks)
{
    private const int DaysInWeek = 7;

    public DateOnly Before => First.AddMonths(-1);

    public DateOnly After => First.AddMonths(1);

    public static MonthGrid Of(DateOnly month, IEnumerable<CalendarEntry> entries)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var byDay = entries.Where(e => e.Day is not null).ToLookup(e => e.Day!.Value);
        var start = first.AddDays(-(((int)first.DayOfWeek + DaysInWeek - 1) % DaysInWeek));
        var weeks = ImmutableArray.CreateBuilder<ImmutableArray<MonthDay>>();
        for (var monday = start; monday < first.AddMonths(1); monday = monday.AddDays(DaysInWeek))
        {
            weeks.Add([.. Enumerable.Range(0, DaysInWeek).Select(monday.AddDays)
                .Select(d => new MonthDay(d, d.Month == first.Month, d.Month == first.Month ? [.. byDay[d]] : []))]);
        }

        return new MonthGrid(first, weeks.ToImmutable());
    }

    /// <summary>The month that was asked for as "2026-09"; else that of the first entry to come, of the last one that was, or of today.</summary>
    public static DateOnly Chosen(string? asked, IEnumerable<CalendarEntry> entries, DateOnly today)
    {
        if (DateOnly.TryParseExact(asked, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 2000 and < 9000)
            return month;
        var days = entries.Select(e => e.Day).OfType<DateOnly>().Order().ToArray();
        return days.Length == 0 ? today : days.FirstOrDefault(d => d >= today, days[^1]);
    }
}

/// <summary>A day of the calendar.</summary>
/// <param name="Inside">It belongs to the month that is shown.</param>
public sealed record MonthDay(DateOnly Day, bool Inside, ImmutableArray<CalendarEntry> Entries);

/// <summary>A session in the calendar of a programme.</summary>
/// <param name="Day">Null when it has none yet.</param>
/// <param name="Label">By which the programme names it.</param>
/// <param name="Held">It was held; else it is meant to be.</param>
public sealed record CalendarEntry(DateOnly? Day, string Label, string Place, bool Held);
