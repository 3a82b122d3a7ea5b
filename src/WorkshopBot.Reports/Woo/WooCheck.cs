using System.Collections.Immutable;

namespace WorkshopBot.Reports.Woo;

/// <summary>Holds a filled copy against the report it is about. All that is wrong is said at once; then nothing is left out, and nothing made.</summary>
internal static class WooCheck
{
    private static readonly ImmutableDictionary<string, WooDecision> Decisions = (
        from language in (string[])["nl", "en"]
        from decision in Enum.GetValues<WooDecision>()
        select (Name: new WooWords(language).Name(decision), decision))
        .GroupBy(d => d.Name, StringComparer.OrdinalIgnoreCase)
        .ToImmutableDictionary(g => g.Key, g => g.First().decision, StringComparer.OrdinalIgnoreCase);

    public static (WooDecisions? Decisions, ImmutableArray<WooProblem> Problems) Of(ImmutableArray<Passage> passages, ImmutableArray<FilledRow> rows)
    {
        var problems = ImmutableArray.CreateBuilder<WooProblem>();
        var known = passages.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var (leftOut, anyway, seen) = (ImmutableDictionary.CreateBuilder<string, LeftOut>(), ImmutableHashSet.CreateBuilder<string>(), new HashSet<string>(StringComparer.Ordinal));

        foreach (var row in rows)
        {
            if (Fault(row, known, seen) is { } fault)
                problems.Add(new WooProblem(fault.Fault, row.Row, row.Id, fault.With));
            else if (Decisions[row.Decision] is var decision && decision is WooDecision.Redacted or WooDecision.Refused)
                leftOut.Add(row.Id, new LeftOut(WooGround.Read(row.Ground)!.Value, decision == WooDecision.Refused));
            else if (decision == WooDecision.PublicAnyway)
                anyway.Add(row.Id);
        }

        problems.AddRange(passages.Where(p => !seen.Contains(p.Id)).Select(p => new WooProblem(WooFault.PassageMissing, "", p.Id)));
        return problems.Count > 0 ? (null, problems.DrainToImmutable()) : (new WooDecisions(leftOut.ToImmutable(), anyway.ToImmutable()), []);
    }

    private static (WooFault Fault, string With)? Fault(FilledRow row, Dictionary<string, Passage> known, HashSet<string> seen) =>
        !known.TryGetValue(row.Id, out var passage) ? (WooFault.UnknownPassage, "")
        : !seen.Add(row.Id) ? (WooFault.PassageTwice, "")
        : row.Check != passage.Check ? (WooFault.PassageChanged, "")
        : row.Decision is "" ? (WooFault.NotDecided, "")
        : !Decisions.TryGetValue(row.Decision, out var decision) ? (WooFault.UnknownDecision, row.Decision)
        : decision is WooDecision.Public or WooDecision.PublicAnyway ? (row.Ground is "" ? null : (WooFault.GroundButPublic, row.Ground))
        : row.Ground is "" ? (WooFault.GroundMissing, "")
        : WooGround.Read(row.Ground) is null ? (WooFault.UnknownGround, row.Ground)
        : null;
}
