namespace WorkshopBot.Analysis.Lexical;

/// <summary>Terms of several words, as a tree of their stems: a text is followed down it word by word.</summary>
internal sealed class Phrases
{
    private const int Root = 0;

    private readonly Dictionary<(int Node, string Stem), int> next = [];
    private readonly List<int[]> concepts = [[]];

    public void Add(IEnumerable<string> stems, int concept)
    {
        var node = Root;
        foreach (var stem in stems)
        {
            if (!next.TryGetValue((node, stem), out var below))
            {
                below = concepts.Count;
                next.Add((node, stem), below);
                concepts.Add([]);
            }

            node = below;
        }

        if (!concepts[node].Contains(concept))
            concepts[node] = [.. concepts[node], concept];
    }

    public bool Has(IEnumerable<string> stems)
    {
        var node = Root;
        foreach (var stem in stems)
        {
            if (!next.TryGetValue((node, stem), out node))
                return false;
        }

        return concepts[node].Length > 0;
    }

    /// <summary>The concepts of the longest phrase that the words at these places begin with; null when there is none.</summary>
    /// <param name="count">How many of the places it takes.</param>
    public int[]? Longest(List<string> stems, ReadOnlySpan<int> places, out int count)
    {
        int[]? longest = null;
        count = 0;
        var node = Root;
        for (var i = 0; i < places.Length && next.TryGetValue((node, stems[places[i]]), out node); i++)
        {
            if (concepts[node].Length > 0)
                (longest, count) = (concepts[node], i + 1);
        }

        return longest;
    }
}
