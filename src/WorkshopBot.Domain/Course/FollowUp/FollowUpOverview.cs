using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Course;

/// <summary>The half-yearly overview: what became of what bodies decided, by part of the Kingdom.</summary>
/// <param name="Decisions">All that the reader may see, those that a later one replaced among them.</param>
/// <param name="Undecided">Lines of the last approved course input on which no decision is recorded; empty while nothing was approved.</param>
/// <param name="Approved">Lines in the last approved course input; null while nothing was approved.</param>
public sealed record FollowUpOverview(
    FollowUpHead Head, ImmutableArray<FollowedPart> Parts, ImmutableArray<FollowedDecision> Decisions, ImmutableArray<FollowedLine> Undecided, int? Approved,
    ImmutableArray<FollowedDilemma> Dilemmas, ImmutableArray<FollowedSignal> Signals)
{
    private const int Months = 6;

    public DilemmaCounts DilemmaCounts => DilemmaCounts.Of(Dilemmas);

    public IEnumerable<FollowedItem> Items => Parts.SelectMany(p => p.Items);

    /// <summary>Taken over, and no item follows it as far as this reader sees.</summary>
    public IEnumerable<FollowedDecision> WithoutItem => Standing(Verdict.TakenOver).Where(d => d.Items.IsEmpty);

    public IEnumerable<FollowedDecision> Standing(Verdict verdict) => Decisions.Where(d => !d.Later && d.Verdict == verdict);

    public static FollowUpOverview Of(FollowUpSource source)
    {
        var decisions = FollowedDecision.Of(source);
        var items = FollowedPart.ItemsOf(source, decisions);
        var version = source.Courses.Keys.Max();
        var decided = decisions.Select(d => d.Line.Key).ToHashSet();
        return new FollowUpOverview(
            FollowUpHead.Of(source, Months), FollowedPart.Of(source, items), decisions,
            version == 0 ? [] : [.. source.Latest.Lines.Where(l => !decided.Contains(l.Key)).Select(l => new FollowedLine(version, l.Key, l))],
            version == 0 ? null : source.Latest.Lines.Length,
            FollowedDilemma.Of(source, items), FollowedSignal.Of(source, items));
    }
}

/// <summary>What is followed in one part of the Kingdom.</summary>
/// <param name="Country">Set for a Country; each is by itself.</param>
/// <param name="Words">A Country's own mechanism and words; null while it named none.</param>
/// <param name="Items">Open ones by line of action, then closed ones.</param>
public sealed record FollowedPart(KingdomPart Part, PlaceId? Country, OwnWords? Words, ProgressCount Count, ImmutableArray<FollowedItem> Items)
{
    public IEnumerable<FollowedItem> Open => Items.Where(i => i.Closed is null);

    public IEnumerable<FollowedItem> Closed => Items.Where(i => i.Closed is not null);

    /// <summary>Of a Country's coordinator these are its own; of others, those that may be seen.</summary>
    internal static ImmutableArray<FollowedItem> ItemsOf(FollowUpSource source, ImmutableArray<FollowedDecision> decisions)
    {
        var byNumber = decisions.ToDictionary(d => d.Number);
        return [.. source.Programme.Items.Values.Select(i => FollowedItem.Of(i, i.Decision is { } d ? byNumber.GetValueOrDefault(d) : null, source))];
    }

    /// <summary>Only parts in which something is followed.</summary>
    internal static ImmutableArray<FollowedPart> Of(FollowUpSource source, ImmutableArray<FollowedItem> items) =>
    [
        .. items.GroupBy(i => (i.Part, Country: i.Part == KingdomPart.Country ? i.Scope : (PlaceId?)null))
            .OrderBy(g => g.Key.Part).ThenBy(g => g.Key.Country is { } c ? source.Edition.Places.IndexOf(source.Edition[c]) : -1)
            .Select(g => Of(source, g.Key.Part, g.Key.Country, g)),
    ];

    internal static FollowedPart Of(FollowUpSource source, KingdomPart part, PlaceId? country, IEnumerable<FollowedItem> items)
    {
        ImmutableArray<FollowedItem> sorted =
        [
            .. items.OrderBy(i => i.Closed is not null).ThenBy(i => i.ActionLine is { } line ? source.Edition[line].Number : int.MaxValue).ThenBy(i => i.Number),
        ];
        return new FollowedPart(
            part, country,
            country is { } own && source.Programme.Mechanisms.TryGetValue(own, out var words) ? new OwnWords(own, words.Name.Body, words.LineWord.Body) : null,
            ProgressCount.Of(sorted), sorted);
    }
}
