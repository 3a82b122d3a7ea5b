using System.Collections.Immutable;
using System.Numerics;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>How a declared group answered one question.</summary>
/// <param name="Agree">How many agreed.</param>
/// <param name="N">How many answered, those who had no opinion too; who was not asked or did not answer is not in it.</param>
public sealed record GroupAnswer(Group Group, int Agree, int N);

/// <summary>The share of a group that agrees, as far as its answers tell.</summary>
/// <param name="Share">
/// (agree + 1) / (n + 2): as if one more person had agreed and one more had not (Laplace's rule of succession). So a small
/// group never counts as certain: 3 of 3 is 4/5, and 1/2 is a group that is split in two equal halves.
/// </param>
public sealed record GroupShare(Group Group, int Agree, int N, Fraction Share);

/// <summary>Agreement across declared kinds of organisation.</summary>
/// <remarks>
/// The product over groups of (agree + 1) / (n + 2) is the "group-informed consensus" of Polis (Small and others, 2021,
/// "Polis: scaling deliberation by mapping high dimensional opinion spaces"). There the groups are made by a machine out of
/// the votes; here they are the kinds of organisation that people named themselves. The product is high only if every group
/// agrees: one group that does not agree cannot be outvoted by a large one. Two things differ from Polis:
/// <list type="bullet">
/// <item>A group of nobody is left out. Polis multiplies by 1/2 for it, which is no answer but only the rule's assumption;
/// it would make a gap look less shared for whom we did not ask.</item>
/// <item>A group of fewer than three people is taken together with others, by the same rule as in every table
/// (<see cref="SmallCells"/>). Who is taken together depends on how many answered and never on what they answered: otherwise
/// a small group that disagrees could vanish in a large one because it disagrees.</item>
/// </list>
/// Each group multiplies by less than 1, so four groups that agree have a lower product than two that agree just as much.
/// Products of different numbers of groups are therefore not compared as such: <see cref="CompareTo"/> compares the average
/// per group (the geometric mean, which with equal numbers of groups gives the order of the products), and whoever shows the
/// product shows the number of groups and n beside it. As with a spread, three or more people stand behind each share.
/// </remarks>
/// <param name="Groups">Each of three people or more. One group only means that nothing is said across kinds.</param>
/// <param name="Product">Exact; between 0 and 1.</param>
/// <param name="Spread">The highest share less the lowest; zero with one group.</param>
/// <param name="N">All who answered.</param>
public sealed record Agreement(ImmutableArray<GroupShare> Groups, Fraction Product, Fraction Spread, int N) : IComparable<Agreement>
{
    /// <summary>Whether there are two groups or more to agree with each other.</summary>
    public bool IsAcrossGroups => Groups.Length > 1;

    public static bool operator <(Agreement a, Agreement b) => a.CompareTo(b) < 0;

    public static bool operator >(Agreement a, Agreement b) => a.CompareTo(b) > 0;

    public static bool operator <=(Agreement a, Agreement b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Agreement a, Agreement b) => a.CompareTo(b) >= 0;

    /// <summary>Null when fewer than three people answered: there is nothing that may be shown.</summary>
    public static Agreement? Of(IEnumerable<GroupAnswer> answers)
    {
        var groups = Shown(answers);
        if (groups.Sum(g => g.N) < SmallCells.Fewest)
            return null;

        var shares = groups.Select(g => new GroupShare(g.Group, g.Agree, g.N, ShareOf(g.Agree, g.N))).ToImmutableArray();
        return new Agreement(
            shares,
            shares.Aggregate(Fraction.One, (product, g) => product * g.Share),
            shares.Max(g => g.Share)! - shares.Min(g => g.Share)!,
            shares.Sum(g => g.N));
    }

    /// <summary>(agree + 1) / (n + 2), exactly.</summary>
    public static Fraction ShareOf(int agree, int n) =>
        agree < 0 || agree > n ? throw new ArgumentOutOfRangeException(nameof(agree)) : new Fraction(agree + 1, (BigInteger)n + 2);

    /// <summary>
    /// By the geometric mean of the shares, exactly: the k-th root of p is above the m-th root of q just if p to the power m
    /// is above q to the power k.
    /// </summary>
    public int CompareTo(Agreement? other) =>
        other is null ? 1 : Product.Power(other.Groups.Length).CompareTo(other.Product.Power(Groups.Length));

    /// <summary>The geometric mean of the shares in hundredths, for show: found by trying, for roots have no end.</summary>
    public decimal PerGroup()
    {
        // The largest h of which (2h - 1) / 200 is not above the mean is the mean rounded, half upwards.
        var (low, high) = (0, 100);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (new Fraction((2 * middle) - 1, 200).Power(Groups.Length) <= Product)
                low = middle;
            else
                high = middle - 1;
        }

        return low / 100m;
    }

    private static ImmutableArray<GroupAnswer> Shown(IEnumerable<GroupAnswer> answers)
    {
        var groups = answers.GroupBy(a => a.Group)
            .Select(g => new GroupAnswer(g.Key, g.Sum(a => a.Agree), g.Sum(a => a.N)))
            .Where(g => g.N > 0)
            .OrderBy(g => Order(g.Group)).ThenBy(g => g.Group is Group.Organisation o ? o.Name : "", StringComparer.Ordinal)
            .ToImmutableArray();
        var together = SmallCells.Together([.. groups.Select(g => g.N)], lowest: 1);
        if (!together.Contains(true))
            return groups;

        var rest = groups.Where((g, i) => together[i] || g.Group is Group.OtherKinds).ToArray();
        var apart = groups.Except(rest).ToArray();
        return [.. apart, new GroupAnswer(apart.Length == 0 ? new Group.AllKinds() : new Group.OtherKinds(), rest.Sum(g => g.Agree), rest.Sum(g => g.N))];
    }

    private static int Order(Group group) => group switch
    {
        Group.OfKind kind => Catalogue.OrganisationKind.All.IndexOf(kind.Kind),
        Group.Organisation => 100,
        Group.OtherKinds => 101,
        _ => 102,
    };
}
