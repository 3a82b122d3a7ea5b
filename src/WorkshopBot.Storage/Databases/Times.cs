using System.Globalization;

namespace WorkshopBot.Storage.Databases;

/// <summary>Instants as text of one length, so that sorting the text is sorting the time on either database.</summary>
internal static class Times
{
    public static string Write(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string at) =>
        DateTimeOffset.ParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
