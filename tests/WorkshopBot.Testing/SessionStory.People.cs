using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Testing;

public sealed partial record SessionStory
{
    /// <summary>When sessions start: a Monday.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Fay leads, Cas is co-facilitator, Nora takes notes, Ob looks on, Cor coordinates.</summary>
    public static readonly PersonId Fay = new("fay"), Cas = new("cas"), Nora = new("nora"), Ob = new("ob"), Cor = new("cor");

    /// <summary>Participants of different kinds and places.</summary>
    public static readonly PersonId
        Ana = new("ana"), Ben = new("ben"), Cleo = new("cleo"), Dirk = new("dirk"),
        Eef = new("eef"), Flip = new("flip"), Gwen = new("gwen"), Hugo = new("hugo");

    /// <summary>Nobody's acquaintance: never joined, in no plan.</summary>
    public static readonly PersonId Stranger = new("stranger");

    public static readonly ThemeId
        Climate = new("climate-natural-disasters"), Cyber = new("cyber-threats"), Critical = new("critical-infrastructure-threats");

    public static readonly ScenarioId Wildfire = new("uncontrollable-wildfire"), CloudAttack = new("cloud-provider-attack");

    public static ImmutableArray<PersonId> Participants => [Ana, Ben, Cleo, Dirk, Eef, Flip, Gwen, Hugo];

    /// <summary>Three themes in ninety minutes: two with a scenario, one of them with a question too, and one with neither.</summary>
    public static WorkshopPlan Plan { get; } = new(
        new Said("Weerbaarheid in drie thema's"), SessionType.EuropeanNetherlands,
        [
            new(Climate, [Wildfire], [new Said("Hoe lang houdt uw regio het vol?")]),
            new(Cyber, [CloudAttack], []),
            new(Critical, [], []),
        ],
        StartsAt: Noon)
    {
        Facilitators = [Fay, Cas],
        NoteTakers = [Nora],
        Coordinators = [Cor],
        SecurityContact = "beveiliging@voorbeeld.nl",
        Seed = 7,
    };

    /// <summary>What this person fills in when they join.</summary>
    public static SessionCommand.Join DetailsOf(PersonId person) => person.Value switch
    {
        "fay" or "cas" => Details(OrganisationKind.Ministry, "JenV", "european-netherlands", Role.Facilitator),
        "nora" => Details(OrganisationKind.Ministry, "JenV", "european-netherlands", Role.NoteTaker),
        "ob" => Details(OrganisationKind.KnowledgeInstitute, "RIVM", "european-netherlands", Role.Observer),
        "cor" => Details(OrganisationKind.Ministry, "NCTV", "european-netherlands", Role.Coordinator),
        "ana" => Details(OrganisationKind.Ministry, "BZK", "european-netherlands"),
        "ben" => Details(OrganisationKind.SecurityRegion, "Veiligheidsregio Twente", "vr-twente"),
        "cleo" => Details(OrganisationKind.Municipality, "Gemeente Enschede", "vr-twente"),
        "dirk" => Details(OrganisationKind.VitalProvider, "Netbeheerder", "european-netherlands"),
        "eef" => Details(OrganisationKind.KnowledgeInstitute, "TNO", "european-netherlands"),
        "flip" => Details(OrganisationKind.CaribbeanGovernment, "Openbaar Lichaam Saba", "saba"),
        "gwen" => Details(OrganisationKind.CaribbeanGovernment, "Openbaar Lichaam Bonaire", "bonaire"),
        _ => Details(OrganisationKind.Ministry, "IenW", "european-netherlands"),
    };

    private static SessionCommand.Join Details(OrganisationKind kind, string organisation, string place, Role role = Role.Participant) =>
        new(role, kind, organisation, new PlaceId(place), "nl");
}
