using DocumentFormat.OpenXml;
using WorkshopBot.Reports.Documents;
using A = DocumentFormat.OpenXml.Drawing;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Wpg = DocumentFormat.OpenXml.Office2010.Word.DrawingGroup;

namespace WorkshopBot.Reports.Docx;

/// <summary>A picture as one group of shapes with its alternative text; a reader that knows no shapes gets that text.</summary>
internal static class DocxDrawing
{
    private const string Group = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";

    /// <summary>Names the namespaces on the document itself, where every reader looks for them.</summary>
    public static void Declare(W.Document document)
    {
        document.AddNamespaceDeclaration("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006");
        document.AddNamespaceDeclaration("wpg", Group);
        document.AddNamespaceDeclaration("wps", DocxShape.Shape);
    }

    /// <param name="widest">In points; a wider drawing is made smaller.</param>
    public static W.Run Of(Block.Picture picture, int number, string title, double widest)
    {
        var drawing = picture.Drawing;
        var scale = Math.Min(1, widest / drawing.Width);
        var (width, height) = (DocxShape.Emu(drawing.Width), DocxShape.Emu(drawing.Height));
        var (shownWidth, shownHeight) = (DocxShape.Emu(drawing.Width * scale), DocxShape.Emu(drawing.Height * scale));
        var alternative = PlainText.Line(picture.AltText);

        var group = new Wpg.WordprocessingGroup(
            new Wpg.NonVisualGroupDrawingShapeProperties(),
            new Wpg.GroupShapeProperties(new A.TransformGroup(
                new A.Offset { X = 0, Y = 0 },
                new A.Extents { Cx = shownWidth, Cy = shownHeight },
                new A.ChildOffset { X = 0, Y = 0 },
                new A.ChildExtents { Cx = width, Cy = height })));
        group.Append(drawing.Shapes.Select((s, i) => DocxShape.Of(s, (uint)((number * 10_000) + i + 1), drawing.Width)));

        var inline = new Wp.Inline(
            new Wp.Extent { Cx = shownWidth, Cy = shownHeight },
            new Wp.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new Wp.DocProperties { Id = (uint)number, Name = title, Description = alternative },
            new Wp.NonVisualGraphicFrameDrawingProperties(),
            new A.Graphic(new A.GraphicData(group) { Uri = Group }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        };

        return new W.Run(new AlternateContent(
            new AlternateContentChoice(new W.Drawing(inline)) { Requires = "wpg" },
            new AlternateContentFallback(new W.Text(alternative) { Space = SpaceProcessingModeValues.Preserve })));
    }
}
