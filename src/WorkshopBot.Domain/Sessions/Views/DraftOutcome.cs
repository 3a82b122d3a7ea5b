using System.Collections.Immutable;

namespace WorkshopBot.Domain.Sessions;

/// <summary>What became of a drafted summary that was put to the group.</summary>
/// <param name="Agree">Participants who found it right.</param>
/// <param name="Disagree">Participants who did not.</param>
/// <param name="Confirmed">A quorum answered, and two thirds of those found it right: only then it stands in the report.</param>
public sealed record DraftOutcome(Draft Draft, int Agree, int Disagree, bool Confirmed)
{
    /// <summary>
    /// The last summary of a theme that the group confirmed, or else the last that was put to it; null when none was. One of which
    /// something was taken back no longer stands.
    /// </summary>
    public static DraftOutcome? OfTheme(Session session, int theme)
    {
        var offered = session.Drafts.Values.Where(d => d is { Kind: DraftKind.Summary, Offered: true } && d.Theme == theme && session.Stands(d))
            .Select(d => Of(session, d)).ToArray();
        return offered.LastOrDefault(o => o.Confirmed) ?? offered.LastOrDefault();
    }

    public static DraftOutcome Of(Session session, Draft draft)
    {
        var counted = draft.Answers.Where(a => session.CountsInOutcomes(a.Key)).ToArray();
        var agree = counted.Count(a => a.Value);
        return new DraftOutcome(
            draft, agree, counted.Length - agree, counted.Length >= session.Plan.Quorum && 3 * agree >= 2 * counted.Length);
    }

    /// <summary>How many sentences of all drafts failed which check.</summary>
    public static ImmutableSortedDictionary<CheckRule, int> Dropped(Session session) =>
        session.Drafts.Values.SelectMany(d => d.Dropped).GroupBy(d => d.Rule).ToImmutableSortedDictionary(g => g.Key, g => g.Count());
}
