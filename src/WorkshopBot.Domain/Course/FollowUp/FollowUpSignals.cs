using System.Collections.Immutable;

namespace WorkshopBot.Domain.Course;

/// <summary>Signs that threats changed, with what they touch, for people who say whether they ask for another course.</summary>
public sealed record FollowUpSignals(FollowUpHead Head, ImmutableArray<FollowedSignal> Signals, ImmutableArray<FollowedDecision> Decisions)
{
    private const int Months = 6;

    public static FollowUpSignals Of(FollowUpSource source)
    {
        var decisions = FollowedDecision.Of(source);
        var signals = FollowedSignal.Of(source, FollowedPart.ItemsOf(source, decisions));
        var touched = signals.SelectMany(s => s.Lines).Select(l => l.Key).Concat(signals.Select(s => s.Item?.Decision?.Line.Key).OfType<LineKey>()).ToHashSet();
        return new FollowUpSignals(FollowUpHead.Of(source, Months), signals, [.. decisions.Where(d => !d.Later && touched.Contains(d.Line.Key))]);
    }
}
