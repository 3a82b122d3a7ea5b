namespace WorkshopBot.Analysis.Lexical;

/// <summary>Takes the endings off words, so that singular and plural, and the forms of a verb, are compared as one. A stem need not be a word.</summary>
internal static class Stems
{
    private const int Shortest = 3;

    public static string Of(string folded, Tongue tongue) => tongue switch
    {
        Tongue.Dutch => Dutch(folded),
        Tongue.English => English(folded),
        _ => Papiamento(folded),
    };

    /// <summary>heden → heid, then -s, -en or -e, -t after a consonant; doubled letters once, as in plan/plannen and school/scholen.</summary>
    private static string Dutch(string word)
    {
        if (word.Length <= Shortest)
            return word;

        var stem = word.EndsWith("heden", StringComparison.Ordinal) ? word[..^4] + "eid" : word;
        stem = Without(stem, "s", keepAfter: "s", 4);
        stem = Without(stem, "en", keepAfter: "", Shortest) is var cut && cut.Length < stem.Length ? cut : Without(stem, "e", keepAfter: "", Shortest);
        if (stem.Length > 4 && stem[^1] is 't' or 'd' && !IsVowel(stem[^2]) && stem[^2] is not ('s' or 'n' or 'r'))
            stem = stem[..^1];
        return Voiceless(Single(stem));
    }

    /// <summary>-ies → y, -s, -ing, -ed, -e.</summary>
    private static string English(string word)
    {
        if (word.Length <= Shortest)
            return word;

        var stem = word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 ? word[..^3] + "y"
            : word.EndsWith("sses", StringComparison.Ordinal) ? word[..^2]
            : Without(word, "s", keepAfter: "sui", Shortest);
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ed"])
        {
            if (stem.Length - ending.Length >= 3 && stem.EndsWith(ending, StringComparison.Ordinal) && stem[..^ending.Length].Any(IsVowel))
            {
                stem = stem[..^ending.Length];
                if (stem[^1] == stem[^2] && !IsVowel(stem[^1]) && stem[^1] is not ('s' or 'l'))
                    stem = stem[..^1];
                break;
            }
        }

        return Without(stem, "e", keepAfter: "", Shortest);
    }

    /// <summary>Brings the spellings of Aruba and of Curaçao and Bonaire to one, and takes off the plural.</summary>
    private static string Papiamento(string word)
    {
        var one = word
            .Replace("cion", "shon", StringComparison.Ordinal)
            .Replace("sion", "shon", StringComparison.Ordinal)
            .Replace("qu", "k", StringComparison.Ordinal)
            .Replace("ce", "se", StringComparison.Ordinal)
            .Replace("ci", "si", StringComparison.Ordinal)
            .Replace("ch", "\u0001", StringComparison.Ordinal)
            .Replace('c', 'k')
            .Replace("\u0001", "ch", StringComparison.Ordinal)
            .Replace('z', 's')
            .Replace("h", "", StringComparison.Ordinal)
            .Replace('v', 'b')
            .Replace('y', 'i')
            .Replace("x", "ks", StringComparison.Ordinal);
        one = Without(one, "nan", keepAfter: "", Shortest);
        one = one.EndsWith('o') ? one[..^1] + "u" : one;
        return Single(one);
    }

    private static string Without(string word, string ending, string keepAfter, int least) =>
        word.Length - ending.Length >= least && word.EndsWith(ending, StringComparison.Ordinal) && !keepAfter.Contains(word[^(ending.Length + 1)])
            ? word[..^ending.Length]
            : word;

    private static string Voiceless(string stem) => stem[^1] switch
    {
        'v' => stem[..^1] + "f",
        'z' => stem[..^1] + "s",
        _ => stem,
    };

    private static string Single(string word)
    {
        Span<char> kept = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        foreach (var letter in word)
        {
            if (length is 0 || kept[length - 1] != letter || char.IsDigit(letter))
                kept[length++] = letter;
        }

        return length == word.Length ? word : new string(kept[..length]);
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
