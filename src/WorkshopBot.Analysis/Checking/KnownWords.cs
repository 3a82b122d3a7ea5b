using System.Collections.Frozen;
using WorkshopBot.Analysis.Lexical;

namespace WorkshopBot.Analysis.Checking;

/// <summary>
/// The words of some texts, found again in another form, inside a compound, or as another word that means the same, in
/// whichever language.
/// </summary>
internal sealed class KnownWords
{
    private const int ShortestStem = 4;
    private const int ShortestPart = 6;

    private readonly FrozenSet<string> words;
    private readonly FrozenSet<int> concepts;

    public KnownWords(IEnumerable<string> texts)
    {
        var read = texts.Select(Words.Of).ToArray();
        words = read.SelectMany(w => w).Select(w => w.Folded).Where(w => !FunctionWords.Has(w)).ToFrozenSet(StringComparer.Ordinal);
        concepts = read.SelectMany(Lexicon.Built.ConceptsIn).Select(c => c.Number).ToFrozenSet();
    }

    /// <summary>How many things they speak of, as far as the lexicon knows.</summary>
    public int Meanings => concepts.Count;

    /// <summary>A number or a name is in them as it stands; another word may have another form, or mean the same.</summary>
    public bool Has(OwnWord word) => words.Contains(word.Word.Folded)
        || (!word.Word.Folded.Any(char.IsDigit) && (word.Means.Any(concepts.Contains) || words.Any(w => IsFormOf(w, word.Word.Folded))));

    private static bool IsFormOf(string known, string own)
    {
        var (shorter, longer) = known.Length <= own.Length ? (known, own) : (own, known);
        var same = shorter.AsSpan().CommonPrefixLength(longer);
        return (same >= ShortestStem && (10 * same >= 6 * longer.Length || (same == shorter.Length && 2 * same >= longer.Length)))
            || (shorter.Length >= ShortestPart && 2 * shorter.Length >= own.Length && longer.Contains(shorter, StringComparison.Ordinal));
    }
}
