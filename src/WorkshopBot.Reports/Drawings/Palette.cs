using System.Collections.Immutable;

namespace WorkshopBot.Reports.Drawings;

/// <summary>The colours of drawings: told apart by who cannot see red and green, and in grey print by light and dark.</summary>
public static class Palette
{
    public static Colour Ink { get; } = new("1A1A1A");

    public static Colour Paper { get; } = new("FFFFFF");

    public static Colour Grid { get; } = new("767676");

    public static Colour Bar { get; } = new("154273");

    /// <summary>
    /// From missing to in order. Dark and light take turns, so that each differs at least 3 to 1 from the next; light
    /// ones have an edge of ink, so that they differ as much from the paper.
    /// </summary>
    public static ImmutableArray<Colour> Degrees { get; } =
        [new("8A2F00"), new("F6C9A0"), new("6B6B6B"), new("BFD9F2"), new("154273")];

    /// <summary>Ink or paper, whichever reads best on a fill.</summary>
    public static Colour On(Colour fill) => fill.Against(Paper) >= fill.Against(Ink) ? Paper : Ink;
}
