using System.Collections.Immutable;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Documents;
using static WorkshopBot.Reports.Sessions.SessionReportSheets;

namespace WorkshopBot.Reports.FollowUp;

/// <summary>Items with their reports, the parts of the Kingdom, and decisions, as sheets.</summary>
internal sealed class ItemSheets(FollowUpFrame frame, FollowUpHeads heads, FollowUpParts parts)
{
    private readonly FollowUpNaming naming = frame.Naming;
    private readonly FollowUpWords words = frame.Words;
    private readonly bool national = parts.Head.Reader is Reader.National;

    /// <summary>A Country has no lines of action, so its coordinator gets no column for them.</summary>
    public Sheet Items() => new(
        heads.Items, heads.ItemsAbout,
        [
            .. Columns(heads.Item, heads.Part, heads.Place), .. national ? Columns(heads.ActionLine, heads.Line, heads.Decision) : [],
            .. Columns(heads.What, heads.Function, heads.Organisation, heads.LandsIn, heads.Standing, heads.For, heads.Note, heads.Evidence, heads.Was, heads.Next, heads.Late,
                heads.Missed, heads.Opened, heads.Closed, heads.ClosedWhy, heads.Hash),
        ],
        [
            .. parts.Items.Select(i => (ImmutableArray<SheetCell>)
            [
                FollowUpSheets.Item(i.Number), SheetCell.Of(naming.Of(i.Part, i.Country)), SheetCell.Of(naming.Of(i.Scope)),
                .. national ? (SheetCell[])
                    [SheetCell.Of(i.ActionLine is { } line ? naming.Of(line) : null), SheetCell.Of(i.Decision is { } of ? Labels.Line(of.Line.Key) : null), SheetCell.Of(i.Decision?.Number)] : [],
                Text(i.Text), Text(i.Function), Text(i.Organisation), Text(i.LandsIn),
                SheetCell.Of(i.Last is { } last ? words.Name(last.Progress) : words.NothingReported), SheetCell.Of(i.Last?.For),
                i.Last is null ? new SheetCell.Empty() : Text(i.Last.Note), SheetCell.Of(i.Last?.Evidence),
                SheetCell.Of(i.Change is ProgressChange.Other other ? words.Name(other.Was) : i.Change is ProgressChange.Same same ? words.Name(same.Now) : null),
                SheetCell.Of(i.NextDate), SheetCell.Of(i.IsOverdue), SheetCell.Of(naming.Days(i.Missed)), SheetCell.Of(FollowUpSource.DayOf(i.OpenedAt)),
                SheetCell.Of(i.Closed is { } end ? FollowUpSource.DayOf(end.At) : (DateOnly?)null), i.Closed is null ? new SheetCell.Empty() : Text(i.Closed.Why),
                SheetCell.Of(frame.Content.File.Hashes.Items.GetValueOrDefault(i.Number)),
            ]),
        ]);

    public Sheet Reports() => new(
        heads.Reports, heads.ReportsAbout,
        Columns(heads.Item, heads.For, heads.InBetween, heads.Standing, heads.Note, heads.Evidence, heads.ReportedOn, heads.Replaced, heads.Hash),
        [
            .. parts.Items.SelectMany(i => i.Reports.Select(r => (ImmutableArray<SheetCell>)
            [
                FollowUpSheets.Item(i.Number), SheetCell.Of(r.For), SheetCell.Of(r.InBetween), SheetCell.Of(words.Name(r.Progress)), Text(r.Note), SheetCell.Of(r.Evidence),
                SheetCell.Of(FollowUpContent.Local(r.At)), SheetCell.Of(r.Replaced), SheetCell.Of(frame.Content.File.Hashes.ByRecord.GetValueOrDefault(r.Record)),
            ])),
        ]);

    public Sheet Parts() => new(
        heads.Parts, heads.PartsAbout,
        Columns(heads.Part, heads.Mechanism, heads.LineWord, heads.Shows, heads.Count, words.Name(Progress.Built), words.Name(Progress.Sustained), words.Name(Progress.Lost), words.NothingReported, heads.Late),
        [
            .. parts.Parts.Select(p => (ImmutableArray<SheetCell>)
            [
                SheetCell.Of(naming.Of(p.Followed.Part, p.Followed.Country)), p.Followed.Words is null ? new SheetCell.Empty() : Text(p.Followed.Words.Mechanism),
                p.Followed.Words is null ? new SheetCell.Empty() : Text(p.Followed.Words.LineWord), SheetCell.Of(p.Shows == PartShows.Something),
                .. p.Shows == PartShows.Something ? Counts(p.Followed.Count) : Enumerable.Repeat(new SheetCell.Empty(), 6),
            ]),
        ]);

    public Sheet Decisions() => new(
        heads.Decisions, heads.DecisionsAbout,
        Columns(heads.Decision, heads.Line, heads.Course, heads.Text, heads.Verdict, heads.Body, heads.On, heads.Document, heads.Reason, heads.HasItems, heads.IsEarlier, heads.Hash),
        [
            .. parts.Decisions.Select(d => (ImmutableArray<SheetCell>)
            [
                SheetCell.Of(d.Number), SheetCell.Of(Labels.Line(d.Line.Key)), SheetCell.Of(d.Line.Course), SheetCell.Of(d.Line.Line is null ? words.LineGone : d.Line.Line.Wording ?? frame.Shared.TextRemoved),
                SheetCell.Of(words.Name(d.Verdict)), Text(d.Body), SheetCell.Of(d.On), Text(d.Document), SheetCell.Of(d.Reason),
                SheetCell.Of(string.Join(", ", d.Items.Select(Labels.Item))), SheetCell.Of(d.Later), SheetCell.Of(frame.Content.File.Hashes.Decisions.GetValueOrDefault(d.Number)),
            ]),
        ]);

    public Sheet Undecided() => new(
        heads.Undecided, heads.UndecidedAbout, Columns(heads.Line, heads.Course, heads.Text),
        [.. parts.Undecided.Select(l => (ImmutableArray<SheetCell>)[SheetCell.Of(Labels.Line(l.Key)), SheetCell.Of(l.Course), Text(l.Line?.Wording)])]);

    private static IEnumerable<SheetCell> Counts(ProgressCount c) =>
        [SheetCell.Of(c.Items), SheetCell.Of(c.Built), SheetCell.Of(c.Sustained), SheetCell.Of(c.Lost), SheetCell.Of(c.NothingReported), SheetCell.Of(c.Overdue)];

    private SheetCell Text(string? text) => SheetCell.Of(text ?? frame.Shared.TextRemoved);
}
