using System.Collections.Frozen;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Checking;

/// <summary>
/// What a sentence says in its own words comes from what it leans on: in each part of it at most a quarter of the words
/// that carry meaning is new, and no name or number is.
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
            return s.Written.Gaps.IsEmpty && s.Written.Contributions.IsEmpty && OwnWord.CarryingIn(s.Quoted.Outside).All(IsReporting);

        var known = s.Grounds.KnownFrom([.. s.Sources, .. s.Grounds.Framing]);
        return Parts.Of(s.Quoted.Outside).All(part => IsKnown(part, known));
    }

    private static bool IsKnown(string part, KnownWords known)
    {
        var carrying = OwnWord.CarryingIn(part).Where(w => !IsReporting(w)).ToArray();
        var strange = carrying.Where(w => !known.Has(w)).ToArray();
        return strange.Length * OneInSoMany <= carrying.Length && !strange.Any(w => w.IsName || w.Word.Typed.Any(char.IsDigit));
    }

    internal static bool IsReporting(OwnWord word) => Reporting.Contains(word.Word.Folded);
}
