using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>Input for determining the strategic course: what a programme yields to one reader, before it has words and a format.</summary>
/// <param name="Lines">Those that stand, the most pressing first.</param>
/// <param name="Coverage">Of the themes of the script; there is no score of completeness.</param>
/// <param name="Planned">Sessions that the programme means to hold and did not.</param>
public sealed record CourseInput(
    Edition Edition, string? Title, DateTimeOffset ChangedAt, CourseVersion Version, Marking Marking, CourseCover Cover,
    ImmutableArray<CourseLine> Lines, ImmutableArray<CourseTheme> Themes, Coverage Coverage, CourseLinks Links,
    ImmutableArray<CourseAside> SetAside, ImmutableArray<CourseSession> Sessions, ImmutableArray<Slot> Planned, CourseAttendance Attendance,
    ScriptReview Script, CourseMethod Method)
{
    /// <summary>Every number that is said in more than one place.</summary>
    public CourseCounts Counts => CourseCounts.Of(this);

    private static readonly PlaceId CaribbeanPlaces = new("caribbean-part"), CaribbeanNetherlands = new("caribbean-netherlands");

    /// <param name="approved">The version that this is; null for a draft of what is there now.</param>
    public static CourseInput Of(Sight sight, Edition edition, Approval? approved = null)
    {
        var programme = sight.Programme;
        var (index, people) = (new LineIndex(programme), CoursePeople.Of(sight));
        ImmutableArray<ThemeId> scripted = [.. programme.Script.Themes.Select(t => t.Theme).Distinct()];
        ImmutableArray<ThemeId> themes = [.. scripted.Concat(sight.Sessions.SelectMany(s => s.Yield.Themes.Select(t => t.Theme))).Distinct().OrderBy(t => edition.Themes.IndexOf(edition[t]))];
        var ranks = CourseRanks.Of(sight, index, themes, programme.Plan.Seed);
        var folding = new CourseLines(sight, edition, index, people, ranks, approved);
        var lines = folding.Standing();
        var sessions = CourseSession.Of(sight);

        return new CourseInput(
            edition, programme.Plan.Title.Body, approved?.At ?? programme.LastChange.At, CourseVersion.Of(programme, approved), MarkingOf(sight),
            CourseCover.Of(programme, lines, CaribbeanPart.Of(lines, sessions, edition), edition),
            lines, CourseTheme.Of(sight, edition, ranks, lines),
            Coverage.Of(CourseSeats.Of(sight, people), CoverageAxes.Usual(edition) with { Themes = scripted }, edition),
            CourseLinks.Of(lines, themes, edition), CourseAside.Of(sight, folding), sessions,
            [.. programme.Slots.Values.Where(s => s is { Dropped: false, Session: null })],
            new CourseAttendance(people.Count, people.There, people.Together, people.KeepsKinds, [.. sight.Sessions.Where(s => s.Seen != ReleaseKind.Whole).Select(s => s.Number)]),
            ScriptReview.Of(sight), CourseMethod.Of(sight, ranks));
    }

    /// <summary>Sessions in which a line was not put, and whether one of its themes was on the agenda there. Not asked is never no votes.</summary>
    public IEnumerable<(CourseSession Session, bool HadTheme)> NotAsked(CourseLine line) =>
        Sessions.Where(s => s.Source is not null && !line.Coverage.AskedIn.Contains(s.Number)).Select(s => (s, s.Themes.Any(line.Themes.Contains)));

    /// <summary>Whose names are needed to print it: people of sessions that attribute by name.</summary>
    public IEnumerable<PersonId> NamedPeople() => Lines
        .SelectMany(l => l.Members.SelectMany(m => m.Contributions.Select(c => c.By).Concat(m.Reservations.Select(r => r.Shown)))
            .Concat(l.Exists.Said.Concat(l.Who.Said).Concat(l.Effects.Said.SelectMany(e => e.By)).Select(s => s.By)))
        .OfType<Group.Named>().Select(g => g.Person).Distinct();

    /// <summary>It lies in the Caribbean part of the Kingdom, or holds a piece of it.</summary>
    internal static bool IsCaribbean(Edition edition, PlaceId place) => edition.IsWithin(place, CaribbeanPlaces) || edition.IsWithin(CaribbeanNetherlands, place);

    private static Marking MarkingOf(Sight sight) => sight.Sessions.Select(s => s.Yield.Marking).Append(sight.Programme.Plan.Marking).Max();
}

/// <summary>Which version of the course input it is.</summary>
public abstract record CourseVersion
{
    private CourseVersion() { }

    /// <param name="Last">The number of the last approved version; 0 while there is none.</param>
    public sealed record Draft(int Last) : CourseVersion;

    /// <param name="Name">Of who approved it; null once removed.</param>
    public sealed record Approved(int Number, string? Name, DateTimeOffset At) : CourseVersion;

    internal static CourseVersion Of(Programme programme, Approval? approved) => approved is null
        ? new Draft(programme.Approvals is [.., var last] ? last.Version : 0)
        : new Approved(approved.Version, approved.Name.Body, approved.At);
}

/// <summary>How it was reckoned, for who wants to judge or repeat it.</summary>
/// <param name="Draws">Samples of each interval; fewer when there are very many lines.</param>
/// <param name="WordingsByModel">Wordings that come from a draft of a language model and that people confirmed.</param>
public sealed record CourseMethod(int Seed, int Draws, int WordingsByModel, int RoundsHeld)
{
    internal static CourseMethod Of(Sight sight, CourseRanks ranks) => new(
        sight.Programme.Plan.Seed, ranks.Themes.Select(t => t.Intervals.Draws).DefaultIfEmpty(RankIntervals.UsualDraws).Min(),
        sight.Sessions.Sum(s => s.Yield.Gaps.Count(g => g.ByModel)), sight.Programme.Rounds.Values.Count(r => r.Closed));
}
