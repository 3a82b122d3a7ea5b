using System.Collections.Immutable;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Sessions;
using static WorkshopBot.Reports.Sessions.SessionReportSheets;

namespace WorkshopBot.Reports.Course;

/// <summary>The sheets about lines: what they came to, what is behind them, and what should be done.</summary>
internal sealed class LineSheets(CourseContent content, CourseWords words, ReportWords shared, SheetWords heads, CourseHeads own, CourseNaming naming)
{
    private readonly ImmutableArray<CourseLine> lines = content.Input.Lines;
    private readonly LineWords say = new(content, words, shared, naming);
    private readonly EditSheet edits = new(content, words, shared, own, naming);

    public Sheet Lines() => new(
        own.Lines, own.LinesAbout,
        [
            .. Columns(own.Line), new Column(heads.Text, 60),
            .. Columns(own.Original, own.EditedBy, own.ActionLine, own.AssignedBy, own.Themes, heads.Outcome, heads.Place, own.Of, own.Lowest, own.Highest, own.Chose, own.Asked,
                own.RoundRecognised, own.RoundChosen, own.RoundN, own.Product, own.Spread, own.N, heads.ExistsKind, heads.EffortKind, heads.WhoKind, heads.EffectKind, heads.Dilemma, own.Scope, heads.Reservations, own.NotAsked,
                own.CoverageRemark, own.Verdict, own.Change, heads.BehindIt),
        ],
        [.. lines.Select(Line)]);

    public Sheet Members() => new(
        own.Members, own.MembersAbout,
        Columns(heads.Gap, own.Line, own.Session, heads.Theme, heads.Text, heads.SecondReading, heads.Outcome, heads.Agree, heads.AgreeSecond, heads.Reserve, heads.RecognisedBy, own.Chose, own.Asked, heads.BehindIt),
        [
            .. lines.SelectMany(l => l.Members.Select(m => (ImmutableArray<SheetCell>)
            [
                SheetCell.Of(Labels.Gap(m.Key)), SheetCell.Of(Labels.Line(l.Key)), SheetCell.Of(Labels.Session(m.Key.Session)), SheetCell.Of(naming.Of(m.Theme)), SheetCell.Of(m.Text ?? shared.TextRemoved),
                SheetCell.Of(m.SecondReading), SheetCell.Of(shared.Name(m.Outcome)), SheetCell.Of(m.Tally?.Agree), SheetCell.Of(m.Tally?.AgreeSecond), SheetCell.Of(m.Tally?.Reserve),
                SheetCell.Of(m.Recognised), SheetCell.Of(m.Chose?.Chose), SheetCell.Of(m.Chose?.Of), SheetCell.Of(Numbers(m.Contributions.Select(c => c.Number))),
            ])),
        ]);

    public Sheet Contributions() => new(
        heads.Contributions, own.ContributionsAbout,
        Columns(own.Line, heads.Gap, own.Session, heads.Number, heads.Text, heads.By, own.Timing, shared.Name(Trait.Spoken), own.Record),
        [
            .. lines.SelectMany(l => l.Members.SelectMany(m => m.Contributions.Select(c => (ImmutableArray<SheetCell>)
            [
                SheetCell.Of(Labels.Line(l.Key)), SheetCell.Of(Labels.Gap(m.Key)), SheetCell.Of(Labels.Session(m.Key.Session)), SheetCell.Of(c.Number), SheetCell.Of(c.Text ?? shared.TextRemoved),
                SheetCell.Of(naming.Writer(c.By)), SheetCell.Of(own.Name(c.Timing)), SheetCell.Of(c.Spoken), SheetCell.Of(c.Record),
            ]))),
        ]);

    public Sheet Reservations() => new(
        own.Reservations, own.ReservationsAbout, Columns(own.Line, heads.Gap, heads.Number, heads.Text, heads.Standing, heads.By),
        [
            .. lines.SelectMany(l => l.Members.SelectMany(m => m.Reservations.Select(r => (ImmutableArray<SheetCell>)
            [
                SheetCell.Of(Labels.Line(l.Key)), SheetCell.Of(Labels.Gap(m.Key)), SheetCell.Of(r.Number), SheetCell.Of(r.Text ?? shared.TextRemoved),
                SheetCell.Of(shared.Name(r.Standing)), SheetCell.Of(naming.Writer(r.Shown)),
            ]))),
        ]);

    public Sheet Ranks() => new(
        own.Ranks, own.RanksAbout, Columns(own.Line, heads.Theme, heads.Place, heads.Shared, own.Of, own.Lowest, own.Highest, own.Band, own.Chose, own.Asked, own.Share, heads.Remark),
        [
            .. lines.SelectMany(l => l.Ranks.Select(r => (ImmutableArray<SheetCell>)
            [
                SheetCell.Of(Labels.Line(l.Key)), SheetCell.Of(naming.Of(r.Theme)), SheetCell.Of(r.Gap.Place), SheetCell.Of(r.Gap.Tied), SheetCell.Of(r.Of), SheetCell.Of(r.Gap.Lowest),
                SheetCell.Of(r.Gap.Highest), SheetCell.Of(r.Gap.Band), SheetCell.Of(r.Gap.Chose), SheetCell.Of(r.Gap.Asked), SheetCell.Of(Math.Round((decimal)r.Gap.Share, 4)),
                SheetCell.Of(r.Gap.TooFew ? words.TooFewAsked : null),
            ])),
        ]);

    /// <summary>What everybody said once more after joining: a row a line and round, so that who was not asked is not there.</summary>
    public Sheet Rounds() => new(
        own.Rounds, own.RoundsAbout, [.. Columns(own.Line), new Column(heads.Text, 60), .. Columns(own.Round, own.AskedAs, own.RoundRecognised, own.RoundChosen, own.RoundN)],
        [
            .. lines.SelectMany(l => l.Rounds.Select(r => (ImmutableArray<SheetCell>)
            [
                SheetCell.Of(Labels.Line(l.Key)), SheetCell.Of(l.Wording ?? shared.TextRemoved), SheetCell.Of(r.Round), SheetCell.Of(Labels.Line(r.AskedAs)),
                SheetCell.Of(r.Recognised), SheetCell.Of(r.Chosen), SheetCell.Of(r.N),
            ])),
        ]);

    public Sheet Agreement() => new(
        own.Agreement, own.AgreementAbout, Columns(own.Line, heads.Group, heads.Agree, own.N, own.CountedShare),
        [
            .. lines.Where(l => l.Agreement is not null).SelectMany(l => l.Agreement!.Groups.Select(g => (ImmutableArray<SheetCell>)
                [SheetCell.Of(Labels.Line(l.Key)), SheetCell.Of(naming.Of(g.Group)), SheetCell.Of(g.Agree), SheetCell.Of(g.N), SheetCell.Of(g.Share.Rounded(4))])),
        ]);

    public Sheet Efforts() => new(
        own.Efforts, own.EffortsAbout, Columns(own.Line, heads.Kind, heads.What, heads.PeopleCount, heads.Gap, heads.By),
        [
            .. lines.SelectMany(l => (IEnumerable<ImmutableArray<SheetCell>>)
            [
                .. l.Efforts.Proposed.Select(e => Row(l, heads.EffortKind, shared.Name(e.Effort), e.People, null, null)),
                .. l.Assigned.Proposed.Select(p => Row(l, heads.LineKind, naming.Of(p.Line), p.People, null, null)),
                .. l.Effects.Said.Select(e => Row(l, heads.EffectKind, shared.EffectLine(shared.Name(e.Kind), naming.Of(e.Theme)), e.By.Length, null, null)),
                .. l.Exists.Said.Select(s => Row(l, heads.ExistsKind, s.Text ?? shared.TextRemoved, null, s.Gap, s.By)),
                .. l.Who.Said.Select(s => Row(l, heads.WhoKind, s.Text ?? shared.TextRemoved, null, s.Gap, s.By)),
            ]),
        ]);

    public Sheet Dilemmas() => new(
        own.Dilemmas, own.DilemmasAbout, Columns(own.Line, heads.Text, heads.Kind, heads.Theme, heads.Gap, heads.By),
        [
            .. content.Input.Links.Dilemmas.SelectMany(d => d.Helps.Concat(d.Harms).SelectMany(e => e.By.Select(b => (ImmutableArray<SheetCell>)
            [
                SheetCell.Of(Labels.Line(d.Line)), SheetCell.Of(d.Wording ?? shared.TextRemoved), SheetCell.Of(shared.Name(e.Kind)), SheetCell.Of(naming.Of(e.Theme)),
                SheetCell.Of(Labels.Gap(b.Gap)), SheetCell.Of(naming.Writer(b.By)),
            ]))),
        ]);

    private ImmutableArray<SheetCell> Line(CourseLine l)
    {
        var (rank, round) = (l.BestRank, l.Rounds.LastOrDefault());
        return
        [
            SheetCell.Of(Labels.Line(l.Key)), SheetCell.Of(l.Wording ?? shared.TextRemoved), SheetCell.Of(l.Edited is null ? null : l.Original ?? shared.TextRemoved),
            SheetCell.Of(edits.Who(l)), SheetCell.Of(l.Assigned.Line is { } action ? naming.Of(action) : words.Unassigned), SheetCell.Of(own.Name(l.Assigned.By)),
            SheetCell.Of(string.Join("; ", l.Themes.Select(naming.Of))), SheetCell.Of(say.Outcome(l)), SheetCell.Of(rank?.Gap.Place), SheetCell.Of(rank?.Of),
            SheetCell.Of(rank?.Gap.Lowest), SheetCell.Of(rank?.Gap.Highest), SheetCell.Of(rank?.Gap.Chose), SheetCell.Of(rank?.Gap.Asked),
            SheetCell.Of(round?.Recognised), SheetCell.Of(round?.Chosen), SheetCell.Of(round?.N),
            SheetCell.Of(l.Agreement?.Product.Rounded(4)), SheetCell.Of(l.Agreement?.Spread.Rounded(4)), SheetCell.Of(l.Agreement?.N),
            SheetCell.Of(l.Exists.Edited?.Text ?? say.Told(l.Exists)), SheetCell.Of(say.Efforts(l.Efforts)),
            SheetCell.Of(l.Who.Edited?.Text ?? say.Told(l.Who)),
            SheetCell.Of(l.Effects.Edited?.Text ?? say.Effects(l.Effects)),
            SheetCell.Of(l.IsDilemma), SheetCell.Of(say.Places(l.Scope)), SheetCell.Of(l.Members.Sum(m => m.OpenReservations.Count())), SheetCell.Of(say.NotAsked(l)),
            SheetCell.Of(l.Coverage.Edited?.Text), SheetCell.Of(l.Decision is { } d ? words.Name(d.Verdict) : null), SheetCell.Of(words.Name(l.Change)),
            SheetCell.Of(string.Join(", ", l.Members.Select(m => Labels.Gap(m.Key)))),
        ];
    }

    private ImmutableArray<SheetCell> Row(CourseLine line, string kind, string what, int? people, GapKey? gap, Group? by) =>
    [
        SheetCell.Of(Labels.Line(line.Key)), SheetCell.Of(kind), SheetCell.Of(what), SheetCell.Of(people), SheetCell.Of(gap is { } of ? Labels.Gap(of) : null), SheetCell.Of(by is null ? null : naming.Writer(by)),
    ];
}
