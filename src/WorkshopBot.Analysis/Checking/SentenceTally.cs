using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Checking;

/// <summary>What can be counted about what one sentence names.</summary>
internal sealed class SentenceTally(Examined s)
{
    private readonly int participants = CountedFigures.Of(s.Grounds.Session, s.Draft.Theme, FigureKind.Participants) ?? 0;

    public bool IsRight(Figure figure) =>
        (figure.Gap is not { } g || s.Written.Gaps.Contains(g)) && Count(figure.Kind, figure.Gap) == figure.Value;

    /// <summary>The name of a gap that the sentence leans on: "2.3".</summary>
    public bool Names(string value) => s.Written.Gaps.Any(g => g.ToString() == value);

    /// <summary>So many, of what the words around it say; without such words, of what the sentence says it counted.</summary>
    public bool IsCount(int value, HashSet<FigureKind> kinds, string clause) => kinds.Count > 0
        ? kinds.SelectMany(k => Values(k, clause)).Contains(value)
        : s.Written.Figures.Any(f => f.Value == value && IsRight(f)) || Wholes(kinds).Contains(value);

    public bool IsWhole(int value, HashSet<FigureKind> kinds) => Wholes(kinds).Contains(value);

    public bool IsShare(int value, HashSet<FigureKind> kinds, string clause) =>
        participants > 0 && People(kinds, clause).Any(v => (int)Math.Round(100m * v / participants, MidpointRounding.AwayFromZero) == value);

    /// <summary>Of everybody whose choices count, also of those who were silent.</summary>
    public bool Holds(Claim claim, HashSet<FigureKind> kinds, string clause) => People(kinds, clause).Any(v => claim.IsOf(v, participants));

    private IEnumerable<int> People(HashSet<FigureKind> kinds, string clause) =>
        kinds.Where(k => k is not (FigureKind.Contributions or FigureKind.Gaps or FigureKind.SetAside)).SelectMany(k => Values(k, clause));

    private IEnumerable<int> Wholes(HashSet<FigureKind> kinds)
    {
        yield return participants;
        if (Count(FigureKind.Present, null) is { } present)
            yield return present;
        if (kinds.Contains(FigureKind.Contributions) || kinds.Contains(FigureKind.SetAside))
            yield return Count(FigureKind.Contributions, null) ?? 0;
        if (kinds.Contains(FigureKind.Gaps))
            yield return Count(FigureKind.Gaps, null) ?? 0;
    }

    /// <summary>Of the gap that the clause names, or of the only one there is; of several gaps, only what holds for each.</summary>
    private ImmutableArray<int> Values(FigureKind kind, string clause)
    {
        var named = About.Where(g => NumbersSaid.In(clause).Any(n => n.Value == g.ToString())).ToArray();
        var gaps = named.Length > 0 ? named : [.. About];
        var each = gaps.Select(g => CountsOf(kind, g)).ToArray();
        return
        [
            .. each.Length > 0 ? each.Aggregate((a, b) => [.. a.Intersect(b)]) : [],
            .. Count(kind, null) is { } over ? [over] : Array.Empty<int>(),
        ];
    }

    private ImmutableArray<int> CountsOf(FigureKind kind, GapRef gap) =>
    [
        .. Count(kind, gap) is { } first ? [first] : Array.Empty<int>(),
        .. kind == FigureKind.Agree && s.Grounds.Session.FindGap(gap)?.Readings is not null && Count(FigureKind.AgreeSecond, gap) is { } second ? [second] : Array.Empty<int>(),
    ];

    /// <summary>The gaps it names; when it names contributions only, those they stand in.</summary>
    private IEnumerable<GapRef> About => s.Written.Gaps.Length > 0
        ? s.Written.Gaps
        : s.Grounds.Session.Themes[s.Draft.Theme - 1].LiveGaps.Where(g => s.Written.Contributions.Any(g.Members.Contains)).Select(g => g.Ref);

    private int? Count(FigureKind kind, GapRef? gap) => CountedFigures.Of(s.Grounds.Session, s.Draft.Theme, kind, gap);
}
