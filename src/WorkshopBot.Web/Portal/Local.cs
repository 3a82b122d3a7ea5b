namespace WorkshopBot.Web.Portal;

/// <summary>Times as they are on the clock in The Hague; who looks from elsewhere sees that it is so.</summary>
internal static class Local
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static DateTimeOffset Of(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    /// <summary>Null for an hour that the clocks skip that day.</summary>
    public static DateTimeOffset? At(DateOnly day, TimeOnly time)
    {
        var at = day.ToDateTime(time);
        return Zone.IsInvalidTime(at) ? null : new DateTimeOffset(at, Zone.GetUtcOffset(at)).ToUniversalTime();
    }
}
