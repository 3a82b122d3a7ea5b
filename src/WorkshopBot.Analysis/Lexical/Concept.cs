using System.Collections.Immutable;

namespace WorkshopBot.Analysis.Lexical;

/// <summary>What several words, in several languages, mean: a line of the lexicon, or a name of the catalogue.</summary>
/// <param name="Number">Its place in <see cref="Lexicon.Concepts"/>; may differ in another version of the lexicon, so never keep it.</param>
/// <param name="Broader">Numbers of what it is a kind or a part of, one step up.</param>
/// <param name="Topics">Ids of themes it points to.</param>
/// <param name="Cues">Other classes it points to: "cap:", "chain:" or "int:" and an id.</param>
internal sealed record Concept(
    int Number, string Id, ImmutableArray<int> Broader, ImmutableArray<string> Topics, ImmutableArray<string> Cues);

/// <summary>A concept that stands in a text.</summary>
/// <param name="Number">That of the concept.</param>
/// <param name="Weight">How sure it is, in thousandths: 1000 for a term as it stands in the lexicon, less for part of a compound, a typing slip or a term with several meanings.</param>
/// <param name="From">The place of its first word in the text, among the words of <see cref="Words.Of"/>.</param>
/// <param name="Count">How many words it takes.</param>
internal readonly record struct ConceptIn(int Number, int Weight, int From, int Count);
