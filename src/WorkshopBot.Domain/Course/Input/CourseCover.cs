using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Course;

/// <summary>The cover note. What is null nobody wrote: then the program says by itself what it knows, or that it is not known.</summary>
/// <param name="Asked">What is asked of which body, and when.</param>
/// <param name="Points">At most seven, each resting on lines.</param>
/// <param name="PointsBy">Who wrote the points; null when they are lines in their own words.</param>
/// <param name="PointsFrom">By what those lines were taken.</param>
/// <param name="Disputed">Lines over which people differ: two readings, or most not in agreement.</param>
/// <param name="Reserved">Lines with a reservation, not disputed.</param>
/// <param name="Costs">"Not examined" while nobody said.</param>
public sealed record CourseCover(
    EditedText? Asked, ImmutableArray<CoverPoint> Points, (string? Name, DateTimeOffset At)? PointsBy, PointsFrom PointsFrom, EditedText? Differs,
    ImmutableArray<LineKey> Disputed, ImmutableArray<LineKey> Reserved, EditedText? Caribbean, CaribbeanPart CaribbeanPart, EditedText? Costs, EditedText? Disclosure)
{
    public const int MostPoints = 7;

    /// <summary>So many are taken when nobody wrote any: in the words of sessions they are long, and the note is one page.</summary>
    private const int UsualPoints = 5;

    internal static CourseCover Of(Programme programme, ImmutableArray<CourseLine> lines, CaribbeanPart caribbean, Edition edition)
    {
        var there = lines.Select(l => l.Key).ToHashSet();
        var written = programme.KeyPoints?.Points.Select(p => new CoverPoint([.. p.Lines.Where(there.Contains)], p.Text.Body ?? ""))
            .Where(p => !p.Lines.IsEmpty).ToImmutableArray() ?? [];
        var (from, first) = First(lines, edition);
        EditedText? Edit(CoverField field) => EditedText.Of(programme.EditOf(field));

        return new CourseCover(
            Edit(CoverField.Asked),
            written.IsEmpty ? [.. first.Select(l => new CoverPoint([l.Key], null))] : written,
            written.IsEmpty ? null : (programme.KeyPoints!.Name.Body, programme.KeyPoints.At), from,
            Edit(CoverField.Differs),
            [.. lines.Where(l => l.IsDisputed).Select(l => l.Key)], [.. lines.Where(l => l.HasDissent && !l.IsDisputed).Select(l => l.Key)],
            Edit(CoverField.Caribbean), caribbean, Edit(CoverField.Costs), Edit(CoverField.Disclosure));
    }

    /// <summary>
    /// Only in a round were all lines put to everybody, so only its choices compare over themes. Without one it is the first
    /// line of each theme, in the order of the catalogue, then the second of each, and so on.
    /// </summary>
    private static (PointsFrom, IEnumerable<CourseLine>) First(ImmutableArray<CourseLine> lines, Edition edition)
    {
        var chosen = lines.Where(l => l.Rounds.LastOrDefault() is { Chosen: > 0 }).OrderByDescending(l => l.Rounds[^1].Round).ThenByDescending(l => l.Rounds[^1].Chosen).ToArray();
        var inTurn = lines.GroupBy(l => l.Themes[0]).SelectMany(theme => theme.Index())
            .OrderBy(l => l.Index).ThenBy(l => l.Item.BestRank is null).ThenBy(l => edition.Themes.IndexOf(edition[l.Item.Themes[0]])).Select(l => l.Item);
        return (chosen.Length > 0 ? PointsFrom.Round : PointsFrom.Themes, chosen.Concat(inTurn).DistinctBy(l => l.Key).Take(UsualPoints));
    }
}

/// <summary>By what lines are taken as key points when nobody wrote any.</summary>
public enum PointsFrom
{
    /// <summary>The first line of each theme.</summary>
    Themes,

    /// <summary>What was chosen most in the last round over the whole programme; then the first line of each theme.</summary>
    Round,
}

/// <summary>A key point.</summary>
/// <param name="Text">As somebody wrote it; empty once removed; null when the line speaks for itself.</param>
public sealed record CoverPoint(ImmutableArray<LineKey> Lines, string? Text);

/// <summary>What the course input knows of the Caribbean parts of the Kingdom.</summary>
/// <param name="Lines">Whose scope is there.</param>
/// <param name="Asked">Places of the sessions there that are in it.</param>
/// <param name="NotAsked">Parts about which no session is in it; of a Country it is not said whether there was one.</param>
public sealed record CaribbeanPart(ImmutableArray<LineKey> Lines, ImmutableArray<PlaceId> Asked, ImmutableArray<PlaceId> NotAsked)
{
    private static readonly ImmutableArray<PlaceId> Parts = [new("caribbean-netherlands"), new("aruba"), new("curacao"), new("sint-maarten")];

    internal static CaribbeanPart Of(ImmutableArray<CourseLine> lines, ImmutableArray<CourseSession> sessions, Edition edition)
    {
        ImmutableArray<PlaceId> asked =
        [
            .. sessions.Where(s => s.Source is not null && CourseInput.IsCaribbean(edition, s.Place)).Select(s => s.Place).Distinct()
                .OrderBy(p => edition.Places.IndexOf(edition[p])),
        ];
        return new CaribbeanPart(
            [.. lines.Where(l => l.Scope.Caribbean).Select(l => l.Key)], asked, [.. Parts.Where(part => !asked.Any(p => edition.IsWithin(p, part)))]);
    }
}
