using System.Collections.Immutable;

namespace WorkshopBot.Teams.Graph;

/// <summary>Which permissions Graph turned out to miss, in memory: an administrator sees it, and the log hears of it once an hour.</summary>
public sealed class GraphHealth(TimeProvider clock, Action<MissingPermission> tell)
{
    private static readonly TimeSpan SayAgain = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly Dictionary<(GraphFeature, string), (MissingPermission What, DateTimeOffset Told)> missing = [];

    /// <summary>What is missing now, in a fixed order.</summary>
    public ImmutableArray<MissingPermission> Missing
    {
        get
        {
            lock (gate)
                return [.. missing.Values.Select(m => m.What).OrderBy(m => m.Feature).ThenBy(m => m.Permission, StringComparer.Ordinal)];
        }
    }

    public void Lacks(GraphFeature feature, string permission)
    {
        var now = clock.GetUtcNow();
        MissingPermission? say = null;
        lock (gate)
        {
            var known = missing.TryGetValue((feature, permission), out var before);
            var what = known ? before.What : new MissingPermission(feature, permission, now);
            var told = known && now - before.Told < SayAgain ? before.Told : now;
            missing[(feature, permission)] = (what, told);
            say = told == now ? what : null;
        }

        if (say is not null)
            tell(say);
    }

    public void Works(GraphFeature feature, string permission)
    {
        lock (gate)
            missing.Remove((feature, permission));
    }
}

/// <summary>A permission that an administrator has not granted yet, and since when Graph says so.</summary>
public sealed record MissingPermission(GraphFeature Feature, string Permission, DateTimeOffset Since);
