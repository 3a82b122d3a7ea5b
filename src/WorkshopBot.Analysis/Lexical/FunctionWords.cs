using System.Collections.Frozen;

namespace WorkshopBot.Analysis.Lexical;

/// <summary>The little words of Dutch and English, which say little about whether two texts make the same point.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> Folded = Read();

    public static bool Has(string folded) => Folded.Contains(folded);

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(FunctionWords).Assembly.GetManifestResourceStream("function-words.txt")
            ?? throw new InvalidOperationException("function-words.txt is not in the assembly.");
        using var reader = new StreamReader(stream);

        return reader.ReadToEnd()
            .Split('\n')
            .Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
