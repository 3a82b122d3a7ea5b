using System.Collections.Immutable;

namespace WorkshopBot.Reports.Drawings;

/// <summary>What a line between two themes says.</summary>
public enum LinkLine
{
    /// <summary>One threat bears on the other.</summary>
    Threat,
    Helps,
    Harms,
    DependsOn,
}

/// <summary>A link between two themes, by their places in the circle.</summary>
public sealed record MapLink(int From, int To, LinkLine Line);

/// <summary>Draws themes in a circle with lines between them. Each sort of line has a sign in its middle, so that colour is not needed to tell them apart.</summary>
public static class LinkMap
{
    private const double Wide = 468, High = 300, Around = 96, Dot = 11, Size = 8, LabelWidth = 118, Apart = 6;
    private static readonly ImmutableArray<string> Signs = ["", "+", "−", "?"];
    private static readonly ImmutableArray<double> AlongTheLine = [0.62, 0.72, 0.55, 0.8];

    /// <param name="themes">Names, in the order of the circle.</param>
    /// <param name="numbers">What stands in their dots.</param>
    /// <param name="dilemmas">Themes in which a dilemma lies, by their places: their dots have a second ring.</param>
    /// <param name="legend">Of threat, helps, harms and depends.</param>
    public static Drawing Draw(
        ImmutableArray<string> themes, ImmutableArray<string> numbers, ImmutableArray<MapLink> links, ImmutableHashSet<int> dilemmas, ImmutableArray<string> legend)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        var at = Enumerable.Range(0, themes.Length).Select(i => Place(i, themes.Length)).ToArray();
        Links(shapes, links, at);

        for (var i = 0; i < themes.Length; i++)
        {
            if (dilemmas.Contains(i))
                shapes.Add(new Shape.Circle(at[i].X, at[i].Y, Dot + 3.5, Palette.Paper, Palette.Degrees[0]));
            shapes.Add(new Shape.Circle(at[i].X, at[i].Y, Dot, Palette.Bar));
            shapes.Add(new Shape.Label(at[i].X, at[i].Y, numbers[i], Side.Middle, Size, Bold: true, Palette.On(Palette.Bar)));
            Name(shapes, themes[i], at[i]);
        }

        Legend(shapes, legend);
        return new Drawing(Wide, High, shapes.ToImmutable());
    }

    private static (double X, double Y) Place(int i, int of)
    {
        var turn = (2 * Math.PI * i / Math.Max(1, of)) - (Math.PI / 2);
        return (Math.Round((Wide / 2) + (Around * Math.Cos(turn)), 2), Math.Round(134 + (Around * Math.Sin(turn)), 2));
    }

    /// <summary>Links between the same two themes lie beside each other; signs come on top of all lines, and not on each other.</summary>
    private static void Links(ImmutableArray<Shape>.Builder shapes, ImmutableArray<MapLink> links, (double X, double Y)[] at)
    {
        var signs = new List<(double X, double Y, LinkLine Line)>();
        foreach (var pair in links.Distinct().GroupBy(l => (Math.Min(l.From, l.To), Math.Max(l.From, l.To))))
        {
            var beside = pair.OrderBy(l => l.Line).ThenBy(l => l.From).ToArray();
            var (a, b) = (at[pair.Key.Item1], at[pair.Key.Item2]);
            var length = Math.Max(1, Math.Sqrt(((b.X - a.X) * (b.X - a.X)) + ((b.Y - a.Y) * (b.Y - a.Y))));
            foreach (var (link, i) in beside.Select((l, i) => (l, i)))
            {
                var aside = (i - ((beside.Length - 1) / 2.0)) * Apart / length;
                var (dx, dy) = (-(b.Y - a.Y) * aside, (b.X - a.X) * aside);
                var (from, to) = (Moved(at[link.From], dx, dy), Moved(at[link.To], dx, dy));
                shapes.Add(new Shape.Line(from.X, from.Y, to.X, to.Y, Of(link.Line), link.Line == LinkLine.Threat ? 0.75 : 2));
                if (link.Line != LinkLine.Threat)
                    signs.Add(Free(from, to, link.Line, signs));
            }
        }

        foreach (var (x, y, line) in signs)
        {
            shapes.Add(new Shape.Circle(x, y, 5.5, Palette.Paper, Of(line)));
            shapes.Add(new Shape.Label(x, y, Signs[(int)line], Side.Middle, Size, Bold: true));
        }
    }

    private static (double X, double Y) Moved((double X, double Y) point, double dx, double dy) => (Math.Round(point.X + dx, 2), Math.Round(point.Y + dy, 2));

    /// <summary>Nearer to its end than to its start, so that the sign says which way it goes; the first place where no other sign is.</summary>
    private static (double X, double Y, LinkLine Line) Free((double X, double Y) from, (double X, double Y) to, LinkLine line, List<(double X, double Y, LinkLine Line)> taken)
    {
        var places = AlongTheLine.Select(part => Moved(from, part * (to.X - from.X), part * (to.Y - from.Y))).ToArray();
        var free = Array.FindIndex(places, p => taken.TrueForAll(t => Math.Abs(t.X - p.X) > Apart * 2 || Math.Abs(t.Y - p.Y) > Apart * 2));
        return (places[Math.Max(0, free)].X, places[Math.Max(0, free)].Y, line);
    }

    private static void Name(ImmutableArray<Shape>.Builder shapes, string name, (double X, double Y) at)
    {
        var (dx, dy) = (at.X - (Wide / 2), at.Y - 134);
        var side = Math.Abs(dx) < 20 ? Side.Middle : dx > 0 ? Side.Start : Side.End;
        var lines = Lettering.Wrap(name, side == Side.Middle ? 200 : LabelWidth, Size, 3);
        var (x, y) = side switch
        {
            Side.Middle => (at.X, dy < 0 ? at.Y - Dot - 9 - ((lines.Length - 1) * 10) : at.Y + Dot + 9),
            Side.Start => (at.X + Dot + 6, at.Y - ((lines.Length - 1) * 5.0)),
            _ => (at.X - Dot - 6, at.Y - ((lines.Length - 1) * 5.0)),
        };
        foreach (var (line, i) in lines.Select((l, i) => (l, i)))
            shapes.Add(new Shape.Label(x, y + (i * 10), line, side, Size));
    }

    private static void Legend(ImmutableArray<Shape>.Builder shapes, ImmutableArray<string> legend)
    {
        double x = 0, y = 270;
        foreach (var (text, i) in legend.Select((t, i) => (t, i)))
        {
            var wide = 34 + Lettering.Width(text, Size) + 12;
            if (x > 0 && x + wide > Wide)
                (x, y) = (0, y + 15);
            shapes.Add(new Shape.Line(x, y, x + 26, y, Of((LinkLine)i), i == 0 ? 0.75 : 2));
            if (i > 0)
            {
                shapes.Add(new Shape.Circle(x + 13, y, 5.5, Palette.Paper, Of((LinkLine)i)));
                shapes.Add(new Shape.Label(x + 13, y, Signs[i], Side.Middle, Size, Bold: true));
            }

            shapes.Add(new Shape.Label(x + 31, y, text, Size: Size));
            x += wide;
        }
    }

    private static Colour Of(LinkLine line) => line switch
    {
        LinkLine.Threat => Palette.Grid,
        LinkLine.Helps => Palette.Degrees[4],
        LinkLine.Harms => Palette.Degrees[0],
        _ => Palette.Degrees[2],
    };
}
