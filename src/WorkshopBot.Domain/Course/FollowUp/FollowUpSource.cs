using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Course;

/// <summary>
/// What everything in the follow-up is made of: what one reader may see of a programme, and the course input that was before
/// the bodies that decided. No clock is looked at: the day is given.
/// </summary>
/// <param name="Courses">By version; 0 is a draft of what is there now, while nothing was approved.</param>
/// <param name="On">Before this day something is late, and until this day something is news.</param>
public sealed record FollowUpSource(Sight Sight, Edition Edition, ImmutableSortedDictionary<int, CourseInput> Courses, DateOnly On)
{
    public Programme Programme => Sight.Programme;

    /// <summary>The last version that was approved, else the draft.</summary>
    public CourseInput Latest => Courses[Courses.Keys.Max()];

    /// <summary>
    /// The versions of the course input that are needed: those that bodies decided on, and the last one; 0 while there is none,
    /// and for a Country, which follows its own items and no version.
    /// </summary>
    public static ImmutableSortedSet<int> VersionsOf(Sight sight) => sight.Reader is Reader.OfCountry || sight.Programme.Approvals.IsEmpty
        ? [0]
        : [.. sight.Programme.Decisions.Values.Select(d => d.Course).Append(sight.Programme.Approvals[^1].Version)];

    /// <summary>A day by the clock of the national coordinator.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => NationalClock.DayOf(at);
}

/// <summary>What stands at the head of everything in the follow-up.</summary>
/// <param name="Since">What came after this day and until <paramref name="On"/> is news.</param>
/// <param name="Courses">On which versions of the course input it rests.</param>
public sealed record FollowUpHead(
    Edition Edition, string? Title, Reader Reader, DateOnly On, DateOnly Since, DateTimeOffset LastChange, Sessions.Marking Marking,
    ImmutableArray<CourseVersion> Courses)
{
    internal static FollowUpHead Of(FollowUpSource source, int months) => new(
        source.Edition, source.Programme.Plan.Title.Body, source.Sight.Reader, source.On, source.On.AddMonths(-months),
        source.Programme.LastChange.At,
        source.Courses.Values.Select(c => c.Marking).Concat(source.Sight.Sessions.Select(s => s.Yield.Marking)).Append(source.Programme.Plan.Marking).Max(),
        [.. source.Courses.Values.Select(c => c.Version)]);

    public bool IsNews(DateTimeOffset at) => FollowUpSource.DayOf(at) is var day && day > Since && day <= On;
}
