using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Sessions;

/// <summary>All that became of one gap.</summary>
/// <param name="Place">In the ranking of the last round; null when nobody was asked to choose.</param>
/// <param name="ChosenBy">Its choosers by kind of organisation.</param>
/// <param name="VotedOn">The wording its outcome is about; null when none was put to the group.</param>
/// <param name="OfferedLater">A wording put only in the correction time.</param>
/// <param name="RecordedAs">The contributions behind it, as they were typed; not those taken back.</param>
/// <param name="AgreedLater">How many agreed after closing: counted apart, changes no outcome.</param>
public sealed record GapOutcome(
    Gap Gap, int? Place, bool Tied, int Choosers, ImmutableArray<Cell> ChosenBy, Recognised Recognised,
    PutWording? VotedOn, PutWording? SecondReading, PutWording? OfferedLater, ImmutableArray<Contribution> RecordedAs,
    Outcome Outcome, Tally Tally, ImmutableArray<ShownReservation> Reservations, int AgreedLater, CourseOutcome Course)
{
    internal static GapOutcome Of(Session session, Cells cells, Gap gap, Ranked? ranked)
    {
        var recognised = Recognition.Of(session, gap).Where(session.CountsInOutcomes).ToImmutableArray();
        var put = gap.Wordings.LastOrDefault(w => !w.AfterClosing);
        PutWording? Put(Wording? w) => w is null ? null : new PutWording(
            w.Number, Outcomes.WordsOf(session, gap, w), w.FromContribution, w.FromDraft is { } n ? session.Drafts.GetValueOrDefault(n)?.By : null);
        PutWording? Numbered(int number) => Put(gap.Wordings.FirstOrDefault(w => w.Number == number));

        return new GapOutcome(
            gap, ranked?.Place, ranked?.Tied ?? false, ranked?.Choosers.Length ?? 0, ranked is null ? [] : cells.Row(ranked.Choosers),
            new Recognised(recognised.Length, cells.GroupsAmong(recognised)),
            gap.Readings is { } two ? Numbered(two.First) : Put(put),
            gap.Readings is { } both ? Numbered(both.Second) : null,
            put is null ? Put(gap.Wording) : null,
            [.. gap.Members.Select(n => session.Contributions[n]).Where(c => !c.Withdrawn)],
            Outcomes.Of(session, gap), Outcomes.Tally(session, gap),
            [.. gap.Reservations.Select(r => ShownReservation.Of(session, cells, r))],
            gap.AgreedLater.Keys.Count(session.IsParticipant),
            CourseOutcome.Of(cells, gap));
    }
}

/// <summary>People who see it too, its writers left out, and from how many of the headings they come.</summary>
public readonly record struct Recognised(int People, int Groups);

/// <summary>A wording as it was put to the group.</summary>
/// <param name="Text">Null once removed.</param>
/// <param name="FromContribution">Set when these are the literal words of a contribution.</param>
/// <param name="DraftedBy">Set when a facilitator took them over from a draft.</param>
public sealed record PutWording(int Number, string? Text, int? FromContribution, Engine? DraftedBy = null);

/// <summary>Whether an objection still stands.</summary>
public enum Standing
{
    Open,
    Settled,

    /// <summary>Made after closing: printed, changes no outcome.</summary>
    Late,

    /// <summary>Made by somebody who does not take part any more, and does not count.</summary>
    OfNobodyHere,
}

/// <summary>An objection as it is printed.</summary>
public sealed record ShownReservation(int Number, int Wording, string? Text, Standing Standing, Group By)
{
    internal static ShownReservation Of(Session session, Cells cells, Reservation r) => new(
        r.Number, r.Wording, r.Text.Body,
        r.Settled ? Standing.Settled : r.Late ? Standing.Late : session.CountsInOutcomes(r.By) ? Standing.Open : Standing.OfNobodyHere,
        cells.Of(r.By));
}

/// <summary>What the course round brought for one gap; empty when it was not discussed.</summary>
/// <param name="Efforts">How many proposed each effort.</param>
/// <param name="Dilemma">What would help one theme would harm another: within one proposal, or between proposals.</param>
public sealed record CourseOutcome(
    ImmutableArray<(EffortKind Effort, int People)> Efforts, ImmutableArray<(ActionLineId Line, int People)> Lines,
    ImmutableArray<(ThemeId Theme, EffectKind Kind, int People)> Effects,
    ImmutableArray<(string? Text, Group By)> Exists, ImmutableArray<(string? Text, Group By)> Who, bool Dilemma)
{
    public bool Discussed => !Efforts.IsEmpty || !Lines.IsEmpty || !Effects.IsEmpty || !Exists.IsEmpty || !Who.IsEmpty;

    internal static CourseOutcome Of(Cells cells, Gap gap)
    {
        var views = gap.Course.OrderBy(v => v.Value.Version).ToArray();
        var effects = views.SelectMany(v => v.Value.Effects).ToArray();
        ImmutableArray<(string?, Group)> Said(Func<CourseView, Said?> what) =>
            [.. views.Where(v => what(v.Value) is not null).Select(v => (what(v.Value)!.Body, cells.Of(v.Key)))];

        return new CourseOutcome(
            [.. views.Select(v => v.Value.Effort).OfType<EffortKind>().GroupBy(e => e).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))],
            [.. views.Select(v => v.Value.Line).OfType<ActionLineId>().GroupBy(l => l).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Value, StringComparer.Ordinal).Select(g => (g.Key, g.Count()))],
            [.. effects.GroupBy(e => (e.Theme, e.Kind)).OrderBy(g => g.Key.Theme.Value, StringComparer.Ordinal).ThenBy(g => g.Key.Kind).Select(g => (g.Key.Theme, g.Key.Kind, g.Count()))],
            Said(v => v.Exists), Said(v => v.Who),
            TwoSides.Of(effects) is not null);
    }
}
