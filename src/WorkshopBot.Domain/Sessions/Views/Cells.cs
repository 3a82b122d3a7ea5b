using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Sessions;

/// <summary>Under what heading somebody is shown.</summary>
public abstract record Group
{
    private Group() { }

    public sealed record OfKind(OrganisationKind Kind) : Group;

    public sealed record Organisation(string Name) : Group;

    /// <summary>Several kinds taken together, each too small to stand alone, or needed to hide one that is.</summary>
    public sealed record OtherKinds : Group;

    /// <summary>Everybody: nothing is said about kinds.</summary>
    public sealed record AllKinds : Group;

    /// <summary>By name; the name itself is kept outside the log.</summary>
    public sealed record Named(PersonId Person) : Group;
}

/// <summary>How many people are shown under one heading.</summary>
public sealed record Cell(Group Group, int People);

/// <summary>
/// The headings under which a session's people appear. They are fixed once, by who took part: a kind of organisation
/// with fewer than three participants is taken together with others (<see cref="SmallCells"/>), and every table about
/// these people uses the same headings or takes them together further. So no table splits what another one joins.
/// </summary>
public sealed class Cells
{
    private readonly Session session;
    private readonly ImmutableHashSet<OrganisationKind> ownKinds;
    private readonly ImmutableHashSet<string> ownOrganisations = [];
    private readonly ImmutableHashSet<OrganisationKind> kindsBesideOrganisations = [];

    private Cells(Session session)
    {
        this.session = session;
        var kinds = Counted(session.Counted().Select(m => m.Kind));
        ownKinds = [.. Standing(kinds)];

        if (session.Plan.Attribution != Attribution.Organisation)
            return;

        var organisations = session.Counted().GroupBy(NameOf, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Key is not "" && g.Count() >= SmallCells.Fewest)
            .OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase)
            .Select(g => (Key: (Group)new Group.Organisation(g.Key), People: g.Count())).ToArray();
        var rest = Counted(session.Counted().Where(m => !organisations.Any(o => IsOf(m, o.Key))).Select(m => m.Kind));
        var standing = Standing([.. organisations, .. rest.Select(k => (Key: (Group)new Group.OfKind(k.Key), k.People))]);
        ownOrganisations = standing.OfType<Group.Organisation>().Select(o => o.Name).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        kindsBesideOrganisations = [.. standing.OfType<Group.OfKind>().Select(k => k.Kind)];
    }

    public static Cells Of(Session session) => new(session);

    /// <summary>The participants by kind of organisation.</summary>
    public ImmutableArray<Cell> There => Shown(session.Counted().GroupBy(m => GroupOf(m.Kind)).Select(g => new Cell(g.Key, g.Count())));

    /// <summary>
    /// These participants by kind of organisation: each cell has at least three people, unless they are fewer than three in
    /// all. A kind that is not named may have some or none.
    /// </summary>
    public ImmutableArray<Cell> Row(IEnumerable<PersonId> people)
    {
        var members = people.Distinct().Where(session.CountsInOutcomes).Select(p => session.Members[p]).ToArray();
        if (members.Length == 0)
            return [];

        var groups = There.Select(c => c.Group).ToImmutableArray();
        if (session.Plan.Attribution == Attribution.None || groups.Length < 2)
            return [new Cell(new Group.AllKinds(), members.Length)];

        var counts = groups.Select(g => members.Count(m => GroupOf(m.Kind) == g)).ToImmutableArray();
        return Joined(groups.Zip(counts).ToImmutableArray(), SmallCells.Together(counts));
    }

    /// <summary>From how many of the headings these participants come.</summary>
    public int GroupsAmong(IEnumerable<PersonId> people) =>
        people.Where(session.CountsInOutcomes).Select(p => GroupOf(session.Members[p].Kind)).Distinct().Count();

    /// <summary>To whom something is attributed, as far as the plan allows.</summary>
    public Group Of(PersonId person) => session.Members.TryGetValue(person, out var m) ? Of(m) : new Group.AllKinds();

    /// <summary>Counts of kinds with a reader who knows which kinds are not there at all, as with those who stayed away.</summary>
    public static ImmutableArray<Cell> OfKinds(IEnumerable<OrganisationKind> kinds)
    {
        var counted = Counted(kinds);
        return Joined([.. counted.Select(k => ((Group)new Group.OfKind(k.Key), k.People))], SmallCells.Together([.. counted.Select(k => k.People)], lowest: 1));
    }

    /// <summary>Which kinds may stand by themselves among these people; the others are taken together.</summary>
    internal static ImmutableHashSet<OrganisationKind> StandingAmong(IEnumerable<OrganisationKind> kinds) => [.. Standing(Counted(kinds))];

    private Group Of(Member m) => session.Plan.Attribution switch
    {
        Attribution.None => new Group.AllKinds(),
        Attribution.Name => new Group.Named(m.Person),
        Attribution.Organisation when ownOrganisations.Contains(NameOf(m)) => new Group.Organisation(NameOf(m)),
        Attribution.Organisation when kindsBesideOrganisations.Contains(m.Kind) => new Group.OfKind(m.Kind),
        Attribution.Organisation when ownOrganisations.Count + kindsBesideOrganisations.Count == 0 => new Group.AllKinds(),
        Attribution.Organisation => new Group.OtherKinds(),
        _ => GroupOf(m.Kind),
    };

    private Group GroupOf(OrganisationKind kind) =>
        ownKinds.Contains(kind) ? new Group.OfKind(kind) : ownKinds.IsEmpty ? new Group.AllKinds() : new Group.OtherKinds();

    private static bool IsOf(Member m, Group organisation) =>
        organisation is Group.Organisation o && o.Name.Equals(NameOf(m), StringComparison.OrdinalIgnoreCase);

    private static string NameOf(Member m) => m.Organisation.Body?.Trim() ?? "";

    private static ImmutableArray<(OrganisationKind Key, int People)> Counted(IEnumerable<OrganisationKind> kinds)
    {
        var all = kinds.ToLookup(k => k);
        return [.. OrganisationKind.All.Where(all.Contains).Select(k => (k, all[k].Count()))];
    }

    private static IEnumerable<T> Standing<T>(ImmutableArray<(T Key, int People)> cells) =>
        cells.Zip(SmallCells.Together([.. cells.Select(c => c.People)], lowest: 1)).Where(x => !x.Second).Select(x => x.First.Key);

    private static ImmutableArray<Cell> Joined(ImmutableArray<(Group Group, int People)> cells, ImmutableArray<bool> together)
    {
        var rest = new Cell(
            together.Contains(false) ? new Group.OtherKinds() : new Group.AllKinds(),
            cells.Zip(together).Where(x => x.Second).Sum(x => x.First.People));
        var shown = Shown([.. cells.Zip(together).Where(x => !x.Second).Select(x => new Cell(x.First.Group, x.First.People)), rest]);
        return shown.IsEmpty ? [rest] : shown;
    }

    private static ImmutableArray<Cell> Shown(IEnumerable<Cell> cells) =>
    [
        .. cells.GroupBy(c => c.Group).Select(g => new Cell(g.Key, g.Sum(c => c.People))).Where(c => c.People > 0)
            .OrderBy(c => c.Group is Group.OfKind k ? OrganisationKind.All.IndexOf(k.Kind) : int.MaxValue),
    ];
}
