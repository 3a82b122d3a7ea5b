namespace WorkshopBot.Analysis.Lexical;

/// <summary>The terms of one language, by their letters and by their stems.</summary>
internal sealed class Vocabulary(Tongue tongue)
{
    private readonly Dictionary<string, int[]> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> stems = new(StringComparer.Ordinal);
    private readonly Phrases phrases = new();
    private readonly Slips slips = new();

    public Tongue Tongue => tongue;

    public void Add(List<Word> term, int concept)
    {
        var kept = Told(term);
        if (kept is [var only])
        {
            Put(words, only, concept);
            Put(stems, Stems.Of(only, tongue), concept);
            slips.Add(only);
        }
        else if (kept.Length > 1)
        {
            phrases.Add(kept.Select(word => Stems.Of(word, tongue)), concept);
        }
    }

    /// <summary>Whether a term, of one word or several, has a meaning already.</summary>
    public bool Explains(List<Word> term) => Told(term) is [var only]
        ? words.TryGetValue(only, out var found) && found.Length > 0
        : phrases.Has(Told(term).Select(word => Stems.Of(word, tongue)));

    /// <summary>A word that carries no concept of its own but may be part of a compound.</summary>
    public void AddPart(string folded)
    {
        if (folded.Length >= 4)
            words.TryAdd(folded, []);
    }

    /// <summary>The concepts of a word or, failing that, of its stem; null for a word that is not known.</summary>
    public int[]? Find(string folded) =>
        words.TryGetValue(folded, out var found) && found.Length > 0 ? found
        : stems.TryGetValue(Stems.Of(folded, tongue), out var byStem) ? byStem
        : found;

    public bool Has(string folded) => words.ContainsKey(folded);

    /// <inheritdoc cref="Phrases.Longest"/>
    public int[]? FindPhrase(List<string> stems, ReadOnlySpan<int> places, out int count) => phrases.Longest(stems, places, out count);

    /// <summary>The concepts of the term that was meant by a word with one slip; null when there is none.</summary>
    public int[]? FindWithSlip(string folded) => slips.Meant(folded) is { } meant ? words[meant] : null;

    // "lack of staff" is found in "lack staff" too, and the other way round.
    private static string[] Told(List<Word> term)
    {
        var all = term.Select(word => word.Folded).ToArray();
        var telling = all.Where(word => !FunctionWords.Has(word)).ToArray();
        return telling.Length is 0 || (telling.Length is 1 && all.Length > 1) ? all : telling;
    }

    private static void Put(Dictionary<string, int[]> into, string key, int concept)
    {
        if (!into.TryGetValue(key, out var already))
            into[key] = [concept];
        else if (!already.Contains(concept))
            into[key] = [.. already, concept];
    }
}
