using System.Collections.Immutable;

namespace WorkshopBot.Analysis.Lexical;

/// <summary>The words that make two texts alike, as the first has them: words that stand in both, or that name a concept of both.</summary>
internal static class SharedWords
{
    private const int AtMost = 3;
    private const int FewestLetters = 4;
    private const int MostLetters = 40;

    // A part of a word that is otherwise unknown is no reason to show it.
    private const int SureEnough = 600;

    public static ImmutableArray<string> Of(string first, string second, Weights weights, Lexicon lexicon)
    {
        var words = Words.Of(first);
        var others = Words.Of(second);
        var inSecond = others.Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);
        var meant = lexicon.ConceptsIn(others).Where(IsSure).Select(found => found.Number).ToHashSet();

        var shared = Enumerable.Range(0, words.Count)
            .Where(at => inSecond.Contains(words[at].Folded))
            .Select(at => (Word: words[at], Weight: weights.RarityOf(LetterFeatures.IdOf(words[at].Folded))));
        var named = lexicon.ConceptsIn(words)
            .Where(found => IsSure(found) && meant.Contains(found.Number))
            .Select(found => (Word: Name(words, found), Weight: weights.RarityOf(Features.FirstConcept + found.Number)));

        return
        [
            .. shared.Concat(named)
                .Where(one => IsTelling(one.Word))
                .GroupBy(one => one.Word.Folded, StringComparer.Ordinal)
                .Select(same => (same.First().Word.Typed, Folded: same.Key, Weight: same.Max(one => one.Weight)))
                .OrderByDescending(one => one.Weight)
                .ThenBy(one => one.Folded, StringComparer.Ordinal)
                .Take(AtMost)
                .Select(one => one.Typed),
        ];
    }

    private static bool IsSure(ConceptIn found) => found.Weight >= SureEnough;

    /// <summary>Of a phrase, its longest word.</summary>
    private static Word Name(List<Word> words, ConceptIn found) => words
        .GetRange(found.From, found.Count)
        .Where(IsTelling)
        .OrderByDescending(word => word.Folded.Length)
        .FirstOrDefault(words[found.From]);

    private static bool IsTelling(Word word) =>
        word.Typed.Length is >= FewestLetters and <= MostLetters
        && word.Folded.Length >= FewestLetters
        && word.Folded.All(char.IsLetter)
        && !FunctionWords.Has(word.Folded);
}
