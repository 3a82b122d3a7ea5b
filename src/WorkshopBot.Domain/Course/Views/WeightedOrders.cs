using System.Collections.Immutable;

namespace WorkshopBot.Domain.Course;

/// <summary>The order of a theme's gaps under each of the built-in weights, side by side.</summary>
/// <param name="Orders">One a weighting, the default first; those by seriousness only when somebody said how serious.</param>
/// <param name="Gaps">By their place under the default weights, then by id.</param>
public sealed record WeightedOrders(ImmutableArray<Weights> Orders, ImmutableArray<WeightedPlaces> Gaps)
{
    /// <summary>How many places the gap that moves most goes up or down.</summary>
    public int MostMoved => Gaps.SelectMany(g => g.Moved).Select(Math.Abs).DefaultIfEmpty(0).Max();

    public static WeightedOrders Of(IEnumerable<Ballot> ballots)
    {
        var all = ballots.ToArray();
        var serious = all.Any(b => b.Chosen.Any(c => c.Seriousness is not null));
        ImmutableArray<Weights> orders = [.. Weights.All.Where(w => serious || !w.BySeriousness)];
        var table = BallotTable.Of(all);
        var shares = orders.Select(w => new ShareCounter(table, w).Whole()).ToArray();
        var places = shares.Select(Resampling.PlacesBy).ToArray();

        return new WeightedOrders(orders,
        [
            .. Enumerable.Range(0, table.Gaps.Length)
                .Select(g => new WeightedPlaces(table.Gaps[g], [.. places.Select(p => p[g])], [.. shares.Select(s => s[g])]))
                .OrderBy(g => g.Places[0]).ThenBy(g => g.Gap, StringComparer.Ordinal),
        ]);
    }
}

/// <summary>The places of one gap, one a weighting.</summary>
public sealed record WeightedPlaces(string Gap, ImmutableArray<int> Places, ImmutableArray<double> Shares)
{
    /// <summary>How many places it goes up (above zero) or down against the default weights.</summary>
    public ImmutableArray<int> Moved => [.. Places.Select(p => Places[0] - p)];
}
