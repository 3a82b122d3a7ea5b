using System.Collections.Immutable;
using System.Diagnostics;
using WorkshopBot.Domain.Course;

namespace WorkshopBot.Reports.FollowUp;

/// <summary>What one output holds, in one shape for all of them: workbook and json are made of it, with the cells of the document.</summary>
internal sealed record FollowUpParts(
    FollowUpHead Head, ImmutableArray<KingdomPartNote> Parts, ImmutableArray<FollowedDecision> Decisions, ImmutableArray<FollowedLine> Undecided,
    ImmutableArray<FollowedDilemma> Dilemmas, ImmutableArray<FollowedSignal> Signals)
{
    public IEnumerable<FollowedItem> Items => Parts.SelectMany(p => p.Followed.Items);

    /// <summary>Every line that is named in it.</summary>
    public ImmutableArray<FollowedLine> Lines => field.IsDefault ? field = LinesOf() : field;

    public static FollowUpParts Of(FollowUpContent content, FollowUpOutput output) => output switch
    {
        FollowUpOutput.HalfYear => Of(FollowUpOverview.Of(content.Source)),
        FollowUpOutput.Dilemmas => Of(DilemmaNote.Of(content.Source)),
        FollowUpOutput.Kingdom => Of(KingdomNote.Of(content.Source)),
        FollowUpOutput.Signals => Of(FollowUpSignals.Of(content.Source)),
        _ => throw new UnreachableException($"No parts of {output}."),
    };

    private static FollowUpParts Of(FollowUpOverview o) => new(
        o.Head, [.. o.Parts.Select(p => new KingdomPartNote(p, [], [], PartShows.Something))], o.Decisions, o.Undecided, o.Dilemmas, o.Signals);

    private static FollowUpParts Of(DilemmaNote n) => new(n.Head, [], n.Decisions, [], [.. n.All], []);

    private static FollowUpParts Of(KingdomNote n)
    {
        var shown = n.Parts.SelectMany(p => p.Followed.Items.Select(i => i.Decision?.Number).OfType<int>()).ToHashSet();
        return new FollowUpParts(
            n.Head, n.Parts, [.. n.Decisions.Where(d => shown.Contains(d.Number))], [], [.. n.Parts.SelectMany(p => p.Dilemmas)], [.. n.Parts.SelectMany(p => p.Signals)]);
    }

    private static FollowUpParts Of(FollowUpSignals s) => new(s.Head, [], s.Decisions, [], [], s.Signals);

    private ImmutableArray<FollowedLine> LinesOf() =>
    [
        .. Decisions.Select(d => d.Line).Concat(Undecided).Concat(Dilemmas.OfType<FollowedDilemma.OfLine>().Select(d => d.Line))
            .Concat(Dilemmas.OfType<FollowedDilemma.OfItem>().Select(d => d.Item.Decision?.Line).OfType<FollowedLine>())
            .Concat(Signals.SelectMany(s => s.Lines)).Concat(Signals.Select(s => s.Item?.Decision?.Line).OfType<FollowedLine>())
            .Concat(Items.Select(i => i.Decision?.Line).OfType<FollowedLine>())
            .DistinctBy(l => (l.Course, l.Key)).OrderBy(l => l.Key.Place).ThenBy(l => l.Course),
    ];
}
