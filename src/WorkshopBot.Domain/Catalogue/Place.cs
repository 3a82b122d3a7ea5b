using System.Collections.Immutable;

namespace WorkshopBot.Domain.Catalogue;

/// <summary>A part of the Kingdom that people speak for.</summary>
/// <param name="Code">VR01 to VR25 for security regions.</param>
/// <param name="ShortName">Without "security region", for tables.</param>
/// <param name="Parent">The next wider place; null for the Kingdom.</param>
/// <param name="Members">What a group joins that does not have it as parent.</param>
/// <param name="Languages">nl, en, pap.</param>
/// <param name="TimeZone">IANA name of the zone people work in; for a group of islands, that of one of them.</param>
public sealed record Place(
    PlaceId Id, string? Code, Bilingual Name, Bilingual ShortName, PlaceKind Kind, PlaceId? Parent,
    ImmutableArray<PlaceId> Members, ImmutableArray<string> Languages, string TimeZone, Provenance Provenance);

/// <summary>What sort of place it is in law.</summary>
public enum PlaceKind
{
    Kingdom,
    Country,
    CountryPart,

    /// <summary>Several places taken together; no layer of government.</summary>
    Group,

    /// <summary>Bonaire, Sint Eustatius, Saba.</summary>
    PublicBody,
    SecurityRegion,
}
