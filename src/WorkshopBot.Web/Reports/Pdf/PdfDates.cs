using System.Globalization;
using System.Text;

namespace WorkshopBot.Web.Reports.Pdf;

/// <summary>The two dates of a printed pdf: the only bytes in which two prints of one page differ.</summary>
internal static class PdfDates
{
    private static readonly byte[][] Keys = ["/CreationDate ("u8.ToArray(), "/ModDate ("u8.ToArray()];

    /// <summary>Puts this date in place of the printer's, in as many bytes, so that no offset in the file moves.</summary>
    /// <exception cref="InvalidDataException">The file does not bear its dates as Chromium writes them.</exception>
    public static void Set(Span<byte> pdf, DateTimeOffset date)
    {
        var written = Encoding.ASCII.GetBytes(date.ToUniversalTime().ToString("'D:'yyyyMMddHHmmss", CultureInfo.InvariantCulture) + "+00'00')");
        foreach (var key in Keys)
        {
            // The last one: what a page says stands before it, and brackets in it are escaped.
            var at = pdf.LastIndexOf(key);
            if (at < 0 || pdf[(at + key.Length)..].IndexOf((byte)')') != written.Length - 1)
                throw new InvalidDataException("The pdf has no date where one is expected.");
            written.CopyTo(pdf[(at + key.Length)..]);
        }
    }
}
