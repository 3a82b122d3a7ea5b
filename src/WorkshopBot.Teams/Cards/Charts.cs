using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>Counts as bars, and the same counts as a table for a client that draws no charts.</summary>
internal static class Charts
{
    /// <summary>How often each gap was chosen. People's words are not in it: the list below it has them.</summary>
    public static BarChart Ranking(Drawing d, ImmutableArray<Ranked> ranked) => new(
        d.Words.RankChart, d.Words.TimesChosen, d.Words.Gap,
        [.. ranked.Select(r => new Bar(d.Words.Place(r.Place, r.Gap.Ref.ToString()), r.Choosers.Length))],
        AsTable([3, 2], [d.Words.Gap, d.Words.TimesChosen], ranked.Select(r => new[]
        {
            d.Words.Place(r.Place, r.Gap.Ref.ToString()), r.Tied ? d.Words.CountTied(r.Choosers.Length) : Shown.Number(r.Choosers.Length),
        })));

    /// <summary>A bar for each area, from low to high, with those outside the scale at its end.</summary>
    public static IEnumerable<PartsChart> Spread(Drawing d, IEnumerable<AreaSpread> areas) => areas.Chunk(PartsChart.MostBars).Select(few => new PartsChart(
        d.Words.SpreadChart,
        [.. few.Select(a => new BarOfParts(
            d.Words.AreaCounted(Named(d, a), SpreadWords.Counts(d, a)),
            [.. SpreadWords.Degrees(a).Select(x => new BarPart(ResilienceScale.NameOf(x.Degree).In(d.Words.Language), x.People, ColourOf(x.Degree)))]))],
        AsTable([2, 3], [d.Words.Area, d.Words.Judgements], few.Select(a => new[] { Named(d, a), SpreadWords.Counts(d, a) }))));

    private static string Named(Drawing d, AreaSpread area) => d.Words.AreaWithCount(SpreadWords.Name(d, area.Area), area.N);

    /// <summary>From red by yellow to blue, which people who see few colours keep apart; grey outside the scale.</summary>
    private static string ColourOf(Degree degree) => degree switch
    {
        Degree.Missing => "attention",
        Degree.LargelyNot => "divergingPeach",
        Degree.Partly => "warning",
        Degree.Largely => "divergingCyan",
        Degree.InOrder => "divergingLightBlue",
        Degree.NobodyInView => "neutral",
        _ => "divergingGray",
    };

    private static Table AsTable(int[] widths, string[] heads, IEnumerable<string[]> rows) => new(
        [.. widths.Select(w => new TableColumn(w))],
        [.. rows.Prepend(heads).Select(cells => new TableRow([.. cells.Select(text => new TableCell([new TextBlock(text)]))]))]);
}
