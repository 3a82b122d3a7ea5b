using System.Collections.Immutable;

namespace WorkshopBot.Analysis.Lexical;

/// <summary>The words that stand in both texts and weigh most in their likeness, as the first text has them.</summary>
internal static class SharedWords
{
    private const int AtMost = 3;
    private const int FewestLetters = 4;
    private const int MostLetters = 40;

    public static ImmutableArray<string> Of(string first, string second, Weights weights)
    {
        var inSecond = Words.Of(second).Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);

        return
        [
            .. Words.Of(first)
                .Where(word => IsTelling(word) && inSecond.Contains(word.Folded))
                .DistinctBy(word => word.Folded, StringComparer.Ordinal)
                .Select(word => (word.Typed, word.Folded, Weight: Weight(word.Folded, weights)))
                .OrderByDescending(word => word.Weight)
                .ThenBy(word => word.Folded, StringComparer.Ordinal)
                .Take(AtMost)
                .Select(word => word.Typed),
        ];
    }

    private static bool IsTelling(Word word) =>
        word.Typed.Length is >= FewestLetters and <= MostLetters
        && word.Folded.Length >= FewestLetters
        && word.Folded.All(char.IsLetter)
        && !FunctionWords.Has(word.Folded);

    private static long Weight(string folded, Weights weights)
    {
        long weight = 0;
        foreach (var id in Features.IdsOf(folded))
        {
            long once = weights.Of(id, 1000);
            weight += once * once;
        }

        return weight;
    }
}
