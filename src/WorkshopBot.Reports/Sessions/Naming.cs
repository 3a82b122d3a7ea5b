using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Documents;
using Cell = WorkshopBot.Domain.Sessions.Cell;

namespace WorkshopBot.Reports.Sessions;

/// <summary>How groups, areas, subjects and gaps are called in one report, and by which anchors they are found.</summary>
internal sealed class Naming(ReportContent content, ReportWords words)
{
    private const int ShortText = 90;

    public string Language => content.Language;

    public const string MethodAnchor = "method", PeopleAnchor = "people";

    public static string AsideAnchor(int theme) => string.Create(CultureInfo.InvariantCulture, $"aside-{theme}");

    public static string Anchor(GapRef gap) => string.Create(CultureInfo.InvariantCulture, $"gap-{gap.Theme}-{gap.Number}");

    public static string ContributionAnchor(int number) => string.Create(CultureInfo.InvariantCulture, $"contribution-{number}");

    public static string ThemeAnchor(int theme) => string.Create(CultureInfo.InvariantCulture, $"theme-{theme}");

    public static string SummaryAnchor(int theme) => string.Create(CultureInfo.InvariantCulture, $"summary-{theme}");

    public static string SpreadAnchor(int theme) => string.Create(CultureInfo.InvariantCulture, $"spread-{theme}");

    public string In(Bilingual name) => name.In(content.Language);

    public string Of(Group group) => GroupNames.In(content.Language, group, words, content.Names);

    /// <summary>Who wrote something; null where the plan attributes nothing.</summary>
    public string? Writer(Group group) => group is Group.AllKinds ? null : Of(group);

    public string Cells(IEnumerable<Cell> cells) => string.Join(", ", cells.Select(c => words.Cell(Of(c.Group), c.People)));

    public string Of(AreaGroup area) => area.Place is not { } place ? words.Name(area.Family)
        : area.Family == AreaFamily.National ? In(content.Edition[place].Name)
        : words.OwnArea(In(content.Edition[place].Name));

    /// <summary>The same for the first page, where a line must hold several.</summary>
    public string Brief(AreaGroup area) => area.Place is { } place ? In(content.Edition[place].ShortName) : Brief(area.Family);

    public string Brief(AreaFamily family) => family switch
    {
        AreaFamily.National => words.ShortNational,
        AreaFamily.Regions => words.ShortRegions,
        AreaFamily.Islands => words.ShortIslands,
        AreaFamily.Countries => words.ShortCountries,
        _ => words.ShortOwnAreas,
    };

    public string Of(SubjectContent subject, ThemeContent theme) => subject.Question is { } question
        ? question is "" ? words.TextRemoved : PlainText.Line(question)
        : content.Edition.FindScenario(new ScenarioId(subject.Id)) is { } scenario ? In(scenario.Name) : In(theme.Theme.Name);

    public string Of(Median median) => median.Low == median.High
        ? In(ResilienceScale.NameOf(median.Low))
        : words.MedianBetween(In(ResilienceScale.NameOf(median.Low)), In(ResilienceScale.NameOf(median.High)));

    /// <summary>What a gap is called by its text: the wording voted on, else its first contribution; null when removed.</summary>
    public static string? TextOf(GapOutcome gap, ThemeContent theme) =>
        gap.VotedOn?.Text ?? gap.OfferedLater?.Text ?? gap.RecordedAs.Select(c => theme.Contributions.GetValueOrDefault(c.Number)?.Text).FirstOrDefault(t => t is not null);

    /// <summary>The text on one line, cut at a word.</summary>
    public static string Short(string text, int most = ShortText)
    {
        var line = PlainText.Line(text);
        if (line.Length <= most)
            return line;
        var cut = line.LastIndexOf(' ', most);
        return PlainText.Line(line[..(cut > most / 2 ? cut : char.IsHighSurrogate(line[most - 1]) ? most - 1 : most)]) + "…";
    }

    public string Place(int place, bool tied) => tied ? words.PlaceShared(place) : words.PlaceAlone(place);

    public string Chosen(int people, ImmutableArray<Cell> cells) =>
        people == 0 || cells is [{ Group: Group.AllKinds }] ? people.ToString(CultureInfo.InvariantCulture) : words.ChosenBy(people, Cells(cells));

    public string Recognised(Recognised by) => by.People == 0 ? words.NobodyElse
        : by.Groups == 1 ? words.RecognisedByOneKind(by.People)
        : words.RecognisedBy(by.People, by.Groups);

    /// <summary>Outcome with the positions it rests on.</summary>
    public string Outcome(GapOutcome gap)
    {
        var outcome = words.Name(gap.Outcome);
        if (gap.Outcome == Domain.Sessions.Outcome.NotPut || gap.Tally.TookPosition == 0)
            return outcome;
        var agree = gap.SecondReading is null ? words.AgreeCount(gap.Tally.Agree) : words.ReadingCounts(gap.Tally.Agree, gap.Tally.AgreeSecond);
        return $"{outcome} ({(gap.Tally.Reserve == 0 ? agree : $"{agree}, {words.ReserveCount(gap.Tally.Reserve)}")})";
    }

    /// <summary>A time as people there read it, with its zone.</summary>
    public string Moment(DateTimeOffset at) => words.InZone(words.Moment(Local(at)), In(content.Edition[content.Place].Name));

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(content.Zone));

    /// <summary>Contributions by number, each a link to its literal text.</summary>
    public static IEnumerable<Run> Links(IEnumerable<int> numbers) => numbers.SelectMany((n, i) => (Run[])
    [
        .. i == 0 ? (Run[])[] : [new Run(", ")],
        new Run(n.ToString(CultureInfo.InvariantCulture), LinkTo: ContributionAnchor(n)),
    ]);
}
