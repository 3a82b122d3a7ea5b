using System.Globalization;
using System.Text;

namespace WorkshopBot.Web.Reports.Pdf;

/// <summary>Mends the bytes in which two prints of one page differ, each in its place: no offset in the file moves.</summary>
internal static class SamePdf
{
    private const int Digits = 8;

    private static readonly byte[] NodeBegins = "(node"u8.ToArray();

    private static readonly byte[][] DateBegins = ["/CreationDate ("u8.ToArray(), "/ModDate ("u8.ToArray()];

    /// <summary>The two dates, and the names by which cells of a table find their heads: Chromium counts those on from page to page.</summary>
    /// <exception cref="InvalidDataException">The file does not bear its dates as Chromium writes them.</exception>
    public static void Mend(Span<byte> pdf, DateTimeOffset date)
    {
        Set(pdf, date);
        Renumber(pdf);
    }

    private static void Set(Span<byte> pdf, DateTimeOffset date)
    {
        var written = Encoding.ASCII.GetBytes(date.ToUniversalTime().ToString("'D:'yyyyMMddHHmmss", CultureInfo.InvariantCulture) + "+00'00')");
        foreach (var key in DateBegins)
        {
            // The last one: what a page says stands before it, and brackets in it are escaped.
            var at = pdf.LastIndexOf(key);
            if (at < 0 || pdf[(at + key.Length)..].IndexOf((byte)')') != written.Length - 1)
                throw new InvalidDataException("The pdf has no date where one is expected.");
            written.CopyTo(pdf[(at + key.Length)..]);
        }
    }

    /// <summary>From 1 on, in the order they had, for the file has a sorted list of them.</summary>
    private static void Renumber(Span<byte> pdf)
    {
        var places = new List<(int At, int Number)>();
        for (var at = 0; pdf[at..].IndexOf(NodeBegins) is >= 0 and var found; at++)
        {
            at += found + NodeBegins.Length;
            if (at + Digits < pdf.Length && pdf[at + Digits] == ')' && int.TryParse(pdf.Slice(at, Digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                places.Add((at, number));
        }

        var order = places.Select(p => p.Number).Distinct().Order().Select((number, i) => (number, i)).ToDictionary(x => x.number, x => x.i + 1);
        foreach (var (at, number) in places)
            order[number].TryFormat(pdf.Slice(at, Digits), out _, "D8", CultureInfo.InvariantCulture);
    }
}
