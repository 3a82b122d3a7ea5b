using System.Collections.Immutable;
using System.Globalization;

namespace WorkshopBot.Reports.Drawings;

/// <summary>A place with the places between which it could as well have come out.</summary>
/// <param name="Band">Of those that cannot be told apart; a line is drawn where a new one begins.</param>
public sealed record IntervalRow(string Label, int Place, int Lowest, int Highest, int Band);

/// <summary>Draws places with their intervals: a dot on a bar for each, the best place on the left.</summary>
public static class IntervalChart
{
    private const double Wide = 468, LabelWidth = 216, Left = 236, Right = 452, Size = 8, LineHeight = 10.5, Head = 22;
    private const int MostTicks = 10;

    /// <param name="of">How many places there are.</param>
    /// <param name="first">Above the best place.</param>
    /// <param name="last">Above the worst place.</param>
    public static Drawing Draw(ImmutableArray<IntervalRow> rows, int of, string first, string last)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        var laid = rows.Select(r => (Row: r, Label: Lettering.Wrap(r.Label, LabelWidth, Size, 2))).ToArray();
        var foot = Head + laid.Sum(l => High(l.Label));
        var step = Math.Max(1, (int)Math.Ceiling((of - 1) / (double)(MostTicks - 1)));

        shapes.Add(new Shape.Label(Left, 5, first, Side.Start, 7));
        shapes.Add(new Shape.Label(Right, 5, last, Side.End, 7));
        for (var place = 1; place <= of; place += step)
        {
            shapes.Add(new Shape.Line(At(place, of), Head - 3, At(place, of), foot, Palette.Grid, 0.25));
            shapes.Add(new Shape.Label(At(place, of), 15, place.ToString(CultureInfo.InvariantCulture), Side.Middle, 7));
        }

        var y = Head;
        foreach (var ((row, label), i) in laid.Select((l, i) => (l, i)))
        {
            if (i > 0 && row.Band != laid[i - 1].Row.Band)
                shapes.Add(new Shape.Line(0, y, Wide, y, Palette.Ink, 0.75));
            Row(shapes, row, label, of, y);
            y += High(label);
        }

        return new Drawing(Wide, Math.Round(y + 2, 2), shapes.ToImmutable());
    }

    private static void Row(ImmutableArray<Shape>.Builder shapes, IntervalRow row, ImmutableArray<string> label, int of, double top)
    {
        var middle = top + (High(label) / 2);
        foreach (var (line, i) in label.Select((l, i) => (l, i)))
            shapes.Add(new Shape.Label(0, middle + ((i - ((label.Length - 1) / 2.0)) * LineHeight), line, Size: Size));

        var (from, to) = (At(row.Lowest, of), At(row.Highest, of));
        shapes.Add(new Shape.Rect(from - 4, middle - 4, to - from + 8, 8, Palette.Degrees[3], Palette.Bar));
        shapes.Add(new Shape.Circle(At(row.Place, of), middle, 4.5, Palette.Bar));
    }

    private static double High(ImmutableArray<string> label) => Math.Max(label.Length * LineHeight, 10) + 7;

    private static double At(int place, int of) => Left + ((Right - Left) * (place - 1) / Math.Max(1, of - 1));
}
