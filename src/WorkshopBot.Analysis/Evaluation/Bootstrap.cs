namespace WorkshopBot.Analysis.Evaluation;

/// <summary>How far a figure could have come out otherwise, had other items been drawn: always the same draws.</summary>
public static class Bootstrap
{
    private const int Draws = 2000;
    private const ulong Seed = 20260401;

    /// <summary>The 95% interval of hits per item, drawing whole units with replacement; NaN when there is nothing.</summary>
    public static (double Low, double High) Interval(IReadOnlyCollection<Outcome> outcomes)
    {
        var units = outcomes
            .GroupBy(outcome => outcome.Unit, StringComparer.Ordinal)
            .OrderBy(unit => unit.Key, StringComparer.Ordinal)
            .Select(unit => (Hits: unit.Sum(outcome => outcome.Hits), Of: unit.Sum(outcome => outcome.Of)))
            .ToArray();
        if (units.Sum(unit => unit.Of) is 0)
            return (double.NaN, double.NaN);

        var state = Seed;
        var shares = new List<double>(Draws);
        for (var draw = 0; draw < Draws; draw++)
        {
            var (hits, of) = (0.0, 0.0);
            for (var i = 0; i < units.Length; i++)
            {
                var unit = units[(int)(Next(ref state) % (ulong)units.Length)];
                hits += unit.Hits;
                of += unit.Of;
            }

            if (of > 0)
                shares.Add(hits / of);
        }

        shares.Sort();
        return (shares[(int)(shares.Count * 0.025)], shares[Math.Min(shares.Count - 1, (int)(shares.Count * 0.975))]);
    }

    // SplitMix64: the same numbers in every version of .NET, which does not promise that of its own.
    private static ulong Next(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
