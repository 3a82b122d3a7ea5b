using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Packages;

namespace WorkshopBot.Reports.Xlsx;

/// <summary>What is printed above and below each page of a sheet, in the codes of Excel.</summary>
internal sealed record XlsxFrame(string Header, string Footer)
{
    /// <summary>Excel takes 255 characters in all; the codes and the page number need some of them.</summary>
    private const int Longest = 100;

    public static XlsxFrame Of(About about)
    {
        var words = about.Words;
        var marking = $"&L&\"-,Bold\"{Text(about.Marking)}";
        return new XlsxFrame($"{marking}&R{Text(about.Status)}", $"{marking}&R{words.Page} &P {words.OfPages} &N");
    }

    /// <summary>An ampersand begins a code, two are one to read.</summary>
    private static string Text(string text)
    {
        var line = PlainText.Line(text);
        var coded = line.Replace("&", "&&", StringComparison.Ordinal);
        return coded.Length <= Longest ? coded : $"{PlainText.Clean(line[..(Longest / 2)]).Replace("&", "&&", StringComparison.Ordinal)}…";
    }
}
