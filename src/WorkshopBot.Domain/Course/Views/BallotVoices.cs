using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>How voices are divided: over the sessions of one person, and over kinds of organisation.</summary>
internal static class BallotVoices
{
    /// <summary>
    /// How much of a voice each ballot is, a gap: whoever was asked about it in k sessions brings a k-th to each, so that they
    /// are one person where all are counted. Null is a whole voice on every gap.
    /// </summary>
    public static int[]?[] Split(Ballot[] ballots, int[][] asked, int gaps)
    {
        var voices = new int[]?[ballots.Length];
        var times = new int[gaps];
        var known = new HashSet<int[]>(SameNumbers.Instance);
        foreach (var person in Enumerable.Range(0, ballots.Length).GroupBy(b => ballots[b].Person).Select(g => g.ToArray()).Where(g => g.Length > 1))
        {
            foreach (var gap in person.SelectMany(b => asked[b]))
                times[gap]++;
            foreach (var b in person)
            {
                int[] own = [.. asked[b].Select(gap => BallotTable.WholeVoice / times[gap])];
                voices[b] = known.TryGetValue(own, out var same) ? same : own;
                known.Add(voices[b]!);
            }

            foreach (var gap in person.SelectMany(b => asked[b]))
                times[gap] = 0;
        }

        return voices;
    }

    /// <summary>A stratum for each kind; those of fewer than three people are one, by the rule of every table.</summary>
    public static Dictionary<OrganisationKind, int> Strata(Ballot[] ballots)
    {
        var kinds = ballots.GroupBy(b => b.Kind).OrderBy(g => OrganisationKind.All.IndexOf(g.Key))
            .Select(g => (Kind: g.Key, People: g.Select(b => b.Person).Distinct().Count())).ToArray();
        var together = SmallCells.Together([.. kinds.Select(k => k.People)], lowest: 1);
        var next = together.Contains(true) ? 1 : 0;
        return kinds.Select((k, i) => (k.Kind, Stratum: together[i] ? 0 : next++)).ToDictionary(k => k.Kind, k => k.Stratum);
    }
}

/// <summary>Two lists of the same numbers are one list.</summary>
internal sealed class SameNumbers : IEqualityComparer<int[]>
{
    public static readonly SameNumbers Instance = new();

    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(int[] numbers)
    {
        // Not HashCode, which differs from run to run; nothing shows it, but so nothing ever can.
        var hash = 17;
        foreach (var n in numbers)
            hash = unchecked((hash * 31) + n);
        return hash;
    }
}
