using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Sessions;

/// <summary>What sort of area people judged: their own, or more than one's own.</summary>
public enum AreaFamily
{
    /// <summary>The Kingdom, a part of it, or the Netherlands as a whole.</summary>
    National,

    /// <summary>Security regions, each judged by its own.</summary>
    Regions,

    /// <summary>Bonaire, Sint Eustatius and Saba, each judged by its own.</summary>
    Islands,

    /// <summary>Aruba, Curaçao and Sint Maarten, each judged by its own.</summary>
    Countries,

    /// <summary>Regions, islands and countries together, each judged by its own: only where they are too few apart.</summary>
    OwnAreas,
}

/// <summary>One area, or several of a family that are too small apart.</summary>
/// <param name="Place">The one area; null when several are taken together, each judged for itself.</param>
public sealed record AreaGroup(AreaFamily Family, PlaceId? Place);

/// <summary>Puts those who judged together by area, so that no spread is of fewer than three people and none mixes national and own areas.</summary>
internal static class AreaGroups
{
    private static readonly PlaceId Netherlands = new("netherlands");

    public static AreaFamily FamilyOf(Place place) => place.Kind switch
    {
        PlaceKind.SecurityRegion => AreaFamily.Regions,
        PlaceKind.PublicBody => AreaFamily.Islands,
        PlaceKind.Country when place.Id != Netherlands => AreaFamily.Countries,
        _ => AreaFamily.National,
    };

    /// <summary>The groups with at least three judges, and the families in which one or two are left who cannot be shown.</summary>
    public static (ImmutableArray<(AreaGroup Area, ImmutableArray<Rating> Ratings)> Shown, ImmutableArray<AreaFamily> TooFew) Of(
        IEnumerable<Rating> ratings, Edition edition)
    {
        var groups = ratings.GroupBy(r => FamilyOf(edition[r.Area])).OrderBy(g => g.Key).SelectMany(g => OfFamily(g.Key, g, edition)).ToList();

        // A handful of islanders in a session of regions: their next wider place is what all own areas have in common.
        var few = groups.Where(g => g.Ratings.Length < SmallCells.Fewest && g.Area.Family != AreaFamily.National).ToList();
        foreach (var next in groups.Except(few).Where(g => g.Area.Family != AreaFamily.National).OrderBy(g => g.Ratings.Length).ToArray())
        {
            if (few.Count == 0 || few.Sum(g => g.Ratings.Length) >= SmallCells.Fewest)
                break;
            few.Add(next);
        }

        groups.RemoveAll(few.Contains);
        if (few.Count > 0)
            groups.Add((new AreaGroup(AreaFamily.OwnAreas, null), [.. few.SelectMany(g => g.Ratings)]));

        return (
            [.. groups.Where(g => g.Ratings.Length >= SmallCells.Fewest)],
            [.. groups.Where(g => g.Ratings.Length < SmallCells.Fewest).Select(g => g.Area.Family)]);
    }

    private static IEnumerable<(AreaGroup Area, ImmutableArray<Rating> Ratings)> OfFamily(AreaFamily family, IEnumerable<Rating> ratings, Edition edition)
    {
        var places = ratings.GroupBy(r => r.Area).OrderBy(g => edition.Places.IndexOf(edition[g.Key])).Select(g => (Place: g.Key, Ratings: g.ToImmutableArray())).ToArray();
        var cells = places.Zip(SmallCells.Together([.. places.Select(p => p.Ratings.Length)])).ToArray();
        foreach (var (place, _) in cells.Where(c => !c.Second))
            yield return (new AreaGroup(family, place.Place), place.Ratings);

        var together = cells.Where(c => c.Second).Select(c => c.First).ToArray();
        if (together.Length > 0)
            yield return (new AreaGroup(family, together.Length == 1 ? together[0].Place : null), [.. together.SelectMany(p => p.Ratings)]);
    }
}
