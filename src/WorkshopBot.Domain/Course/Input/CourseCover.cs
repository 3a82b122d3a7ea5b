using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Course;

/// <summary>The cover note. What is null nobody wrote: then the program says by itself what it knows, or that it is not known.</summary>
/// <param name="Asked">What is asked of which body, and when.</param>
/// <param name="Points">At most seven, each resting on lines.</param>
/// <param name="PointsBy">Who wrote the points; null when they are the first lines by rank, in their own words.</param>
/// <param name="Disputed">Lines over which people differ: two readings, or most not in agreement.</param>
/// <param name="Reserved">Lines with a reservation, not disputed.</param>
/// <param name="Costs">"Not examined" while nobody said.</param>
public sealed record CourseCover(
    EditedText? Asked, ImmutableArray<CoverPoint> Points, (string? Name, DateTimeOffset At)? PointsBy, EditedText? Differs,
    ImmutableArray<LineKey> Disputed, ImmutableArray<LineKey> Reserved, EditedText? Caribbean, CaribbeanPart CaribbeanPart, EditedText? Costs, EditedText? Disclosure)
{
    public const int MostPoints = 7;

    internal static CourseCover Of(Programme programme, ImmutableArray<CourseLine> lines, CaribbeanPart caribbean)
    {
        var there = lines.Select(l => l.Key).ToHashSet();
        var written = programme.KeyPoints?.Points.Select(p => new CoverPoint([.. p.Lines.Where(there.Contains)], p.Text.Body ?? ""))
            .Where(p => !p.Lines.IsEmpty).ToImmutableArray() ?? [];
        EditedText? Edit(CoverField field) => EditedText.Of(programme.EditOf(field));

        return new CourseCover(
            Edit(CoverField.Asked),
            written.IsEmpty ? [.. lines.Take(MostPoints).Select(l => new CoverPoint([l.Key], null))] : written,
            written.IsEmpty ? null : (programme.KeyPoints!.Name.Body, programme.KeyPoints.At),
            Edit(CoverField.Differs),
            [.. lines.Where(l => l.IsDisputed).Select(l => l.Key)], [.. lines.Where(l => l.HasDissent && !l.IsDisputed).Select(l => l.Key)],
            Edit(CoverField.Caribbean), caribbean, Edit(CoverField.Costs), Edit(CoverField.Disclosure));
    }
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
