using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace WorkshopBot.Reports.Drawings;

/// <summary>One answer of a scale: its name, and the sign that stands under its part of the bar (as − − or +).</summary>
public sealed record Degree(string Name, string Sign);

/// <summary>The words of a spread: five degrees from missing to in order, and the two answers outside the scale.</summary>
public sealed record SpreadScale(ImmutableArray<Degree> Degrees, string Unseen, string CannotJudge);

/// <summary>How one area or group judged.</summary>
/// <param name="N">How many judged, in words, as "n = 14".</param>
/// <param name="Counts">Of each degree, in the order of the scale.</param>
public sealed record SpreadRow(string Label, string N, ImmutableArray<int> Counts, int Unseen, int CannotJudge)
{
    /// <summary>Said in place of the numbers, where they may not be shown.</summary>
    public string? Instead { get; init; }
}

/// <summary>
/// Draws how judgements are spread: a full bar a row, parted by degree, each part with its number and sign. A part is
/// never too narrow for its number, so small parts are drawn a little too wide. Outside the scale stands apart.
/// </summary>
public static class SpreadChart
{
    private const double Wide = 468, LabelWidth = 132, BarLeft = 140, BarWidth = 190, BarHeight = 18, CountLeft = 336;
    private const double ApartWidth = 46, UnseenMiddle = 397, CannotMiddle = 445, Smallest = 15, Size = 8, Small = 7;

    public static Drawing Draw(SpreadScale scale, ImmutableArray<SpreadRow> rows)
    {
        if (scale.Degrees.Length != Palette.Degrees.Length || rows.Any(r => r.Instead is null && r.Counts.Length != scale.Degrees.Length))
            throw new ArgumentException($"A spread has {Palette.Degrees.Length} degrees.", nameof(scale));

        var shapes = ImmutableArray.CreateBuilder<Shape>();
        var y = Heads(shapes, scale, Legend(shapes, scale));

        foreach (var row in rows)
            y = Row(shapes, scale, row, y);

        return new Drawing(Wide, Math.Round(y, 2), shapes.ToImmutable());
    }

    private static double Legend(ImmutableArray<Shape>.Builder shapes, SpreadScale scale)
    {
        double x = 0, y = 7;

        foreach (var (degree, fill) in scale.Degrees.Zip(Palette.Degrees))
        {
            var text = $"{degree.Sign}  {degree.Name}";
            var wide = 15 + Lettering.Width(text, Size) + 10;
            if (x > 0 && x + wide > Wide)
                (x, y) = (0, y + 14);

            shapes.Add(new Shape.Rect(x, y - 5, 10, 10, fill, Palette.Ink));
            shapes.Add(new Shape.Label(x + 15, y, text, Size: Size));
            x += wide;
        }

        return y + 14;
    }

    private static double Heads(ImmutableArray<Shape>.Builder shapes, SpreadScale scale, double y)
    {
        var unseen = Lettering.Wrap(scale.Unseen, ApartWidth, Small, 4);
        var cannot = Lettering.Wrap(scale.CannotJudge, ApartWidth, Small, 4);
        var foot = y + (9 * Math.Max(unseen.Length, cannot.Length));

        Lines(shapes, unseen, UnseenMiddle, foot - (9 * unseen.Length) + 4, Side.Middle, Small);
        Lines(shapes, cannot, CannotMiddle, foot - (9 * cannot.Length) + 4, Side.Middle, Small);
        shapes.Add(new Shape.Line(0, foot + 4, Wide, foot + 4, Palette.Grid));
        return foot + 4;
    }

    private static double Row(ImmutableArray<Shape>.Builder shapes, SpreadScale scale, SpreadRow row, double top)
    {
        var label = Lettering.Wrap(row.Label, LabelWidth, Size, 3);
        var instead = Lettering.Wrap(row.Instead ?? "", BarWidth, Size, 3);
        var high = Math.Max(label.Length * 10, row.Instead is null ? BarHeight + 11 : instead.Length * 10) + 12;
        var bar = top + 6;

        Lines(shapes, label, 0, bar + (label.Length > 1 ? 5 : BarHeight / 2), Side.Start, Size);

        if (row.Instead is null)
            Numbers(shapes, scale, row, bar);
        else
            Lines(shapes, instead, BarLeft, bar + (instead.Length > 1 ? 5 : BarHeight / 2), Side.Start, Size);

        shapes.Add(new Shape.Line(0, top + high, Wide, top + high, Palette.Grid, 0.25));
        return top + high;
    }

    private static void Numbers(ImmutableArray<Shape>.Builder shapes, SpreadScale scale, SpreadRow row, double bar)
    {
        var x = BarLeft;

        foreach (var (part, i) in Parts(row.Counts).Select((p, i) => (p, i)).Where(p => p.p > 0))
        {
            var fill = Palette.Degrees[i];
            shapes.Add(new Shape.Rect(x, bar, part - 1.5, BarHeight, fill, Palette.Ink));
            shapes.Add(new Shape.Label(
                x + ((part - 1.5) / 2), bar + (BarHeight / 2), Text(row.Counts[i]), Side.Middle, Size, Bold: true, Palette.On(fill)));
            shapes.Add(new Shape.Label(x + ((part - 1.5) / 2), bar + BarHeight + 6, scale.Degrees[i].Sign, Side.Middle, Small));
            x += part;
        }

        if (row.Counts.Sum() == 0)
            shapes.Add(new Shape.Rect(BarLeft, bar, BarWidth - 1.5, BarHeight, Palette.Paper, Palette.Grid));

        shapes.Add(new Shape.Label(CountLeft, bar + (BarHeight / 2), row.N, Size: Size));
        Apart(shapes, UnseenMiddle, bar, row.Unseen);
        Apart(shapes, CannotMiddle, bar, row.CannotJudge);
    }

    private static void Apart(ImmutableArray<Shape>.Builder shapes, double middle, double bar, int count)
    {
        shapes.Add(new Shape.Rect(middle - 12, bar, 24, BarHeight, Palette.Paper, Palette.Grid));
        shapes.Add(new Shape.Label(middle, bar + (BarHeight / 2), Text(count), Side.Middle, Size));
    }

    /// <summary>How wide each part is: the smallest width for each that is there, the rest in proportion.</summary>
    private static ImmutableArray<double> Parts(ImmutableArray<int> counts)
    {
        if (counts.Any(c => c < 0))
            throw new UnreachableException("A count is below zero.");

        var spare = BarWidth - (Smallest * counts.Count(c => c > 0));
        var all = Math.Max(1, counts.Sum());
        return [.. counts.Select(c => c is 0 ? 0 : Smallest + (spare * c / all))];
    }

    private static void Lines(
        ImmutableArray<Shape>.Builder shapes, ImmutableArray<string> lines, double x, double y, Side side, double size)
    {
        foreach (var (line, i) in lines.Select((l, i) => (l, i)))
            shapes.Add(new Shape.Label(x, y + (i * (size + 2)), line, side, size));
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
