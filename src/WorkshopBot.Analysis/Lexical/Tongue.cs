namespace WorkshopBot.Analysis.Lexical;

/// <summary>A language that the lexicon and the little words know.</summary>
internal enum Tongue
{
    Dutch,
    English,
    Papiamento,
}
