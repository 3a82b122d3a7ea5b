namespace WorkshopBot.Web.Portal;

/// <summary>Times as they are on the clock in The Hague; who looks from elsewhere sees that it is so.</summary>
internal static class Local
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static DateTimeOffset Of(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);
}
