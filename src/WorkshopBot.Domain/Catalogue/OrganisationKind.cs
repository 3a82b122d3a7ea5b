using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace WorkshopBot.Domain.Catalogue;

/// <summary>A kind of organisation, such as "ministry": what attribution shows by default. There are no others than these.</summary>
[JsonConverter(typeof(CatalogueIdConverter<OrganisationKind>))]
public readonly record struct OrganisationKind : ICatalogueId<OrganisationKind>
{
    private static readonly ImmutableArray<string> Words =
        ["ministry", "security-region", "municipality", "caribbean-government", "vital-provider", "knowledge-institute", "other"];

    /// <param name="value">Whatever comes from outside is asked <see cref="Knows"/> first.</param>
    public OrganisationKind(string value) =>
        Value = Knows(value) ? value : throw new ArgumentException($"'{value}' is no kind of organisation.", nameof(value));

    public static OrganisationKind Ministry { get; } = new("ministry");

    public static OrganisationKind SecurityRegion { get; } = new("security-region");

    public static OrganisationKind Municipality { get; } = new("municipality");

    public static OrganisationKind CaribbeanGovernment { get; } = new("caribbean-government");

    public static OrganisationKind VitalProvider { get; } = new("vital-provider");

    public static OrganisationKind KnowledgeInstitute { get; } = new("knowledge-institute");

    public static OrganisationKind Other { get; } = new("other");

    /// <summary>In the order in which people choose from them.</summary>
    public static ImmutableArray<OrganisationKind> All { get; } = [.. Words.Select(Of)];

    public string Value { get; }

    public Bilingual Name => CatalogueWords.Both($"organisation-kind/{Value}");

    public static bool Knows(string value) => Words.Contains(value);

    public static OrganisationKind Of(string value) => new(value);

    public override string ToString() => Value;
}
