using System.Globalization;
using System.Text;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>A session as an entry for a calendar (RFC 5545), in the time of The Hague.</summary>
internal static class InvitationFile
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>Octets of a line, its end left out.</summary>
    private const int MostOctets = 75;

    private const string Zone = "Europe/Amsterdam";

    /// <summary>Summer time as the European Union has it since 1996.</summary>
    private static readonly string[] ZoneLines =
    [
        "BEGIN:VTIMEZONE", $"TZID:{Zone}",
        "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "DTSTART:19700329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "DTSTART:19701025T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ];

    /// <param name="address">Where the reader of this file comes in.</param>
    /// <param name="about">What it is for, in their language.</param>
    public static string Write(SessionId id, Session session, Uri address, string title, string about)
    {
        var (starts, length) = (session.Plan.StartsAt, Length(session.Plan));
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//WorkshopBot//WorkshopBot//NL", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            .. ZoneLines,
            "BEGIN:VEVENT", $"UID:{id}@workshopbot", $"DTSTAMP:{session.PlannedAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
            $"DTSTART;TZID={Zone}:{Clock(starts)}", $"DTEND;TZID={Zone}:{Clock(starts + length)}",
            $"SUMMARY:{Text(title)}", $"DESCRIPTION:{Text(about)}", $"LOCATION:{Text(address.ToString())}", $"URL:{address.AbsoluteUri}",
            "STATUS:CONFIRMED", "TRANSP:OPAQUE", "END:VEVENT", "END:VCALENDAR",
        ];
        return string.Concat(lines.Select(Folded));
    }

    public static TimeSpan Length(WorkshopPlan plan) => plan.Times.Opening + (plan.Times.Theme * plan.Themes.Length) + plan.Times.Course + plan.Times.Closing;

    private static string Clock(DateTimeOffset at) => Local.Of(at).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Text(string text) => text.ReplaceLineEndings("\n").Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>A long line goes on behind a space on the next; no letter is cut in two.</summary>
    private static string Folded(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > MostOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(letter);
            octets += letter.Utf8SequenceLength;
        }

        return folded.Append("\r\n").ToString();
    }
}
