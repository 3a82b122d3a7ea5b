using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Course;

/// <summary>What was chosen in one theme over all sessions.</summary>
/// <param name="Intervals">Their ids are lines (<see cref="LineKey"/>).</param>
/// <param name="Orders">The order under other weights.</param>
public sealed record ThemeRanks(ThemeId Theme, RankIntervals Intervals, WeightedOrders Orders);

/// <summary>Ranks of the lines, theme by theme: only gaps of one theme compete.</summary>
internal sealed class CourseRanks
{
    /// <summary>Each holds the draws of a whole theme in memory.</summary>
    private const int AtOnce = 2;

    private const int MostNearest = 5;

    private readonly Dictionary<string, ImmutableArray<LineRank>> byLine = new(StringComparer.Ordinal);

    private CourseRanks(ImmutableArray<ThemeRanks> themes)
    {
        Themes = themes;
        foreach (var theme in themes)
        {
            var gaps = theme.Intervals.Gaps;
            var (lows, highs) = (gaps.Select(g => g.Lowest).Order().ToArray(), gaps.Select(g => g.Highest).Order().ToArray());
            for (var i = 0; i < gaps.Length; i++)
            {
                var like = gaps.Length - 1 - Above(lows, gaps[i].Highest) - Below(highs, gaps[i].Lowest);
                var rank = new LineRank(theme.Theme, gaps[i], gaps.Length, like, Nearest(gaps, i, Math.Min(like, MostNearest)));
                byLine[gaps[i].Gap] = [.. byLine.GetValueOrDefault(gaps[i].Gap, []), rank];
            }
        }
    }

    public ImmutableArray<ThemeRanks> Themes { get; }

    public static CourseRanks Of(Sight sight, LineIndex index, ImmutableArray<ThemeId> themes, int seed) => new(
    [
        .. themes.AsParallel().AsOrdered().WithDegreeOfParallelism(AtOnce).Select(theme =>
        {
            var (ballots, gaps) = Voted(sight, index, theme);
            return new ThemeRanks(theme, RankIntervals.Of(ballots, Weights.Default, gaps, seed: seed), WeightedOrders.Of(ballots));
        }),
    ]);

    public ImmutableArray<LineRank> Of(LineKey line) => byLine.GetValueOrDefault(line.ToString(), []);

    /// <summary>One theme at a time: the ballots of a thousand sessions are large.</summary>
    private static (List<Ballot> Ballots, HashSet<string> Gaps) Voted(Sight sight, LineIndex index, ThemeId theme)
    {
        var aside = sight.Programme.SetAside;
        var (ballots, gaps) = (new List<Ballot>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var session in sight.Sessions)
        {
            var kinds = session.Yield.Themes.Any(t => t.Theme == theme) ? session.Yield.People.ToDictionary(p => p.Person, p => p.Kind) : [];
            foreach (var put in session.Yield.Themes.Where(t => t.Theme == theme))
            {
                var real = Choosing.WasReal(session.Number, put, index.Of);
                var lines = put.Gaps.Select(g => (g.Ref.Number, Line: index.Of(new GapKey(session.Number, g.Ref)))).Where(x => !aside.ContainsKey(x.Line))
                    .ToDictionary(x => x.Number, x => x.Line.ToString());
                gaps.UnionWith(lines.Values);
                ImmutableArray<string> asked = [.. lines.Values.Distinct(StringComparer.Ordinal)];
                if (real && !asked.IsEmpty)
                    ballots.AddRange(put.Ballots.Where(b => kinds.ContainsKey(b.By)).Select(b => new Ballot(session.Yield.Id, b.By, kinds[b.By], asked, Chosen(b, lines))));
            }
        }

        return (ballots, gaps);
    }

    /// <summary>Joined gaps may stand twice in one session: chosen is chosen, and the gravest counts.</summary>
    private static ImmutableArray<GapChoice> Chosen(BallotYield ballot, Dictionary<int, string> lines) =>
    [
        .. ballot.Choices.Where(c => lines.ContainsKey(c.Gap)).GroupBy(c => lines[c.Gap], StringComparer.Ordinal)
            .Select(g => new GapChoice(g.Key, g.Max(c => c.Seriousness))),
    ];

    private static int Above(int[] lows, int highest) => lows.Length - FirstAfter(lows, highest);

    private static int Below(int[] highs, int lowest) => FirstAfter(highs, lowest - 1);

    private static int FirstAfter(int[] sorted, int value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] > value ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static ImmutableArray<LineKey> Nearest(ImmutableArray<RankedGap> gaps, int at, int most)
    {
        var found = new List<int>(most);
        for (var off = 1; found.Count < most && off < gaps.Length; off++)
        {
            if (at - off >= 0 && !gaps[at - off].CanBeToldFrom(gaps[at]))
                found.Add(at - off);
            if (found.Count < most && at + off < gaps.Length && !gaps[at + off].CanBeToldFrom(gaps[at]))
                found.Add(at + off);
        }

        return [.. found.Order().Select(i => LineKey.Parse(gaps[i].Gap, null))];
    }
}
