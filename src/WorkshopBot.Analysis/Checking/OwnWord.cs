using System.Collections.Immutable;
using WorkshopBot.Analysis.Lexical;

namespace WorkshopBot.Analysis.Checking;

/// <summary>A word of a sentence itself.</summary>
/// <param name="IsName">It looks like somebody's or something's name.</param>
/// <param name="Means">The concepts of the lexicon in which it takes part here.</param>
internal readonly record struct OwnWord(Word Word, bool IsName, ImmutableArray<int> Means)
{
    /// <summary>A name is known by the whole of it, not by a part of the word.</summary>
    private const int Whole = 600;

    /// <summary>The words that carry meaning; numbers have a rule of their own.</summary>
    public static ImmutableArray<OwnWord> CarryingIn(string text) =>
    [
        .. In(text).Where(w => !FunctionWords.Has(w.Word.Folded) && !NumbersSaid.IsNumber(w.Word.Folded) && !w.Word.Folded.All(char.IsDigit)),
    ];

    private static IEnumerable<OwnWord> In(string text)
    {
        var words = Words.Of(text);
        var meanings = words.Select(_ => ImmutableArray.CreateBuilder<ConceptIn>()).ToArray();
        foreach (var found in Lexicon.Built.ConceptsIn(words))
        {
            for (var at = found.From; at < Math.Min(found.From + found.Count, words.Count); at++)
                meanings[at].Add(found);
        }

        var place = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var typed = words[i].Typed;
            var start = text.IndexOf(typed, place, StringComparison.Ordinal) is >= 0 and var found ? found : place;
            var begins = text.AsSpan(0, start).TrimEnd(" \"'(\u201C\u201E\u00AB") is [] or [.., '.' or '!' or '?' or ':'];
            var capitals = typed.Count(char.IsUpper);
            var isName = capitals > 1 || (capitals == 1 && char.IsUpper(typed[0]) && !begins);
            yield return new OwnWord(words[i], isName, [.. meanings[i].Where(m => !isName || m.Weight >= Whole).Select(m => m.Number)]);
            place = Math.Min(start + typed.Length, text.Length);
        }
    }
}
