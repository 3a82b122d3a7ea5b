using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Sessions;

namespace WorkshopBot.Reports.FollowUp;

/// <summary>
/// How things are called in the follow-up, and by which anchors they are found; lines, gaps and contributions as in the
/// course input. It remembers which lines were named, so that what is behind them can be printed.
/// </summary>
internal sealed class FollowUpNaming(FollowUpContent content, FollowUpWords words, ReportWords shared)
{
    public const string MethodAnchor = "method", DecisionsAnchor = "decisions", DilemmasAnchor = "dilemmas", SignalsAnchor = "signals", WithoutItemAnchor = "without";

    private readonly Edition edition = content.Source.Edition;
    private readonly Dictionary<(int Course, LineKey Key), FollowedLine> named = [];
    private readonly HashSet<string> anchored = new(StringComparer.Ordinal);

    /// <summary>Every line that was named and that can be looked up, in the order of their keys.</summary>
    public ImmutableArray<FollowedLine> Named => [.. named.Values.OrderBy(l => l.Key.Place).ThenBy(l => l.Course)];

    public static string ItemAnchor(int item) => string.Create(CultureInfo.InvariantCulture, $"item-{item}");

    public static string DilemmaAnchor(int number) => string.Create(CultureInfo.InvariantCulture, $"dilemma-{number}");

    public static string SignalAnchor(int number) => string.Create(CultureInfo.InvariantCulture, $"signal-{number}");

    /// <summary>As in the course input; a line of an earlier version says which.</summary>
    public string Anchor(FollowedLine line)
    {
        var plain = line.Key.Gap is { } gap
            ? string.Create(CultureInfo.InvariantCulture, $"line-{gap.Session}-{gap.Gap.Theme}-{gap.Gap.Number}")
            : string.Create(CultureInfo.InvariantCulture, $"line-j{line.Key.Join}");
        return line.Course == content.Source.Courses.Keys.Max() ? plain : string.Create(CultureInfo.InvariantCulture, $"{plain}-v{line.Course}");
    }

    /// <summary>Once only: what stands in two places is linked to at the first.</summary>
    public string? Once(string anchor) => anchored.Add(anchor) ? anchor : null;

    public string? ContributionAnchor(int session, int number) => Once(string.Create(CultureInfo.InvariantCulture, $"contribution-{session}-{number}"));

    /// <summary>Where a contribution can be found: "S4·2.3, inbreng 14".</summary>
    public string Name(GapKey gap, int contribution) => $"{Labels.Gap(gap)}, {words.ContributionName(contribution)}";

    /// <summary>The line, as a link to what is behind it where that can still be looked up.</summary>
    public Run Link(FollowedLine line)
    {
        if (line.Line is null)
            return new Run(Labels.Line(line.Key));
        named[(line.Course, line.Key)] = line;
        return new Run(Labels.Line(line.Key), LinkTo: Anchor(line));
    }

    public IEnumerable<Run> Items(IEnumerable<int> items, int most = 8, bool linked = true) =>
        Listed(items.Select(i => new Run(words.ItemName(i), LinkTo: linked ? ItemAnchor(i) : null)), most);

    /// <summary>So many of them; what is left is counted.</summary>
    public IEnumerable<Run> Listed(IEnumerable<Run> runs, int most)
    {
        var all = runs.ToArray();
        foreach (var (run, i) in all.Take(most).Select((r, i) => (r, i)))
        {
            if (i > 0)
                yield return new Run(", ");
            yield return run;
        }

        if (all.Length > most)
            yield return new Run($" {words.AndMore(all.Length - most)}");
    }

    /// <param name="course">0 for a draft.</param>
    public string Version(int course) => course == 0 ? words.OfDraft : words.OfVersion(course);

    public string In(Bilingual name) => name.In(content.Language);

    public string Of(ThemeId theme) => In(edition[theme].Name);

    public string Themes(IEnumerable<ThemeId> themes) => string.Join(", ", themes.Distinct().Select(Of));

    public string Of(PlaceId place) => In(edition[place].Name);

    public string Of(ActionLineId line) => words.ActionLine(edition[line].Number, In(edition[line].Name));

    public string Of(KingdomPart part, PlaceId? country) => country is { } own ? Of(own) : words.Name(part);

    public static string Of(IEnumerable<Ministry> ministries) => string.Join(", ", ministries.Select(m => m.Abbreviation));

    public string Of(Group group) => GroupNames.In(content.Language, group, shared, content.File.Names);

    /// <summary>Who wrote something; null where the plan attributes nothing.</summary>
    public string? Writer(Group group) => group is Group.AllKinds ? null : Of(group);

    public string Day(DateOnly on) => shared.Day(new DateTimeOffset(on.ToDateTime(default), TimeSpan.Zero));

    public string Days(IEnumerable<DateOnly> days) => string.Join(", ", days.Select(Day));

    public string Day(DateTimeOffset at) => Day(FollowUpSource.DayOf(at));

    public Run Said(string? text, int most = int.MaxValue) =>
        text is null ? new Run(shared.TextRemoved, Italic: true) : Run.Said(most == int.MaxValue ? text : Sessions.Naming.Short(text, most));

    public static ImmutableArray<Run> Fact(string label, params IEnumerable<Run> runs) => [new Run($"{label} ", Bold: true), .. runs];

    public static ImmutableArray<Run> Fact(string label, string text) => [new Run($"{label} ", Bold: true), new Run(text)];
}
