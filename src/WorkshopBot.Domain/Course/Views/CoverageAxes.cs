using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>Whom a programme wants to hear: which kinds of organisation for which place, on every one of the themes.</summary>
public sealed record CoverageAxes(ImmutableArray<ThemeId> Themes, ImmutableArray<PlaceAsked> Places)
{
    private static readonly PlaceId CaribbeanNetherlands = new("caribbean-netherlands");
    private static readonly PlaceId EuropeanNetherlands = new("european-netherlands");

    /// <summary>
    /// All themes of an edition, with the two parts of the Netherlands, the three islands, the three countries and the
    /// security regions. Only kinds that exist in a place are wanted there: Saba has no ministry and Zeeland no Caribbean
    /// government. A programme may want others.
    /// </summary>
    public static CoverageAxes Usual(Edition edition) => new(
        [.. edition.Themes.Select(t => t.Id)],
        [.. edition.Places.Select(p => new PlaceAsked(p.Id, KindsOf(p))).Where(p => !p.Kinds.IsEmpty)]);

    /// <summary>The type of a session for a place; null where no one session is: the Kingdom, or several countries.</summary>
    public static SessionType? SessionFor(Place place) => place.Kind switch
    {
        PlaceKind.SecurityRegion => SessionType.SecurityRegion,
        PlaceKind.PublicBody => SessionType.CaribbeanNetherlands,
        PlaceKind.CountryPart when place.Id == CaribbeanNetherlands => SessionType.CaribbeanNetherlands,
        PlaceKind.CountryPart when place.Id == EuropeanNetherlands => SessionType.EuropeanNetherlands,
        PlaceKind.Country when AreaGroups.FamilyOf(place) == AreaFamily.Countries => SessionType.CaribbeanCountry,
        _ => null,
    };

    private static ImmutableArray<OrganisationKind> KindsOf(Place place) => place.Kind switch
    {
        PlaceKind.SecurityRegion => [OrganisationKind.SecurityRegion, OrganisationKind.Municipality, OrganisationKind.VitalProvider],
        PlaceKind.PublicBody => [OrganisationKind.CaribbeanGovernment, OrganisationKind.VitalProvider],
        PlaceKind.CountryPart when place.Id == CaribbeanNetherlands => [OrganisationKind.Ministry],
        PlaceKind.CountryPart => [OrganisationKind.Ministry, OrganisationKind.VitalProvider, OrganisationKind.KnowledgeInstitute],
        PlaceKind.Country when AreaGroups.FamilyOf(place) == AreaFamily.Countries => [OrganisationKind.CaribbeanGovernment, OrganisationKind.VitalProvider],
        _ => [],
    };
}

/// <summary>A place of which a programme wants to hear these kinds of organisation.</summary>
public sealed record PlaceAsked(PlaceId Place, ImmutableArray<OrganisationKind> Kinds);
