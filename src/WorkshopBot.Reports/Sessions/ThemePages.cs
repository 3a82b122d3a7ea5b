using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Drawings;
using static WorkshopBot.Reports.Documents.Block;
using Cell = WorkshopBot.Reports.Documents.Cell;

namespace WorkshopBot.Reports.Sessions;

/// <summary>The chapter of one theme.</summary>
internal sealed class ThemePages(ReportContent content, ThemeContent theme, ReportWords words, Naming naming)
{
    /// <summary>The most bars in a ranking picture; the table has all.</summary>
    private const int MostBars = 8;

    public IEnumerable<Block> Blocks() =>
    [
        new PageBreak(),
        new Heading(1, words.ThemeHeading(theme.Number, naming.In(theme.Theme.Name)), Naming.ThemeAnchor(theme.Number)),
        new Paragraph([new Run(words.BackToSummary, LinkTo: Naming.SummaryAnchor(theme.Number))], ParagraphStyle.Note),
        .. SummaryPages.Blocks(theme, words),
        .. Threat(),
        .. new SpreadPages(theme, words, naming).Blocks(),
        .. Ranking(),
        .. new GapPages(content, theme, words, naming).Blocks(),
        .. Counts(),
    ];

    private IEnumerable<Block> Threat()
    {
        yield return new Heading(2, words.ThreatPicture);
        if (theme.Scenarios.IsEmpty)
            yield return new Paragraph([new Run(words.NoScenarioPlanned)]);
        else
        {
            yield return new Table(
                words.ScenarioTable, words.ScenarioTableAbout, [words.Scenario, words.Likelihood, words.Impact],
                [
                    .. theme.Scenarios.Select(s => (ImmutableArray<Cell>)
                    [
                        Cell.Of(s.IsPredecessor ? words.PredecessorName(naming.In(s.Name), s.Edition.LabelIn(naming.Language)) : naming.In(s.Name)),
                        Cell.Of(s.LikelihoodIn(naming.Language)), Cell.Of(s.ImpactIn(naming.Language)),
                    ]),
                ]);
            yield return new Paragraph(
                [new Run(words.Source(string.Join("; ", theme.Scenarios.Select(s => naming.In(s.Edition.Name)).Distinct(StringComparer.Ordinal))))],
                ParagraphStyle.Note);
        }

        if (theme.Theme.Report is { } address)
            yield return new Paragraph([new Run(words.ThemeReport(address))], ParagraphStyle.Note);
        if (!theme.Links.IsEmpty)
        {
            yield return new Opens(
                [new Run(words.CrossLinks(theme.Links.Length))],
                [
                    new Bullets(
                    [
                        .. theme.Links.Select(l => (ImmutableArray<Run>)
                        [
                            new Run($"{naming.In(content.Edition.NameOf(l.From))} {naming.In(l.Kind.Name)} {naming.In(content.Edition.NameOf(l.To))}."),
                        ]),
                    ]),
                ]);
        }
    }

    private IEnumerable<Block> Ranking()
    {
        var gaps = theme.Outcome.Gaps;
        yield return new Heading(2, words.Choosing);
        if (gaps.IsEmpty)
        {
            yield return new Paragraph([new Run(theme.Contributions.IsEmpty ? words.SilentTheme : words.NoGaps)]);
            yield break;
        }

        if (!theme.Outcome.Ranked)
            yield return new Paragraph([new Run(words.NotRanked)], ParagraphStyle.Note);
        else if (gaps.Any(g => g.Choosers > 0))
            yield return Picture(gaps);

        yield return new Table(
            words.RankTable, words.RankTableAbout,
            [words.PlaceColumn, words.GapColumn, words.ChosenColumn, words.RecognisedColumn, words.OutcomeColumn],
            [
                .. gaps.Select(g => (ImmutableArray<Cell>)
                [
                    Cell.Of(g.Place is { } place ? naming.Place(place, g.Tied) : "–"),
                    new Cell(
                    [
                        new Run(g.Gap.Ref.ToString(), LinkTo: Naming.Anchor(g.Gap.Ref)), new Run(" "),
                        Naming.TextOf(g, theme) is { } text ? Run.Said(Naming.Short(text)) : new Run(words.TextRemoved, Italic: true),
                    ]),
                    Cell.Of(g.Place is null ? "–" : naming.Chosen(g.Choosers, g.ChosenBy)),
                    Cell.Of(naming.Recognised(g.Recognised)),
                    Cell.Of(naming.Outcome(g)),
                ]),
            ]);

        foreach (var round in theme.Outcome.EarlierRounds)
        {
            yield return new Opens(
                [new Run(words.EarlierRound(round.Round))],
                [
                    new Bullets(
                    [
                        .. round.Gaps.Select(g => (ImmutableArray<Run>)
                        [
                            new Run(g.Gap.ToString(), LinkTo: Naming.Anchor(g.Gap)),
                            new Run($": {words.ChoiceLine(naming.Place(g.Place, g.Tied), naming.Chosen(g.Choosers, g.ChosenBy))}"),
                        ]),
                    ]),
                ]);
        }
    }

    private Picture Picture(ImmutableArray<GapOutcome> gaps)
    {
        var rows = gaps.Take(MostBars).Select(g => new RankingRow(
            $"{g.Gap.Ref} {(Naming.TextOf(g, theme) is { } text ? Naming.Short(text) : words.TextRemoved)}",
            g.Choosers, naming.Place(g.Place!.Value, g.Tied))).ToImmutableArray();
        return new Picture(
            RankingChart.Draw(rows),
            string.Join("; ", rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Label}: {r.Count}"))),
            gaps.Length > MostBars ? words.ChoosingCaptionFirst(MostBars, gaps.Length) : words.ChoosingCaption);
    }

    private IEnumerable<Block> Counts()
    {
        var late = theme.Contributions.Values.Count(c => c.Traits.Contains(Trait.Late));
        string[] lines =
        [
            .. theme.Outcome.Withdrawn > 0 ? (string[])[words.WithdrawnCount(theme.Outcome.Withdrawn)] : [],
            .. theme.Outcome.Removed > 0 ? (string[])[words.RemovedCount(theme.Outcome.Removed)] : [],
            .. late > 0 ? (string[])[words.LateCount(late)] : [],
        ];
        if (lines.Length == 0)
            yield break;
        yield return new Heading(2, words.Counts);
        yield return new Bullets([.. lines.Select(l => (ImmutableArray<Run>)[new Run(l)])]);
    }
}
