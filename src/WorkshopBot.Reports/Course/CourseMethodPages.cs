using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Sessions;
using static WorkshopBot.Reports.Documents.Block;
using Cell = WorkshopBot.Reports.Documents.Cell;

namespace WorkshopBot.Reports.Course;

/// <summary>How it came about: the script and where sessions did otherwise, the sessions, who took part, and how it was reckoned.</summary>
internal sealed class CourseMethodPages(CourseContent content, CourseWords words, ReportWords shared, CourseNaming naming)
{
    private const int MostSessions = 500, MostDeviations = 500;

    private readonly CourseInput input = content.Input;

    public IEnumerable<Block> Blocks() =>
    [
        new PageBreak(),
        new Heading(1, words.ScriptHeading, CourseNaming.ScriptAnchor),
        new Paragraph([new Run(words.ScriptIs(
            input.Script.Script.Themes.Length, (int)input.Script.Script.Times.Theme.TotalMinutes, input.Script.Script.Quorum, input.Script.Script.Choices,
            shared.Name(input.Script.Script.Attribution)))]),
        .. Deviations(),
        new Heading(1, words.SessionsHeading, CourseNaming.SessionsAnchor),
        .. Sessions(),
        new Heading(1, shared.Method, CourseNaming.MethodAnchor),
        new Bullets([.. Method().Select(l => (ImmutableArray<Run>)[new Run(l)])]),
        new Heading(2, words.NotClaimed),
        new Bullets([.. NotClaimed().Select(l => (ImmutableArray<Run>)[new Run(l)])]),
    ];

    public IEnumerable<string> Method()
    {
        var m = input.Method;
        yield return words.MethodLines(input.Counts.Gaps, input.Counts.Lines, input.Counts.GapsJoined);
        yield return words.MethodIds;
        yield return words.MethodOrder;
        yield return words.MethodAgreement;
        yield return words.MethodAgreementSmall;
        yield return words.MethodPositions;
        yield return words.MethodRank;
        yield return words.MethodInterval(m.Draws, m.Seed);
        yield return words.MethodBand;
        yield return words.MethodFew(RankIntervals.FewestAsked);
        yield return words.MethodNotAsked;
        yield return words.MethodSpread;
        yield return words.MethodKnowledge;
        yield return words.MethodRounds(m.RoundsHeld);
        yield return shared.MethodCells;
        yield return words.MethodCellsFixed;
        yield return words.MethodEdits;
        yield return m.WordingsByModel == 0 ? words.MethodNoModel : words.MethodModel(m.WordingsByModel);
        yield return words.MethodDigests;
        if (content.KeyFingerprint is { } key)
            yield return shared.MethodKey(key);
    }

    public IEnumerable<string> NotClaimed() => [words.NoMandate, words.NotComplete, words.NotSample, shared.NotClaimedScale, words.NotOrder];

    private IEnumerable<Block> Deviations()
    {
        foreach (var (until, why) in input.Script.Changes)
            yield return new Paragraph([new Run($"{words.ScriptChanged(naming.Day(until))} "), naming.Wording(why)]);
        if (input.Script.Deviations.IsEmpty)
            yield return new Paragraph([new Run(words.NoDeviations)]);
        else
        {
            yield return new Bullets([.. input.Script.Deviations.GroupBy(d => d.Session).Take(MostDeviations)
                .Select(g => CourseNaming.Line(string.Create(CultureInfo.InvariantCulture, $"S{g.Key}:"), string.Join(" ", g.Select(Of))))]);
        }

        if (!input.Script.NotCompared.IsEmpty)
            yield return new Paragraph([new Run(words.NotCompared(naming.Sessions(input.Script.NotCompared)))], ParagraphStyle.Note);
    }

    private string Of(Deviation deviation) => deviation switch
    {
        Deviation.OtherTheme d => words.OtherTheme(naming.Of(d.Theme)),
        Deviation.OtherSubjects d => words.OtherSubjects(naming.Of(d.Theme), d.Missing.Length + d.QuestionsMissing, d.Added.Length + d.QuestionsAdded),
        Deviation.OtherTimes d => words.OtherTimes(string.Join(", ", d.Phases.Select(p => words.PhaseTime(shared.Name(p.Phase), Minutes(p.Was), Minutes(p.Meant))))),
        Deviation.OtherQuorum d => words.OtherQuorum(d.Was, d.Meant),
        Deviation.OtherChoices d => words.OtherChoices(d.Was, d.Meant),
        Deviation.OtherSeriousness d => d.Asked ? words.SeriousnessAsked : words.SeriousnessNotAsked,
        Deviation.OtherAttribution d => words.OtherAttribution(shared.Name(d.Was), shared.Name(d.Meant)),
        _ => throw new UnreachableException($"No words for {deviation.GetType().Name}."),
    };

    private string Minutes(TimeSpan time) => words.Amount((decimal)Math.Round(time.TotalMinutes, 1));

    private IEnumerable<Block> Sessions()
    {
        var digests = content.File.Sessions.ToDictionary(d => d.Number);
        yield return new Paragraph([new Run(words.PeopleInAll(input.Attendance.People, string.Join(", ", input.Attendance.There.Select(c => shared.Cell(naming.Of(c.Group), c.People)))))]);
        if (!input.Attendance.NotCounted.IsEmpty)
            yield return new Paragraph([new Run(words.PeopleNotCounted(naming.Sessions(input.Attendance.NotCounted)))], ParagraphStyle.Note);
        if (!input.Sessions.IsEmpty)
        {
            yield return new Table(
                words.SessionTable, words.SessionTableAbout, [words.SessionColumn, words.TypeColumn, words.HeldColumn, words.PeopleColumn, words.GapsColumn, words.PartColumn, words.DigestColumn],
                [.. input.Sessions.Take(MostSessions).Select(s => (ImmutableArray<Cell>)
                [
                    Cell.Of(string.Create(CultureInfo.InvariantCulture, $"S{s.Number}")), Cell.Of($"{words.Name(s.Type)}: {naming.Brief(s.Place)}"),
                    Cell.Of(s.HeldAt is { } at ? naming.Day(at) : "–"), s.People is { } people ? Cell.Of(people) : Cell.Of("–"),
                    s.Source is null ? Cell.Of("–") : Cell.Of(s.Gaps), Cell.Of(words.Name(s.Part)),
                    Cell.Of(digests.TryGetValue(s.Number, out var d) && d.Hash.Length >= 12 ? d.Hash[..12] : "–"),
                ])]);
        }

        if (!input.Planned.IsEmpty)
        {
            yield return new Paragraph([new Run(words.PlannedSessions(input.Planned.Length))]);
            yield return new Bullets([.. input.Planned.Take(MostSessions).Select(s => (ImmutableArray<Run>)
                [new Run(words.PlannedSession(words.Name(s.Type), naming.Of(s.Place), s.Day is { } day ? shared.Day(new DateTimeOffset(day.ToDateTime(default), TimeSpan.Zero)) : words.NoDay,
                    s.Themes.IsEmpty ? words.AllThemes : string.Join(", ", s.Themes.Select(naming.Of))))])]);
        }
    }
}
