using System.Collections.Immutable;
using System.Diagnostics;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Sessions;
using static WorkshopBot.Reports.Documents.Block;
using Cell = WorkshopBot.Reports.Documents.Cell;

namespace WorkshopBot.Reports.Course;

/// <summary>How it came about: the script and where sessions did otherwise, the sessions, who took part, and how it was reckoned.</summary>
internal sealed class CourseMethodPages(CourseContent content, CourseWords words, ReportWords shared, CourseNaming naming)
{
    private readonly CourseMethodWords method = new(content.Language);
    private const int MostSessions = 500, MostDeviations = 500;

    private readonly CourseInput input = content.Input;

    public IEnumerable<Block> Blocks() =>
    [
        new PageBreak(),
        .. ScriptAndSessions(),
        new Heading(1, shared.Method, CourseNaming.MethodAnchor),
        new Bullets([.. Method().Select(l => (ImmutableArray<Run>)[new Run(l)])]),
        new Heading(2, words.NotClaimed),
        new Bullets([.. NotClaimed().Select(l => (ImmutableArray<Run>)[new Run(l)])]),
    ];

    internal IEnumerable<Block> ScriptAndSessions() =>
    [
        new Heading(1, method.ScriptHeading, CourseNaming.ScriptAnchor),
        new Paragraph([new Run(method.ScriptIs(
            input.Script.Script.Themes.Length, (int)input.Script.Script.Times.Theme.TotalMinutes, input.Script.Script.Quorum, input.Script.Script.Choices,
            shared.Name(input.Script.Script.Attribution)))]),
        .. Deviations(),
        new Heading(1, method.SessionsHeading, CourseNaming.SessionsAnchor),
        .. Sessions(),
    ];

    public IEnumerable<string> Method()
    {
        var m = input.Method;
        yield return method.MethodLines(input.Counts);
        yield return method.MethodIds;
        yield return method.MethodOrder;
        yield return method.MethodAgreement;
        yield return method.MethodAgreementSmall;
        yield return method.MethodPositions;
        yield return method.MethodRank;
        yield return method.MethodOnlyOne;
        yield return method.MethodInterval(m.Draws, m.Seed);
        yield return method.MethodBand;
        yield return method.MethodFew(RankIntervals.FewestAsked);
        yield return method.MethodNotAsked;
        yield return method.MethodSpread;
        yield return method.MethodKnowledge;
        yield return method.MethodRounds(m.RoundsHeld);
        yield return method.MethodRoundsApart;
        yield return shared.MethodCells;
        yield return method.MethodCellsFixed;
        yield return method.MethodEdits;
        yield return m.WordingsByModel == 0 ? method.MethodNoModel : method.MethodModel(m.WordingsByModel);
        yield return method.MethodDigests;
        if (content.KeyFingerprint is { } key)
            yield return shared.MethodKey(key);
    }

    public IEnumerable<string> NotClaimed() => [words.NoMandate, words.NotComplete, words.NotSample, shared.NotClaimedScale, words.NotOrder];

    private IEnumerable<Block> Deviations()
    {
        foreach (var (until, why) in input.Script.Changes)
            yield return new Paragraph([new Run($"{method.ScriptChanged(naming.Day(until))} "), naming.Wording(why)]);
        if (input.Script.Deviations.IsEmpty)
            yield return new Paragraph([new Run(method.NoDeviations)]);
        else
        {
            yield return new Bullets([.. input.Script.Deviations.GroupBy(d => d.Session).Take(MostDeviations)
                .Select(g => CourseNaming.Line($"{Labels.Session(g.Key)}:", string.Join(" ", g.Select(Of))))]);
        }

        if (!input.Script.NotCompared.IsEmpty)
            yield return new Paragraph([new Run(method.NotCompared(naming.Sessions(input.Script.NotCompared)))], ParagraphStyle.Note);
    }

    private string Of(Deviation deviation) => deviation switch
    {
        Deviation.OtherTheme d => method.OtherTheme(naming.Of(d.Theme)),
        Deviation.OtherSubjects d => method.OtherSubjects(naming.Of(d.Theme), d.Missing.Length + d.QuestionsMissing, d.Added.Length + d.QuestionsAdded),
        Deviation.OtherTimes d => method.OtherTimes(string.Join(", ", d.Phases.Select(p => method.PhaseTime(shared.Name(p.Phase), Minutes(p.Was), Minutes(p.Meant))))),
        Deviation.OtherQuorum d => method.OtherQuorum(d.Was, d.Meant),
        Deviation.OtherChoices d => method.OtherChoices(d.Was, d.Meant),
        Deviation.OtherSeriousness d => d.Asked ? method.SeriousnessAsked : method.SeriousnessNotAsked,
        Deviation.OtherAttribution d => method.OtherAttribution(shared.Name(d.Was), shared.Name(d.Meant)),
        _ => throw new UnreachableException($"No words for {deviation.GetType().Name}."),
    };

    /// <summary>Its type, and its place where the type does not say it.</summary>
    private string Where(CourseSession session) =>
        words.Name(session.Type) is var type && naming.Brief(session.Place) is var place && type == place ? type : $"{type}: {place}";

    private string Minutes(TimeSpan time) => words.Amount((decimal)Math.Round(time.TotalMinutes, 1));

    /// <summary>A kind of which others stand in the cell taken together: its number must not look like all of them.</summary>
    private string Apart(Group group) => group is Group.OfKind kind && input.Attendance.Together.Contains(kind.Kind) ? method.PeoplePartly(naming.Of(group)) : naming.Of(group);

    private IEnumerable<Block> Sessions()
    {
        yield return new Paragraph([new Run(method.PeopleInAll(input.Counts.People, string.Join("; ", input.Attendance.There.Select(c => shared.Cell(Apart(c.Group), c.People)))))]);
        if (!input.Attendance.Together.IsEmpty)
            yield return new Paragraph([new Run(method.PeopleTogether(string.Join(", ", input.Attendance.Together.Select(k => naming.In(k.Name)))))], ParagraphStyle.Note);
        if (input.Attendance.KeepsKinds)
            yield return new Paragraph([new Run(method.PeopleTogetherKept)], ParagraphStyle.Note);
        if (!input.Attendance.NotCounted.IsEmpty)
            yield return new Paragraph([new Run(method.PeopleNotCounted(naming.Sessions(input.Attendance.NotCounted)))], ParagraphStyle.Note);
        if (!input.Sessions.IsEmpty)
        {
            yield return new Table(
                method.SessionTable, method.SessionTableAbout,
                [method.SessionColumn, method.SessionTitleColumn, method.TypeColumn, method.HeldColumn, method.PeopleColumn, method.GapsColumn, method.PartColumn],
                [.. input.Sessions.Take(MostSessions).Select(s => (ImmutableArray<Cell>)
                [
                    Cell.Of(Labels.Session(s.Number)), s.Source is null ? Cell.Of("–") : new Cell([naming.Wording(s.Title)]), Cell.Of(Where(s)),
                    Cell.Of(s.HeldAt is { } at ? naming.Day(at) : "–"), s.People is { } people ? Cell.Of(people) : Cell.Of("–"),
                    s.Source is null ? Cell.Of("–") : Cell.Of(s.Gaps), Cell.Of(words.Name(s.Part)),
                ])]);
            yield return new Paragraph(
                [new Run(input.Sessions.Any(s => Labels.IsDrawn(s.Number)) ? $"{method.SessionNumbers} {method.SessionDrawn}" : method.SessionNumbers)], ParagraphStyle.Note);
        }

        if (!input.Planned.IsEmpty)
        {
            yield return new Paragraph([new Run(method.PlannedSessions(input.Planned.Length))]);
            yield return new Bullets([.. input.Planned.Take(MostSessions).Select(s => (ImmutableArray<Run>)
                [new Run(method.PlannedSession(words.Name(s.Type), naming.Of(s.Place), s.Day is { } day ? shared.Day(new DateTimeOffset(day.ToDateTime(default), TimeSpan.Zero)) : method.NoDay,
                    s.Themes.IsEmpty ? method.AllThemes : string.Join(", ", s.Themes.Select(naming.Of))))])]);
        }
    }
}
