namespace WorkshopBot.Domain.Course;

/// <summary>The places and shares of one theme as they are, and as they came out in each draw.</summary>
internal sealed class Resampling
{
    private readonly int draws;
    private readonly int[] drawnPlaces;
    private readonly int[] drawnLast;
    private readonly float[] drawnShares;

    /// <summary>In how many draws a gap was asked about.</summary>
    private readonly int[] seen;

    private Resampling(double[] shares, int draws)
    {
        this.draws = draws;
        Shares = shares;
        Places = PlacesBy(shares);
        drawnPlaces = new int[shares.Length * draws];
        drawnLast = new int[shares.Length * draws];
        drawnShares = new float[shares.Length * draws];
        seen = new int[shares.Length];
    }

    public double[] Shares { get; }

    public int[] Places { get; }

    public static Resampling Of(BallotTable table, Weights weights, int draws, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        var counter = new ShareCounter(table, weights);
        var sample = new Resampling(counter.Whole(), draws);
        var chance = new Chance(unchecked((ulong)seed));
        var gaps = table.Gaps.Length;
        var (shares, work) = (new double[gaps], new Order(gaps));
        for (var draw = 0; draw < draws; draw++)
        {
            counter.Draw(ref chance, shares);
            sample.Keep(shares, work);
        }

        return sample;
    }

    /// <summary>The place of each gap: 1 + how many have a higher share.</summary>
    public static int[] PlacesBy(double[] shares)
    {
        var order = new Order(shares.Length);
        order.By(shares, shares);
        return order.First;
    }

    public (int Low, int High) PlacesOf(int gap)
    {
        if (seen[gap] == 0)
            return (1, Places.Length);
        var low = Middle(drawnPlaces.AsSpan(gap * draws, seen[gap])).Low;
        var high = Middle(drawnLast.AsSpan(gap * draws, seen[gap])).High;
        return (Math.Min(low, Places[gap]), Math.Max(high, Places[gap]));
    }

    public (double Low, double High) SharesOf(int gap)
    {
        if (seen[gap] == 0)
            return (0, 1);
        var (low, high) = Middle(drawnShares.AsSpan(gap * draws, seen[gap]));
        return (Math.Min(low, Shares[gap]), Math.Max(high, Shares[gap]));
    }

    /// <summary>What is left when a twentieth is taken off at each end.</summary>
    private static (T Low, T High) Middle<T>(Span<T> values)
    {
        values.Sort();
        var off = values.Length / 20;
        return (values[off], values[^(off + 1)]);
    }

    private void Keep(double[] shares, Order order)
    {
        order.By(shares, Shares);
        for (var gap = 0; gap < shares.Length; gap++)
        {
            if (double.IsNaN(shares[gap]))
                continue;
            var at = (gap * draws) + seen[gap]++;
            (drawnPlaces[at], drawnLast[at], drawnShares[at]) = (order.First[gap], order.Last[gap], (float)shares[gap]);
        }
    }

    /// <summary>Works out places, over and over in the same memory.</summary>
    private sealed class Order(int gaps)
    {
        private readonly double[] keys = new double[gaps];
        private readonly int[] order = new int[gaps];

        /// <summary>The place that a gap shares with its equals.</summary>
        public int[] First { get; } = new int[gaps];

        /// <summary>
        /// The last place its equals take up: among them it could as well stand there. Not so for what all chose: nobody can
        /// stand above that.
        /// </summary>
        public int[] Last { get; } = new int[gaps];

        /// <param name="otherwise">For gaps of which <paramref name="shares"/> holds no number.</param>
        public void By(double[] shares, double[] otherwise)
        {
            for (var gap = 0; gap < gaps; gap++)
                (keys[gap], order[gap]) = (-(double.IsNaN(shares[gap]) ? otherwise[gap] : shares[gap]), gap);
            Array.Sort(keys, order);
            for (var from = 0; from < gaps;)
            {
                var to = from + 1;
                while (to < gaps && keys[to] == keys[from])
                    to++;
                for (var i = from; i < to; i++)
                    (First[order[i]], Last[order[i]]) = (from + 1, keys[i] == -1 ? from + 1 : to);
                from = to;
            }
        }
    }
}
