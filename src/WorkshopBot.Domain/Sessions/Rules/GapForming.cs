using System.Collections.Immutable;

namespace WorkshopBot.Domain.Sessions;

/// <summary>From contributions and joins to gaps: what is joined is one gap, what is left becomes gaps of its own.</summary>
internal static class GapForming
{
    /// <summary>
    /// The gaps as they now are; null when nothing changed. A gap with the same contributions keeps its number, with all
    /// that was said of it, also when a join that had swallowed it was undone.
    /// </summary>
    public static SessionEvent.GapsFormed? At(Session session, Stop stop)
    {
        var theme = session.Themes[stop.Theme - 1];
        var clusters = Clusters(session, stop.Theme).Select(all => (All: all, Free: Free(session, all))).Where(c => c.Free.Length > 0)
            .Select(c => (c.Free, Known: Known(session, theme, c.All, c.Free))).ToArray();
        var next = theme.Gaps.IsEmpty ? 1 : theme.Gaps.Keys.Max() + 1;

        var kept = clusters.Where(c => c.Known is not null).Select(c => new FormedGap(c.Known!.Ref.Number, c.Free));
        var drawn = Lot.Draw(clusters.Where(c => c.Known is null), session.Plan.Seed, stop.Theme, stop.Round)
            .Select((c, i) => new FormedGap(next + i, c.Free));

        // A gap that was set aside stays as it is: its contributions are not free to be joined elsewhere.
        var aside = theme.Gaps.Values.Where(IsAside).Select(g => new FormedGap(g.Ref.Number, g.Members));
        var gaps = kept.Concat(drawn).Concat(aside).OrderBy(g => g.Number).ToImmutableArray();

        return gaps.Select(g => g.Number).SequenceEqual(theme.Gaps.Values.Where(g => !g.Superseded).Select(g => g.Ref.Number))
            ? null
            : new SessionEvent.GapsFormed(stop.Theme, stop.Round, gaps);
    }

    /// <summary>The same for what comes when the joining of its theme is over: nothing is left lying.</summary>
    public static SessionEvent.GapsFormed? AfterJoining(Session session, int theme) =>
        !session.WasClosed(PhaseKind.Join, theme, 1)
        || (session.Open?.Stop is { Kind: PhaseKind.Collect or PhaseKind.Join } open && open.Theme == theme)
            ? null
            : At(session, new Stop(PhaseKind.Join, theme, session.Rounds(PhaseKind.Join, theme)));

    /// <summary>Which contributions stand together, through joins that were not undone. Who was withdrawn or set aside still links the others.</summary>
    public static ImmutableArray<ImmutableArray<int>> Units(Session session, int theme) =>
        [.. Clusters(session, theme).Select(all => Free(session, all)).Where(u => u.Length > 0)];

    /// <summary>Can be joined and stand in a live gap.</summary>
    public static bool IsFree(this Session session, Contribution c) =>
        c.Counts && !session.Themes[c.Theme - 1].Gaps.Values.Any(g => IsAside(g) && g.Members.Contains(c.Number));

    private static bool IsAside(Gap gap) => gap is { Superseded: false, SetAside: not null };

    private static ImmutableArray<int> Free(Session session, IEnumerable<int> numbers) =>
        [.. numbers.Where(n => session.IsFree(session.Contributions[n]))];

    /// <summary>The gap that these contributions are already; the one that stands before one that was joined into another.</summary>
    private static Gap? Known(Session session, ThemeWork theme, int[] all, ImmutableArray<int> free) => theme.Gaps.Values
        .Where(g => g.SetAside is null && g.Members.Contains(free[0]) && g.Members.All(all.Contains)
            && g.Members.Where(n => session.Contributions[n].Counts).Order().SequenceEqual(free))
        .OrderBy(g => g.Superseded).ThenByDescending(g => g.Ref.Number)
        .FirstOrDefault();

    private static IEnumerable<int[]> Clusters(Session session, int theme)
    {
        var root = session.Contributions.Values.Where(c => c.Theme == theme).ToDictionary(c => c.Number, c => c.Number);
        int Root(int n) => root[n] == n ? n : root[n] = Root(root[n]);

        foreach (var join in session.Joins.Values.Where(j => j.Theme == theme && !j.Undone))
        {
            foreach (var m in join.Members.Skip(1))
                root[Math.Max(Root(m), Root(join.Members[0]))] = Math.Min(Root(m), Root(join.Members[0]));
        }

        return root.Keys.ToArray().GroupBy(Root).OrderBy(g => g.Key).Select(g => g.Order().ToArray());
    }
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
