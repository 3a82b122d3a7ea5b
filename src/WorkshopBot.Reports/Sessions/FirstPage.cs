using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Documents;
using static WorkshopBot.Reports.Documents.Block;

namespace WorkshopBot.Reports.Sessions;

/// <summary>What a reader in a hurry must know; every sentence links to what it rests on.</summary>
internal sealed class FirstPage(ReportContent content, ReportWords words, Naming naming)
{
    /// <summary>A gap and its outcome should fit on two lines.</summary>
    private const int ShortText = 60;

    public IEnumerable<Block> Blocks() =>
    [
        new Paragraph([new Run($"{words.NoMandate} {words.NotComplete} "), new Run(words.SeeMethod, LinkTo: Naming.MethodAnchor), new Run(".")]),
        new Heading(1, words.Summary, "summary"),
        new Bullets([.. Facts()]),
        .. content.Themes.SelectMany(Theme),
    ];

    private IEnumerable<ImmutableArray<Run>> Facts()
    {
        var there = content.Attendance;
        yield return [new Run($"{words.WasThere(naming.Chosen(there.Participants, there.There))} "), new Run(words.SeePeople, LinkTo: Naming.PeopleAnchor), new Run(".")];
        yield return [new Run(string.Join(' ', NotThere(there)))];
        yield return content.SetAside == 0 ? [new Run(words.NothingSetAside)] : [new Run($"{words.SetAsideCount(content.SetAside)} "), .. SetAside(), new Run(".")];
        if (!content.CourseHeld)
            yield return [new Run(words.CourseNotDiscussed)];
        yield return
        [
            new Run(content.Stage switch
            {
                Stage.Final => words.NextFinal,
                Stage.Corrections => words.NextCorrections(naming.Moment(content.CorrectionsUntil!.Value)),
                _ => words.NextDraft,
            }),
        ];
    }

    private IEnumerable<Run> SetAside() => content.Themes.Where(t => !t.Outcome.SetAside.IsEmpty).SelectMany((t, i) => (Run[])
    [
        .. i == 0 ? (Run[])[] : [new Run(", ")],
        new Run(t.Number.ToString(CultureInfo.InvariantCulture), LinkTo: Naming.AsideAnchor(t.Number)),
    ]);

    private IEnumerable<string> NotThere(Attendance there)
    {
        yield return there.Absent == 0 ? words.AllInvitedCame : words.WasNotThere(naming.Chosen(there.Absent, there.NotThere));
        if (!there.KindsNotThere.IsEmpty)
            yield return words.KindsNotThere(string.Join(", ", there.KindsNotThere.Select(k => naming.In(k.Name))));
    }

    private IEnumerable<Block> Theme(ThemeContent theme) =>
    [
        new Heading(2, words.ThemeHeading(theme.Number, naming.In(theme.Theme.Name)), Naming.SummaryAnchor(theme.Number)),
        new Bullets([.. Judged(theme), .. Gaps(theme)]),
    ];

    private IEnumerable<ImmutableArray<Run>> Judged(ThemeContent theme)
    {
        var spreads = theme.Subjects.Where(s => !s.Rounds.IsEmpty).ToArray();
        if (spreads.Length == 0)
            yield return [new Run(theme.JudgedInstead is { } instead ? $"{words.Judgement}: {instead}" : words.NotJudged)];

        foreach (var subject in spreads)
        {
            var last = subject.Rounds[^1];
            var areas = last.Areas
                .Select(a => a.Median is { } m ? words.JudgedShort(naming.Brief(a.Area), a.N, naming.Of(m)) : words.JudgedOutside(naming.Brief(a.Area), a.N))
                .Concat(last.TooFew.Select(f => $"{naming.Brief(f)}: {words.FewerThanThree}"));
            var about = theme.Subjects.Length == 1 ? words.Judgement : naming.Of(subject, theme);
            yield return
            [
                new Run($"{about}: ", Bold: true), new Run($"{string.Join("; ", areas)} ("),
                new Run(words.SeeSpread, LinkTo: Naming.SpreadAnchor(theme.Number)), new Run(")."),
            ];
        }
    }

    private IEnumerable<ImmutableArray<Run>> Gaps(ThemeContent theme)
    {
        if (theme.First.IsEmpty)
            yield return [new Run(theme.Contributions.IsEmpty ? words.SilentTheme : words.NoGaps)];

        foreach (var gap in theme.First)
        {
            var text = Naming.TextOf(gap, theme);
            var open = gap.Reservations.Where(r => r.Standing is Standing.Open or Standing.Late).ToArray();
            yield return
            [
                new Run(gap.Gap.Ref.ToString(), LinkTo: Naming.Anchor(gap.Gap.Ref)), new Run(" "),
                text is null ? new Run(words.TextRemoved, Italic: true) : Run.Said(Naming.Short(text, ShortText)),
                new Run($" {words.Name(gap.Outcome)}. ", Bold: true),
                .. open.SelectMany(r => (Run[])[new Run($"{words.Reservation} "), Run.Said(r.Text is { } t ? Naming.Short(t, ShortText) : words.TextRemoved), new Run(" ")]),
                .. gap.RecordedAs.IsEmpty ? (Run[])[] : [new Run($"{words.Sources}\u00A0"), .. Naming.Links(Shown(gap, theme)), new Run(".")],
            ];
        }
    }

    private static IEnumerable<int> Shown(GapOutcome gap, ThemeContent theme) =>
        gap.RecordedAs.Select(c => c.Number).Where(theme.Contributions.ContainsKey);
}
