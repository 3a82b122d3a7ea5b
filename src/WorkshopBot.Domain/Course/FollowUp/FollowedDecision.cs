using System.Collections.Immutable;

namespace WorkshopBot.Domain.Course;

/// <summary>What a body decided on a line.</summary>
/// <param name="Document">Where it is written down; null once removed, as the other texts are.</param>
/// <param name="Line">As it stood in the version that the body had before it.</param>
/// <param name="Later">A later decision on the same line stands in its place.</param>
/// <param name="Items">That follow from it, as far as the reader sees them.</param>
public sealed record FollowedDecision(
    int Number, Verdict Verdict, string? Body, DateOnly On, string? Document, string? Reason, DateTimeOffset At, FollowedLine Line, bool Later,
    ImmutableArray<int> Items)
{
    internal static ImmutableArray<FollowedDecision> Of(FollowUpSource source)
    {
        var last = source.Programme.Decisions.Values.GroupBy(d => d.Line).ToDictionary(g => g.Key, g => g.Max(d => d.Number));
        var items = source.Programme.Items.Values.Where(i => i.Decision is not null).ToLookup(i => i.Decision!.Value, i => i.Number);
        var lines = new FollowedLines(source);
        return
        [
            .. source.Programme.Decisions.Values.Select(d => new FollowedDecision(
                d.Number, d.Verdict, d.Body.Body, d.On, d.Document.Body, d.Reason?.Body, d.At, lines.In(d.Course, d.Line), d.Number != last[d.Line], [.. items[d.Number]])),
        ];
    }
}

/// <summary>A line of a version of the course input.</summary>
/// <param name="Course">The version; 0 for a draft.</param>
/// <param name="Line">Null when that version can no longer be made with it: its session was destroyed.</param>
public sealed record FollowedLine(int Course, LineKey Key, CourseLine? Line);

/// <summary>Looks up lines, once for all of a version.</summary>
internal sealed class FollowedLines(FollowUpSource source)
{
    private readonly Dictionary<int, Dictionary<LineKey, CourseLine>> found = [];

    public FollowedLine In(int course, LineKey key) => new(course, key, Of(course).GetValueOrDefault(key));

    private Dictionary<LineKey, CourseLine> Of(int course) => found.TryGetValue(course, out var lines) ? lines
        : found[course] = source.Courses.GetValueOrDefault(course)?.Lines.ToDictionary(l => l.Key) ?? [];
}
