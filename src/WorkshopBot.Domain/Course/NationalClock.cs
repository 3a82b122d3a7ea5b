namespace WorkshopBot.Domain.Course;

/// <summary>The clock of the national coordinator, by which a programme is kept.</summary>
public static class NationalClock
{
    public const string Zone = "Europe/Amsterdam";

    private static readonly TimeZoneInfo Here = TimeZoneInfo.FindSystemTimeZoneById(Zone);

    public static DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Here);

    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).DateTime);
}
