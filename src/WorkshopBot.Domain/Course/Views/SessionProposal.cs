using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>A session that would fill empty cells of the coverage.</summary>
/// <remarks>
/// Time after time the place is taken of which a session of at most three themes fills the most cells that are still empty; of
/// equals the first in the order of places. Of a place's themes those are taken with most empty cells there; of equals the
/// theme with most empty cells everywhere that no session before fills, so that proposals do not all take the same three.
/// </remarks>
/// <param name="Kinds">To invite: the kinds of the cells it fills.</param>
/// <param name="Fills">The empty cells, by name: the reason.</param>
/// <param name="IsNotHeardAtAll">Nobody came for this place on any theme.</param>
public sealed record SessionProposal(
    PlaceId Place, SessionType Type, ImmutableArray<ThemeId> Themes, ImmutableArray<OrganisationKind> Kinds,
    ImmutableArray<EmptyCell> Fills, bool IsNotHeardAtAll)
{
    public const int MostThemes = 3;

    /// <summary>How many of the cells are empty because nobody was invited.</summary>
    public int NotInvited => Fills.Count(f => f.Why == Blank.NotInvited);

    /// <summary>How many are empty although somebody was invited.</summary>
    public int NobodyCame => Fills.Count(f => f.Why == Blank.NobodyCame);

    internal static ImmutableArray<SessionProposal> Of(
        ImmutableArray<EmptyCell> empty, CoverageAxes axes, Edition edition, ImmutableHashSet<PlaceId> notHeard, int most)
    {
        var left = empty.GroupBy(c => c.Place).ToDictionary(g => g.Key, g => g.GroupBy(c => c.Theme).ToDictionary(t => t.Key, t => t.ToImmutableArray()));
        var everywhere = axes.Themes.ToDictionary(t => t, t => empty.Count(c => c.Theme == t));
        var open = axes.Places.Select(p => (p.Place, Type: CoverageAxes.SessionFor(edition[p.Place])))
            .Where(p => p.Type is not null && left.ContainsKey(p.Place)).ToArray();
        var proposals = ImmutableArray.CreateBuilder<SessionProposal>();
        while (proposals.Count < most && open.Length > 0 && open.MaxBy(p => Fullest(left[p.Place])) is { Place: var place, Type: { } type } && left[place].Count > 0)
        {
            var themes = axes.Themes.Where(left[place].ContainsKey)
                .OrderByDescending(t => left[place][t].Length).ThenByDescending(t => everywhere[t]).Take(MostThemes).ToHashSet();
            ImmutableArray<EmptyCell> fills = [.. axes.Themes.Where(themes.Contains).SelectMany(t => left[place][t])];
            foreach (var theme in themes)
            {
                everywhere[theme] -= left[place][theme].Length;
                left[place].Remove(theme);
            }

            proposals.Add(new SessionProposal(
                place, type, [.. axes.Themes.Where(themes.Contains)], [.. OrganisationKind.All.Where(k => fills.Any(f => f.Kind == k))],
                fills, notHeard.Contains(place)));
        }

        return proposals.ToImmutable();
    }

    private static int Fullest(Dictionary<ThemeId, ImmutableArray<EmptyCell>> themes) =>
        themes.Values.Select(c => c.Length).OrderDescending().Take(MostThemes).Sum();
}
