namespace WorkshopBot.Analysis.Lexical;

/// <summary>The features that words have by their letters alone.</summary>
internal static class LetterFeatures
{
    private const int Shortest = 3;
    private const int Longest = 5;
    private const int ContentWord = 5;
    private const int FunctionWord = 1;

    /// <summary>Adds the letters of all words, ascending by id; function words count for a fifth.</summary>
    public static void Add(List<Word> words, List<int> features)
    {
        // One number a feature and occurrence: id times eight, plus what the occurrence counts for.
        var found = new List<int>(words.Count * 24);
        foreach (var word in words)
            AddIds(word.Folded, FunctionWords.Has(word.Folded) ? FunctionWord : ContentWord, found);

        found.Sort();
        for (var at = 0; at < found.Count;)
        {
            var id = found[at] / 8;
            var counted = 0;
            for (; at < found.Count && found[at] / 8 == id; at++)
                counted += found[at] % 8;

            features.Add(Features.Of(id, Damped(counted)));
        }
    }

    /// <summary>The id of a word as a whole.</summary>
    public static int IdOf(string folded) => Id($" {folded} ", 'w');

    private static void AddIds(string folded, int counts, List<int> found)
    {
        Span<char> padded = folded.Length <= 126 ? stackalloc char[folded.Length + 2] : new char[folded.Length + 2];
        padded[0] = ' ';
        folded.CopyTo(padded[1..]);
        padded[^1] = ' ';
        found.Add((Id(padded, 'w') * 8) + counts);
        for (var start = 0; start + Shortest <= padded.Length; start++)
        {
            for (var length = Shortest; length <= Longest && start + length <= padded.Length; length++)
                found.Add((Id(padded.Slice(start, length), 'n') * 8) + counts);
        }
    }

    /// <summary>1 + ln(times), in hundredths.</summary>
    private static int Damped(int counted) => counted <= ContentWord
        ? Features.Once * counted / ContentWord
        : Thousandths.Of(1 + Math.Log((double)counted / ContentWord)) / 10;

    // FNV-1a with a last stir: .NET's own string hash differs from run to run.
    private static int Id(ReadOnlySpan<char> letters, char kind)
    {
        unchecked
        {
            var hash = (2166136261u ^ kind) * 16777619u;
            foreach (var letter in letters)
                hash = (hash ^ letter) * 16777619u;

            hash ^= hash >> 16;
            hash *= 0x85ebca6bu;
            hash ^= hash >> 13;
            return (int)(hash % Features.FirstConcept);
        }
    }
}
