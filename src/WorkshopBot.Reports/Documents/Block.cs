using System.Collections.Immutable;
using WorkshopBot.Reports.Drawings;

namespace WorkshopBot.Reports.Documents;

/// <summary>A piece of a document that stands by itself on the page.</summary>
public abstract record Block
{
    private Block() { }

    /// <param name="Level">1 to 3; a level is never skipped. The title of the document stands above level 1.</param>
    /// <param name="Anchor">A name to link to: a small letter, then small letters, digits and hyphens, 40 at most; "w-" is ours.</param>
    public sealed record Heading(int Level, string Text, string? Anchor = null) : Block;

    public sealed record Paragraph(ImmutableArray<Run> Runs, ParagraphStyle Style = ParagraphStyle.Normal) : Block;

    public sealed record Bullets(ImmutableArray<ImmutableArray<Run>> Items) : Block;

    /// <param name="Caption">Printed above the table, after its number.</param>
    /// <param name="Description">For who hears the table: what is in the rows and columns.</param>
    /// <param name="RowHeads">The first cell of each row names that row.</param>
    public sealed record Table(
        string Caption,
        string Description,
        ImmutableArray<string> Header,
        ImmutableArray<ImmutableArray<Cell>> Rows,
        bool RowHeads = true) : Block;

    /// <param name="AltText">Everything the drawing tells, for who does not see it.</param>
    /// <param name="Caption">Printed below the drawing, after its number.</param>
    public sealed record Picture(Drawing Drawing, string AltText, string Caption) : Block;

    /// <summary>On screen a line that opens to more; on paper the line with the rest indented below it.</summary>
    public sealed record Opens(ImmutableArray<Run> Summary, ImmutableArray<Block> Inside) : Block;

    public sealed record PageBreak : Block;

    /// <summary>The table of contents: links to the headings of the document itself, not those inside <see cref="Opens"/>.</summary>
    /// <param name="Depth">The lowest level of heading that is listed.</param>
    public sealed record Contents(int Depth = 2) : Block;
}

/// <summary>What a paragraph is for, from which each format decides its look.</summary>
public enum ParagraphStyle
{
    Normal,
    Lead,
    Note,
    Quote,
}

/// <summary>One cell of a table.</summary>
/// <param name="Number">Set against the right, so that numbers can be compared.</param>
public sealed record Cell(ImmutableArray<Run> Runs, bool Number = false)
{
    public static Cell Of(string text) => new([new Run(text)]);

    public static Cell Of(int number) =>
        new([new Run(number.ToString(System.Globalization.CultureInfo.InvariantCulture))], Number: true);
}
