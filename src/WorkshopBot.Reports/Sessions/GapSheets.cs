using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Documents;
using Cell = WorkshopBot.Domain.Sessions.Cell;
using static WorkshopBot.Reports.Sessions.SessionReportSheets;

namespace WorkshopBot.Reports.Sessions;

/// <summary>The sheets about gaps: what they came to, who chose them, what was held against them and what should be done.</summary>
internal sealed class GapSheets(ReportContent content, ReportWords words, SheetWords heads, Naming naming)
{
    public Sheet Gaps() => new(
        heads.Gaps, heads.GapsAbout,
        Columns(
            heads.Gap, heads.ThemeNumber, heads.Theme, heads.Text, heads.LiteralOf, heads.SecondReading, heads.Outcome, heads.Place, heads.Shared,
            heads.ChosenBy, heads.ChosenByGroups, heads.RecognisedBy, heads.RecognisedFrom, heads.Agree, heads.AgreeSecond, heads.Reserve, heads.AgreedLater,
            heads.Capability, heads.Link, heads.Interests, heads.Dilemma, heads.IsSetAside, heads.Reason, heads.BehindIt),
        [
            .. content.Themes.SelectMany(t => t.Outcome.Gaps.Select(g => Gap(t, g))),
            .. content.Themes.SelectMany(t => t.Outcome.SetAside.Where(a => a.Gap is not null).Select(a => Aside(t, a))),
        ]);

    public Sheet Choices() => new(
        heads.Choices, heads.ChoicesAbout,
        Columns(heads.Gap, heads.ThemeNumber, heads.Theme, heads.Round, heads.Place, heads.Shared, heads.ChosenBy, heads.Group, heads.PeopleCount),
        [
            .. content.Themes.SelectMany(t =>
                t.Outcome.EarlierRounds.SelectMany(r => r.Gaps.SelectMany(g => Chosen(t, g.Gap, r.Round, g.Place, g.Tied, g.Choosers, g.ChosenBy)))
                    .Concat(t.Outcome.Gaps.Where(g => g.Place is not null)
                        .SelectMany(g => Chosen(t, g.Gap.Ref, t.Outcome.EarlierRounds.Length + 1, g.Place!.Value, g.Tied, g.Choosers, g.ChosenBy)))),
        ]);

    public Sheet Reservations() => new(
        heads.Reservations, heads.ReservationsAbout,
        Columns(heads.Gap, heads.ThemeNumber, heads.Theme, heads.Number, heads.Wording, heads.Text, heads.Standing, heads.By),
        [
            .. Each((t, g) => g.Reservations.Select(r => (ImmutableArray<SheetCell>)
            [
                .. Begin(t, g.Gap.Ref), SheetCell.Of(r.Number), SheetCell.Of(r.Wording), SheetCell.Of(r.Text ?? words.TextRemoved),
                SheetCell.Of(words.Name(r.Standing)), SheetCell.Of(naming.Writer(r.By)),
            ])),
        ]);

    public Sheet Efforts() => new(
        heads.Efforts, heads.EffortsAbout,
        Columns(heads.Gap, heads.ThemeNumber, heads.Theme, heads.Kind, heads.What, heads.PeopleCount, heads.By),
        [
            .. Each((t, g) => Said(g.Course).Select(x => (ImmutableArray<SheetCell>)
                [.. Begin(t, g.Gap.Ref), SheetCell.Of(x.Kind), SheetCell.Of(x.What), SheetCell.Of(x.People), SheetCell.Of(x.By)])),
        ]);

    private IEnumerable<(string Kind, string What, int? People, string? By)> Said(CourseOutcome c) =>
    [
        .. c.Efforts.Select(e => (heads.EffortKind, words.Name(e.Effort), (int?)e.People, (string?)null)),
        .. c.Lines.Select(l => (heads.LineKind, naming.In(content.Edition[l.Line].Name), (int?)l.People, (string?)null)),
        .. c.Effects.Select(e => (heads.EffectKind, words.EffectLine(words.Name(e.Kind), naming.In(content.Edition[e.Theme].Name)), (int?)e.People, (string?)null)),
        .. c.Exists.Select(e => (heads.ExistsKind, e.Text ?? words.TextRemoved, (int?)null, naming.Writer(e.By))),
        .. c.Who.Select(w => (heads.WhoKind, w.Text ?? words.TextRemoved, (int?)null, naming.Writer(w.By))),
    ];

    private ImmutableArray<SheetCell> Gap(ThemeContent theme, GapOutcome g)
    {
        var wording = g.VotedOn ?? g.OfferedLater;
        var literal = wording is null
            ? g.RecordedAs.Select(c => (int?)c.Number).FirstOrDefault(n => theme.Contributions.ContainsKey(n!.Value))
            : wording.FromContribution;
        var voted = g.Outcome != Outcome.NotPut;
        return
        [
            .. Begin(theme, g.Gap.Ref), SheetCell.Of(Naming.TextOf(g, theme) ?? words.TextRemoved), SheetCell.Of(literal),
            SheetCell.Of(g.SecondReading is null ? null : g.SecondReading.Text ?? words.TextRemoved), SheetCell.Of(words.Name(g.Outcome)),
            SheetCell.Of(g.Place), SheetCell.Of(g.Place is null ? null : g.Tied), SheetCell.Of(g.Place is null ? null : g.Choosers),
            SheetCell.Of(g.Place is null || g.ChosenBy is [{ Group: Group.AllKinds }] ? null : naming.Cells(g.ChosenBy)),
            SheetCell.Of(g.Recognised.People), SheetCell.Of(g.Recognised.Groups),
            SheetCell.Of(voted ? g.Tally.Agree : null), SheetCell.Of(g.SecondReading is null ? null : g.Tally.AgreeSecond), SheetCell.Of(voted ? g.Tally.Reserve : null), SheetCell.Of(g.AgreedLater),
            .. Class(g.Gap.Class), SheetCell.Of(g.Course.Dilemma), SheetCell.Of(false), new SheetCell.Empty(), SheetCell.Of(Numbers(g.RecordedAs.Select(c => c.Number))),
        ];
    }

    private ImmutableArray<SheetCell> Aside(ThemeContent theme, AsideItem a)
    {
        var shown = a.Contributions.Select(c => theme.Contributions.GetValueOrDefault(c.Number)).FirstOrDefault(c => c is not null);
        return
        [
            .. Begin(theme, a.Gap!.Value), SheetCell.Of(shown?.Text ?? words.TextRemoved), SheetCell.Of(shown?.Number),
            .. Enumerable.Repeat(new SheetCell.Empty(), 16), SheetCell.Of(true), SheetCell.Of(a.Reason ?? words.TextRemoved), SheetCell.Of(Numbers(a.Contributions.Select(c => c.Number))),
        ];
    }

    private ImmutableArray<SheetCell> Class(GapClass? found) =>
    [
        SheetCell.Of(found?.Capability is { } capability ? naming.In(capability.Name()) : null),
        SheetCell.Of(found?.Link is { } link ? naming.In(content.Edition.SafetyChain.First(l => l.Id == link).Name) : null),
        SheetCell.Of(found is null ? null : string.Join("; ", content.Edition.Interests.Where(i => found.Interests.Contains(i.Id)).Select(i => naming.In(i.Name)))),
    ];

    private IEnumerable<ImmutableArray<SheetCell>> Chosen(
        ThemeContent theme, GapRef gap, int round, int place, bool tied, int choosers, ImmutableArray<Cell> by)
    {
        ImmutableArray<SheetCell> begin = [.. Begin(theme, gap), SheetCell.Of(round), SheetCell.Of(place), SheetCell.Of(tied), SheetCell.Of(choosers)];
        return by.IsEmpty
            ? [[.. begin, new SheetCell.Empty(), new SheetCell.Empty()]]
            : by.Select(c => (ImmutableArray<SheetCell>)[.. begin, SheetCell.Of(naming.Of(c.Group)), SheetCell.Of(c.People)]);
    }

    private IEnumerable<ImmutableArray<SheetCell>> Each(Func<ThemeContent, GapOutcome, IEnumerable<ImmutableArray<SheetCell>>> rows) =>
        content.Themes.SelectMany(t => t.Outcome.Gaps.SelectMany(g => rows(t, g)));

    private IEnumerable<SheetCell> Begin(ThemeContent theme, GapRef gap) =>
        [SheetCell.Of(gap.ToString()), SheetCell.Of(theme.Number), SheetCell.Of(naming.In(theme.Theme.Name))];
}
