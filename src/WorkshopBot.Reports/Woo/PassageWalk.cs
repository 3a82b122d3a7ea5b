using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Sessions;

namespace WorkshopBot.Reports.Woo;

/// <summary>
/// Goes past every passage of a report and puts something in its place. One way for both: what a working copy lists is what
/// a redacted edition can leave out.
/// </summary>
internal sealed class PassageWalk(ReportContent content, ReportWords report, WooWords words, Func<Passage, Shown> visit)
{
    private readonly Naming naming = new(content, report);

    public ReportContent Run()
    {
        var themes = content.Themes.Select(Theme).ToImmutableArray();
        return content with
        {
            Title = Said("title", words.PassageTitle, PassageSort.Fact, content.Title),
            Names = Names(),
            Themes = themes,
        };
    }

    /// <summary>Only of those whom the report shows.</summary>
    private ImmutableDictionary<PersonId, string> Names()
    {
        var shown = content.Themes.SelectMany(t => t.Contributions.Values.Select(c => c.By)
                .Concat(t.Outcome.Gaps.SelectMany(g => g.Reservations.Select(r => r.By).Concat(g.Course.Exists.Concat(g.Course.Who).Select(e => e.By)))))
            .OfType<Group.Named>().Select(g => g.Person).Distinct().Where(content.Names.ContainsKey);
        return shown.Select((p, i) => (Person: p, Name: visit(new Passage($"name-{Number(i + 1)}", words.PassageName(i + 1), PassageSort.Fact, content.Names[p], "", Said: true) { IsName = true }).Text))
            .ToImmutableDictionary(n => n.Person, n => n.Name);
    }

    private ThemeContent Theme(ThemeContent theme)
    {
        var contributions = theme.Contributions.ToImmutableSortedDictionary(c => c.Key, c => Contribution(c.Value));
        bool Gone(int n) => contributions[n].Text != theme.Contributions[n].Text;
        var gaps = theme.Outcome.Gaps.Select(g => Gap(g, contributions)).ToArray();
        var subjects = theme.Subjects.Select((s, i) => s.Question is { } question
            ? s with { Question = Said($"question-{Number(theme.Number)}-{Number(i + 1)}", words.PassageQuestion(theme.Number, i + 1), PassageSort.Fact, question) }
            : s).ToImmutableArray();
        var judged = Made($"judgement-{Number(theme.Number)}", words.PassageJudgement(theme.Number), Judgement(theme));
        return theme with
        {
            Contributions = contributions,
            Translations = theme.Translations.Where(t => !contributions.ContainsKey(t.Key) || !Gone(t.Key)).ToImmutableDictionary(),
            Subjects = judged is null ? subjects : [.. subjects.Select(s => s with { Rounds = [] })],
            JudgedInstead = judged,
            Outcome = theme.Outcome with
            {
                Gaps = [.. gaps.Select(g => g.Gap)],
                SetAside = [.. theme.Outcome.SetAside.Select(Aside)],
            },
            CourseInstead = gaps.Where(g => g.Instead is not null).ToImmutableDictionary(g => g.Gap.Gap.Ref, g => g.Instead!),
            Summary = theme.Summary with { Sentences = Sentences(theme, "summary", words.PassageSummary, theme.Summary.Sentences, byModel: false) },
            Confirmed = theme.Confirmed is not { } c ? null : c with
            {
                Draft = c.Draft with { Sentences = Sentences(theme, "confirmed", words.PassageConfirmed, c.Draft.Sentences, c.Draft.By == Engine.Model) },
            },
        };
    }

    private ShownContribution Contribution(ShownContribution c)
    {
        var shown = visit(new Passage($"contribution-{Number(c.Number)}", report.Contribution(c.Number), PassageSort.Opinion, c.Text, naming.Writer(c.By) ?? "", Said: true));
        var spoken = c.SpokenBy is not { } by ? null
            : visit(new Passage($"speaker-{Number(c.Number)}", words.PassageSpeaker(c.Number), PassageSort.Fact, by, "", Said: true) { IsName = true }).Text;
        return c with { Text = shown.Text, By = shown.HidesWho ? new Group.AllKinds() : c.By, SpokenBy = shown.HidesWho ? null : spoken };
    }

    private (GapOutcome Gap, string? Instead) Gap(GapOutcome gap, ImmutableSortedDictionary<int, ShownContribution> contributions)
    {
        var (id, name) = ($"{Number(gap.Gap.Ref.Theme)}-{Number(gap.Gap.Ref.Number)}", gap.Gap.Ref.ToString());

        // The literal words of a contribution are that contribution's passage.
        PutWording? Put(PutWording? put, string which, string called) =>
            put is null ? null
            : put.FromContribution is { } n && contributions.TryGetValue(n, out var from) ? put with { Text = from.Text }
            : put with { Text = Said($"gap-{id}{which}", called, PassageSort.Opinion, put.Text) };

        var course = gap.Course;
        var instead = course.Efforts.IsEmpty && course.Lines.IsEmpty && course.Effects.IsEmpty ? null
            : Made($"effort-{id}", words.PassageEffort(name), Efforts(course));
        return (gap with
        {
            VotedOn = Put(gap.VotedOn, "", words.PassageGap(name)),
            SecondReading = Put(gap.SecondReading, "-second", words.PassageSecond(name)),
            OfferedLater = Put(gap.OfferedLater, "-later", words.PassageLater(name)),
            Reservations =
            [
                .. gap.Reservations.Select(r => r.Text is not { } text ? r
                    : visit(new Passage($"reservation-{id}-{Number(r.Number)}", words.PassageReservation(name, r.Number), PassageSort.Opinion, text, naming.Writer(r.By) ?? "", Said: true)) is var shown
                        ? r with { Text = shown.Text, By = shown.HidesWho ? new Group.AllKinds() : r.By } : r),
            ],
            Course = course with
            {
                Efforts = instead is null ? course.Efforts : [], Lines = instead is null ? course.Lines : [], Effects = instead is null ? course.Effects : [],
                Dilemma = instead is null && course.Dilemma,
                Exists = Each(course.Exists, $"exists-{id}", i => words.PassageExists(name, i), PassageSort.Fact),
                Who = Each(course.Who, $"who-{id}", i => words.PassageWho(name, i), PassageSort.Opinion),
            },
        }, instead);
    }

    private ImmutableArray<(string? Text, Group By)> Each(ImmutableArray<(string? Text, Group By)> said, string id, Func<int, string> name, PassageSort sort) =>
    [
        .. said.Select((s, i) => s.Text is not { } text ? s
            : visit(new Passage($"{id}-{Number(i + 1)}", name(i + 1), sort, text, naming.Writer(s.By) ?? "", Said: true)) is var shown
                ? (shown.Text, shown.HidesWho ? new Group.AllKinds() : s.By) : s),
    ];

    private AsideItem Aside(AsideItem item) => item with
    {
        Reason = item.Gap is { } gap
            ? Said($"aside-gap-{Number(gap.Theme)}-{Number(gap.Number)}", words.PassageAsideGap(gap.ToString()), PassageSort.Opinion, item.Reason)
            : Said($"aside-contribution-{Number(item.Contributions[0].Number)}", words.PassageAsideContribution(item.Contributions[0].Number), PassageSort.Opinion, item.Reason),
    };

    private ImmutableArray<DraftSentence> Sentences(ThemeContent theme, string kind, Func<int, int, string> name, ImmutableArray<DraftSentence> sentences, bool byModel) =>
    [
        .. sentences.Select((s, i) => s.Text.Body is not { } text ? s
            : s with
            {
                Text = new Said(visit(new Passage($"{kind}-{Number(theme.Number)}-{Number(i + 1)}", name(theme.Number, i + 1), PassageSort.Opinion, text, "", Said: true)
                {
                    Follows = true,
                    RestsOn = byModel ? id => SourcesOf(theme, s).Any(source => id == source || id.StartsWith($"{source}-", StringComparison.Ordinal)) : null,
                }).Text),
            }),
    ];

    /// <summary>The ids of the passages on which a sentence rests, and the beginnings of those that belong to its gaps.</summary>
    private static IEnumerable<string> SourcesOf(ThemeContent theme, DraftSentence sentence) =>
        sentence.Contributions.Concat(theme.Outcome.Gaps.Where(g => sentence.Gaps.Contains(g.Gap.Ref)).SelectMany(g => g.Gap.Members)).Select(n => $"contribution-{Number(n)}")
            .Concat(sentence.Gaps.SelectMany(g => ((string[])["gap", "reservation", "effort", "exists", "who"]).Select(p => $"{p}-{Number(g.Theme)}-{Number(g.Number)}")));

    private string? Judgement(ThemeContent theme)
    {
        var areas = theme.Subjects.Where(s => !s.Rounds.IsEmpty).Select(s => string.Join("; ", s.Rounds[^1].Areas
            .Select(a => a.Median is { } m ? report.JudgedShort(naming.Of(a.Area), a.N, naming.Of(m)) : report.JudgedOutside(naming.Of(a.Area), a.N))
            .Concat(s.Rounds[^1].TooFew.Select(f => $"{report.Name(f)}: {report.FewerThanThree}"))));
        return string.Join("\n", areas) is { Length: > 0 } text ? text : null;
    }

    private string Efforts(CourseOutcome c) => string.Join("; ",
    [
        .. c.Efforts.Select(e => report.Counted(report.Name(e.Effort), e.People)),
        .. c.Lines.Select(l => report.Counted(naming.In(content.Edition[l.Line].Name), l.People)),
        .. c.Effects.Select(e => report.Counted(report.EffectLine(report.Name(e.Kind), naming.In(content.Edition[e.Theme].Name)), e.People)),
    ]);

    private string? Said(string id, string name, PassageSort sort, string? text) =>
        text is null or "" ? text : visit(new Passage(id, name, sort, text, "", Said: true)).Text;

    /// <summary>What stands in the place of something the program made; null when it stays.</summary>
    private string? Made(string id, string name, string? text) =>
        text is not null && visit(new Passage(id, name, PassageSort.Fact, text, "", Said: false)).Text is var shown && shown != text ? shown : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
