using System.Buffers.Binary;
using System.IO.Compression;

namespace WorkshopBot.IntegrationTests.Manifests;

/// <summary>The outline with one point made blue, written as a png again (its checksums are left out: the reader does not look).</summary>
internal static class ColouredOutline
{
    public static byte[] From(Picture white)
    {
        var points = white.Points.ToArray();
        var seen = Array.FindIndex(points, 0, alpha => alpha != 0) / white.Channels * white.Channels;
        points[seen] = 20;

        using var packed = new MemoryStream();
        using (var pack = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            foreach (var row in points.Chunk(white.Width * white.Channels))
                pack.Write([0, .. row]);

        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, white.Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), white.Height);
        (head[8], head[9]) = (8, 6);
        return [0x89, .. "PNG\r\n"u8, 0x1a, (byte)'\n', .. Chunk("IHDR"u8, head), .. Chunk("IDAT"u8, packed.ToArray())];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> kind, byte[] body)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        return [.. length, .. kind, .. body, 0, 0, 0, 0];
    }
}
