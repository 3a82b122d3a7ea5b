using System.Diagnostics;
using System.Globalization;
using WorkshopBot.Reports.Drawings;

namespace WorkshopBot.Reports.Html;

/// <summary>Writes a drawing as svg: attributes only, for a picture may bring no style of its own.</summary>
internal static class SvgWriter
{
    public static string Write(Drawing drawing)
    {
        var (width, height) = (Number(drawing.Width), Number(drawing.Height));
        var svg = new Markup();
        svg.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("width", width), ("height", height),
            ("viewBox", $"0 0 {width} {height}"), ("font-family", "Verdana, DejaVu Sans, Liberation Sans, sans-serif"));

        foreach (var shape in drawing.Shapes)
            Write(svg, shape);

        svg.Close("svg");
        return svg.ToString();
    }

    private static void Write(Markup svg, Shape shape)
    {
        switch (shape)
        {
            case Shape.Rect r:
                svg.Empty("rect", ("x", Number(r.X)), ("y", Number(r.Y)), ("width", Number(r.Width)), ("height", Number(r.Height)),
                    ("fill", Hash(r.Fill)), ("stroke", r.Edge is { } e ? Hash(e) : null), ("stroke-width", r.Edge is null ? null : "0.75"));
                break;
            case Shape.Line l:
                svg.Empty("line", ("x1", Number(l.X1)), ("y1", Number(l.Y1)), ("x2", Number(l.X2)), ("y2", Number(l.Y2)),
                    ("stroke", Hash(l.Colour)), ("stroke-width", Number(l.Thickness)));
                break;
            case Shape.Circle c:
                svg.Empty("circle", ("cx", Number(c.X)), ("cy", Number(c.Y)), ("r", Number(c.Radius)),
                    ("fill", Hash(c.Fill)), ("stroke", c.Edge is { } e2 ? Hash(e2) : null));
                break;
            case Shape.Label l:
                svg.Open("text", ("x", Number(l.X)), ("y", Number(l.Y + (0.36 * l.Size))), ("font-size", Number(l.Size)),
                    ("font-weight", l.Bold ? "bold" : null), ("text-anchor", Anchor(l.Side)), ("fill", Hash(l.Colour ?? Palette.Ink)));
                svg.Text(l.Text);
                svg.Close("text");
                break;
            default:
                throw new UnreachableException($"No svg for {shape.GetType().Name}.");
        }
    }

    private static string? Anchor(Side side) => side switch
    {
        Side.Start => null,
        Side.Middle => "middle",
        Side.End => "end",
        _ => throw new UnreachableException(),
    };

    private static string Hash(Colour colour) => $"#{colour.Hex}";

    private static string Number(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}
