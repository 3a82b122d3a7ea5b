using System.Buffers.Binary;
using System.IO.Compression;

namespace WorkshopBot.IntegrationTests.Manifests;

/// <summary>A png of eight bits a channel, not interlaced, read to its points (PNG, third edition, 9.2).</summary>
/// <param name="Channels">3 for colour, 4 with transparency.</param>
/// <param name="Points">Row by row, <paramref name="Channels"/> bytes each.</param>
internal sealed record Picture(int Width, int Height, int Channels, byte[] Points)
{
    public static Picture Read(byte[] png)
    {
        if (BinaryPrimitives.ReadUInt64BigEndian(png) != 0x89504E470D0A1A0A)
            throw new InvalidDataException("Not a png.");

        var (width, height, channels) = (0, 0, 0);
        using var packed = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var kind = BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 4));
            var body = png.AsSpan(at + 8, length);
            if (kind == 0x49484452) // IHDR
            {
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(body), BinaryPrimitives.ReadInt32BigEndian(body[4..]));
                channels = (body[8], body[9], body[12]) switch
                {
                    (8, 2, 0) => 3,
                    (8, 6, 0) => 4,
                    _ => throw new InvalidDataException("Only plain colour of eight bits, with or without transparency."),
                };
            }
            else if (kind == 0x49444154) // IDAT
            {
                packed.Write(body);
            }

            at += 12 + length;
        }

        packed.Position = 0;
        var rows = new byte[height * ((width * channels) + 1)];
        using (var unpacked = new ZLibStream(packed, CompressionMode.Decompress))
            unpacked.ReadExactly(rows);
        return new Picture(width, height, channels, Unfilter(rows, width * channels, channels));
    }

    /// <summary>Takes back what each row's filter did.</summary>
    private static byte[] Unfilter(byte[] rows, int stride, int step)
    {
        var points = new byte[rows.Length / (stride + 1) * stride];
        for (var row = 0; row * (stride + 1) < rows.Length; row++)
        {
            var filter = rows[row * (stride + 1)];
            for (var x = 0; x < stride; x++)
            {
                var here = (row * stride) + x;
                int left = x >= step ? points[here - step] : 0, up = row > 0 ? points[here - stride] : 0;
                int corner = x >= step && row > 0 ? points[here - stride - step] : 0;
                points[here] = (byte)(rows[(row * (stride + 1)) + 1 + x] + filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Nearest(left, up, corner),
                    _ => throw new InvalidDataException("No such filter."),
                });
            }
        }

        return points;
    }

    private static int Nearest(int left, int up, int corner)
    {
        var (a, b, c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - (2 * corner)));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
