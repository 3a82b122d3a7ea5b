using System.Diagnostics;
using System.Globalization;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Drawings;
using WorkshopBot.Reports.Packages;
using static WorkshopBot.Reports.Packages.OdfLooks;

namespace WorkshopBot.Reports.Odt;

/// <summary>A picture as one group of shapes, in the line of text, with its alternative text.</summary>
internal static class OdtDrawing
{
    /// <param name="widest">In points; a wider drawing is made smaller.</param>
    public static void Write(Xml xml, OdfLooks looks, Block.Picture picture, int number, string title, double widest)
    {
        var drawing = picture.Drawing;
        var scale = Math.Min(1, widest / drawing.Width);

        xml.Open(
            "draw:g",
            ("text:anchor-type", "as-char"), ("svg:y", $"-{Points(drawing.Height * scale)}"), ("draw:z-index", "0"),
            ("draw:name", string.Create(CultureInfo.InvariantCulture, $"w-f{number}")),
            ("draw:style-name", looks.Name("graphic", null, "<style:graphic-properties style:vertical-pos=\"from-top\" style:vertical-rel=\"baseline\"/>")));
        xml.Open("svg:title").Text(title).Close();
        xml.Open("svg:desc").Text(PlainText.Line(picture.AltText)).Close();

        // the paper of the drawing, so that the group is as large as the drawing whatever is drawn on it
        Solid(xml, looks, scale, "draw:rect", 0, 0, drawing.Width, drawing.Height, null, null);
        foreach (var shape in drawing.Shapes)
            Write(xml, looks, scale, shape, drawing.Width);

        xml.Close();
    }

    private static void Write(Xml xml, OdfLooks looks, double scale, Shape shape, double widest)
    {
        switch (shape)
        {
            case Shape.Rect r:
                Solid(xml, looks, scale, "draw:rect", r.X, r.Y, r.Width, r.Height, r.Fill, r.Edge);
                break;
            case Shape.Circle c:
                Solid(xml, looks, scale, "draw:ellipse", c.X - c.Radius, c.Y - c.Radius, 2 * c.Radius, 2 * c.Radius, c.Fill, c.Edge);
                break;
            case Shape.Line l:
                xml.Empty(
                    "draw:line",
                    ("draw:style-name", looks.Name("graphic", null, $"<style:graphic-properties {Edge(l.Colour, l.Thickness * scale)}/>")),
                    ("svg:x1", Points(l.X1 * scale)), ("svg:y1", Points(l.Y1 * scale)),
                    ("svg:x2", Points(l.X2 * scale)), ("svg:y2", Points(l.Y2 * scale)));
                break;
            case Shape.Label l:
                Label(xml, looks, scale, l, widest);
                break;
            default:
                throw new UnreachableException($"No odt for {shape.GetType().Name}.");
        }
    }

    private static void Solid(
        Xml xml, OdfLooks looks, double scale, string element, double x, double y, double width, double height, Colour? fill, Colour? edge)
    {
        var inside = fill is null ? "draw:fill=\"none\"" : $"draw:fill=\"solid\" draw:fill-color=\"#{fill.Hex}\"";
        var look = looks.Name("graphic", null, $"<style:graphic-properties {inside} {Edge(edge, 0.75 * scale)}/>");
        xml.Empty(element, Placed(look, scale, x, y, width, height));
    }

    private static void Label(Xml xml, OdfLooks looks, double scale, Shape.Label label, double widest)
    {
        var box = Lettering.Box(label, widest);
        var look = looks.Name("graphic", null, $"<style:graphic-properties draw:fill=\"none\" {Edge(null, 0)} fo:padding=\"0pt\" draw:textarea-vertical-align=\"middle\" draw:auto-grow-height=\"false\" draw:auto-grow-width=\"false\" fo:wrap-option=\"wrap\"/>");
        var side = label.Side switch
        {
            Side.Start => "left",
            Side.Middle => "center",
            Side.End => "right",
            _ => throw new UnreachableException(),
        };
        var paragraph = looks.Name("paragraph", "Label", $"<style:paragraph-properties fo:text-align=\"{side}\"/>");
        var (size, weight) = (Points(label.Size * scale), label.Bold ? "bold" : "normal");
        var lettering = looks.Name("text", null, $"<style:text-properties fo:color=\"#{(label.Colour ?? Palette.Ink).Hex}\" style:font-name=\"Verdana\" style:font-name-asian=\"Verdana\" style:font-name-complex=\"Verdana\" fo:font-size=\"{size}\" style:font-size-asian=\"{size}\" style:font-size-complex=\"{size}\" fo:font-weight=\"{weight}\"/>");

        xml.Open("draw:rect", Placed(look, scale, box.Left, box.Top, box.Width, box.Height));
        xml.Open("text:p", ("text:style-name", paragraph)).Open("text:span", ("text:style-name", lettering));
        OdfText.Write(xml, label.Text);
        xml.Close().Close().Close();
    }

    private static (string, string?)[] Placed(string look, double scale, double x, double y, double width, double height) =>
    [
        ("draw:style-name", look),
        ("svg:x", Points(x * scale)), ("svg:y", Points(y * scale)),
        ("svg:width", Points(Math.Max(0, width) * scale)), ("svg:height", Points(Math.Max(0, height) * scale)),
    ];

    private static string Edge(Colour? colour, double thickness) => colour is null
        ? "draw:stroke=\"none\""
        : $"draw:stroke=\"solid\" svg:stroke-width=\"{Points(thickness)}\" svg:stroke-color=\"#{colour.Hex}\"";
}
