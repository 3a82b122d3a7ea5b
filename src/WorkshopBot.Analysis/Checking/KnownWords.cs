using System.Collections.Frozen;
using WorkshopBot.Analysis.Lexical;

namespace WorkshopBot.Analysis.Checking;

/// <summary>The words of some texts, found again in another form of the same word or inside a compound.</summary>
internal sealed class KnownWords
{
    private const int ShortestStem = 4;
    private const int ShortestPart = 6;

    private readonly FrozenSet<string> words;

    public KnownWords(IEnumerable<string> texts) =>
        words = texts.SelectMany(Words.Of).Select(w => w.Folded).Where(w => !FunctionWords.Has(w)).ToFrozenSet(StringComparer.Ordinal);

    public bool Has(string folded) => words.Contains(folded) || words.Any(w => IsFormOf(w, folded));

    private static bool IsFormOf(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        var same = shorter.AsSpan().CommonPrefixLength(longer);
        return (same >= ShortestStem && (10 * same >= 6 * longer.Length || (same == shorter.Length && 2 * same >= longer.Length)))
            || (shorter.Length >= ShortestPart && longer.Contains(shorter, StringComparison.Ordinal));
    }
}
