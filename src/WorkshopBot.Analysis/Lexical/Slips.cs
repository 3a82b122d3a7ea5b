namespace WorkshopBot.Analysis.Lexical;

/// <summary>Finds the word that somebody meant who typed one letter wrong, too many or too few, or two in the wrong order.</summary>
internal sealed class Slips
{
    private const int Shortest = 6;
    private const int Kept = 3;

    // One slip leaves either the beginning or the end of a word as it is.
    private readonly Dictionary<(char, char, char), List<string>> byBeginning = [];
    private readonly Dictionary<(char, char, char), List<string>> byEnd = [];

    public void Add(string word)
    {
        if (word.Length < Shortest || !word.All(char.IsLetter))
            return;

        Put(byBeginning, Three(word, 0), word);
        Put(byEnd, Three(word, word.Length - Kept), word);
    }

    /// <summary>Of several the one that was added first; null when there is none, or when the typed word is short.</summary>
    public string? Meant(string typed) => typed.Length < Shortest
        ? null
        : FirstIn(byBeginning, Three(typed, 0), typed) ?? FirstIn(byEnd, Three(typed, typed.Length - Kept), typed);

    private static (char, char, char) Three(string word, int at) => (word[at], word[at + 1], word[at + 2]);

    private static void Put(Dictionary<(char, char, char), List<string>> into, (char, char, char) key, string word)
    {
        if (!into.TryGetValue(key, out var words))
            into[key] = words = [];
        words.Add(word);
    }

    private static string? FirstIn(Dictionary<(char, char, char), List<string>> words, (char, char, char) key, string typed)
    {
        if (!words.TryGetValue(key, out var near))
            return null;

        foreach (var word in near)
        {
            if (IsOneSlip(word, typed))
                return word;
        }

        return null;
    }

    private static bool IsOneSlip(ReadOnlySpan<char> word, ReadOnlySpan<char> typed)
    {
        if (Math.Abs(word.Length - typed.Length) > 1)
            return false;

        var same = word.CommonPrefixLength(typed);
        word = word[same..];
        typed = typed[same..];
        while (!word.IsEmpty && !typed.IsEmpty && word[^1] == typed[^1])
        {
            word = word[..^1];
            typed = typed[..^1];
        }

        return (word.Length <= 1 && typed.Length <= 1)
            || (word.Length is 2 && typed.Length is 2 && word[0] == typed[1] && word[1] == typed[0]);
    }
}
