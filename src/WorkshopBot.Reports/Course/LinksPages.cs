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

namespace WorkshopBot.Reports.Course;

/// <summary>What connects themes, as a map and as tables; dilemmas with both sides; and what was set aside.</summary>
internal sealed class LinksPages(CourseContent content, CourseWords words, ReportWords shared, CourseNaming naming)
{
    private readonly CourseLinks links = content.Input.Links;

    public IEnumerable<Block> Blocks() =>
    [
        new PageBreak(),
        new Heading(1, words.Links, CourseNaming.LinksAnchor),
        .. links.Threats.IsEmpty && links.Effects.IsEmpty ? (Block[])[new Paragraph([new Run(words.NoLinks)])] : [Map(), .. Effects(), .. Threats()],
        .. Dilemmas(),
        .. SetAside(),
    ];

    private Picture Map()
    {
        ImmutableArray<ThemeId> themes =
        [
            .. content.Input.Themes.Select(t => t.Theme).Concat(links.Effects.Select(e => e.To)).Distinct().OrderBy(t => content.Input.Edition[t].Order),
        ];
        var drawn = links.Threats.Where(t => Ordered(t.From, t.To)).Select(t => new MapLink(themes.IndexOf(t.From), themes.IndexOf(t.To), LinkLine.Threat))
            .Concat(links.Effects.Select(e => new MapLink(themes.IndexOf(e.From), themes.IndexOf(e.To), Line(e.Kind)))).Distinct();
        var dilemmas = links.Dilemmas.Select(d => themes.IndexOf(content.ByKey[d.Line].Themes[0])).ToImmutableHashSet();
        return new Picture(
            LinkMap.Draw(
                [.. themes.Select(naming.Of)], [.. themes.Select(t => content.Input.Edition[t].Order.ToString(CultureInfo.InvariantCulture))], [.. drawn], dilemmas,
                [words.LegendThreat, shared.Name(EffectKind.Helps), shared.Name(EffectKind.Harms), shared.Name(EffectKind.DependsOn)]),
            Alt(), words.LinkCaption);
    }

    /// <summary>A link is drawn once, whichever way it leads: the table says which.</summary>
    private bool Ordered(ThemeId from, ThemeId to) => content.Input.Edition[from].Order < content.Input.Edition[to].Order
        || !links.Threats.Any(t => t.From == to && t.To == from);

    private string Alt() => string.Join(" ",
        links.Threats.Select(t => $"{naming.Of(t.From)} {naming.In(t.Link.Kind.Name)} {naming.Of(t.To)}.").Distinct(StringComparer.Ordinal)
            .Concat(links.Effects.Select(e => $"{naming.Of(e.From)} {shared.Name(e.Kind)} {naming.Of(e.To)} ({e.Lines.Length}).")));

    private IEnumerable<Block> Effects()
    {
        if (links.Effects.IsEmpty)
        {
            yield return new Paragraph([new Run(words.NoEffects)], ParagraphStyle.Note);
            yield break;
        }

        yield return new Table(
            words.EffectTable, words.EffectTableAbout, [words.FromColumn, words.DoesColumn, words.ToColumn, words.LineColumn],
            [.. links.Effects.Select(e => (ImmutableArray<Cell>)
                [Cell.Of(naming.Of(e.From)), Cell.Of(shared.Name(e.Kind)), Cell.Of(naming.Of(e.To)), new Cell([.. naming.Links(e.Lines, 12)])])]);
    }

    private IEnumerable<Block> Threats()
    {
        if (links.Threats.IsEmpty)
            yield break;
        yield return new Table(
            words.ThreatLinkTable, words.ThreatLinkTableAbout, [words.FromColumn, words.DoesColumn, words.ToColumn, words.NoteColumn],
            [.. links.Threats.Select(t => (ImmutableArray<Cell>)
            [
                Cell.Of(naming.In(content.Input.Edition.NameOf(t.Link.From))), Cell.Of(naming.In(t.Link.Kind.Name)),
                Cell.Of(naming.In(content.Input.Edition.NameOf(t.Link.To))), Cell.Of(naming.In(t.Link.Note)),
            ])]);
    }

    private IEnumerable<Block> Dilemmas()
    {
        yield return new Heading(1, shared.Dilemmas, CourseNaming.DilemmasAnchor);
        if (links.Dilemmas.IsEmpty)
            yield return new Paragraph([new Run(words.NoDilemmas)]);
        foreach (var d in links.Dilemmas)
        {
            yield return new Paragraph([.. naming.Links([d.Line]), new Run(" "), naming.Wording(d.Wording)]);
            yield return new Bullets([.. d.Helps.Concat(d.Harms).Select(e => CourseNaming.Line(
                words.SideOf(shared.Name(e.Kind), naming.Of(e.Theme)), words.SaidByThem(string.Join("; ", e.By.Select(Source)))))]);
        }
    }

    private string Source(SaidBy by) => naming.Writer(by.By) is { } who ? $"{who}, {Labels.Gap(by.Gap)}" : Labels.Gap(by.Gap);

    private IEnumerable<Block> SetAside()
    {
        yield return new Heading(1, shared.SetAside, CourseNaming.AsideAnchor);
        if (content.Input.SetAside.IsEmpty)
        {
            yield return new Paragraph([new Run(words.NothingSetAside)]);
            yield break;
        }

        var (byCoordinator, bySessions) = (content.Input.SetAside.Where(a => a.Line is not null).ToArray(), content.Input.SetAside.Where(a => a.Line is null).ToArray());
        if (byCoordinator.Length > 0)
        {
            yield return new Heading(2, words.AsideByCoordinator);
            yield return new Bullets([.. byCoordinator.Select(a => (ImmutableArray<Run>)
            [
                new Run($"{Labels.Line(a.Line!.Value)} ", Bold: true), naming.Wording(a.Text),
                new Run($" {words.AsideReasonBy(a.ByName ?? shared.NameUnknown, naming.Day(a.At!.Value))} ", Italic: true), naming.Wording(a.Reason),
            ])]);
        }

        if (bySessions.Length == 0)
            yield break;
        yield return new Heading(2, words.AsideBySessions);
        yield return new Paragraph([new Run(words.AsideTexts)], ParagraphStyle.Note);
        yield return new Bullets([.. bySessions.Select(a => (ImmutableArray<Run>)
        [
            new Run($"{Where(a)} ", Bold: true), .. a.Gap is null ? [] : (Run[])[naming.Wording(a.Text)], new Run($" {shared.SetAsideReason(shared.Name(a.ByRole!.Value))} ", Italic: true), naming.Wording(a.Reason),
        ])]);
    }

    private string Where(CourseAside a) => a.Gap is { } gap ? Labels.Gap(new GapKey(a.Session!.Value, gap))
        : $"{Labels.Session(a.Session!.Value)}, {string.Join(", ", a.Contributions.Select(words.ContributionName))}";

    private static LinkLine Line(EffectKind kind) => kind switch
    {
        EffectKind.Helps => LinkLine.Helps,
        EffectKind.Harms => LinkLine.Harms,
        _ => LinkLine.DependsOn,
    };
}
