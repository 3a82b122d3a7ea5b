using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>Whether there was anything to choose: who picks the only one there is chose nothing, and counts in no rank.</summary>
internal static class Choosing
{
    /// <summary>Two lines at least were on offer in this theme of a session. What was chosen and set aside later was on offer too.</summary>
    public static bool WasReal(int session, ThemeYield theme, Func<GapKey, LineKey> lineOf) =>
        theme.Gaps.Select(g => lineOf(new GapKey(session, g.Ref))).Concat(Gone(session, theme)).Distinct().Take(2).Count() > 1;

    /// <summary>Somebody was asked, and had nothing to choose from.</summary>
    public static bool WasOfOne(int session, ThemeYield theme, Func<GapKey, LineKey> lineOf) =>
        !theme.Ballots.IsEmpty && !WasReal(session, theme, lineOf);

    private static IEnumerable<LineKey> Gone(int session, ThemeYield theme) => theme.Ballots.SelectMany(b => b.Choices)
        .Where(c => theme.Gaps.All(g => g.Ref.Number != c.Gap)).Select(c => LineKey.Of(new GapKey(session, new GapRef(theme.Number, c.Gap))));
}
