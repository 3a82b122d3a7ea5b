using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>What may be said of how many people there are.</summary>
public enum CountShown
{
    /// <summary>There is nobody: a blank spot of the process, which is always named.</summary>
    Nobody,

    /// <summary>One or two.</summary>
    FewerThanThree,

    /// <summary>Three or more; the number would give away that of a smaller cell beside it.</summary>
    ThreeOrMore,

    /// <summary>One or more; even whether they are fewer than three would give a number away.</summary>
    Somebody,

    /// <summary>Three or more, in number.</summary>
    Number,
}

/// <summary>A number of people as far as it may be shown.</summary>
/// <param name="Number">Set for <see cref="CountShown.Number"/> only.</param>
public readonly record struct PeopleCount(CountShown Shown, int? Number = null)
{
    /// <summary>
    /// The counts of one row: each person is in one cell at most. Cells are hidden by the rule of every table
    /// (<see cref="SmallCells"/>), for a reader who knows which cells are empty, and the row's total from elsewhere. Here
    /// what is hidden is not shown as one sum; it stands in its own cell, in words. Which words is one thing more to know:
    /// with 1 and 3 hidden, "fewer than three" and "three or more" of four people could only be 1 and 3. Then both are "somebody".
    /// One thing cannot be hidden, because empty cells must be named: where there are as many people as cells with somebody
    /// in them, each holds one.
    /// </summary>
    /// <param name="uncounted">Cells that hold somebody who may not be counted in them: hidden as if they were small, and not even whether they are.</param>
    public static ImmutableArray<PeopleCount> Row(ImmutableArray<int> counts, ImmutableArray<bool> uncounted = default)
    {
        bool[] never = [.. counts.Select((c, i) => (Count: c, Never: !uncounted.IsDefault && uncounted[i])).Where(x => x.Count > 0).Select(x => x.Never)];
        var filled = counts.Where(c => c > 0).ToImmutableArray();
        var together = SmallCells.Together([.. filled.Select((c, i) => never[i] ? 1 : c)], lowest: 1);
        var hidden = filled.Where((_, i) => together[i]).ToArray();
        var coarse = never.Contains(true) || (filled.Sum() >= SmallCells.Fewest && IsGivenAway(hidden));

        var next = 0;
        return [.. counts.Select(c => c == 0 ? new PeopleCount(CountShown.Nobody) : Of(c, together[next++], coarse))];
    }

    /// <summary>A number that stands alone.</summary>
    public static PeopleCount Of(int people) => people == 0 ? new(CountShown.Nobody) : Of(people, people < SmallCells.Fewest, false);

    private static PeopleCount Of(int people, bool hidden, bool coarse) => new(
        !hidden ? CountShown.Number : coarse ? CountShown.Somebody : people < SmallCells.Fewest ? CountShown.FewerThanThree : CountShown.ThreeOrMore,
        hidden ? null : people);

    /// <summary>Whether only one set of numbers fits a sum in which each small cell is 1 or 2 and each other at least 3.</summary>
    private static bool IsGivenAway(int[] hidden)
    {
        var (sum, small) = (hidden.Sum(), hidden.Count(c => c < SmallCells.Fewest));
        var others = hidden.Length - small;
        return small > 0 && (others > 0 ? sum == (SmallCells.Fewest * others) + small : sum == small || sum == 2 * small);
    }
}
