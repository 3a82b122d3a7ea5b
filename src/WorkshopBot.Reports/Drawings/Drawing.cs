using System.Collections.Immutable;

namespace WorkshopBot.Reports.Drawings;

/// <summary>A picture made of shapes, in points from its top left corner; later shapes lie over earlier ones.</summary>
public sealed record Drawing(double Width, double Height, ImmutableArray<Shape> Shapes);

/// <summary>One shape of a drawing.</summary>
public abstract record Shape
{
    private Shape() { }

    public sealed record Rect(double X, double Y, double Width, double Height, Colour Fill, Colour? Edge = null) : Shape;

    public sealed record Line(double X1, double Y1, double X2, double Y2, Colour Colour, double Thickness = 0.75) : Shape;

    public sealed record Circle(double X, double Y, double Radius, Colour Fill, Colour? Edge = null) : Shape;

    /// <param name="X">Where the text starts, has its middle or ends.</param>
    /// <param name="Y">The middle of the line of text, not its foot.</param>
    public sealed record Label(
        double X, double Y, string Text, Side Side = Side.Start, double Size = 8, bool Bold = false, Colour? Colour = null) : Shape;
}

/// <summary>Which part of a label stands at its place.</summary>
public enum Side
{
    Start,
    Middle,
    End,
}

/// <summary>A colour, six hexadecimal digits; take one from <see cref="Palette"/>.</summary>
public sealed record Colour(string Hex)
{
    /// <summary>The relative luminance of WCAG 2, from 0 (black) to 1 (white).</summary>
    public double Luminance => (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));

    /// <summary>The contrast ratio of WCAG 2, from 1 to 21.</summary>
    public double Against(Colour other) =>
        (Math.Max(Luminance, other.Luminance) + 0.05) / (Math.Min(Luminance, other.Luminance) + 0.05);

    private double Channel(int at)
    {
        var part = Convert.ToInt32(Hex.Substring(at, 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
