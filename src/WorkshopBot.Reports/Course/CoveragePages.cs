using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Drawings;
using static WorkshopBot.Reports.Documents.Block;
using Cell = WorkshopBot.Reports.Documents.Cell;

namespace WorkshopBot.Reports.Course;

/// <summary>Who was heard on what, for which place; empty cells by name, and which sessions would fill the most of them. There is no score.</summary>
internal sealed class CoveragePages(CourseContent content, CourseWords words, CourseNaming naming)
{
    private const int MostPlaces = 36, MostThemes = 12;

    private readonly Coverage coverage = content.Input.Coverage;

    public IEnumerable<Block> Blocks(bool proposals = true)
    {
        yield return new PageBreak();
        yield return new Heading(1, words.Coverage, CourseNaming.CoverageAnchor);
        yield return new Paragraph([new Run(words.CoverageAbout)]);
        yield return new Bullets([.. Facts().Select(f => (ImmutableArray<Run>)[new Run(f)])]);
        foreach (var block in Map())
            yield return block;
        if (Heard() is { Rows.IsEmpty: false } heard)
            yield return heard;
        if (proposals && !coverage.Proposals.IsEmpty)
        {
            yield return new Heading(2, words.Proposals);
            yield return new Paragraph([new Run(words.ProposalsAbout)], ParagraphStyle.Note);
            yield return new Bullets([.. coverage.Proposals.Select(p => (ImmutableArray<Run>)[new Run(Proposal(p))])]);
        }

        if (coverage.Empty.IsEmpty)
            yield break;
        yield return new Opens(
            [new Run(words.EmptyCells(coverage.Empty.Length))],
            [
                new Bullets(
                [
                    .. coverage.Empty.GroupBy(e => e.Place).Select(g => (Place: g.Key, Text: Empty(g))).GroupBy(x => x.Text, StringComparer.Ordinal)
                        .Select(g => CourseNaming.Line($"{string.Join(", ", g.Select(x => naming.Brief(x.Place)))}:", g.Key)),
                ]),
            ]);
    }

    private IEnumerable<string> Facts()
    {
        var counts = content.Input.Counts;
        yield return words.CellsCounted(counts.CellsWanted, counts.CellsHeard, counts.CellsEmpty);
        if (coverage.Rows.Any(r => r.Cells.Any(c => !c.Wanted && Came(c))))
            yield return words.CameUnasked;
        // Of a session that is shown in part nobody is seen: that is not the same as nobody being there.
        var unseen = content.Input.Sessions.Where(s => s.Part is SessionPart.SomeGaps or SessionPart.Summary).Select(s => s.Place).ToHashSet();
        var silent = coverage.PlacesNotHeard.Where(p => !unseen.Contains(p)).ToArray();
        if (silent.Length > 0)
            yield return words.PlacesNotHeard(silent.Length, naming.Numbered(silent.Select(naming.Brief), 40));
        if (!coverage.KindsNotHeard.IsEmpty)
            yield return words.KindsNotHeard(string.Join(", ", coverage.KindsNotHeard.Select(k => naming.In(k.Name))));
        var partly = content.Input.Sessions.Where(s => s.Part is SessionPart.SomeGaps or SessionPart.Summary).Select(s => s.Number).ToArray();
        if (partly.Length > 0)
            yield return words.CoveragePartly(naming.Sessions(partly));
        yield return words.CoverageCountries;
    }

    private IEnumerable<Block> Map()
    {
        var themes = content.Input.Themes.Select(t => t.Theme).Where(t => coverage.Rows.Any(r => r.Theme == t)).ToArray();
        var byPlace = coverage.Rows.GroupBy(r => r.Place).ToArray();

        // Regions of which nobody came on anything are named in a sentence: rows of noughts say no more.
        var places = byPlace.Where(g => content.Input.Edition[g.Key].Kind != PlaceKind.SecurityRegion || g.Any(r => r.Cells.Any(Came)))
            .OrderBy(g => content.Input.Edition.Places.IndexOf(content.Input.Edition[g.Key])).Take(MostPlaces).ToArray();
        if (themes.Length == 0 || places.Length == 0)
            yield break;

        var shown = themes.Take(MostThemes).ToArray();
        var rows = places.Select(g => new CoverageMapRow(naming.Brief(g.Key), [.. shown.Select(t => Dot(g.FirstOrDefault(r => r.Theme == t)))])).ToImmutableArray();
        var heads = shown.Select(t => content.Input.Edition[t].Order.ToString(CultureInfo.InvariantCulture)).ToImmutableArray();
        yield return new Picture(
            CoverageMap.Draw(heads, rows),
            string.Join(" ", rows.Select(r => $"{r.Label}: {string.Join(", ", r.Themes.Zip(heads, (d, h) => d is { } dot ? words.HeardAlt(h, dot.Heard, dot.Wanted) : words.NotWantedAlt(h)))}.")),
            words.CoverageCaption(string.Join(", ", shown.Select(t => words.NumberedTheme(content.Input.Edition[t].Order, naming.Of(t))))));
    }

    private static CoverageDot? Dot(CoverageRow? row) =>
        row is null || !row.Cells.Any(c => c.Wanted) ? null : new CoverageDot(row.Cells.Count(c => c.Wanted && Came(c)), row.Cells.Count(c => c.Wanted));

    private static bool Came(CoverageCell cell) => cell.Came.Shown != CountShown.Nobody;

    private Table Heard() => new(
        words.HeardTable, words.HeardTableAbout, [words.PlaceColumn, words.ThemeColumn, words.CameColumn, words.StayedAwayColumn],
        [
            .. coverage.Rows.Where(r => r.Cells.Any(c => Came(c) || c.Invited.Shown != CountShown.Nobody)).OrderBy(r => content.Input.Edition.Places.IndexOf(content.Input.Edition[r.Place]))
                .Take(400).Select(r => (ImmutableArray<Cell>)
                [
                    Cell.Of(naming.Brief(r.Place)), Cell.Of(naming.Of(r.Theme)),
                    Cell.Of(Or(string.Join("; ", r.Cells.Where(Came).Select(c => $"{(c.Wanted ? naming.In(c.Kind.Name) : words.KindUnasked(naming.In(c.Kind.Name)))} {Count(c.Came)}{Silent(c)}")))),
                    Cell.Of(Or(string.Join("; ", r.Cells.Where(c => !Came(c)).Select(c =>
                        c.Invited.Shown == CountShown.Nobody ? words.KindNotInvited(naming.In(c.Kind.Name)) : words.KindInvited(naming.In(c.Kind.Name), Count(c.Invited)))))),
                ]),
        ]);

    private string Silent(CoverageCell cell) => cell.Silent is { Shown: not CountShown.Nobody } silent ? $" ({words.SilentOfThem(Count(silent))})" : "";

    private string Count(PeopleCount count) => count.Shown switch
    {
        CountShown.Number => count.Number!.Value.ToString(CultureInfo.InvariantCulture),
        CountShown.Nobody => "0",
        _ => words.Name(count.Shown),
    };

    private static string Or(string text) => text is "" ? "–" : text;

    private string Proposal(SessionProposal p) => words.Proposal(
        naming.Of(p.Place), string.Join(", ", p.Themes.Select(naming.Of)), string.Join(", ", p.Kinds.Select(k => naming.In(k.Name))), p.Fills.Length)
        + (p.IsNotHeardAtAll ? $" {words.ProposalNotHeard}" : "");

    private string Empty(IEnumerable<EmptyCell> cells)
    {
        var themes = cells.GroupBy(c => c.Theme)
            .Select(g => (g.Key, Kinds: string.Join(", ", g.Select(c => c.Why == Blank.NobodyCame ? words.CameNot(naming.In(c.Kind.Name)) : naming.In(c.Kind.Name))))).ToArray();
        return themes.Length > 1 && themes.Length == content.Input.Script.Script.Themes.Length && themes.All(t => t.Kinds == themes[0].Kinds)
            ? $"{words.EmptyOfAll(themes[0].Kinds)}."
            : $"{string.Join("; ", themes.Select(t => words.EmptyOf(naming.Of(t.Key), t.Kinds)))}.";
    }
}
