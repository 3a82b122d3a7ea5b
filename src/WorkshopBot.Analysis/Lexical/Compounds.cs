using System.Collections.Immutable;

namespace WorkshopBot.Analysis.Lexical;

/// <summary>Takes Dutch compounds apart: noodkoelwatervoorziening → nood, koelwater, voorziening.</summary>
internal static class Compounds
{
    private const int Shortest = 3;
    private const int ShortestAlone = 5;
    private const int Longest = 48;

    // What stands between two parts: gezondheid-s-zorg, ziekte-n-last, held-en-moed.
    private static readonly ImmutableArray<string> Links = ["", "s", "en", "n", "e"];

    /// <summary>The concepts of each part, fewest parts first; empty when the word is not made of known parts.</summary>
    /// <param name="whole">Whether the parts make up the whole word; if not, one known part stands at its end or its beginning.</param>
    public static List<int[]> Split(string word, Vocabulary vocabulary, out bool whole)
    {
        whole = true;
        if (word.Length is < 2 * Shortest or > Longest || !word.All(char.IsLetter))
            return [];

        // best[at]: the parts that make up the word from there on.
        var best = new List<int[]>?[word.Length + 1];
        best[word.Length] = [];
        for (var at = word.Length - Shortest; at >= 0; at--)
        {
            for (var end = word.Length; end - at >= Shortest; end--)
            {
                if (end - at == word.Length || vocabulary.Find(word[at..end]) is not { } found)
                    continue;

                foreach (var link in Links)
                {
                    if (end + link.Length <= word.Length
                        && string.CompareOrdinal(word, end, link, 0, link.Length) is 0
                        && best[end + link.Length] is { } rest
                        && (rest.Count > 0 || link.Length is 0)
                        && (best[at] is null || rest.Count + 1 < best[at]!.Count))
                    {
                        best[at] = [found, .. rest];
                    }
                }
            }
        }

        if (best[0] is { } all)
            return all;

        whole = false;
        return OnePart(word, vocabulary);
    }

    private static List<int[]> OnePart(string word, Vocabulary vocabulary)
    {
        for (var length = word.Length - 2; length >= ShortestAlone; length--)
        {
            if (vocabulary.Find(word[^length..]) is { Length: > 0 } head)
                return [head];
            if (vocabulary.Find(word[..length]) is { Length: > 0 } first)
                return [first];
        }

        return [];
    }
}
