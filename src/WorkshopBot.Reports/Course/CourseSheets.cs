using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Sessions;
using static WorkshopBot.Reports.Sessions.SessionReportSheets;

namespace WorkshopBot.Reports.Course;

/// <summary>The course input as tables to filter and count in: the cells of the document, and no others.</summary>
public static class CourseSheets
{
    public static Workbook Build(CourseContent content, CourseWords words, SheetWords heads, CourseHeads own)
    {
        var shared = new ReportWords(content.Language);
        var naming = new CourseNaming(content, words, shared);
        var lines = new LineSheets(content, words, shared, heads, own, naming);
        return new Workbook(
            CourseDocument.Title(content, words),
            words.Subject(content.Input.Edition.Id, naming.Day(content.Input.ChangedAt)),
            content.Language,
            shared.Name(content.Input.Marking),
            content.Status(words),
            CourseContent.Local(content.Input.ChangedAt),
            [
                lines.Lines(), lines.Members(), lines.Contributions(), lines.Reservations(), lines.Ranks(), lines.Rounds(), lines.Agreement(), lines.Efforts(),
                new EditSheet(content, words, shared, own, naming).Edits(), Resilience(content, words, shared, heads, own, naming),
                Coverage(content, words, heads, own, naming), lines.Dilemmas(), SetAside(content, shared, heads, own, naming), Decisions(content, words, heads, own),
                Sessions(content, words, heads, own, naming), Method(content, words, shared, heads, own, naming),
            ]);
    }

    private static Sheet Coverage(CourseContent content, CourseWords words, SheetWords heads, CourseHeads own, CourseNaming naming)
    {
        SheetCell Of(PeopleCount? count) => count is not { } c ? new SheetCell.Empty()
            : c.Shown == CountShown.Nobody ? SheetCell.Of(0) : c.Number is { } n ? SheetCell.Of(n) : SheetCell.Of(words.Name(c.Shown));
        return new Sheet(
            own.Coverage, own.CoverageAbout, Columns(heads.Theme, words.PlaceColumn, heads.Kind, own.Wanted, own.Invited, own.Came, own.Silent),
            [
                .. content.Input.Coverage.Rows.SelectMany(r => r.Cells.Select(c => (ImmutableArray<SheetCell>)
                    [SheetCell.Of(naming.Of(r.Theme)), SheetCell.Of(naming.Of(r.Place)), SheetCell.Of(naming.In(c.Kind.Name)), SheetCell.Of(c.Wanted), Of(c.Invited), Of(c.Came), Of(c.Silent)])),
            ]);
    }

    /// <summary>The cells of the pictures: judgements by degree, who could not judge apart, and how firm that is.</summary>
    private static Sheet Resilience(CourseContent content, CourseWords words, ReportWords shared, SheetWords heads, CourseHeads own, CourseNaming naming) => new(
        own.Resilience, own.ResilienceAbout,
        [
            .. Columns(heads.Theme, heads.Subject, heads.Area, own.N), .. Columns([.. ResilienceScale.Degrees.Append(Degree.NobodyInView).Append(Degree.CannotJudge).Select(d => naming.In(ResilienceScale.NameOf(d)))]),
            .. Columns(own.Firmness, heads.CertaintyHigh, heads.CertaintyMedium, heads.CertaintyLow, heads.Remark),
        ],
        [
            .. content.Input.Themes.SelectMany(t => t.Subjects.SelectMany(s => (IEnumerable<ImmutableArray<SheetCell>>)
            [
                .. s.Areas.Select(a => (ImmutableArray<SheetCell>)
                [
                    SheetCell.Of(naming.Of(t.Theme)), SheetCell.Of(naming.Of(s, t)), SheetCell.Of(shared.Name(a.Spread.Area.Family)), SheetCell.Of(a.Spread.N),
                    .. a.Spread.Degrees.Append(a.Spread.NobodyInView).Append(a.Spread.CannotJudge).Select(n => SheetCell.Of(n)),
                    SheetCell.Of(words.Name(a.Knowledge.Strength)), .. Enumerable.Reverse([.. a.Spread.Certainties]).Select(n => SheetCell.Of(n)),
                    SheetCell.Of(string.Join(", ", a.Knowledge.Limits.Select(words.Name))),
                ]),
                .. s.TooFew.Select(f => (ImmutableArray<SheetCell>)
                [
                    SheetCell.Of(naming.Of(t.Theme)), SheetCell.Of(naming.Of(s, t)), SheetCell.Of(shared.Name(f)), .. Enumerable.Repeat(new SheetCell.Empty(), 12),
                    SheetCell.Of(shared.FewerThanThree),
                ]),
            ])),
        ]);

    private static Sheet SetAside(CourseContent content, ReportWords shared, SheetWords heads, CourseHeads own, CourseNaming naming) => new(
        own.SetAside, own.SetAsideAbout, Columns(own.Line, own.Session, heads.Gap, heads.BehindIt, heads.Text, heads.Reason, heads.ReasonBy),
        [
            .. content.Input.SetAside.Select(a => (ImmutableArray<SheetCell>)
            [
                SheetCell.Of(a.Line is { } line ? Labels.Line(line) : null), SheetCell.Of(a.Session is { } session ? Labels.Session(session) : null),
                SheetCell.Of(a is { Gap: { } gap, Session: { } of } ? Labels.Gap(new GapKey(of, gap)) : naming.Numbered(a.Gaps.Select(Labels.Gap), int.MaxValue)), SheetCell.Of(Numbers(a.Contributions)),
                a is { Line: null, Gap: null } ? new SheetCell.Empty() : SheetCell.Of(a.Text ?? shared.TextRemoved), SheetCell.Of(a.Reason ?? shared.TextRemoved), SheetCell.Of(a.ByRole is { } role ? shared.Name(role) : a.ByName),
            ]),
        ]);

    private static Sheet Decisions(CourseContent content, CourseWords words, SheetWords heads, CourseHeads own) => new(
        own.Decisions, own.DecisionsAbout, Columns(own.Line, own.Verdict, own.Body, own.On, own.Document, heads.Reason),
        [
            .. content.Input.Lines.Where(l => l.Decision is not null).Select(l => (ImmutableArray<SheetCell>)
            [
                SheetCell.Of(Labels.Line(l.Key)), SheetCell.Of(words.Name(l.Decision!.Verdict)), SheetCell.Of(l.Decision.Body.Body),
                SheetCell.Of(l.Decision.On), SheetCell.Of(l.Decision.Document.Body), SheetCell.Of(l.Decision.Reason?.Body),
            ]),
        ]);

    private static Sheet Sessions(CourseContent content, CourseWords words, SheetWords heads, CourseHeads own, CourseNaming naming)
    {
        var (digests, method) = (content.File.Sessions.ToDictionary(d => d.Number), new CourseMethodWords(content.Language));
        return new Sheet(
            own.Sessions, own.SessionsAbout,
            Columns(own.Session, heads.SessionId, own.Type, words.PlaceColumn, heads.Title, method.HeldColumn, own.Themes, method.PeopleColumn, method.GapsColumn, own.Part, own.Records, own.Hash),
            [
                .. content.Input.Sessions.Select(s => (ImmutableArray<SheetCell>)
                [
                    SheetCell.Of(Labels.Session(s.Number)), SheetCell.Of(s.Source?.Id.ToString()), SheetCell.Of(words.Name(s.Type)), SheetCell.Of(naming.Of(s.Place)), SheetCell.Of(s.Title),
                    SheetCell.Of(s.HeldAt is { } at ? CourseContent.Local(at) : (DateTimeOffset?)null), SheetCell.Of(string.Join("; ", s.Themes.Select(naming.Of))),
                    SheetCell.Of(s.People), s.Source is null ? new SheetCell.Empty() : SheetCell.Of(s.Gaps), SheetCell.Of(words.Name(s.Part)),
                    SheetCell.Of(s.Source?.Records), SheetCell.Of(digests.GetValueOrDefault(s.Number)?.Hash),
                ]),
            ]);
    }

    private static Sheet Method(CourseContent content, CourseWords words, ReportWords shared, SheetWords heads, CourseHeads own, CourseNaming naming)
    {
        ImmutableArray<SheetCell> Row(string about, SheetCell value) => [SheetCell.Of(about), value];
        var pages = new CourseMethodPages(content, words, shared, naming);
        return new Sheet(
            own.Method, own.MethodAbout, Columns(heads.About, heads.Value),
            [
                Row(heads.Title, SheetCell.Of(CourseDocument.Title(content, words))),
                Row(heads.Marking, SheetCell.Of(shared.Name(content.Input.Marking))),
                Row(heads.Status, SheetCell.Of(content.Status(words))),
                Row(heads.LastChange, SheetCell.Of(CourseContent.Local(content.Input.ChangedAt))),
                Row(own.Hash, SheetCell.Of(content.File.Programme.Hash)),
                .. pages.Method().Select(l => Row(heads.How, SheetCell.Of(l))),
                .. pages.NotClaimed().Select(l => Row(heads.NotClaimed, SheetCell.Of(l))),
            ]);
    }
}
