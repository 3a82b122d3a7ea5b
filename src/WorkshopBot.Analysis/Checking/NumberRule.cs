using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Checking;

/// <summary>
/// Every number, share and "most", "nobody" and the like is what the log gives when it is counted anew, for the gaps the
/// sentence names and for what it says was counted; or it stands in words that the sentence leans on.
/// </summary>
internal static partial class NumberRule
{
    public static bool Holds(Examined s)
    {
        var tally = new SentenceTally(s);
        var said = Plain.Of(s.Quoted.Outside);
        var heard = s.Sources.Select(Plain.Of).ToImmutableArray();
        return s.Written.Figures.All(f => tally.IsRight(f))
            && NumbersHold(said, heard, tally) && ClaimsHold(said, heard, tally) && RankHolds(said, s) && OutcomeHolds(said, s);
    }

    private static bool NumbersHold(string said, ImmutableArray<string> heard, SentenceTally tally)
    {
        var given = heard.SelectMany(h => NumbersSaid.In(h)).Select(n => (n.Value, n.IsShare)).ToHashSet();
        var text = Shares().Replace(said, m => new string(' ', m.Length));
        return NumbersSaid.In(text).All(n =>
        {
            var clause = Clauses.At(said, n.At);
            var kinds = Cues.In(clause) is { Count: > 0 } near ? near : Cues.In(said);
            var inWords = given.Contains((n.Value, n.IsShare)) && Cues.In(clause).Count == 0;
            return inWords || tally.Names(n.Value) || (int.TryParse(n.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                && (n.IsShare ? tally.IsShare(value, kinds) : n.OfAll ? tally.IsWhole(value, kinds) : tally.IsCount(value, kinds)));
        });
    }

    private static bool ClaimsHold(string said, ImmutableArray<string> heard, SentenceTally tally) => Claims.In(said).All(claim =>
    {
        var near = Cues.In(Clauses.At(said, claim.At));
        return (near.Count == 0 && heard.Any(h => Claims.In(h).Any(c => c.Kind == claim.Kind)))
            || tally.Holds(claim, near.Count > 0 ? near : Cues.In(said));
    });

    /// <summary>"Most chosen" is said of what stands first.</summary>
    private static bool RankHolds(string said, Examined s) =>
        !First().IsMatch(said) || Ranking.Of(s.Grounds.Session, s.Draft.Theme)
            .Any(r => r is { Place: 1, Choosers.Length: > 0 } && s.Written.Gaps.Contains(r.Gap.Ref));

    /// <summary>"Upheld" and "disputed" are said of a gap of which that is the outcome.</summary>
    private static bool OutcomeHolds(string said, Examined s)
    {
        var outcomes = s.Written.Gaps.Select(g => s.Grounds.Session.FindGap(g)).OfType<Gap>().Select(g => Outcomes.Of(s.Grounds.Session, g)).ToArray();
        return (!Upheld().IsMatch(said) || outcomes.Any(o => o is Outcome.Upheld or Outcome.UpheldWithReservation))
            && (!Disputed().IsMatch(said) || outcomes.Contains(Outcome.Disputed))
            && Decided().Matches(said).All(m => s.Sources.Any(t => t.Contains(m.Value, StringComparison.OrdinalIgnoreCase)));
    }

    [GeneratedRegex(@"(?<!\p{L})(?:upheld|gedragen)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Upheld();

    [GeneratedRegex(@"(?<!\p{L})(?:disputed|betwist)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Disputed();

    /// <summary>A session decides nothing of the kind: whoever said so stands among the sources.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:aangenomen|adopted|approved|goedgekeurd|vastgesteld|verworpen|rejected|afgewezen|afgekeurd)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Decided();

    [GeneratedRegex(
        @"(?<!\p{L})(?:(?:meest|vaakst)\s(?:gekozen|genoemd)|most\s(?:often\s)?(?:chosen|voted|named)|bovenaan|(?:op\sde\s)?eerste\splaats|first\splace|ranked\sfirst)(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex First();

    /// <summary>Shares in words, which <see cref="Claims"/> knows: their numbers are no counts.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:twee\s?derde|two[\s-]thirds|drie\s?kwart|three[\s-]quarters)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shares();
}
