using System.Collections.Immutable;

namespace WorkshopBot.Domain.Sessions;

/// <summary>In which order phases come, and which round of a phase is next.</summary>
public static class Agenda
{
    private static readonly ImmutableArray<PhaseKind> OfATheme =
    [
        PhaseKind.Threat, PhaseKind.Rate, PhaseKind.Talk, PhaseKind.Collect, PhaseKind.Join, PhaseKind.Rank, PhaseKind.Word,
    ];

    /// <summary>What follows; <see langword="null"/> after the closing phase.</summary>
    public static Stop? After(Session session, Stop? current)
    {
        for (var next = Following(session, current); next is { } stop; next = Following(session, stop))
        {
            if (IsOfUse(session, stop))
                return stop;
        }

        return null;
    }

    /// <summary>What came before, as its next round; <see langword="null"/> at the beginning.</summary>
    public static Stop? Before(Session session, Stop current) => session.Closed
        .Where(c => c.End != PhaseEnd.WentBack && Order(c.Stop) < Order(current))
        .OrderByDescending(c => Order(c.Stop))
        .Select(c => (Stop?)Again(session, c.Stop.Kind, c.Stop.Theme))
        .FirstOrDefault();

    /// <summary>How many times this phase was opened.</summary>
    public static int Rounds(this Session session, PhaseKind kind, int theme) =>
        session.Closed.Count(c => c.Stop.Kind == kind && c.Stop.Theme == theme)
        + (session.Open is { } open && open.Stop.Kind == kind && open.Stop.Theme == theme ? 1 : 0);

    /// <summary>Whether a round of this phase was closed rather than left by going back: then what it gathered is shown.</summary>
    public static bool WasClosed(this Session session, PhaseKind kind, int theme, int round) =>
        session.Closed.Any(c => c.Stop.Kind == kind && c.Stop.Theme == theme && c.Stop.Round >= round && c.End != PhaseEnd.WentBack);

    private static Stop? Following(Session session, Stop? current) => current switch
    {
        null => Again(session, PhaseKind.Opening, 0),
        { Kind: PhaseKind.Opening } => Again(session, PhaseKind.Threat, 1),
        { Kind: PhaseKind.Word, Theme: var t } => t < session.Themes.Length
            ? Again(session, PhaseKind.Threat, t + 1)
            : Again(session, PhaseKind.Course, 0),
        { Kind: PhaseKind.Course } => Again(session, PhaseKind.Closing, 0),
        { Kind: PhaseKind.Closing } => null,
        { } s => Again(session, OfATheme[OfATheme.IndexOf(s.Kind) + 1], s.Theme),
    };

    /// <summary>There is nothing to choose or word without gaps, and postponed wording waits for the correction time.</summary>
    private static bool IsOfUse(Session session, Stop stop) => stop.Kind switch
    {
        PhaseKind.Rank => session.Themes[stop.Theme - 1].LiveGaps.Any(),
        PhaseKind.Word => session.Themes[stop.Theme - 1] is { WordingPostponed: false } theme && theme.LiveGaps.Any(),
        PhaseKind.Course => session.Themes.Any(t => t.LiveGaps.Any()),
        _ => true,
    };

    private static Stop Again(Session session, PhaseKind kind, int theme) => new(kind, theme, session.Rounds(kind, theme) + 1);

    private static int Order(Stop stop) => stop.Kind switch
    {
        PhaseKind.Opening => 0,
        PhaseKind.Course => int.MaxValue - 1,
        PhaseKind.Closing => int.MaxValue,
        _ => (stop.Theme * OfATheme.Length) + OfATheme.IndexOf(stop.Kind),
    };
}
