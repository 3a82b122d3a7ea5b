using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Teams.Turns;

/// <summary>Makes the id of a session that a delivery starts.</summary>
internal static class SessionNames
{
    /// <summary>A version 7 id whose random part comes from the cause: a repeated delivery names the same session.</summary>
    public static SessionId Of(string cause, DateTimeOffset at, Ran? before)
    {
        if (before is not null)
            return before.Id;

        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(cause)).AsSpan(0, 16).ToArray();
        var time = at.ToUnixTimeMilliseconds();
        for (var i = 5; i >= 0; i--, time >>= 8)
            bytes[i] = (byte)time;
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new SessionId(new Guid(bytes, bigEndian: true));
    }
}
