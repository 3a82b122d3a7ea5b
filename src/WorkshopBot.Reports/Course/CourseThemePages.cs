using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Drawings;
using WorkshopBot.Reports.Sessions;
using static WorkshopBot.Reports.Documents.Block;
using Cell = WorkshopBot.Reports.Documents.Cell;
using Degree = WorkshopBot.Domain.Sessions.Degree;

namespace WorkshopBot.Reports.Course;

/// <summary>A chapter with a page a theme: resilience beside the threat, ways in which it could go on, and the order with its intervals.</summary>
internal sealed class CourseThemePages(CourseContent content, CourseWords words, ReportWords shared, CourseNaming naming)
{
    private const int MostBars = 12, MostRows = 200;
    private static readonly ImmutableArray<string> Signs = ["− −", "−", "±", "+", "+ +"];

    public IEnumerable<Block> Blocks() =>
    [
        new PageBreak(),
        new Heading(1, words.Themes),
        new Paragraph([new Run($"{naming.In(ResilienceScale.Label)} {words.ThemesAbout}")], ParagraphStyle.Note),
        .. content.Input.Themes.SelectMany(Theme),
    ];

    internal IEnumerable<Block> Theme(CourseTheme theme)
    {
        yield return new Heading(2, naming.Of(theme.Theme), naming.Anchor(theme.Theme));
        yield return new Paragraph([new Run(theme.Sessions.IsEmpty ? words.ThemeInNoSession : words.ThemeSessions(naming.Sessions(theme.Sessions), theme.Lines))]);
        foreach (var block in Threat(theme).Concat(Resilience(theme)).Concat(Ranks(theme)))
            yield return block;
    }

    /// <summary>Every scenario of the programme, judged or not, with what a source states.</summary>
    private IEnumerable<Block> Threat(CourseTheme theme)
    {
        var scripted = content.Input.Script.Script.Themes.Where(t => t.Theme == theme.Theme).SelectMany(t => t.Scenarios).Select(s => content.Input.Edition[s]);
        var scenarios = scripted.Concat(theme.Subjects.Select(s => s.Scenario).OfType<Scenario>()).DistinctBy(s => s.Id).ToArray();
        if (scenarios.Length == 0)
        {
            yield return new Paragraph([new Run(shared.NoScenarioPlanned)], ParagraphStyle.Note);
            yield break;
        }

        // Two columns that say "not stated" on every row say it once.
        var stated = scenarios.Any(s => s.Likelihood is not null || s.Impact is not null);
        yield return new Table(
            words.ThreatTable(naming.Of(theme.Theme)), stated ? words.ThreatTableAbout : words.ThreatTableBare,
            [shared.Scenario, .. stated ? (string[])[shared.Likelihood, shared.Impact] : [], words.ResilienceColumn, words.KnowledgeColumn],
            [
                .. scenarios.Select(s => (ImmutableArray<Cell>)
                [
                    Cell.Of(s.IsPredecessor ? shared.PredecessorName(naming.In(s.Name), s.Edition.LabelIn(content.Language)) : naming.In(s.Name)),
                    .. stated ? (Cell[])[Cell.Of(s.LikelihoodIn(content.Language)), Cell.Of(s.ImpactIn(content.Language))] : [],
                    .. Judged(theme.Subjects.FirstOrDefault(j => j.Scenario?.Id == s.Id)),
                ]),
            ]);
        var source = shared.Source(string.Join("; ", scenarios.Select(s => naming.In(s.Edition.Name)).Distinct(StringComparer.Ordinal)));
        yield return new Paragraph([new Run(stated ? source : $"{words.NothingStated} {source}")], ParagraphStyle.Note);
    }

    private IEnumerable<Cell> Judged(JudgedSubject? judged) => judged is null || judged.Areas.IsEmpty
        ? [Cell.Of(words.NotJudged), Cell.Of("–")]
        :
        [
            Cell.Of(string.Join("; ", judged.Areas.Select(a => words.MedianOf(Brief(a.Spread.Area.Family), Median(a.Spread), a.Spread.OnScale)))),
            Cell.Of(string.Join("; ", judged.Areas.Select(a => words.MedianShort(Brief(a.Spread.Area.Family), words.Name(a.Knowledge.Strength))))),
        ];

    private IEnumerable<Block> Resilience(CourseTheme theme)
    {
        foreach (var subject in theme.Subjects.Where(s => !s.Areas.IsEmpty))
        {
            yield return Spread([subject], words.SpreadCaption(naming.Of(subject, theme)), withName: false, theme);
            yield return new Bullets([.. subject.Areas.Select(Known)]);
        }

        if (theme.Subjects.Any(s => !s.TooFew.IsEmpty))
            yield return new Paragraph([new Run(words.TooFewSomewhere)], ParagraphStyle.Note);
        var variants = theme.Variants.Where(v => !v.Areas.IsEmpty).ToArray();
        if (variants.Length > 1)
        {
            yield return new Heading(3, words.VariantsOf(naming.Of(theme.Theme)));
            yield return Spread(variants, words.VariantsCaption, withName: true, theme);
        }
    }

    private Picture Spread(IReadOnlyList<JudgedSubject> subjects, string caption, bool withName, CourseTheme theme)
    {
        var scale = new SpreadScale(
            [.. ResilienceScale.Degrees.Zip(Signs).Select(d => new Drawings.Degree(naming.In(ResilienceScale.NameOf(d.First)), d.Second))],
            naming.In(ResilienceScale.NameOf(Degree.NobodyInView)), naming.In(ResilienceScale.NameOf(Degree.CannotJudge)));
        string Label(JudgedSubject s, AreaSpread a) => withName
            ? words.VariantLabel(words.Name(s.Variants[0]), Brief(a.Area.Family))
            : shared.Name(a.Area.Family);
        var rows = subjects.SelectMany(s => s.Areas.Select(a => new SpreadRow(Label(s, a.Spread), shared.N(a.Spread.N), a.Spread.Degrees, a.Spread.NobodyInView, a.Spread.CannotJudge)))
            .Concat(withName ? [] : subjects.SelectMany(s => s.TooFew.Select(f => new SpreadRow(shared.Name(f), "", [], 0, 0) { Instead = shared.FewerThanThree })));
        return new Picture(
            SpreadChart.Draw(scale, [.. rows]),
            string.Join(" ", subjects.SelectMany(s => s.Areas.Select(a => $"{(withName ? $"{naming.Of(s, theme)}, " : "")}{Label(s, a.Spread)}, {shared.N(a.Spread.N)}: {string.Join(", ", Counted(a.Spread))}."))),
            caption);
    }

    private IEnumerable<string> Counted(AreaSpread a) => ResilienceScale.Degrees.Zip(a.Degrees)
        .Concat([(Degree.NobodyInView, a.NobodyInView), (Degree.CannotJudge, a.CannotJudge)])
        .Select(d => string.Create(CultureInfo.InvariantCulture, $"{naming.In(ResilienceScale.NameOf(d.Item1))} {d.Item2}"));

    private ImmutableArray<Run> Known(AreaPicture area)
    {
        var k = area.Knowledge;
        var limits = k.Limits.IsEmpty ? "" : $": {string.Join(", ", k.Limits.Select(words.Name))}";
        return CourseNaming.Line(
            words.KnowledgeLabel(Brief(area.Spread.Area.Family)),
            $"{words.Name(k.Strength)}{limits}. {words.KnowledgeFrom(k.N, k.Sessions)} {words.Certainties(area.Spread.Certainties[2], area.Spread.Certainties[1], area.Spread.Certainties[0])}");
    }

    private IEnumerable<Block> Ranks(CourseTheme theme)
    {
        var gaps = theme.Ranks.Gaps;
        if (gaps.IsEmpty)
        {
            if (theme.Lines > 0)
                yield return new Paragraph([new Run(content.Input.Lines.Any(l => l.WasOnlyOne && l.Themes.Contains(theme.Theme)) ? words.OnlyOneTheme : words.NotRankedTheme)], ParagraphStyle.Note);
            yield break;
        }

        yield return new Heading(3, words.OrderOf(naming.Of(theme.Theme)));
        var rows = gaps.Take(MostBars).Select(g => new IntervalRow(Label(g), g.Place, g.Lowest, g.Highest, g.Band)).ToImmutableArray();
        yield return new Picture(
            IntervalChart.Draw(rows, gaps.Length, words.MostPressing, words.LeastPressing),
            string.Join("; ", rows.Select(r => words.IntervalAlt(r.Label, r.Place, r.Lowest, r.Highest))),
            gaps.Length > MostBars ? words.IntervalCaptionFirst(MostBars, gaps.Length) : words.IntervalCaption);
        yield return new Table(
            words.RankTable(naming.Of(theme.Theme)), words.RankTableAbout, [shared.PlaceColumn, words.IntervalColumn, words.LineColumn, shared.ChosenColumn, words.BandColumn],
            [.. gaps.Take(MostRows).Select(g => (ImmutableArray<Cell>)
            [
                Cell.Of(g.Tied ? shared.PlaceShared(g.Place) : shared.PlaceAlone(g.Place)),
                Cell.Of(g.TooFew ? words.TooFewAsked : words.Between(g.Lowest, g.Highest)),
                new Cell([.. naming.Links([LineKey.Parse(g.Gap, null)]), new Run(" "), naming.Wording(TextOf(g), 70)]),
                Cell.Of(words.OutOf(g.Chose, g.Asked)), Cell.Of(g.Band),
            ])]);
        if (gaps.Length > MostRows)
            yield return new Paragraph([new Run(words.RowsCut(MostRows, gaps.Length))], ParagraphStyle.Note);
        if (theme.Orders.Orders.Length > 1)
            yield return Weights(theme);
    }

    private Opens Weights(CourseTheme theme) => new(
        [new Run(theme.Orders.MostMoved == 0 ? words.WeightsSame : words.WeightsMoved(theme.Orders.MostMoved))],
        [
            new Table(
                words.WeightsTable(naming.Of(theme.Theme)), words.WeightsTableAbout, [words.LineColumn, .. theme.Orders.Orders.Select(Name)],
                [.. theme.Orders.Gaps.Take(MostRows).Select(g => (ImmutableArray<Cell>)[new Cell([.. naming.Links([LineKey.Parse(g.Gap, null)])]), .. g.Places.Select(Cell.Of)])]),
        ]);

    public string Name(Weights weights) => weights.BySeriousness ? words.BySeriousness(words.Name(weights.Voice)) : words.Name(weights.Voice);

    private string Label(RankedGap gap) => $"{Labels.Line(LineKey.Parse(gap.Gap, null))} {(TextOf(gap) is { } t ? Naming.Short(t, 70) : shared.TextRemoved)}";

    private string? TextOf(RankedGap gap) => content.ByKey.GetValueOrDefault(LineKey.Parse(gap.Gap, null))?.Wording;

    private string Median(AreaSpread a) => a.Median is not { } m ? shared.NoMedian
        : m.Low == m.High ? naming.In(ResilienceScale.NameOf(m.Low))
        : shared.MedianBetween(naming.In(ResilienceScale.NameOf(m.Low)), naming.In(ResilienceScale.NameOf(m.High)));

    private string Brief(AreaFamily family) => family switch
    {
        AreaFamily.National => shared.ShortNational,
        AreaFamily.Regions => shared.ShortRegions,
        AreaFamily.Islands => shared.ShortIslands,
        AreaFamily.Countries => shared.ShortCountries,
        _ => shared.ShortOwnAreas,
    };
}
