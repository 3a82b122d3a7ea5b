using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>One person and one theme of one session.</summary>
/// <param name="Place">The place they speak for, which need not be that of the session.</param>
/// <param name="Person">Who was invited without being known gets an id of their own.</param>
/// <param name="Came">Took part in the session.</param>
/// <param name="Spoke">Contributed, rated or chose in this theme.</param>
/// <param name="KindStands">
/// Their kind stands by itself in their session. Where it does not, it may be counted nowhere else: what one session shows
/// could be taken off a number of several.
/// </param>
public sealed record Seat(ThemeId Theme, PlaceId Place, OrganisationKind Kind, PersonId Person, bool Invited, bool Came, bool Spoke, bool KindStands = true);

/// <summary>Who was heard on which theme, for which place: what the outcome does not know. There is no score of completeness.</summary>
/// <param name="Rows">Themes in their order, and in each the places.</param>
/// <param name="Wanted">How many cells the programme wants to hear: a theme, a place and a kind of organisation each. Who came unasked is in no such cell.</param>
/// <param name="Empty">Every cell that was wanted and in which nobody came, by name.</param>
/// <param name="PlacesNotHeard">Places that were wanted and for which nobody came on any theme.</param>
/// <param name="KindsNotHeard">Kinds of organisation that were wanted somewhere and of which nobody came at all.</param>
/// <param name="Proposals">Sessions that would fill the most empty cells.</param>
public sealed record Coverage(
    ImmutableArray<CoverageRow> Rows, int Wanted, ImmutableArray<EmptyCell> Empty, ImmutableArray<PlaceId> PlacesNotHeard,
    ImmutableArray<OrganisationKind> KindsNotHeard, ImmutableArray<SessionProposal> Proposals)
{
    /// <param name="seats">In any order. Somebody in several sessions is one person in a cell.</param>
    /// <param name="most">How many sessions to propose.</param>
    public static Coverage Of(IEnumerable<Seat> seats, CoverageAxes axes, Edition edition, int most = 5)
    {
        var cells = Counted(seats);
        var wanted = axes.Places.ToDictionary(p => p.Place, p => p.Kinds);
        var kindsAt = cells.Keys.ToLookup(k => k.Place, k => k.Kind);
        var themes = axes.Themes.Union(cells.Keys.Select(k => k.Theme).OrderBy(t => t.Value, StringComparer.Ordinal)).ToArray();
        var places = axes.Places.Select(p => p.Place).Union(cells.Keys.Select(k => k.Place).OrderBy(p => edition.Places.IndexOf(edition[p]))).ToArray();
        var kinds = places.ToDictionary(p => p, p => OrganisationKind.All
            .Where(k => wanted.GetValueOrDefault(p, []).Contains(k) || kindsAt[p].Contains(k)).ToImmutableArray());

        var rows = (from theme in themes
                    from place in places
                    where !kinds[place].IsEmpty
                    select CoverageRow.Of(theme, place, kinds[place], axes.Themes.Contains(theme) ? wanted.GetValueOrDefault(place, []) : [], cells)).ToImmutableArray();
        var empty = (from theme in axes.Themes
                     from place in axes.Places
                     from kind in place.Kinds
                     let cell = cells.GetValueOrDefault((theme, place.Place, kind))
                     where cell.Came == 0
                     select new EmptyCell(theme, place.Place, kind, cell.Invited == 0 ? Blank.NotInvited : Blank.NobodyCame)).ToImmutableArray();

        var came = cells.Where(c => c.Value.Came > 0).Select(c => c.Key).ToArray();
        var (placesHeard, kindsHeard) = (came.Select(c => c.Place).ToHashSet(), came.Select(c => c.Kind).ToHashSet());
        ImmutableArray<PlaceId> notHeard = [.. axes.Places.Select(p => p.Place).Where(p => !placesHeard.Contains(p))];

        return new Coverage(
            rows, rows.Sum(r => r.Cells.Count(c => c.Wanted)), empty, notHeard,
            [.. OrganisationKind.All.Where(k => axes.Places.Any(p => p.Kinds.Contains(k)) && !kindsHeard.Contains(k))],
            SessionProposal.Of(empty, axes, edition, [.. notHeard], most));
    }

    private static Dictionary<(ThemeId Theme, PlaceId Place, OrganisationKind Kind), CellCounts> Counted(IEnumerable<Seat> seats) => seats
        .GroupBy(s => (s.Theme, s.Place, s.Kind))
        .ToDictionary(g => g.Key, g => g.GroupBy(s => s.Person)
            .Select(p => (Invited: p.Any(s => s.Invited), Came: p.Any(s => s.Came), Spoke: p.Any(s => s.Came && s.Spoke), KindStands: p.All(s => s.KindStands)))
            .Aggregate(default(CellCounts), (all, p) => new CellCounts(
                all.Invited + (p.Invited ? 1 : 0), all.Came + (p.Came ? 1 : 0), all.Silent + (p.Came && !p.Spoke ? 1 : 0), all.Uncounted || !p.KindStands)));
}

/// <summary>How many people a cell holds, before it is decided what may be shown.</summary>
/// <param name="Uncounted">Somebody in it may not be counted under their kind.</param>
internal readonly record struct CellCounts(int Invited, int Came, int Silent, bool Uncounted);

/// <summary>A theme and a place: the kinds of organisation that were heard, or were wanted.</summary>
public sealed record CoverageRow(ThemeId Theme, PlaceId Place, ImmutableArray<CoverageCell> Cells)
{
    internal static CoverageRow Of(
        ThemeId theme, PlaceId place, ImmutableArray<OrganisationKind> kinds, ImmutableArray<OrganisationKind> wanted, Dictionary<(ThemeId, PlaceId, OrganisationKind), CellCounts> all)
    {
        var counts = kinds.Select(k => all.GetValueOrDefault((theme, place, k))).ToArray();
        ImmutableArray<bool> uncounted = [.. counts.Select(c => c.Uncounted)];
        var invited = PeopleCount.Row([.. counts.Select(c => c.Invited)], uncounted);
        var came = PeopleCount.Row([.. counts.Select(c => c.Came)], uncounted);
        var silent = PeopleCount.Row([.. counts.Select(c => c.Silent)], uncounted);

        return new CoverageRow(theme, place,
        [
            .. kinds.Select((kind, i) => new CoverageCell(kind, wanted.Contains(kind), invited[i], came[i], counts[i].Came < SmallCells.Fewest ? null : silent[i])),
        ]);
    }
}

/// <summary>The people of one kind of organisation.</summary>
/// <param name="Wanted">The programme wants to hear it here; else somebody came or was invited unasked.</param>
/// <param name="Silent">
/// Came, but neither contributed, rated nor chose. Null when fewer than three came: that one of two said nothing would be
/// said of a person.
/// </param>
public sealed record CoverageCell(OrganisationKind Kind, bool Wanted, PeopleCount Invited, PeopleCount Came, PeopleCount? Silent);

/// <summary>Why a cell is empty.</summary>
public enum Blank { NotInvited, NobodyCame }

/// <summary>A blank spot of the process itself: nobody of this kind spoke for this place on this theme.</summary>
public sealed record EmptyCell(ThemeId Theme, PlaceId Place, OrganisationKind Kind, Blank Why);
