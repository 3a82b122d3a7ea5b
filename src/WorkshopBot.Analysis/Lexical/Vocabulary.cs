namespace WorkshopBot.Analysis.Lexical;

/// <summary>The terms of one language, by their letters and by their stems.</summary>
internal sealed class Vocabulary(Tongue tongue)
{
    private const int ShortestWithSlip = 6;

    private readonly Dictionary<string, int[]> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> stems = new(StringComparer.Ordinal);
    private readonly Phrases phrases = new();
    private readonly Dictionary<string, string> withOneLetterLess = new(StringComparer.Ordinal);

    public Tongue Tongue => tongue;

    public void Add(string term, int concept)
    {
        var kept = Told(term);
        if (kept is [var only])
        {
            Put(words, only, concept);
            Put(stems, Stems.Of(only, tongue), concept);
            AddSlips(only);
        }
        else if (kept.Length > 1)
        {
            phrases.Add(kept.Select(word => Stems.Of(word, tongue)), concept);
        }
    }

    /// <summary>Whether a term, of one word or several, has a meaning already.</summary>
    public bool Explains(string term) => Told(term) is [var only]
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

    /// <summary>The concepts of the term that differs in one letter: another, one more, one less; null when there is none.</summary>
    public int[]? FindWithSlip(string folded)
    {
        if (folded.Length < ShortestWithSlip)
            return null;

        if (withOneLetterLess.TryGetValue(folded, out var oneMore))
            return words[oneMore];

        for (var at = 0; at < folded.Length; at++)
        {
            var less = folded.Remove(at, 1);
            if (words.TryGetValue(less, out var exact) && less.Length >= ShortestWithSlip && exact.Length > 0)
                return exact;
            if (withOneLetterLess.TryGetValue(less, out var other) && other.Length == folded.Length)
                return words[other];
        }

        return null;
    }

    // "lack of staff" is found in "lack staff" too, and the other way round.
    private static string[] Told(string term)
    {
        var all = Words.Of(term).Select(word => word.Folded).ToArray();
        var telling = all.Where(word => !FunctionWords.Has(word)).ToArray();
        return telling.Length is 0 || (telling.Length is 1 && all.Length > 1) ? all : telling;
    }

    private void AddSlips(string word)
    {
        if (word.Length < ShortestWithSlip || !word.All(char.IsLetter))
            return;

        for (var at = 0; at < word.Length; at++)
            withOneLetterLess.TryAdd(word.Remove(at, 1), word);
    }

    private static void Put(Dictionary<string, int[]> into, string key, int concept)
    {
        if (!into.TryGetValue(key, out var already))
            into[key] = [concept];
        else if (!already.Contains(concept))
            into[key] = [.. already, concept];
    }
}
