using System.Collections.Frozen;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Checking;

/// <summary>
/// What a sentence says in its own words comes from what it leans on: of the words that carry meaning at most a quarter is
/// new, and no name or number is.
/// </summary>
internal static class SupportRule
{
    private const int OneInSoMany = 4;

    private static readonly FrozenSet<string> Reporting = DataLines.Read("reporting-words.txt")
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);

    public static bool Holds(Examined s) => s.Draft.Kind == DraftKind.Translation ? TranslationSupport.Holds(s) : IsSupported(s);

    private static bool IsSupported(Examined s)
    {
        // Who leans only on what speaks to a program leans on nothing.
        if (s.Sources.IsEmpty)
            return s.Written.Gaps.IsEmpty && s.Written.Contributions.IsEmpty && OwnWords(s.Quoted.Outside).Count == 0;

        var known = new KnownWords([.. s.Sources, .. s.Grounds.Framing]);
        var own = OwnWords(s.Quoted.Outside);
        var carrying = own.Where(w => !IsReporting(w)).ToArray();
        var strange = carrying.Where(w => !known.Has(w.Word.Folded)).ToArray();
        return strange.Length * OneInSoMany <= carrying.Length && !strange.Any(w => w.IsName || w.Word.Typed.Any(char.IsDigit));
    }

    /// <summary>The words that carry meaning, numbers left to their own rule.</summary>
    internal static List<OwnWord> OwnWords(string text) =>
    [
        .. OwnWord.In(text).Where(w => !FunctionWords.Has(w.Word.Folded) && !NumbersSaid.IsNumber(w.Word.Folded) && !w.Word.Folded.All(char.IsDigit)),
    ];

    internal static bool IsReporting(OwnWord word) => Reporting.Contains(word.Word.Folded);
}

/// <summary>A word, and whether it looks like somebody's or something's name.</summary>
internal readonly record struct OwnWord(Word Word, bool IsName)
{
    public static IEnumerable<OwnWord> In(string text)
    {
        var at = 0;
        foreach (var word in Words.Of(text))
        {
            var found = text.IndexOf(word.Typed, at, StringComparison.Ordinal);
            var start = found < 0 ? at : found;
            var begins = text.AsSpan(0, start).TrimEnd(" \"'(“„«") is [] or [.., '.' or '!' or '?' or ':'];
            var capitals = word.Typed.Count(char.IsUpper);
            yield return new OwnWord(word, capitals > 1 || (capitals == 1 && char.IsUpper(word.Typed[0]) && !begins));
            at = found < 0 ? at : found + word.Typed.Length;
        }
    }
}
