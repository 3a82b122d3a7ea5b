using System.Collections.Immutable;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Documents;
using static WorkshopBot.Reports.Documents.Block;
using static WorkshopBot.Reports.FollowUp.FollowUpNaming;

namespace WorkshopBot.Reports.FollowUp;

/// <summary>The half-yearly overview: what stands out on one page, then each part of the Kingdom, decisions, dilemmas and signals.</summary>
internal sealed class OverviewDocument(FollowUpFrame frame, FollowUpOverview overview)
{
    private const int ShortText = 80;

    private readonly FollowUpWords words = frame.Words;
    private readonly FollowUpNaming naming = frame.Naming;
    private readonly ItemPages items = new(frame);

    public Document Build() => frame.Document(
        FollowUpOutput.HalfYear, overview.Head,
        [new Heading(1, words.StandsOut, "summary"), new Bullets([.. Facts()])],
        [.. overview.Parts.SelectMany(Part), .. overview.Head.Reader is Reader.National ? new DecisionPages(frame).Blocks(overview) : [], .. Dilemmas(), .. Signals()]);

    private IEnumerable<ImmutableArray<Run>> Facts()
    {
        var open = overview.Items.Where(i => i.Closed is null).ToArray();
        foreach (var part in overview.Parts)
            yield return Fact($"{naming.Of(part.Part, part.Country)}:", items.Count(part.Count));
        if (overview.Parts.IsEmpty)
            yield return [new Run(words.NothingFollowed)];

        if (Where(open, i => i.Last?.Progress == Progress.Lost) is { Length: > 0 } lost)
            yield return Fact(words.LostLabel, [.. naming.Items(lost), new Run(".")]);
        if (Where(open, i => i.Change is ProgressChange.Other) is { Length: > 0 } changed)
            yield return Fact(words.ChangedLabel, [.. naming.Items(changed), new Run(".")]);
        if (open.Where(i => i.IsOverdue).ToArray() is { Length: > 0 } late)
            yield return Fact(words.LateLabel, naming.Listed(late.SelectMany(Late).Chunk(2).Select(pair => pair[0] with { Text = pair[0].Text + pair[1].Text }), 8));
        yield return Fact(words.NewsLabel(naming.Day(overview.Head.Since)), words.News(
            overview.Items.Count(i => overview.Head.IsNews(i.OpenedAt)), overview.Items.Sum(i => i.Reports.Count(r => !r.Replaced && overview.Head.IsNews(r.At))),
            overview.Items.Count(i => i.Closed is { } end && overview.Head.IsNews(end.At))));
        if (overview.Head.Reader is Reader.National)
        {
            yield return [.. Decided()];
            if (overview.WithoutItem.ToArray() is { Length: > 0 } without)
                yield return Fact(words.WithoutItem + ":", [.. naming.Listed(without.Select(d => naming.Link(d.Line)), 8), new Run(". "), new Run(words.SeeThere, LinkTo: WithoutItemAnchor), new Run(".")]);
        }

        if (!overview.Dilemmas.IsEmpty)
            yield return Fact(words.DilemmasHeading + ":", [new Run($"{words.DilemmasCounted(overview.DilemmaCounts)} "), new Run(words.SeeThere, LinkTo: DilemmasAnchor), new Run(".")]);
        if (!overview.Signals.IsEmpty)
            yield return Fact(words.SignalsHeading + ":",
                [new Run(words.SignalCount(overview.Signals.Length, overview.Signals.Count(s => overview.Head.IsNews(s.At)))), new Run(" "), new Run(words.SeeThere, LinkTo: SignalsAnchor), new Run(".")]);
        if (open.Where(i => !i.IsOverdue).GroupBy(i => i.NextDate).MinBy(g => g.Key) is { } next)
            yield return Fact(words.NextLabel, words.NextFor(naming.Day(next.Key), next.Count()));
    }

    private IEnumerable<Run> Late(FollowedItem item) => [new Run(words.ItemName(item.Number), LinkTo: ItemAnchor(item.Number)), new Run($" ({naming.Day(item.Missed[0])})")];

    private static int[] Where(IEnumerable<FollowedItem> items, Func<FollowedItem, bool> which) => [.. items.Where(which).Select(i => i.Number)];

    private IEnumerable<Run> Decided()
    {
        yield return new Run($"{words.DecisionsHeading}: ", Bold: true);
        if (overview.Approved is not { } lines)
        {
            yield return new Run(words.NothingApproved);
            yield break;
        }

        yield return new Run($"{words.DecidedCounts(
            lines, overview.Standing(Verdict.TakenOver).Count(), overview.Standing(Verdict.Held).Count(), overview.Standing(Verdict.NotTakenOver).Count(), overview.Undecided.Length)} ");
        yield return new Run(words.SeeThere, LinkTo: DecisionsAnchor);
        yield return new Run(".");
    }

    private IEnumerable<Block> Part(FollowedPart part) => [new Heading(1, naming.Of(part.Part, part.Country)), .. items.Part(part)];

    private IEnumerable<Block> Dilemmas()
    {
        if (overview.Dilemmas.IsEmpty)
            yield break;
        yield return new Heading(1, words.DilemmasHeading, DilemmasAnchor);
        yield return new Paragraph([new Run(words.DilemmasElsewhere)], ParagraphStyle.Note);
        yield return new Bullets(
        [
            .. overview.Dilemmas.Select(d => (ImmutableArray<Run>)
            [
                d is FollowedDilemma.OfLine line ? naming.Link(line.Line) : naming.Items([((FollowedDilemma.OfItem)d).Item.Number]).First(),
                new Run(" "), naming.Said(d is FollowedDilemma.OfLine of ? of.Line.Line?.Wording : ((FollowedDilemma.OfItem)d).Text, ShortText),
                new Run($" {words.HelpsHarms(naming.Themes(d.Helps.Select(s => s.Theme)), naming.Themes(d.Harms.Select(s => s.Theme)))}", Italic: true),
            ]),
        ]);
    }

    private IEnumerable<Block> Signals()
    {
        if (overview.Signals.IsEmpty)
            yield break;
        yield return new Heading(1, words.SignalsHeading, SignalsAnchor);
        yield return new Paragraph([new Run(words.SignalsElsewhere)], ParagraphStyle.Note);
        yield return new Bullets(
        [
            .. overview.Signals.Select(s => (ImmutableArray<Run>)
            [
                new Run($"{naming.Of(s.Theme)}, {naming.Of(s.Scope)}, {naming.Day(s.At)}. ", Bold: true), naming.Said(s.Text),
                .. s.Item is { } item ? (Run[])[new Run(" ("), .. naming.Items([item.Number]), new Run(")")] : [],
            ]),
        ]);
    }
}
