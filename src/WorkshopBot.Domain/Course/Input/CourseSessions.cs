using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>How far a session of the programme is in the course input.</summary>
public enum SessionPart
{
    Whole,

    /// <summary>Only the gaps that its Country shows.</summary>
    SomeGaps,

    /// <summary>Only wordings and outcomes.</summary>
    Summary,

    /// <summary>Not closed, or nobody answered the marking question.</summary>
    NotClosed,

    /// <summary>All that was kept of it is gone; what rested on it is not in the course input any more.</summary>
    Destroyed,
}

/// <summary>A session of the programme that a reader may know of: a Country's own is not there while it shows nothing.</summary>
/// <param name="Source">Only of a session that is seen.</param>
/// <param name="Themes">That may be seen.</param>
/// <param name="People">Who took part; null when that may not be seen.</param>
public sealed record CourseSession(
    int Number, SessionType Type, PlaceId Place, SessionPart Part, SessionSource? Source, string? Title, DateTimeOffset? HeldAt,
    ImmutableArray<ThemeId> Themes, int? People, int Gaps)
{
    internal static ImmutableArray<CourseSession> Of(Sight sight) =>
        [.. sight.Programme.Gathered.Select(s => Of(s, sight.Find(s.Number), sight.Gone.Contains(s.Number)))];

    private static CourseSession Of(GatheredSession session, SeenSession? seen, bool gone) => seen is null
        ? new CourseSession(session.Number, session.Type, session.Place, gone ? SessionPart.Destroyed : SessionPart.NotClosed, null, null, null, [], null, 0)
        : new CourseSession(
            session.Number, session.Type, session.Place,
            seen.Seen switch { ReleaseKind.Whole => SessionPart.Whole, ReleaseKind.Gaps => SessionPart.SomeGaps, _ => SessionPart.Summary },
            new SessionSource(seen.Yield.Id, seen.Seen == ReleaseKind.Whole ? seen.Yield.Records : null),
            seen.Yield.Plan.Title.Body, seen.Yield.Plan.StartsAt, [.. seen.Yield.Themes.Select(t => t.Theme).Distinct()],
            seen.Seen == ReleaseKind.Whole ? seen.Yield.People.Length : null, seen.Yield.Gaps.Count());
}

/// <summary>Where a session can be found again.</summary>
/// <param name="Records">Of how many records of its log this was made; null when a Country shows only a part of it.</param>
public sealed record SessionSource(SessionId Id, int? Records);

/// <summary>Something that is not taken further.</summary>
/// <param name="Line">Set when a coordinator set a line aside.</param>
/// <param name="Session">Set when a session did; then <paramref name="ByRole"/> says who.</param>
/// <param name="ByName">Of the coordinator.</param>
/// <param name="Text">Null once removed, and of contributions: what was no blank spot stays in its session, for it may hold anything.</param>
public sealed record CourseAside(
    LineKey? Line, int? Session, GapRef? Gap, ImmutableArray<int> Contributions, string? Text, string? Reason, Role? ByRole, string? ByName, DateTimeOffset? At,
    ImmutableArray<GapKey> Gaps)
{
    /// <summary>How many contributions stand behind the gaps of a line that a coordinator set aside.</summary>
    public int Behind { get; private init; }

    internal static ImmutableArray<CourseAside> Of(Sight sight, CourseLines lines) =>
    [
        .. lines.Aside().Select(l => (l.Line, l.Wording, l.Gaps, Aside: sight.Programme.SetAside[l.Line]))
            .Select(l => new CourseAside(l.Line, null, null, [], l.Wording, l.Aside.Reason.Body, null, l.Aside.Name.Body, l.Aside.At, l.Gaps)
            {
                Behind = sight.Gaps.Where(g => l.Gaps.Contains(g.Key)).Sum(g => g.Gap.Contributions.Length),
            }),
        .. sight.Sessions.SelectMany(s => s.Yield.Themes.SelectMany(t => t.SetAside.Select(a =>
            new CourseAside(null, s.Number, a.Gap, a.Contributions, a.Gap is null ? null : a.Text, a.Reason, a.By, null, null, [])))),
    ];
}

/// <summary>Who took part, in the whole programme.</summary>
/// <param name="People">Each once.</param>
/// <param name="Together">Kinds of which some or all people stand in the cell that was taken together; none where a small number would follow.</param>
/// <param name="KeepsKinds">Kinds were taken together and are not named.</param>
/// <param name="NotCounted">Sessions of which people may not be seen, by number.</param>
public sealed record CourseAttendance(int People, ImmutableArray<Cell> There, ImmutableArray<OrganisationKind> Together, bool KeepsKinds, ImmutableArray<int> NotCounted);
