using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Reports.Course;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>The course input, as it is now.</summary>
/// <param name="Found">The lines that the filter lets through, on all its pages.</param>
/// <param name="Parts">Writes what is behind a line, and the pictures, as the documents do.</param>
public sealed record CourseModel(ProgrammeFrame At, CourseInput Input, CourseParts Parts, CourseFilter Filter, ImmutableArray<CourseLine> Found)
{
    public const int OnAPage = 20;

    public int Pages => Math.Max(1, (Found.Length + OnAPage - 1) / OnAPage);

    public int Page => Math.Clamp(Filter.Page, 1, Pages);

    public IEnumerable<CourseLine> Shown => Found.Skip((Page - 1) * OnAPage).Take(OnAPage);

    /// <summary>Lines that a coordinator set aside.</summary>
    public IEnumerable<CourseAside> Aside => Input.SetAside.Where(a => a.Line is not null);

    internal static async Task<CourseModel> OfAsync(ProgrammeFrame at, CourseFilter filter, string language, ProgrammesAtHand hand, CancellationToken cancel)
    {
        var file = await hand.CourseAsync(at, cancel);
        return new CourseModel(at, file.Input, new CourseParts(new CourseContent(file, language), at.Leads), filter, [.. file.Input.Lines.Where(l => filter.Lets(l, at.Edition))]);
    }
}

/// <summary>Which lines are asked for. What is searched for is never in an address, for it may be people's words.</summary>
/// <param name="Action">A line of action; "none" for lines without one.</param>
/// <param name="Text">Words that must all be in the line or in what is behind it.</param>
public sealed record CourseFilter(string Theme, string Action, string Place, string State, string Text, int Page)
{
    public const string Aside = "aside", Undecided = "undecided", Dissent = "dissent", Without = "none";

    public static CourseFilter Of(Func<string, string> typed) => new(
        typed("theme"), typed("action"), typed("place"), typed("state"), typed("text").Trim(), int.TryParse(typed("page"), out var page) ? page : 1);

    /// <summary>Without the words that were searched for.</summary>
    public string Query(int page) => $"?theme={Uri.EscapeDataString(Theme)}&action={Uri.EscapeDataString(Action)}&place={Uri.EscapeDataString(Place)}&state={Uri.EscapeDataString(State)}&page={page.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    internal bool Lets(CourseLine line, Edition edition) =>
        (Theme is "" || line.Themes.Any(t => t.Value == Theme))
        && (Action is "" || (Action is Without ? line.Assigned.Line is null : line.Assigned.Line?.Value == Action))
        && (Place is "" || edition.FindPlace(Place) is not { } place || line.Scope.Places.Any(p => edition.IsWithin(p, place.Id)))
        && State switch
        {
            Undecided => line.Decision is null,
            Dissent => line.HasDissent,
            _ => true,
        }
        && Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Said(line).Any(t => t.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Said(CourseLine line) => new[] { line.Wording, line.Original, Labels.Line(line.Key) }
        .Concat(line.Members.SelectMany(m => m.Contributions.Select(c => c.Text).Append(m.Text).Append(m.SecondReading))).OfType<string>();
}

/// <summary>One line, to be worked on.</summary>
/// <param name="Line">Null when it was set aside.</param>
/// <param name="Key">Of the line.</param>
/// <param name="Wording">Null once removed.</param>
/// <param name="Near">What may be the same.</param>
public sealed record LineModel(CourseModel Course, LineKey Key, CourseLine? Line, string? Wording, LineAside? Aside, GapJoin? Join, ImmutableArray<JoinSuggestion> Near)
{
    private const int MostNear = 8;

    public ProgrammeFrame At => Course.At;

    /// <summary>What stands in a field after all edits; null while it is the original.</summary>
    public Edit? Edit(LineField field) => At.Programme.EditOf(Key, field);

    /// <param name="name">Of the line in an address: "4-2-3" or "j7".</param>
    /// <returns>Null when there is no such line for this reader.</returns>
    internal static LineModel? Of(CourseModel course, string name, ISuggestions suggestions)
    {
        var text = name.Split('-') is [var session, var theme, var gap] ? $"{session}/{theme}.{gap}" : name.ToUpperInvariant();
        if (!LineKey.TryParse(text, null, out var key) || !course.At.Sight.Lines().Contains(key))
            return null;

        return new LineModel(
            course, key, course.Input.Lines.FirstOrDefault(l => l.Key == key), LineTexts.Of(course.At.Sight, key), course.At.Programme.SetAside.GetValueOrDefault(key),
            course.At.Programme.Joins.GetValueOrDefault(key.Join), course.At.National ? JoinSuggestions.For(course.At.Sight, suggestions, key, MostNear) : []);
    }
}

/// <summary>Gaps that may be one, and those that were joined.</summary>
public sealed record JoiningModel(ProgrammeFrame At, ImmutableArray<JoinSuggestion> Suggested, ImmutableArray<GapJoin> Joins)
{
    private const int Most = 20;

    internal static JoiningModel Of(ProgrammeFrame at, ISuggestions suggestions, CancellationToken cancel) => new(
        at, [.. JoinSuggestions.Pairs(at.Sight, suggestions, null, 2 * Most, cancel).DistinctBy(p => Programme.PairOf(p.One, p.Other)).Take(Most)], [.. at.Programme.Joins.Values.Where(j => !j.Undone).OrderByDescending(j => j.At)]);
}
