using System.Globalization;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>A month of a programme: what was held, and what is meant to be.</summary>
public sealed partial class CalendarTable
{
    private static string Month(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private string Name(DateOnly month) => month.ToString(Say["Format/Month"], View.Reader.Culture);

    private string Full(DateOnly day) => View.Reader.Culture.DateTimeFormat.GetDayName(day.DayOfWeek);

    private string Short(DateOnly day) => View.Reader.Culture.DateTimeFormat.GetAbbreviatedDayName(day.DayOfWeek);

    private string Brief(CalendarEntry entry) => In(Edition.Of2023[new PlaceId(entry.Place)].ShortName);
}
