using System.Collections.Immutable;

namespace WorkshopBot.Domain.Sessions;

/// <summary>Who is ready with the open phase and who is silent: people, never who wrote what.</summary>
public static class Readiness
{
    public static ImmutableArray<PersonId> Ready(Session session) => session.Open?.Stop is { } stop
        ? [.. session.Participants().Select(m => m.Person).Where(p => IsReady(session, stop, p))]
        : [];

    public static ImmutableArray<PersonId> Silent(Session session) => session.Open?.Stop is { } stop && Asks(stop.Kind)
        ? [.. session.Participants().Select(m => m.Person).Where(p => !IsReady(session, stop, p)).OrderBy(p => p.Value, StringComparer.Ordinal)]
        : [];

    /// <summary>Whether everybody has something to do in this phase.</summary>
    public static bool Asks(PhaseKind kind) => kind is not (PhaseKind.Opening or PhaseKind.Threat or PhaseKind.Talk or PhaseKind.Closing);

    private static bool IsReady(Session session, Stop stop, PersonId person)
    {
        var theme = stop.Theme > 0 ? session.Themes[stop.Theme - 1] : null;
        return stop.Kind switch
        {
            PhaseKind.Rate => theme!.Ratings.ContainsKey((stop.Round, person)),
            PhaseKind.Collect => session.Contributions.Values.Any(c => c.By == person && c.Theme == stop.Theme && !c.Withdrawn && !c.Spoken && c.Timing is Timing.InPhase or Timing.InAdvance && c.Round == stop.Round),
            PhaseKind.Join => theme!.PairAnswers.Keys.Any(k => k.By == person) || Pairs.For(session, stop.Theme, stop.Round, person).IsEmpty,
            PhaseKind.Rank => theme!.Choices.TryGetValue((stop.Round, person), out var choices) && !choices.IsEmpty,
            PhaseKind.Word => theme!.LiveGaps.Any(g => g.Wording is not null && (WordRules.Agrees(g, person) || g.Reservations.Any(r => r.By == person && !r.Settled))),
            PhaseKind.Course => session.Themes.Any(t => t.Gaps.Values.Any(g => g.Course.ContainsKey(person))),
            _ => true,
        };
    }
}
