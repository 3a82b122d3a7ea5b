using System.Collections.Immutable;

namespace WorkshopBot.Domain.Sessions;

/// <summary>All that a theme came to.</summary>
/// <param name="Gaps">In the order of the last round of choosing.</param>
/// <param name="EarlierRounds">Rounds of choosing before the last in which somebody chose: they stand apart, for going back changes nothing.</param>
/// <param name="Withdrawn">Contributions their writers took back.</param>
/// <param name="Removed">Contributions whose words were removed.</param>
public sealed record ThemeOutcome(
    ThemeWork Theme, bool Ranked, ImmutableArray<GapOutcome> Gaps, ImmutableArray<RankedRound> EarlierRounds,
    ImmutableArray<AsideItem> SetAside, ImmutableArray<Contribution> Loose, int Withdrawn, int Removed)
{
    public static ThemeOutcome Of(Session session, int theme)
    {
        var work = session.Themes[theme - 1];
        var cells = Cells.Of(session);
        var rounds = session.Rounds(PhaseKind.Rank, theme);
        var last = Ranking.Of(session, theme);
        var lastChosen = work.Choices.Where(c => !c.Value.IsEmpty).Select(c => c.Key.Round).DefaultIfEmpty(1).Max();
        var inGaps = work.Gaps.Values.Where(g => !g.Superseded).SelectMany(g => g.Members).ToHashSet();
        var all = session.Contributions.Values.Where(c => c.Theme == theme).ToImmutableArray();

        return new ThemeOutcome(
            work, rounds > 0,
            [.. last.Select(r => GapOutcome.Of(session, cells, r.Gap, rounds > 0 ? r : null))],
            [.. Enumerable.Range(1, lastChosen - 1).Select(round => RankedRound.Of(session, cells, theme, round))],
            AsideItem.Of(session, work, all),
            [.. all.Where(c => c.Counts && !inGaps.Contains(c.Number))],
            all.Count(c => c.Withdrawn && !session.Removed.ContainsKey(c.Version)),
            all.Count(c => session.Removed.ContainsKey(c.Version)));
    }
}

/// <summary>One round of choosing.</summary>
public sealed record RankedRound(int Round, ImmutableArray<PlacedGap> Gaps)
{
    internal static RankedRound Of(Session session, Cells cells, int theme, int round) => new(
        round, [.. Ranking.Of(session, theme, round).Select(r => new PlacedGap(r.Gap.Ref, r.Place, r.Tied, r.Choosers.Length, cells.Row(r.Choosers)))]);
}

/// <summary>The place of a gap in one round.</summary>
public sealed record PlacedGap(GapRef Gap, int Place, bool Tied, int Choosers, ImmutableArray<Cell> ChosenBy);

/// <summary>Something that was not taken further.</summary>
/// <param name="Gap">Set when a whole gap was; its contributions are then not named again.</param>
/// <param name="Reason">Null once removed.</param>
/// <param name="By">The role of whoever decided so.</param>
public sealed record AsideItem(GapRef? Gap, ImmutableArray<Contribution> Contributions, string? Reason, Role By, DateTimeOffset At)
{
    internal static ImmutableArray<AsideItem> Of(Session session, ThemeWork work, ImmutableArray<Contribution> all)
    {
        Role RoleOf(SettingAside a) => a.By == session.Lead ? Role.Facilitator : session.RoleOf(a.By) ?? Role.Facilitator;
        var gaps = work.Gaps.Values.Where(g => g is { SetAside: not null, Superseded: false }).ToArray();
        var named = gaps.SelectMany(g => g.Members).ToHashSet();

        return
        [
            .. gaps.Select(g => new AsideItem(
                g.Ref, [.. g.Members.Select(n => session.Contributions[n]).Where(c => !c.Withdrawn)], g.SetAside!.Reason.Body, RoleOf(g.SetAside), g.SetAside.At)),
            .. all.Where(c => c is { SetAside: not null, Withdrawn: false } && !named.Contains(c.Number))
                .Select(c => new AsideItem(null, [c], c.SetAside!.Reason.Body, RoleOf(c.SetAside), c.SetAside.At)),
        ];
    }
}
