namespace WorkshopBot.Reports.Documents;

/// <summary>A stretch of text with one look. It holds characters only: nothing in it is ever read as markup, field or link.</summary>
/// <param name="LinkTo">An anchor in this same document; there are no other links.</param>
/// <param name="Language">If it is not the document's: nl, en, or another language tag such as pap.</param>
/// <param name="Anchor">A name to link to, as with <see cref="Block.Heading"/>.</param>
public sealed record Run(
    string Text,
    bool Bold = false,
    bool Italic = false,
    string? LinkTo = null,
    string? Language = null,
    string? Anchor = null)
{
    /// <summary>Whether these are somebody's own words: kept apart from ours in direction and line ends.</summary>
    public bool IsSaid { get; private init; }

    /// <summary>
    /// What a person typed, as it was: line ends and emoji stay, control characters go, and a direction
    /// that the text turned is turned back at its end.
    /// </summary>
    public static Run Said(string text, string? language = null) =>
        new(PlainText.Clean(text), Language: language) { IsSaid = true };
}
