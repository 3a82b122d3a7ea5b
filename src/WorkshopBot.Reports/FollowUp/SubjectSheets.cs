using System.Collections.Immutable;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Documents;
using static WorkshopBot.Reports.Sessions.SessionReportSheets;

namespace WorkshopBot.Reports.FollowUp;

/// <summary>Dilemmas, signals, and the lines with what is behind them, as sheets.</summary>
internal sealed class SubjectSheets(FollowUpFrame frame, FollowUpHeads heads, FollowUpParts parts)
{
    private readonly FollowUpNaming naming = frame.Naming;
    private readonly FollowUpWords words = frame.Words;

    public Sheet Dilemmas() => new(
        heads.Dilemmas, heads.DilemmasAbout, Columns(heads.Number, heads.Part, heads.Line, heads.Item, heads.Text, heads.Side, heads.Theme, heads.SaidBy, heads.Ministries),
        [
            .. parts.Dilemmas.SelectMany((d, i) => d.Helps.Select(s => (Side: s, Helps: true)).Concat(d.Harms.Select(s => (Side: s, Helps: false))).Select(x => (ImmutableArray<SheetCell>)
            [
                SheetCell.Of(i + 1), SheetCell.Of(naming.Of(d.Part, d.Country)), SheetCell.Of(d is FollowedDilemma.OfLine of ? Labels.Line(of.Line.Key) : null),
                FollowUpSheets.Item((d as FollowedDilemma.OfItem)?.Item.Number), Text(d is FollowedDilemma.OfLine line ? line.Line.Line?.Wording : ((FollowedDilemma.OfItem)d).Text),
                SheetCell.Of(frame.Shared.Name(x.Helps ? Domain.Sessions.EffectKind.Helps : Domain.Sessions.EffectKind.Harms)), SheetCell.Of(naming.Of(x.Side.Theme)),
                SheetCell.Of(string.Join("; ", x.Side.By.Select(b => naming.Writer(b.By) is { } by ? $"{by}, {Labels.Gap(b.Gap)}" : Labels.Gap(b.Gap)))),
                SheetCell.Of(d.Country is null ? FollowUpNaming.Of(d.Ministries) : null),
            ])),
        ]);

    public Sheet Signals() => new(
        heads.Signals, heads.SignalsAbout,
        Columns(heads.Number, heads.Theme, heads.Place, heads.On, heads.Item, heads.Text, heads.Lines, heads.HasItems, heads.Ministries, heads.Hash, heads.OtherCourse),
        [
            .. parts.Signals.Select((s, i) => (ImmutableArray<SheetCell>)
            [
                SheetCell.Of(i + 1), SheetCell.Of(naming.Of(s.Theme)), SheetCell.Of(naming.Of(s.Scope)), SheetCell.Of(FollowUpSource.DayOf(s.At)), FollowUpSheets.Item(s.Item?.Number),
                Text(s.Text), SheetCell.Of(string.Join(", ", s.Lines.Select(l => Labels.Line(l.Key)))), SheetCell.Of(string.Join(", ", s.Items.Select(Labels.Item))), SheetCell.Of(FollowUpNaming.Of(s.Ministries)),
                SheetCell.Of(frame.Content.File.Hashes.ByRecord.GetValueOrDefault(s.Record)), new SheetCell.Empty(),
            ]),
        ]);

    /// <summary>Without columns for what no source states.</summary>
    public Sheet Scenarios()
    {
        var themes = parts.Signals.DistinctBy(s => s.Theme).ToArray();
        var stated = themes.Any(s => s.Scenarios.Any(c => c.Likelihood is not null || c.Impact is not null));
        return new(
            heads.Scenarios, heads.ScenariosAbout, [.. Columns(heads.Theme, heads.Scenario), .. stated ? Columns(heads.Likelihood, heads.Impact) : []],
            [
                .. themes.SelectMany(s => s.Scenarios.Select(c => (ImmutableArray<SheetCell>)
                [
                    SheetCell.Of(naming.Of(s.Theme)), SheetCell.Of(naming.In(c.Name)),
                    .. stated ? (SheetCell[])[SheetCell.Of(c.LikelihoodIn(frame.Content.Language)), SheetCell.Of(c.ImpactIn(frame.Content.Language))] : [],
                ])),
            ]);
    }

    public Sheet Lines() => new(
        heads.Lines, heads.LinesAbout, Columns(heads.Line, heads.Course, heads.Text, heads.Original, heads.EditedBy, heads.EditedOn, heads.ActionLine, heads.Theme),
        [
            .. parts.Lines.Select(l => (ImmutableArray<SheetCell>)
            [
                SheetCell.Of(Labels.Line(l.Key)), SheetCell.Of(l.Course), SheetCell.Of(l.Line is null ? words.LineGone : l.Line.Wording ?? frame.Shared.TextRemoved),
                SheetCell.Of(l.Line?.Edited is null ? null : l.Line.Original), SheetCell.Of(l.Line?.Edited is { } edit ? edit.Name ?? frame.Shared.NameUnknown : null),
                SheetCell.Of(l.Line?.Edited is { } on ? FollowUpSource.DayOf(on.At) : (DateOnly?)null),
                SheetCell.Of(l.Line?.Assigned.Line is { } line && !IsOfCountry(l.Line) ? naming.Of(line) : null), SheetCell.Of(l.Line is { } there ? naming.Themes(there.Themes) : null),
            ]),
        ]);

    public Sheet Behind() => new(
        heads.Behind, heads.BehindAbout, Columns(heads.Line, heads.Course, heads.Gap, heads.GapText, heads.Outcome, heads.Contribution, heads.Text, heads.By, heads.Record),
        [
            .. from line in parts.Lines
               where line.Line is not null
               from member in line.Line!.Members
               from contribution in member.Contributions.Cast<LineContribution?>().DefaultIfEmpty()
               select (ImmutableArray<SheetCell>)
               [
                   SheetCell.Of(Labels.Line(line.Key)), SheetCell.Of(line.Course), SheetCell.Of(Labels.Gap(member.Key)), SheetCell.Of(member.Text), SheetCell.Of(frame.Shared.Name(member.Outcome)),
                   SheetCell.Of(contribution?.Number), contribution is { } c ? Text(c.Text) : new SheetCell.Empty(),
                   SheetCell.Of(contribution is { } w ? naming.Writer(w.By) : null), SheetCell.Of(contribution?.Record),
               ],
        ]);

    private bool IsOfCountry(CourseLine line) => line.Scope.Places.All(p => parts.Head.Edition[p] is { Kind: Domain.Catalogue.PlaceKind.Country } place && place.Id.Value != "netherlands");

    private SheetCell Text(string? text) => SheetCell.Of(text ?? frame.Shared.TextRemoved);
}
