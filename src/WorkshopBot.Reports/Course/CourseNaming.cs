using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Sessions;

namespace WorkshopBot.Reports.Course;

/// <summary>How lines, gaps, groups and places are called in the course input, and by which anchors they are found.</summary>
internal sealed class CourseNaming(CourseContent content, CourseWords words, ReportWords shared)
{
    public const string CoverAnchor = "cover", LinesAnchor = "lines", CoverageAnchor = "coverage", LinksAnchor = "links", DilemmasAnchor = "dilemmas",
        AsideAnchor = "aside", ScriptAnchor = "script", MethodAnchor = "method", SessionsAnchor = "sessions", FullNoteAnchor = "note";

    private readonly Edition edition = content.Input.Edition;
    private readonly HashSet<string> anchored = new(StringComparer.Ordinal);

    public static string Anchor(LineKey line) => line.Gap is { } gap
        ? string.Create(CultureInfo.InvariantCulture, $"line-{gap.Session}-{gap.Gap.Theme}-{gap.Gap.Number}")
        : string.Create(CultureInfo.InvariantCulture, $"line-j{line.Join}");

    public string Anchor(ThemeId theme) => string.Create(CultureInfo.InvariantCulture, $"theme-{edition[theme].Order}");

    /// <summary>Once only: what stands in two places is linked to at the first.</summary>
    public string? ContributionAnchor(int session, int number)
    {
        var anchor = string.Create(CultureInfo.InvariantCulture, $"contribution-{session}-{number}");
        return anchored.Add(anchor) ? anchor : null;
    }

    /// <summary>Where a contribution can be found: "S4·2.3, inbreng 14".</summary>
    public string Name(GapKey gap, int contribution) => $"{Labels.Gap(gap)}, {words.ContributionName(contribution)}";

    public string In(Bilingual name) => name.In(content.Language);

    public string Of(ThemeId theme) => In(edition[theme].Name);

    public string Of(PlaceId place) => In(edition[place].Name);

    public string Brief(PlaceId place) => In(edition[place].ShortName);

    public string Of(ActionLineId line) => words.ActionLine(edition[line].Number, In(edition[line].Name));

    public string Of(JudgedSubject subject, CourseTheme theme) => subject.Scenario is { } s ? In(s.Name)
        : subject.Question is { } q ? q is "" ? shared.TextRemoved : PlainText.Line(q)
        : Of(theme.Theme);

    public string Of(Group group) => GroupNames.In(content.Language, group, shared, content.File.Names);

    /// <summary>Who wrote something; null where the plan attributes nothing.</summary>
    public string? Writer(Group group) => group is Group.AllKinds ? null : Of(group);

    public string Day(DateTimeOffset at) => shared.Day(CourseContent.Local(at));

    /// <summary>Lines as links, so many of them; what is left is counted.</summary>
    public IEnumerable<Run> Links(IEnumerable<LineKey> lines, int most = 8)
    {
        var all = lines.ToArray();
        foreach (var (line, i) in all.Take(most).Select((l, i) => (l, i)))
        {
            if (i > 0)
                yield return new Run(", ");
            yield return content.ByKey.ContainsKey(line) ? new Run(Labels.Line(line), LinkTo: Anchor(line)) : new Run(Labels.Line(line));
        }

        if (all.Length > most)
            yield return new Run($" {words.AndMore(all.Length - most)}");
    }

    public string Sessions(IEnumerable<int> numbers) => Numbered(numbers.Select(Labels.Session));

    public string Numbered(IEnumerable<string> names, int most = 12)
    {
        var all = names.ToArray();
        return all.Length <= most ? string.Join(", ", all) : $"{string.Join(", ", all.Take(most))} {words.AndMore(all.Length - most)}";
    }

    /// <summary>What somebody wrote in place of the program, with who and when.</summary>
    public IEnumerable<Run> Edited(EditedText edit) => [Run.Said(edit.Text), new Run($" ({By(edit)})", Italic: true)];

    public string By(EditedText edit) => words.WrittenBy(edit.Name ?? shared.NameUnknown, Day(edit.At));

    public Run Wording(string? text, int most = int.MaxValue) =>
        text is null ? new Run(shared.TextRemoved, Italic: true) : Run.Said(most == int.MaxValue ? text : Naming.Short(text, most));

    public static string Percent(double share) => Math.Round(share * 100, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + "%";

    public static ImmutableArray<Run> Line(string label, params IEnumerable<Run> runs) => [new Run($"{label} ", Bold: true), .. runs];

    public static ImmutableArray<Run> Line(string label, string text) => [new Run($"{label} ", Bold: true), new Run(text)];
}
