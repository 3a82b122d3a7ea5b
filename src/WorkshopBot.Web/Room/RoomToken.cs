using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WorkshopBot.Web.Room;

/// <summary>Says that its bearer is this person in this room, until that moment; signed by the room.</summary>
internal sealed record RoomToken(string Room, string Person, DateTimeOffset Until)
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    /// <summary>In characters.</summary>
    private const int Longest = 600;

    public string Sign(ReadOnlySpan<byte> key)
    {
        var claims = Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{Room}\n{Person}\n{Until.ToUnixTimeSeconds()}"));
        return $"{Base64Url.EncodeToString(claims)}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, claims))}";
    }

    /// <summary>The token, if this key signed it and its time is not over.</summary>
    public static RoomToken? Read(string text, ReadOnlySpan<byte> key, DateTimeOffset now)
    {
        if (text.Length > Longest || text.Split('.') is not [var claims, var signature]
            || !Base64Url.IsValid(claims) || !Base64Url.IsValid(signature))
        {
            return null;
        }

        var said = Base64Url.DecodeFromChars(claims);
        return CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, said), Base64Url.DecodeFromChars(signature))
            && Encoding.UTF8.GetString(said).Split('\n') is [var room, var person, var until]
            && DateTimeOffset.FromUnixTimeSeconds(long.Parse(until, CultureInfo.InvariantCulture)) is var moment && moment > now
                ? new RoomToken(room, person, moment)
                : null;
    }
}
