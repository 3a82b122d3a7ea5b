namespace WorkshopBot.Domain.Catalogue;

/// <summary>A text in the two languages of the product.</summary>
public sealed record Bilingual(string Nl, string En)
{
    /// <summary>The text for a reader: Dutch for "nl" and its variants, English for every other language.</summary>
    public string In(string language) => IsDutch(language) ? Nl : En;

    internal static bool IsDutch(string language) =>
        language.Equals("nl", StringComparison.OrdinalIgnoreCase) || language.StartsWith("nl-", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Where an entry comes from, and how sure its makers were.</summary>
/// <param name="Source">An address or the name of a document.</param>
/// <param name="Confidence">high, medium or low; null where nobody said.</param>
/// <param name="DutchIs">Whether the Dutch title is official, attested or a working translation; null where nobody said.</param>
public sealed record Provenance(string Source, string? Confidence, string? DutchIs, string? EnglishIs)
{
    private const string Working = "working-translation";

    /// <summary>Whether the title in this language is ours rather than the source's.</summary>
    public bool IsWorkingTranslation(string language) =>
        (Bilingual.IsDutch(language) ? DutchIs : EnglishIs)?.StartsWith(Working, StringComparison.Ordinal) is true;
}
