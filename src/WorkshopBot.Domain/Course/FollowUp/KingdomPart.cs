using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Course;

/// <summary>Whose course it is that is followed: the Netherlands steer in two parts, each Country by itself.</summary>
public enum KingdomPart
{
    EuropeanNetherlands,
    CaribbeanNetherlands,

    /// <summary>Wider than one part: the Netherlands, the Caribbean part or the Kingdom as a whole.</summary>
    SeveralParts,

    /// <summary>Aruba, Curaçao or Sint Maarten.</summary>
    Country,
}

/// <summary>Finds the part of the Kingdom to which a place belongs.</summary>
internal static class KingdomParts
{
    private static readonly PlaceId European = new("european-netherlands"), Caribbean = new("caribbean-netherlands");

    public static KingdomPart Of(PlaceId place, Edition edition) =>
        PlanningRules.CountryOf(place, edition) is not null ? KingdomPart.Country
        : edition.IsWithin(place, European) ? KingdomPart.EuropeanNetherlands
        : edition.IsWithin(place, Caribbean) ? KingdomPart.CaribbeanNetherlands
        : KingdomPart.SeveralParts;

    /// <summary>Of a line with several places: theirs when they have one in common.</summary>
    public static KingdomPart Of(LineScope scope, Edition edition) =>
        scope.Places.Select(p => (Part: Of(p, edition), Country: PlanningRules.CountryOf(p, edition))).Distinct().ToArray() is [var only]
            ? only.Part : KingdomPart.SeveralParts;
}
