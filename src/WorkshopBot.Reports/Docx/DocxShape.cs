using System.Diagnostics;
using System.Globalization;
using WorkshopBot.Reports.Drawings;
using WorkshopBot.Reports.Packages;

namespace WorkshopBot.Reports.Docx;

/// <summary>One shape of a drawing, in the measure of Office: 12,700 to a point.</summary>
internal static class DocxShape
{
    public static string Emu(double points) => Number(Measure(points));

    /// <param name="widest">The width of the drawing, which no label leaves.</param>
    public static void Write(Xml xml, Shape shape, int id, double widest)
    {
        var name = DocxText.Number(id);
        xml.Open("wps:wsp").Empty("wps:cNvPr", ("id", name), ("name", name));
        xml.Empty("wps:cNvSpPr", ("txBox", shape is Shape.Label ? "1" : null)).Open("wps:spPr");

        switch (shape)
        {
            case Shape.Rect r:
                Solid(xml, "rect", r.X, r.Y, r.Width, r.Height, r.Fill, r.Edge);
                break;
            case Shape.Circle c:
                Solid(xml, "ellipse", c.X - c.Radius, c.Y - c.Radius, 2 * c.Radius, 2 * c.Radius, c.Fill, c.Edge);
                break;
            case Shape.Line l:
                Line(xml, l);
                break;
            case Shape.Label l:
                Label(xml, l, widest);
                break;
            default:
                throw new UnreachableException($"No docx for {shape.GetType().Name}.");
        }

        xml.Empty("wps:bodyPr", ("wrap", "square"), ("lIns", "0"), ("tIns", "0"), ("rIns", "0"), ("bIns", "0"), ("anchor", "ctr")).Close();
    }

    private static void Solid(Xml xml, string form, double x, double y, double width, double height, Colour fill, Colour? edge)
    {
        Place(xml, form, x, y, width, height);
        Fill(xml, fill);
        Edge(xml, edge, 0.75);
        xml.Close();
    }

    private static void Line(Xml xml, Shape.Line line)
    {
        Place(
            xml, "line", Math.Min(line.X1, line.X2), Math.Min(line.Y1, line.Y2),
            Math.Abs(line.X2 - line.X1), Math.Abs(line.Y2 - line.Y1),
            flipped: (line.X2 - line.X1) * (line.Y2 - line.Y1) < 0);
        Edge(xml, line.Colour, line.Thickness);
        xml.Close();
    }

    private static void Label(Xml xml, Shape.Label label, double widest)
    {
        var box = Lettering.Box(label, widest);
        Place(xml, "rect", box.Left, box.Top, box.Width, box.Height);
        xml.Empty("a:noFill");
        Edge(xml, null, 0);
        xml.Close();

        var half = Number(Math.Round(label.Size * 2));
        DocxText.Begin(xml.Open("wps:txbx").Open("w:txbxContent"), "Label", side: label.Side switch
        {
            Side.Start => "left",
            Side.Middle => "center",
            Side.End => "right",
            _ => throw new UnreachableException(),
        });
        DocxText.Plain(
            xml, label.Text,
            $"{(label.Bold ? "<w:b/>" : "")}<w:color w:val=\"{(label.Colour ?? Palette.Ink).Hex}\"/><w:sz w:val=\"{half}\"/><w:szCs w:val=\"{half}\"/>");
        xml.Close().Close().Close();
    }

    private static void Place(Xml xml, string form, double x, double y, double width, double height, bool flipped = false)
    {
        xml.Open("a:xfrm", ("flipV", flipped ? "1" : null)).Empty("a:off", ("x", Emu(x)), ("y", Emu(y)));
        xml.Empty("a:ext", ("cx", Emu(Math.Max(0, width))), ("cy", Emu(Math.Max(0, height)))).Close();
        xml.Open("a:prstGeom", ("prst", form)).Empty("a:avLst").Close();
    }

    private static void Edge(Xml xml, Colour? colour, double thickness)
    {
        xml.Open("a:ln", ("w", colour is null ? null : Emu(thickness)));
        if (colour is null)
            xml.Empty("a:noFill");
        else
            Fill(xml, colour);

        xml.Close();
    }

    private static void Fill(Xml xml, Colour colour) => xml.Open("a:solidFill").Empty("a:srgbClr", ("val", colour.Hex)).Close();

    private static double Measure(double points) => Math.Round(points * 12_700);

    private static string Number(double whole) => ((long)whole).ToString(CultureInfo.InvariantCulture);
}
