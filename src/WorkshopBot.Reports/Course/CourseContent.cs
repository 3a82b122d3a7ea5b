using System.Collections.Immutable;
using System.Diagnostics;
using WorkshopBot.Domain.Course;

namespace WorkshopBot.Reports.Course;

/// <summary>The course input for readers of one language, before it has words and a format.</summary>
/// <param name="Language">nl or en.</param>
public sealed record CourseContent(CourseFile File, string Language)
{
    public CourseInput Input => File.Input;

    /// <summary>Of the key with which the json is signed, in words that people compare; null where nothing is signed.</summary>
    public string? KeyFingerprint { get; init; }

    public static DateTimeOffset Local(DateTimeOffset at) => NationalClock.Local(at);

    /// <summary>Lines by key, those that stand only.</summary>
    public ImmutableDictionary<LineKey, CourseLine> ByKey => field ??= Input.Lines.ToImmutableDictionary(l => l.Key);

    internal string Status(CourseWords words) => Input.Version switch
    {
        CourseVersion.Draft => words.Draft,
        CourseVersion.Approved v => words.Approved(v.Number),
        _ => throw new UnreachableException(),
    };
}
