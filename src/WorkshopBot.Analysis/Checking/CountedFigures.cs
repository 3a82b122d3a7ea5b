using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Checking;

/// <summary>Counts anew, from the log, what a sentence may say was counted.</summary>
internal static class CountedFigures
{
    /// <returns>Null for what cannot be counted so.</returns>
    public static int? Of(Session session, int theme, FigureKind kind, GapRef? name = null)
    {
        var gap = name is { } n && n.Theme == theme ? session.FindGap(n) : null;
        return (kind, gap) switch
        {
            (FigureKind.Choosers, { } g) => Ranking.Of(session, theme).FirstOrDefault(r => r.Gap.Ref == g.Ref)?.Choosers.Length,
            (FigureKind.Recognised, { } g) => Recognition.Of(session, g).Count(session.CountsInOutcomes),
            (FigureKind.Agree, { } g) => Outcomes.Tally(session, g).Agree,
            (FigureKind.AgreeSecond, { } g) => Outcomes.Tally(session, g).AgreeSecond,
            (FigureKind.Reserve, { } g) => Outcomes.Tally(session, g).Reserve,
            (FigureKind.Contributions, { } g) => g.Members.Count(m => session.Contributions[m].Counts),
            (FigureKind.Contributions, null) when name is null => session.Contributions.Values.Count(c => c.Theme == theme && c.Counts),
            (FigureKind.Gaps, null) when name is null => session.Themes[theme - 1].LiveGaps.Count(),
            (FigureKind.SetAside, null) when name is null => ThemeOutcome.Of(session, theme).SetAside.Length,
            (FigureKind.Participants, null) when name is null => session.Counted().Count(),
            (FigureKind.Present, null) when name is null => session.PresentIn(theme),
            _ => null,
        };
    }
}
