using System.Collections.Immutable;

namespace WorkshopBot.Domain.Sessions;

/// <summary>From contributions and joins to gaps: what is joined is one gap, what is left becomes gaps of its own.</summary>
internal static class GapForming
{
    /// <summary>The gaps as they now are; null when nothing changed. A gap with the same contributions keeps its number.</summary>
    public static SessionEvent.GapsFormed? At(Session session, Stop stop)
    {
        var theme = session.Themes[stop.Theme - 1];
        var units = Units(session, stop.Theme);
        var known = theme.Gaps.Values.Where(g => !g.Superseded).ToDictionary(g => Key(g.Members), g => g.Ref.Number, StringComparer.Ordinal);
        var next = theme.Gaps.IsEmpty ? 1 : theme.Gaps.Keys.Max() + 1;

        var kept = units.Where(u => known.ContainsKey(Key(u))).Select(u => new FormedGap(known[Key(u)], u));
        var drawn = Lot.Draw(units.Where(u => !known.ContainsKey(Key(u))), session.Plan.Seed, stop.Theme, stop.Round)
            .Select((u, i) => new FormedGap(next + i, u));

        // A gap that was set aside stays as it is: its contributions are not free to be joined elsewhere.
        var aside = theme.Gaps.Values.Where(g => g is { Superseded: false, SetAside: not null }).Select(g => new FormedGap(g.Ref.Number, g.Members));
        var gaps = kept.Concat(drawn).Concat(aside).DistinctBy(g => g.Number).OrderBy(g => g.Number).ToImmutableArray();

        return gaps.Length == known.Count && gaps.All(g => known.ContainsKey(Key(g.Members)))
            ? null
            : new SessionEvent.GapsFormed(stop.Theme, stop.Round, gaps);
    }

    /// <summary>Which contributions stand together: through joins that were not undone, or through their own writer's word.</summary>
    public static ImmutableArray<ImmutableArray<int>> Units(Session session, int theme)
    {
        var live = session.Contributions.Values.Where(c => c.Theme == theme && c.Counts).Select(c => c.Number).ToArray();
        var root = live.ToDictionary(n => n);
        int Root(int n) => root[n] == n ? n : root[n] = Root(root[n]);

        foreach (var join in session.Joins.Values.Where(j => j.Theme == theme && !j.Undone))
        {
            var members = join.Members.Where(root.ContainsKey).ToArray();
            foreach (var m in members.Skip(1))
                root[Math.Max(Root(m), Root(members[0]))] = Math.Min(Root(m), Root(members[0]));
        }

        return [.. live.GroupBy(Root).OrderBy(g => g.Key).Select(g => g.Order().ToImmutableArray())];
    }

    private static string Key(ImmutableArray<int> members) => string.Join(',', members.Order());
}

/// <summary>Draws lots from the plan's seed: the same log gives the same numbers, and no order of arrival shows.</summary>
internal static class Lot
{
    public static ImmutableArray<T> Draw<T>(IEnumerable<T> items, params ReadOnlySpan<int> seeds)
    {
        var state = 0x9E3779B97F4A7C15UL;
        foreach (var seed in seeds)
            state = Mix(state ^ unchecked((ulong)seed));

        var drawn = items.ToArray();
        for (var i = drawn.Length - 1; i > 0; i--)
        {
            state = Mix(state);
            var j = (int)(state % (ulong)(i + 1));
            (drawn[i], drawn[j]) = (drawn[j], drawn[i]);
        }

        return [.. drawn];
    }

    /// <summary>splitmix64 (Steele, Lea and Flood 2014).</summary>
    private static ulong Mix(ulong x)
    {
        unchecked
        {
            x += 0x9E3779B97F4A7C15UL;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
            return x ^ (x >> 31);
        }
    }
}
