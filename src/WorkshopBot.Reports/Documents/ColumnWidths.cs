using System.Collections.Immutable;
using WorkshopBot.Reports.Drawings;

namespace WorkshopBot.Reports.Documents;

/// <summary>
/// How wide columns are, in twips: each at least as wide as its longest word, what is left to those with the most text.
/// Reckoned here, for LibreOffice takes the widths it finds and does not look at the text.
/// </summary>
internal static class ColumnWidths
{
    private const double Size = 8, Gap = 9, LongestWord = 110, Bold = 1.15, LongestText = 420;

    public static ImmutableArray<int> Of(Block.Table table, int width)
    {
        var needs = table.Header.Select((head, i) => Needs(table.Rows.Select(r => Text(r[i])).Prepend(PlainText.Line(head)))).ToArray();
        var (least, most) = (needs.Sum(n => n.Least), needs.Sum(n => n.Most));
        var available = width / 20.0;

        var points = needs.Select(n =>
            least >= available ? n.Least * available / least
            : most <= available ? n.Most * available / most
            : n.Least + ((available - least) * (n.Most - n.Least) / (most - least))).ToArray();

        var twips = points.Select(p => (int)(p * 20)).ToArray();
        if (twips is [.., _])
            twips[^1] += width - twips.Sum();

        return [.. twips];
    }

    /// <param name="texts">The head first, which is bold.</param>
    private static (double Least, double Most) Needs(IEnumerable<string> texts)
    {
        double least = 0, most = 0;

        var wide = Bold;
        foreach (var text in texts)
        {
            least = Math.Max(least, text.Split(' ', '\n').Max(w => Math.Min(LongestWord, wide * Lettering.Width(w, Size))));
            wide = 1;
            most = Math.Max(most, Math.Min(LongestText, Lettering.Width(text, Size)));
        }

        return (least + Gap, most + Gap);
    }

    private static string Text(Cell cell) => string.Concat(cell.Runs.Select(r => PlainText.Clean(r.Text)));
}
