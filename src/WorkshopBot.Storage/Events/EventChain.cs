using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WorkshopBot.Storage.Events;

/// <summary>The digests that hold a stream together. All are SHA-256, in lower-case hex.</summary>
internal static class EventChain
{
    private const int SaltBytes = 16;

    /// <summary>What stands before the first event of a stream.</summary>
    public static readonly string Start = new('0', SHA256.HashSizeInBytes * 2);

    public static string NewSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));

    /// <summary>Binds to a text without giving it away: H(salt, text).</summary>
    public static string Commit(string salt, string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(salt));
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    /// <summary>The place of an event in its chain: H(previous, stream, version, type, at, commitment).</summary>
    public static string Link(string previous, string stream, long version, string type, string at, string commitment) =>
        Digest(previous, stream, version.ToString(CultureInfo.InvariantCulture), type, at, commitment);

    /// <summary>Each part with its length before it, in four bytes, so that no two lists of parts are written alike.</summary>
    public static string Digest(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
