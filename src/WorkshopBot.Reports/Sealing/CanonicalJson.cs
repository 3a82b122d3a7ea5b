using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace WorkshopBot.Reports.Sealing;

/// <summary>
/// The one way to write a json value, by RFC 8785: members in order of their names, no spaces, one form for each text
/// and number. A file that was only laid out anew keeps it.
/// </summary>
public static class CanonicalJson
{
    private const double LargestWhole = 9007199254740991;

    /// <param name="without">A member of the outermost object that is left out.</param>
    /// <exception cref="JsonException">It holds a number that other programs would read otherwise, or half an emoji.</exception>
    public static byte[] Write(JsonElement value, string? without = null)
    {
        var written = new ArrayBufferWriter<byte>();
        Write(value, written, without);
        return written.WrittenSpan.ToArray();
    }

    private static void Write(JsonElement value, ArrayBufferWriter<byte> to, string? without = null)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                to.Write("{"u8);
                var first = true;
                foreach (var member in value.EnumerateObject().Where(m => m.Name != without).OrderBy(m => m.Name, StringComparer.Ordinal))
                {
                    to.Write(first ? ""u8 : ","u8);
                    first = false;
                    Write(member.Name, to);
                    to.Write(":"u8);
                    Write(member.Value, to);
                }

                to.Write("}"u8);
                break;
            case JsonValueKind.Array:
                to.Write("["u8);
                var start = true;
                foreach (var item in value.EnumerateArray())
                {
                    to.Write(start ? ""u8 : ","u8);
                    start = false;
                    Write(item, to);
                }

                to.Write("]"u8);
                break;
            case JsonValueKind.String:
                Write(Text(value), to);
                break;
            case JsonValueKind.Number:
                to.Write(Encoding.ASCII.GetBytes(Number(value)));
                break;
            default:
                to.Write(Encoding.ASCII.GetBytes(value.GetRawText()));
                break;
        }
    }

    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException half)
        {
            throw new JsonException("Half a character.", half);
        }
    }

    private static void Write(string text, ArrayBufferWriter<byte> to)
    {
        var escaped = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => escaped.Append('\\').Append(c),
                '\b' => escaped.Append("\\b"),
                '\t' => escaped.Append("\\t"),
                '\n' => escaped.Append("\\n"),
                '\f' => escaped.Append("\\f"),
                '\r' => escaped.Append("\\r"),
                < ' ' => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => escaped.Append(c),
            };
        }

        to.Write(Encoding.UTF8.GetBytes(escaped.Append('"').ToString()));
    }

    /// <summary>As JavaScript writes a number.</summary>
    private static string Number(JsonElement value)
    {
        var number = value.GetDouble();
        if (!double.IsFinite(number) || (Math.Abs(number) > LargestWhole && !value.GetRawText().AsSpan().ContainsAny('.', 'e', 'E')))
            throw new JsonException("A number that is too large to be read the same everywhere.");
        if (Math.Truncate(number) == number && Math.Abs(number) <= LargestWhole)
            return ((long)number).ToString(CultureInfo.InvariantCulture);

        // The fewest digits that give this number back, and where their point stands.
        var shortest = Math.Abs(number).ToString("E16", CultureInfo.InvariantCulture);
        for (var precision = 0; precision < 16; precision++)
        {
            var shorter = Math.Abs(number).ToString($"E{precision.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture);
            if (double.Parse(shorter, CultureInfo.InvariantCulture) == Math.Abs(number))
            {
                shortest = shorter;
                break;
            }
        }

        var at = shortest.IndexOf('E', StringComparison.Ordinal);
        var digits = shortest[..at].Replace(".", "", StringComparison.Ordinal);
        var point = int.Parse(shortest[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) + 1;
        return (number < 0 ? "-" : "") + Placed(digits, point);
    }

    private static string Placed(string digits, int point) => point switch
    {
        > 21 or < -5 => $"{digits[0]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{(point > 0 ? "+" : "-")}{Math.Abs(point - 1).ToString(CultureInfo.InvariantCulture)}",
        <= 0 => $"0.{new string('0', -point)}{digits}",
        _ when digits.Length <= point => digits.PadRight(point, '0'),
        _ => $"{digits[..point]}.{digits[point..]}",
    };
}
