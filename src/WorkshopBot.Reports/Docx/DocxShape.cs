using System.Diagnostics;
using System.Globalization;
using WorkshopBot.Reports.Drawings;
using A = DocumentFormat.OpenXml.Drawing;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wps = DocumentFormat.OpenXml.Office2010.Word.DrawingShape;

namespace WorkshopBot.Reports.Docx;

/// <summary>One shape of a drawing, in the measure of Office: 12,700 to a point.</summary>
internal static class DocxShape
{
    public const string Shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

    public static long Emu(double points) => (long)Math.Round(points * 12_700);

    /// <param name="widest">The width of the drawing, which no label leaves.</param>
    public static Wps.WordprocessingShape Of(Shape shape, uint id, double widest) => shape switch
    {
        Drawings.Shape.Rect r => Solid(id, A.ShapeTypeValues.Rectangle, r.X, r.Y, r.Width, r.Height, r.Fill, r.Edge),
        Drawings.Shape.Circle c => Solid(
            id, A.ShapeTypeValues.Ellipse, c.X - c.Radius, c.Y - c.Radius, 2 * c.Radius, 2 * c.Radius, c.Fill, c.Edge),
        Drawings.Shape.Line l => Line(id, l),
        Drawings.Shape.Label l => Label(id, l, widest),
        _ => throw new UnreachableException($"No docx for {shape.GetType().Name}."),
    };

    private static Wps.WordprocessingShape Solid(
        uint id, A.ShapeTypeValues form, double x, double y, double width, double height, Colour fill, Colour? edge)
    {
        var properties = Placed(form, x, y, width, height);
        properties.Append(new A.SolidFill(new A.RgbColorModelHex { Val = fill.Hex }), Edge(edge, 0.75));
        return Made(id, properties);
    }

    private static Wps.WordprocessingShape Line(uint id, Shape.Line line)
    {
        var properties = Placed(
            A.ShapeTypeValues.Line, Math.Min(line.X1, line.X2), Math.Min(line.Y1, line.Y2),
            Math.Abs(line.X2 - line.X1), Math.Abs(line.Y2 - line.Y1));
        if ((line.X2 - line.X1) * (line.Y2 - line.Y1) < 0)
            properties.Transform2D!.VerticalFlip = true;

        properties.Append(Edge(line.Colour, line.Thickness));
        return Made(id, properties);
    }

    private static Wps.WordprocessingShape Label(uint id, Shape.Label label, double widest)
    {
        var box = Lettering.Box(label, widest);
        var side = label.Side switch
        {
            Side.Start => W.JustificationValues.Left,
            Side.Middle => W.JustificationValues.Center,
            Side.End => W.JustificationValues.Right,
            _ => throw new UnreachableException(),
        };

        var properties = Placed(A.ShapeTypeValues.Rectangle, box.Left, box.Top, box.Width, box.Height);
        properties.Append(new A.NoFill(), Edge(null, 0));

        var run = DocxText.Plain(label.Text);
        var half = Math.Round(label.Size * 2).ToString(CultureInfo.InvariantCulture);
        run.RunProperties = new W.RunProperties
        {
            Bold = label.Bold ? new W.Bold() : null,
            Color = new W.Color { Val = (label.Colour ?? Palette.Ink).Hex },
            FontSize = new W.FontSize { Val = half },
            FontSizeComplexScript = new W.FontSizeComplexScript { Val = half },
        };

        var paragraph = DocxText.Paragraph("Label");
        paragraph.ParagraphProperties!.Justification = new W.Justification { Val = side };
        paragraph.Append(run);
        return Made(id, properties, new Wps.TextBoxInfo2(new W.TextBoxContent(paragraph)));
    }

    private static Wps.ShapeProperties Placed(A.ShapeTypeValues form, double x, double y, double width, double height) => new(
        new A.Transform2D(
            new A.Offset { X = Emu(x), Y = Emu(y) },
            new A.Extents { Cx = Emu(Math.Max(0, width)), Cy = Emu(Math.Max(0, height)) }),
        new A.PresetGeometry(new A.AdjustValueList()) { Preset = form });

    private static A.Outline Edge(Colour? colour, double thickness) => colour is null
        ? new A.Outline(new A.NoFill())
        : new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = colour.Hex })) { Width = (int)Emu(thickness) };

    private static Wps.WordprocessingShape Made(uint id, Wps.ShapeProperties properties, Wps.TextBoxInfo2? text = null)
    {
        var shape = new Wps.WordprocessingShape(
            new Wps.NonVisualDrawingProperties { Id = id, Name = id.ToString(CultureInfo.InvariantCulture) },
            text is null ? new Wps.NonVisualDrawingShapeProperties() : new Wps.NonVisualDrawingShapeProperties { TextBox = true },
            properties);
        if (text is not null)
            shape.Append(text);

        shape.Append(new Wps.TextBodyProperties
        {
            LeftInset = 0,
            TopInset = 0,
            RightInset = 0,
            BottomInset = 0,
            Wrap = A.TextWrappingValues.Square,
            Anchor = A.TextAnchoringTypeValues.Center,
        });
        return shape;
    }
}
