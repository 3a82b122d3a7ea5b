using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Packages;

namespace WorkshopBot.Reports.Docx;

/// <summary>A picture as one group of shapes with its alternative text; a reader that knows no shapes gets that text.</summary>
internal static class DocxDrawing
{
    public const string Group = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";

    /// <param name="widest">In points; a wider drawing is made smaller.</param>
    public static void Write(Xml xml, Block.Picture picture, int number, string title, double widest)
    {
        var drawing = picture.Drawing;
        var scale = Math.Min(1, widest / drawing.Width);
        var (width, height) = (DocxShape.Emu(drawing.Width), DocxShape.Emu(drawing.Height));
        var (shownWidth, shownHeight) = (DocxShape.Emu(drawing.Width * scale), DocxShape.Emu(drawing.Height * scale));
        var alternative = PlainText.Line(picture.AltText);

        xml.Open("w:r").Open("mc:AlternateContent").Open("mc:Choice", ("Requires", "wpg")).Open("w:drawing");
        xml.Open("wp:inline", ("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0"));
        xml.Empty("wp:extent", ("cx", shownWidth), ("cy", shownHeight));
        xml.Empty("wp:effectExtent", ("l", "0"), ("t", "0"), ("r", "0"), ("b", "0"));
        xml.Empty("wp:docPr", ("id", DocxText.Number(number)), ("name", title), ("descr", alternative)).Empty("wp:cNvGraphicFramePr");
        xml.Open("a:graphic").Open("a:graphicData", ("uri", Group)).Open("wpg:wgp").Empty("wpg:cNvGrpSpPr");
        xml.Open("wpg:grpSpPr").Open("a:xfrm").Empty("a:off", ("x", "0"), ("y", "0")).Empty("a:ext", ("cx", shownWidth), ("cy", shownHeight));
        xml.Empty("a:chOff", ("x", "0"), ("y", "0")).Empty("a:chExt", ("cx", width), ("cy", height)).Close().Close();
        for (var i = 0; i < drawing.Shapes.Length; i++)
            DocxShape.Write(xml, drawing.Shapes[i], (number * 10_000) + i + 1, drawing.Width);

        xml.Close().Close().Close().Close().Close().Close();
        xml.Open("mc:Fallback").Open("w:t", ("xml:space", "preserve")).Text(alternative).Close().Close().Close().Close();
    }
}
