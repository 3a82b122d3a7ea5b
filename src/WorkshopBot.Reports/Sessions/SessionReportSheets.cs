using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Documents;

namespace WorkshopBot.Reports.Sessions;

/// <summary>The session report as tables to filter and count in: the cells of the document, and no others.</summary>
public static class SessionReportSheets
{
    public static Workbook Build(ReportContent content, ReportWords words, SheetWords heads)
    {
        var naming = new Naming(content, words);
        var gaps = new GapSheets(content, words, heads, naming);
        return new Workbook(
            content.Title is { } title ? words.Title(PlainText.Line(title)) : words.TitleWithoutName,
            words.Subject(words.Day(naming.Local(content.StartedAt)), naming.In(content.Edition[content.Place].Name)),
            content.Language,
            words.Name(content.Marking),
            SessionReportDocument.StatusOf(content, words, naming),
            naming.Local(content.LastChange),
            [
                gaps.Gaps(),
                Contributions(content, words, heads, naming),
                Ratings(content, words, heads, naming),
                gaps.Choices(),
                gaps.Reservations(),
                gaps.Efforts(),
                SetAside(content, words, heads, naming),
                People(content, heads, naming),
                Method(content, words, heads, naming),
            ]);
    }

    internal static ImmutableArray<Column> Columns(params ReadOnlySpan<string> heads)
    {
        var columns = ImmutableArray.CreateBuilder<Column>(heads.Length);
        foreach (var head in heads)
            columns.Add(new Column(head));
        return columns.MoveToImmutable();
    }

    internal static string Numbers(IEnumerable<int> numbers) => string.Join(", ", numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));

    private static Sheet Contributions(ReportContent content, ReportWords words, SheetWords heads, Naming naming)
    {
        var traits = Enum.GetValues<Trait>();
        return new Sheet(
            heads.Contributions, heads.ContributionsAbout,
            [
                .. Columns(heads.Number, heads.ThemeNumber, heads.Theme, heads.Text, heads.Language, heads.By, heads.SpokenBy),
                .. Columns([.. traits.Select(words.Name)]),
                .. Columns(heads.Gap, heads.Translation, heads.Event),
            ],
            [
                .. content.Themes.SelectMany(t =>
                {
                    var gapsOf = t.Outcome.Gaps.SelectMany(g => g.RecordedAs.Select(c => (c.Number, Gap: g.Gap.Ref.ToString())))
                        .Concat(t.Outcome.SetAside.Where(a => a.Gap is not null).SelectMany(a => a.Contributions.Select(c => (c.Number, Gap: a.Gap!.Value.ToString()))))
                        .ToLookup(x => x.Number, x => x.Gap);
                    return t.Contributions.Values.Select(c => (ImmutableArray<SheetCell>)
                    [
                        SheetCell.Of(c.Number), SheetCell.Of(t.Number), SheetCell.Of(naming.In(t.Theme.Name)), SheetCell.Of(c.Text), SheetCell.Of(c.Language),
                        SheetCell.Of(naming.Writer(c.By)), SheetCell.Of(c.SpokenBy),
                        .. traits.Select(trait => SheetCell.Of(c.Traits.Contains(trait))),
                        SheetCell.Of(string.Join(", ", gapsOf[c.Number])), SheetCell.Of(t.Translations.GetValueOrDefault(c.Number)), SheetCell.Of(c.Version),
                    ]);
                }),
            ]);
    }

    private static Sheet Ratings(ReportContent content, ReportWords words, SheetWords heads, Naming naming)
    {
        string Name(Degree degree) => naming.In(ResilienceScale.NameOf(degree));
        return new Sheet(
            heads.Ratings, heads.RatingsAbout,
            [
                .. Columns(heads.ThemeNumber, heads.Theme, heads.Subject, heads.Round, heads.Area, heads.PeopleCount),
                .. Columns([.. ResilienceScale.Degrees.Select(Name)]),
                .. Columns(Name(Degree.NobodyInView), Name(Degree.CannotJudge), heads.MedianLow, heads.MedianHigh,
                    heads.CertaintyHigh, heads.CertaintyMedium, heads.CertaintyLow, heads.Remark),
            ],
            [
                .. from theme in content.Themes
                   from subject in theme.Subjects
                   from spread in subject.Rounds
                   from row in spread.Areas.Select(Counted).Concat(spread.TooFew.Select(Hidden))
                   select (ImmutableArray<SheetCell>)
                   [
                       SheetCell.Of(theme.Number), SheetCell.Of(naming.In(theme.Theme.Name)), SheetCell.Of(naming.Of(subject, theme)), SheetCell.Of(spread.Round), .. row,
                   ],
            ]);

        IEnumerable<SheetCell> Counted(AreaSpread a) =>
        [
            SheetCell.Of(naming.Of(a.Area)), SheetCell.Of(a.N), .. a.Degrees.Select(n => SheetCell.Of(n)), SheetCell.Of(a.NobodyInView), SheetCell.Of(a.CannotJudge),
            SheetCell.Of(a.Median is { } m ? Name(m.Low) : null), SheetCell.Of(a.Median is { } n ? Name(n.High) : null),
            SheetCell.Of(a.Certainties[2]), SheetCell.Of(a.Certainties[1]), SheetCell.Of(a.Certainties[0]),
            SheetCell.Of(a.Median is null ? words.NoMedian : null),
        ];

        IEnumerable<SheetCell> Hidden(AreaFamily family) =>
            [SheetCell.Of(words.Name(family)), .. Enumerable.Repeat(new SheetCell.Empty(), ResilienceScale.Degrees.Length + 8), SheetCell.Of(words.FewerThanThree)];
    }

    private static Sheet SetAside(ReportContent content, ReportWords words, SheetWords heads, Naming naming) => new(
        heads.SetAside, heads.SetAsideAbout,
        Columns(heads.ThemeNumber, heads.Theme, heads.Gap, heads.BehindIt, heads.Reason, heads.ReasonBy),
        [
            .. content.Themes.SelectMany(t => t.Outcome.SetAside.Select(a => (ImmutableArray<SheetCell>)
            [
                SheetCell.Of(t.Number), SheetCell.Of(naming.In(t.Theme.Name)), SheetCell.Of(a.Gap?.ToString()),
                SheetCell.Of(Numbers(a.Contributions.Select(c => c.Number))), SheetCell.Of(a.Reason ?? words.TextRemoved), SheetCell.Of(words.Name(a.By)),
            ])),
        ]);

    private static Sheet People(ReportContent content, SheetWords heads, Naming naming)
    {
        var there = content.Attendance;
        ImmutableArray<SheetCell> Row(string kind, string group, int? people) => [SheetCell.Of(kind), SheetCell.Of(group), SheetCell.Of(people)];
        return new Sheet(
            heads.People, heads.PeopleAbout, Columns(heads.Kind, heads.Group, heads.PeopleCount),
            [
                .. there.There.Select(c => Row(heads.There, naming.Of(c.Group), c.People)),
                Row(heads.There, heads.Total, there.Participants),
                .. there.NotThere.Select(c => Row(heads.NotThere, naming.Of(c.Group), c.People)),
                Row(heads.NotThere, heads.Total, there.Absent),
                .. there.KindsNotThere.Select(k => Row(heads.NotInvited, naming.In(k.Name), null)),
            ]);
    }

    private static Sheet Method(ReportContent content, ReportWords words, SheetWords heads, Naming naming)
    {
        ImmutableArray<SheetCell> Row(string about, SheetCell value) => [SheetCell.Of(about), value];
        return new Sheet(
            heads.Method, heads.MethodAbout, Columns(heads.About, heads.Value),
            [
                Row(heads.Title, SheetCell.Of(content.Title ?? words.TitleWithoutName)),
                Row(heads.Marking, SheetCell.Of(words.Name(content.Marking))),
                Row(heads.Status, SheetCell.Of(SessionReportDocument.StatusOf(content, words, naming))),
                Row(heads.LastChange, SheetCell.Of(naming.Local(content.LastChange))),
                Row(heads.SessionId, SheetCell.Of(content.Id?.ToString())),
                Row(heads.Events, SheetCell.Of(content.Events.Length)),
                Row(heads.LastHash, SheetCell.Of(content.Events[^1].Hash)),
                Row(heads.Key, SheetCell.Of(content.KeyFingerprint)),
                .. MethodPages.Method(content, words, naming).Select(line => Row(heads.How, SheetCell.Of(line))),
                .. MethodPages.NotClaimed(words).Select(line => Row(heads.NotClaimed, SheetCell.Of(line))),
            ]);
    }
}
