using System.Collections.Frozen;

namespace WorkshopBot.Analysis.Lexical;

/// <summary>The little words of Dutch, English and Papiamento, which say little about whether two texts make the same point.</summary>
internal static class FunctionWords
{
    private static readonly FrozenDictionary<string, int> Folded = Read();

    public static bool Has(string folded) => Folded.ContainsKey(folded);

    /// <summary>The languages that have this little word: a bit each, in the order of <see cref="Tongue"/>.</summary>
    public static int TonguesOf(string folded) => Folded.GetValueOrDefault(folded);

    private static FrozenDictionary<string, int> Read()
    {
        using var stream = typeof(FunctionWords).Assembly.GetManifestResourceStream("function-words.txt")
            ?? throw new InvalidOperationException("function-words.txt is not in the assembly.");
        using var reader = new StreamReader(stream);

        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var tongue = Tongue.Dutch;
        foreach (var line in reader.ReadToEnd().Split('\n'))
        {
            if (line.StartsWith('#'))
                tongue = line.StartsWith("# English", StringComparison.Ordinal) ? Tongue.English
                    : line.StartsWith("# Papiamento", StringComparison.Ordinal) ? Tongue.Papiamento : tongue;
            else
            {
                foreach (var word in Words.Of(line))
                    found[word.Folded] = found.GetValueOrDefault(word.Folded) | (1 << (int)tongue);
            }
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
