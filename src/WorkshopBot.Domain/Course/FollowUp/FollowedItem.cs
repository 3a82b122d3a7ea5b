using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Course;

/// <summary>Something that is followed, with all that was said of it since. Functions answer for it; no person is in it.</summary>
/// <param name="Country">Whose own it is; null when it is nobody's own.</param>
/// <param name="Decision">By which it was taken over; null for what a Country follows of its own accord, and where the reader may not see it.</param>
/// <param name="Missed">Half-yearly dates that are past and for which nothing was reported.</param>
/// <param name="Reports">Oldest first.</param>
public sealed record FollowedItem(
    int Number, KingdomPart Part, PlaceId Scope, PlaceId? Country, string? Text, string? Function, string? Organisation, string? LandsIn,
    DateTimeOffset OpenedAt, DateOnly NextDate, ImmutableArray<DateOnly> Missed, FollowedDecision? Decision, ImmutableArray<ReportedProgress> Reports,
    ProgressChange Change, ImmutableArray<Dilemma> Dilemmas, ImmutableArray<Signal> Signals, ItemEnd? Closed)
{
    /// <summary>So far ahead something may be late before this list stops naming each date.</summary>
    private const int MostMissed = 20;

    /// <summary>Why it is for another place than its line; null when it is not.</summary>
    public string? ScopeWhy { get; init; }

    public bool IsOverdue => !Missed.IsEmpty;

    /// <summary>The report that stands; null while there is none.</summary>
    public ReportedProgress? Last => Reports.LastOrDefault(r => !r.Replaced);

    /// <summary>Under which line of action it is found; null for what a Country follows in its own way.</summary>
    public ActionLineId? ActionLine => Country is null ? Decision?.Line.Line?.Assigned.Line : null;

    internal static FollowedItem Of(FollowUpItem item, FollowedDecision? decision, FollowUpSource source)
    {
        var reports = ReportedProgress.Of(item.Progress);
        return new FollowedItem(
            item.Number, KingdomParts.Of(item.Charge.Scope, source.Edition), item.Charge.Scope, item.Country, item.Charge.Text.Body, item.Charge.Function.Body,
            item.Charge.Organisation.Body, item.Charge.LandsIn.Body, item.OpenedAt, item.Charge.NextDate, MissedOf(item, source.On), decision, reports,
            ProgressChange.Of([.. reports.Where(r => !r.Replaced)]), item.Dilemmas, [.. source.Programme.Signals.Where(s => s.Item == item.Number)],
            item.ClosedAt is { } at ? new ItemEnd(item.Closed?.Body, at) : null)
        {
            ScopeWhy = item.Charge.Why?.Body,
        };
    }

    private static ImmutableArray<DateOnly> MissedOf(FollowUpItem item, DateOnly on) => item.IsOverdue(on)
        ? [.. Enumerable.Range(0, MostMissed).Select(i => item.Charge.NextDate.AddMonths(i * FollowUpRules.MonthsBetween)).TakeWhile(d => d < on)]
        : [];
}

/// <summary>Why something is followed no longer.</summary>
/// <param name="Why">Null once removed.</param>
public sealed record ItemEnd(string? Why, DateTimeOffset At);

/// <summary>What was reported, for one half-yearly date or in between.</summary>
/// <param name="Note">Null once removed.</param>
/// <param name="Evidence">Null when none was given, or once removed.</param>
/// <param name="Record">Of the programme's log.</param>
/// <param name="Replaced">A later report for the same date stands in its place.</param>
public sealed record ReportedProgress(DateOnly For, Progress Progress, string? Note, string? Evidence, DateTimeOffset At, int Record, bool Replaced)
{
    /// <summary>About the day on which it was made, long before a half-yearly date.</summary>
    public bool InBetween { get; init; }

    internal static ImmutableArray<ReportedProgress> Of(ImmutableArray<ProgressNote> notes) =>
    [
        .. notes.Select((n, i) => new ReportedProgress(
            n.For, n.Progress, n.Note.Body, n.Evidence?.Body, n.At, n.Record, notes.Skip(i + 1).Any(later => later.For == n.For)) { InBetween = n.InBetween }),
    ];
}

/// <summary>What changed since the report before.</summary>
public abstract record ProgressChange
{
    private ProgressChange() { }

    public sealed record NothingReported : ProgressChange;

    /// <summary>There is nothing before it to compare with.</summary>
    public sealed record First(Progress Now) : ProgressChange;

    public sealed record Same(Progress Now, DateOnly Before) : ProgressChange;

    public sealed record Other(Progress Was, Progress Now, DateOnly Before) : ProgressChange;

    internal static ProgressChange Of(ImmutableArray<ReportedProgress> standing) => standing switch
    {
        [] => new NothingReported(),
        [var only] => new First(only.Progress),
        [.., var before, var last] when before.Progress == last.Progress => new Same(last.Progress, before.For),
        [.., var before, var last] => new Other(before.Progress, last.Progress, before.For),
    };
}

/// <summary>How many open items stand where, by the last report of each. It is a count and no score: nothing is weighed.</summary>
/// <param name="Items">That are open: the sum of the four after it.</param>
/// <param name="Overdue">Of those, on which a date passed without a report.</param>
public sealed record ProgressCount(int Items, int Lost, int Built, int Sustained, int NothingReported, int Overdue)
{
    internal static ProgressCount Of(IEnumerable<FollowedItem> items)
    {
        var open = items.Where(i => i.Closed is null).ToArray();
        int With(Progress progress) => open.Count(i => i.Last?.Progress == progress);
        return new ProgressCount(open.Length, With(Progress.Lost), With(Progress.Built), With(Progress.Sustained), open.Count(i => i.Last is null), open.Count(i => i.IsOverdue));
    }
}
