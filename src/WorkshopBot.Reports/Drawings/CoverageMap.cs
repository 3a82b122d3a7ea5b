using System.Collections.Immutable;
using System.Globalization;

namespace WorkshopBot.Reports.Drawings;

/// <summary>How many of the wanted kinds of organisation were heard; null where none was wanted.</summary>
public readonly record struct CoverageDot(int Heard, int Wanted);

/// <summary>A place with its themes.</summary>
public sealed record CoverageMapRow(string Label, ImmutableArray<CoverageDot?> Themes);

/// <summary>Draws who was heard: a row a place, a column a theme. The number is in the cell, so that colour is not needed to read it.</summary>
public static class CoverageMap
{
    private const double Wide = 468, LabelWidth = 150, High = 15, Head = 16, Size = 7.5, Widest = 52;

    /// <param name="columns">Short heads; what they stand for is in the caption's text.</param>
    public static Drawing Draw(ImmutableArray<string> columns, ImmutableArray<CoverageMapRow> rows)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        var wide = Math.Min(Widest, (Wide - LabelWidth) / Math.Max(1, columns.Length));
        foreach (var (head, i) in columns.Select((h, i) => (h, i)))
            shapes.Add(new Shape.Label(LabelWidth + ((i + 0.5) * wide), Head / 2, head, Side.Middle, Size, Bold: true));

        foreach (var (row, r) in rows.Select((row, r) => (row, r)))
        {
            var top = Head + (r * High);
            shapes.Add(new Shape.Label(0, top + (High / 2), Lettering.Wrap(row.Label, LabelWidth - 6, Size, 1)[0], Size: Size));
            foreach (var (dot, i) in row.Themes.Select((d, i) => (d, i)))
                Cell(shapes, dot, LabelWidth + (i * wide), top, wide);
        }

        return new Drawing(Wide, Head + (rows.Length * High) + 2, shapes.ToImmutable());
    }

    private static void Cell(ImmutableArray<Shape>.Builder shapes, CoverageDot? dot, double x, double y, double wide)
    {
        var fill = dot is not { } d || d.Heard == 0 ? Palette.Paper : d.Heard < d.Wanted ? Palette.Degrees[3] : Palette.Degrees[4];
        shapes.Add(new Shape.Rect(x + 1, y + 1, wide - 2, High - 2, fill, Palette.Grid));
        shapes.Add(new Shape.Label(
            x + (wide / 2), y + (High / 2), dot is { } n ? string.Create(CultureInfo.InvariantCulture, $"{n.Heard}/{n.Wanted}") : "–",
            Side.Middle, Size, Bold: dot is { Heard: 0 }, Palette.On(fill)));
    }
}
