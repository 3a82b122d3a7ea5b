using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Domain.Course.ProgrammeEvent;

namespace WorkshopBot.Domain.Course;

public sealed partial record Programme
{
    /// <summary>Coordinators of a Country whom that Country named itself: others do not see them. The first one a national coordinator named.</summary>
    private ImmutableHashSet<PersonId> NamedByTheirCountry { get; init; } = [];

    private ImmutableDictionary<PersonId, Catalogue.PlaceId?> CoordinatorsSeenBy(Reader reader) =>
        Coordinators.RemoveRange(Coordinators.Keys.Where(c => !OfCoordinator(c).Has(reader)));

    /// <summary>Who sees that somebody coordinates: of a Country its own coordinators do, and national ones unless the Country named them.</summary>
    private Audience OfCoordinator(PersonId person) =>
        Coordinators.TryGetValue(person, out var country) ? new Audience(!NamedByTheirCountry.Contains(person), country) : new Audience(false, []);

    private Programme FoldCoordinators(ProgrammeEvent happened) => happened switch
    {
        CoordinatorNamed e => this with
        {
            Coordinators = Coordinators.SetItem(e.Person, e.Country),
            NamedByTheirCountry = e.Country is not null && CountryOf(e.By) == e.Country ? NamedByTheirCountry.Add(e.Person) : NamedByTheirCountry.Remove(e.Person),
            TakingPart = e.Country is { } country ? TakingPart.Add(country) : TakingPart,
        },
        CoordinatorLetGo e => this with { Coordinators = Coordinators.Remove(e.Person), NamedByTheirCountry = NamedByTheirCountry.Remove(e.Person) },
        _ => throw Unfit(happened),
    };
}
