using System.Buffers.Binary;
using System.Security.Cryptography;

namespace WorkshopBot.Storage.Databases;

/// <summary>Ids of version 7 that sort in the order in which they were made, also within one millisecond.</summary>
internal sealed class OrderedIds
{
    private const int MostInOneMillisecond = 0xFFF;

    private long last;
    private int count;

    public string Next(DateTimeOffset at)
    {
        var now = at.ToUnixTimeMilliseconds();
        (last, count) = now > last ? (now, 0) : count < MostInOneMillisecond ? (last, count + 1) : (last + 1, 0);

        Span<byte> id = stackalloc byte[16];
        RandomNumberGenerator.Fill(id[8..]);
        BinaryPrimitives.WriteInt64BigEndian(id, (last << 16) | 0x7000L | (uint)count);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true).ToString();
    }
}
