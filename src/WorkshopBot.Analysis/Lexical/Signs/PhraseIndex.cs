namespace WorkshopBot.Analysis.Lexical.Signs;

/// <summary>Finds which of many phrases may begin with a word, by its first two letters.</summary>
internal sealed class PhraseIndex
{
    private const int Letters = 2;

    private readonly Dictionary<string, int[]> byLetters;
    private readonly int[] others;

    public PhraseIndex(IReadOnlyList<Phrase> phrases)
    {
        var numbered = Enumerable.Range(0, phrases.Count).SelectMany(at => phrases[at].FirstLetters(Letters).Distinct().Select(letters => (letters, at)));
        others = [.. numbered.Where(one => one.letters.Length < Letters).Select(one => one.at).Distinct()];
        byLetters = numbered.Where(one => one.letters.Length is Letters)
            .GroupBy(one => one.letters, one => one.at, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Concat(others).Distinct().Order().ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The places of the phrases that may begin with a word, ascending.</summary>
    public ReadOnlySpan<int> For(string word) =>
        word.Length >= Letters && byLetters.TryGetValue(word[..Letters], out var phrases) ? phrases : others;
}
