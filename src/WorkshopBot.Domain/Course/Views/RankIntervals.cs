using System.Collections.Immutable;

namespace WorkshopBot.Domain.Course;

/// <summary>The gaps of one theme in the order in which people chose them, with how far that order can be trusted.</summary>
/// <remarks>
/// <para>A gap's share is chosen / asked, weighted (<see cref="Weights"/>). Its place is 1 + the number of gaps with a higher
/// share; equal shares share a place. A gap that was not put to a session is left out of that session: not asked is not a no.
/// Somebody who was asked about the same gap in k sessions brings a k-th of a voice to each; where each session counts the
/// same, they are a voice in each.</para>
/// <para>The interval: as many sessions as there are, drawn with replacement, and in each as many of its people, drawn with
/// replacement; then all places again. That a thousand times; the middle 90% of the places is the interval, made wider
/// where needed to hold the place itself. Among equals in a draw a gap could stand first or last, so the interval takes the
/// first of their places for its best end and the last for its worst; only what all chose has nothing above it. Somebody in two sessions may be drawn in both, and then brings their part to each.
/// With one session only people are drawn, so that nothing is known of how another session would have chosen. Where no
/// session drawn was asked about a gap, it keeps its share for the places of the others, and the draw says nothing of the gap
/// itself.</para>
/// <para>Drawing from a handful of people shows too little of what others could have said: when fewer than five were asked,
/// the interval is every place there is.</para>
/// <para>Two gaps whose intervals touch cannot be told apart. A band is a stretch of the order in which no gap can be told
/// apart from the first of the stretch; the next gap that can begins the next band.</para>
/// </remarks>
/// <param name="Gaps">By place, then by id.</param>
/// <param name="NotAsked">Gaps that nobody was asked about: they have no place.</param>
public sealed record RankIntervals(Weights Weights, int Draws, int Seed, ImmutableArray<RankedGap> Gaps, ImmutableArray<string> NotAsked)
{
    /// <summary>Of fewer people no interval is drawn.</summary>
    public const int FewestAsked = 5;

    public const int UsualDraws = 1000;

    public const int UsualSeed = 20260401;

    private const int MostKept = 5_000_000;

    private const int FewestDraws = 100;

    /// <summary>As many draws as memory allows for so many gaps: a thousand up to five thousand gaps, never fewer than a hundred.</summary>
    public static int DrawsFor(int gaps) => Math.Clamp(MostKept / Math.Max(1, gaps), FewestDraws, UsualDraws);

    /// <param name="ballots">Of one theme, in any order.</param>
    /// <param name="gaps">All gaps of the theme, so that those nobody was asked about are named; may be empty.</param>
    /// <param name="draws">Null takes <see cref="DrawsFor"/>.</param>
    public static RankIntervals Of(
        IEnumerable<Ballot> ballots, Weights weights, IEnumerable<string>? gaps = null, int? draws = null, int seed = UsualSeed)
    {
        var table = BallotTable.Of(ballots);
        var times = draws ?? DrawsFor(table.Gaps.Length);
        var sample = Resampling.Of(table, weights, times, seed);
        var ranked = Enumerable.Range(0, table.Gaps.Length).OrderBy(g => sample.Places[g]).ThenBy(g => g).ToArray();
        var (band, last) = (0, 0);

        var shown = ImmutableArray.CreateBuilder<RankedGap>(ranked.Length);
        var sharing = sample.Places.GroupBy(p => p).ToDictionary(p => p.Key, p => p.Count());
        foreach (var g in ranked)
        {
            var few = table.Asked[g] < FewestAsked;
            var places = few ? (1, ranked.Length) : sample.PlacesOf(g);
            var shares = few ? (0, 1) : sample.SharesOf(g);
            if (places.Item1 > last)
                (band, last) = (band + 1, places.Item2);
            shown.Add(new RankedGap(
                table.Gaps[g], sample.Places[g], sharing[sample.Places[g]] > 1, places.Item1, places.Item2,
                sample.Shares[g], shares.Item1, shares.Item2, table.Asked[g], table.Chose[g], table.Sessions[g], few, band));
        }

        return new RankIntervals(weights, times, seed, shown.MoveToImmutable(), [.. (gaps ?? []).Except(table.Gaps).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The gaps that cannot be told apart from this one, in their order.</summary>
    public ImmutableArray<string> NotDistinguishableFrom(string gap)
    {
        var one = Gaps.Single(g => g.Gap == gap);
        return [.. Gaps.Where(g => g.Gap != gap && !g.CanBeToldFrom(one)).Select(g => g.Gap)];
    }
}

/// <summary>A gap in its place, with how far that could have come out otherwise.</summary>
/// <param name="Place">From 1; shared by those with an equal share.</param>
/// <param name="Lowest">The best place of the interval: a low number.</param>
/// <param name="Highest">The worst place of the interval.</param>
/// <param name="Share">0 to 1.</param>
/// <param name="Asked">People, each once, however many sessions they sat in.</param>
/// <param name="Chose">Those of them who chose it at least once.</param>
/// <param name="Sessions">In which it was asked. In one only: nothing is known of how sessions differ.</param>
/// <param name="TooFew">Fewer than five were asked, so that the interval is every place there is.</param>
/// <param name="Band">From 1; gaps of one band cannot be told apart from the first of it.</param>
public sealed record RankedGap(
    string Gap, int Place, bool Tied, int Lowest, int Highest, double Share, double ShareLow, double ShareHigh,
    int Asked, int Chose, int Sessions, bool TooFew, int Band)
{
    /// <summary>Their intervals do not touch.</summary>
    public bool CanBeToldFrom(RankedGap other) => Lowest > other.Highest || Highest < other.Lowest;
}
