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
    public bool IsCount(int value, HashSet<FigureKind> kinds) => kinds.Count > 0
        ? kinds.SelectMany(k => Values(k)).Contains(value)
        : s.Written.Figures.Any(f => f.Value == value && IsRight(f)) || Wholes(kinds).Contains(value);

    public bool IsWhole(int value, HashSet<FigureKind> kinds) => Wholes(kinds).Contains(value);

    public bool IsShare(int value, HashSet<FigureKind> kinds) =>
        participants > 0 && People(kinds).Any(v => (int)Math.Round(100m * v / participants, MidpointRounding.AwayFromZero) == value);

    /// <summary>Of everybody whose choices count, also of those who were silent.</summary>
    public bool Holds(Claim claim, HashSet<FigureKind> kinds) => People(kinds).Any(v => claim.IsOf(v, participants));

    private IEnumerable<int> People(HashSet<FigureKind> kinds) =>
        kinds.Where(k => k is not (FigureKind.Contributions or FigureKind.Gaps or FigureKind.SetAside)).SelectMany(k => Values(k));

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

    private ImmutableArray<int> Values(FigureKind kind) =>
    [
        .. About.Select(g => Count(kind, g)).Append(Count(kind, null)).OfType<int>(),
        .. kind == FigureKind.Agree ? About.Where(g => s.Grounds.Session.FindGap(g)?.Readings is not null).Select(g => Count(FigureKind.AgreeSecond, g)).OfType<int>() : [],
    ];

    /// <summary>The gaps it names; when it names contributions only, those they stand in.</summary>
    private IEnumerable<GapRef> About => s.Written.Gaps.Length > 0
        ? s.Written.Gaps
        : s.Grounds.Session.Themes[s.Draft.Theme - 1].LiveGaps.Where(g => s.Written.Contributions.Any(g.Members.Contains)).Select(g => g.Ref);

    private int? Count(FigureKind kind, GapRef? gap) => CountedFigures.Of(s.Grounds.Session, s.Draft.Theme, kind, gap);
}
