using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>
/// The headings under which people of the whole programme appear. They are fixed once: a kind of organisation stands by
/// itself only where it stands in the programme and in the session of whoever is counted. So each table here takes together
/// what a table of a session's own report takes together, and neither can be subtracted from the other.
/// </summary>
internal sealed class CoursePeople
{
    private readonly ImmutableHashSet<OrganisationKind> standing;
    private readonly Dictionary<int, Dictionary<PersonId, Group>> groups = [];
    private readonly Dictionary<PersonId, Group> first = [];
    private readonly Dictionary<PersonId, OrganisationKind> kinds = [];

    private CoursePeople(Sight sight)
    {
        standing = Cells.StandingAmong(sight.Sessions.SelectMany(s => s.Yield.People).DistinctBy(p => p.Person).Select(p => p.Kind));
        foreach (var session in sight.Sessions)
        {
            var own = Cells.StandingAmong(session.Yield.People.Select(p => p.Kind));
            var of = groups[session.Number] = new(session.Yield.People.Length);
            foreach (var p in session.Yield.People)
            {
                of[p.Person] = session.Yield.Plan.Attribution == Attribution.None ? new Group.AllKinds()
                    : own.Contains(p.Kind) && standing.Contains(p.Kind) ? new Group.OfKind(p.Kind)
                    : standing.IsEmpty ? new Group.AllKinds() : new Group.OtherKinds();
                if (session.Seen == ReleaseKind.Whole && first.TryAdd(p.Person, of[p.Person]) && session.Yield.Plan.Attribution != Attribution.None)
                    kinds.Add(p.Person, p.Kind);
            }
        }
    }

    /// <summary>Everybody in sessions that are seen whole, each once however many sessions they sat in.</summary>
    public int Count => first.Count;

    /// <summary>Everybody by heading, each cell of three people or more.</summary>
    public ImmutableArray<Cell> There
    {
        get
        {
            var counts = first.Values.GroupBy(g => g).OrderBy(g => Order(g.Key)).Select(g => new Cell(g.Key, g.Count())).ToArray();
            var together = SmallCells.Together([.. counts.Select(c => c.People)], lowest: 1);
            if (!together.Contains(true))
                return [.. counts];

            var apart = counts.Where((c, i) => !together[i] && c.Group is not Group.OtherKinds).ToArray();
            return [.. apart, new Cell(apart.Length == 0 ? new Group.AllKinds() : new Group.OtherKinds(), Count - apart.Sum(c => c.People))];
        }
    }

    /// <summary>
    /// Kinds of which people stand in the cell that was taken together: of such a kind the number by its own name, if it has
    /// one, is not all of them. How many of each there are is a secret, and beside the number of the cell the names may give it
    /// away: three people of three kinds are one of each. Then none is named.
    /// </summary>
    public ImmutableArray<OrganisationKind> Together => IsGivenAway(TakenTogether) ? [] : [.. TakenTogether.Select(k => k.Kind)];

    public bool KeepsKinds => IsGivenAway(TakenTogether);

    private ImmutableArray<(OrganisationKind Kind, int People)> TakenTogether
    {
        get
        {
            var apart = There.Select(c => c.Group).OfType<Group.OfKind>().ToHashSet();
            var together = kinds.Where(k => first[k.Key] is not Group.OfKind own || !apart.Contains(own)).ToLookup(k => k.Value);
            return [.. OrganisationKind.All.Where(together.Contains).Select(k => (k, together[k].Count()))];
        }
    }

    public static CoursePeople Of(Sight sight) => new(sight);

    public Group GroupOf(int session, PersonId person) =>
        groups.TryGetValue(session, out var of) && of.TryGetValue(person, out var group) ? group : new Group.AllKinds();

    /// <summary>Whether a small number follows from how many people and which kinds there are, as in a row of the coverage.</summary>
    private static bool IsGivenAway(ImmutableArray<(OrganisationKind Kind, int People)> kinds) =>
        !kinds.IsEmpty && (kinds.Sum(k => k.People) is var people && (people <= kinds.Length || people < SmallCells.Fewest)
            || PeopleCount.Row([.. kinds.Select(k => k.People)]).Any(c => c.Shown == CountShown.Somebody));

    private static int Order(Group group) => group switch
    {
        Group.OfKind k => OrganisationKind.All.IndexOf(k.Kind),
        Group.OtherKinds => 100,
        _ => 101,
    };
}
