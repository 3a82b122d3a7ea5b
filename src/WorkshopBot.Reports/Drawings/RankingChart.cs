using System.Collections.Immutable;
using System.Globalization;

namespace WorkshopBot.Reports.Drawings;

/// <summary>What was chosen how often.</summary>
/// <param name="Place">In words; rows below each other with the same place ("shared 2-3") are bracketed together.</param>
public sealed record RankingRow(string Label, int Count, string Place);

/// <summary>Draws a ranking: a bar and a number a row in the caller's order, with ties under one bracket.</summary>
public static class RankingChart
{
    private const double Wide = 468, PlaceWidth = 64, LabelLeft = 82, LabelWidth = 182, BarLeft = 270, BarWidth = 170, BarHeight = 14;
    private const double Size = 8, LineHeight = 10.5;

    public static Drawing Draw(ImmutableArray<RankingRow> rows)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        var most = Math.Max(1, rows.Select(r => r.Count).DefaultIfEmpty().Max());
        var y = 2.0;

        for (var first = 0; first < rows.Length;)
        {
            var after = first + 1;
            while (after < rows.Length && rows[after].Place == rows[first].Place)
                after++;

            var top = y;
            for (var i = first; i < after; i++)
                y = Row(shapes, rows[i], most, y);

            Place(shapes, rows[first].Place, tied: after - first > 1, top, y);
            first = after;
        }

        shapes.Add(new Shape.Line(BarLeft, 0, BarLeft, y, Palette.Grid));
        return new Drawing(Wide, Math.Round(y + 2, 2), shapes.ToImmutable());
    }

    private static double Row(ImmutableArray<Shape>.Builder shapes, RankingRow row, int most, double top)
    {
        var label = Lettering.Wrap(row.Label, LabelWidth, Size, 3);
        var high = Math.Max(label.Length * LineHeight, BarHeight) + 8;
        var middle = top + (high / 2);

        foreach (var (line, i) in label.Select((l, i) => (l, i)))
            shapes.Add(new Shape.Label(LabelLeft, middle + ((i - ((label.Length - 1) / 2.0)) * LineHeight), line, Size: Size));

        var wide = BarWidth * row.Count / most;
        if (row.Count > 0)
            shapes.Add(new Shape.Rect(BarLeft, middle - (BarHeight / 2), wide, BarHeight, Palette.Bar));

        shapes.Add(new Shape.Label(
            BarLeft + wide + 5, middle, row.Count.ToString(CultureInfo.InvariantCulture), Size: Size, Bold: true));
        return top + high;
    }

    private static void Place(ImmutableArray<Shape>.Builder shapes, string place, bool tied, double top, double foot)
    {
        var lines = Lettering.Wrap(place, PlaceWidth, Size, 3);
        foreach (var (line, i) in lines.Select((l, i) => (l, i)))
        {
            var y = ((top + foot) / 2) + ((i - ((lines.Length - 1) / 2.0)) * LineHeight);
            shapes.Add(new Shape.Label(PlaceWidth, y, line, Side.End, Size, Bold: true));
        }

        if (!tied)
            return;

        shapes.Add(new Shape.Line(PlaceWidth + 8, top + 4, PlaceWidth + 8, foot - 4, Palette.Ink));
        shapes.Add(new Shape.Line(PlaceWidth + 8, top + 4, PlaceWidth + 12, top + 4, Palette.Ink));
        shapes.Add(new Shape.Line(PlaceWidth + 8, foot - 4, PlaceWidth + 12, foot - 4, Palette.Ink));
    }
}
