using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>One theme over all sessions: how resilient people think it is, beside what sources say of the threat.</summary>
/// <param name="Sessions">In which it was on the agenda, by number.</param>
/// <param name="Lines">How many lines stand in it.</param>
public sealed record CourseTheme(
    ThemeId Theme, ImmutableArray<int> Sessions, ImmutableArray<JudgedSubject> Subjects, int Lines, RankIntervals Ranks, WeightedOrders Orders)
{
    /// <summary>What stands side by side as ways in which a threat could go on; empty when no plan asked that.</summary>
    public IEnumerable<JudgedSubject> Variants => Subjects.Where(s => !s.Variants.IsEmpty).OrderBy(s => s.Variants[0]);

    internal static ImmutableArray<CourseTheme> Of(Sight sight, Edition edition, CourseRanks ranks, ImmutableArray<CourseLine> lines)
    {
        var there = sight.Sessions.SelectMany(s => s.Yield.Themes.Select(t => (Session: s, Theme: t))).ToLookup(x => x.Theme.Theme);
        var count = lines.SelectMany(l => l.Themes).CountBy(t => t).ToDictionary();
        return
        [
            .. ranks.Themes.Select(r => new CourseTheme(
                r.Theme, [.. there[r.Theme].Select(x => x.Session.Number).Distinct()], JudgedSubject.Of([.. there[r.Theme]], edition),
                count.GetValueOrDefault(r.Theme), r.Intervals, r.Orders)),
        ];
    }
}

/// <summary>How resilient people in all sessions think one scenario or question is.</summary>
/// <remarks>
/// A session's own report shows spreads of three judges or more. Here those are added up by family of areas, and nothing is
/// taken out of them or split anew: otherwise this spread less that of a session would show the judgement of one person.
/// What is too little in its session is added once it comes from three different people or more over all sessions. Somebody
/// in two sessions judged twice, so what is counted are judgements; what may be shown goes by people.
/// </remarks>
/// <param name="Scenario">Null for a question of a facilitator's own, and for a theme judged as a whole.</param>
/// <param name="Question">Null for a scenario; empty when its words were removed.</param>
/// <param name="Areas">Families of areas, never mixed.</param>
/// <param name="TooFew">Families in which one or two judged, in their session and together: said, not shown.</param>
/// <param name="Variants">As which ways on the plans named it.</param>
public sealed record JudgedSubject(
    Scenario? Scenario, string? Question, ImmutableArray<AreaPicture> Areas, ImmutableArray<AreaFamily> TooFew, ImmutableArray<VariantKind> Variants)
{
    internal static ImmutableArray<JudgedSubject> Of(ImmutableArray<(SeenSession Session, ThemeYield Theme)> themes, Edition edition)
    {
        var subjects = themes.SelectMany(t => t.Theme.Ratings.GroupBy(r => r.Rating.Subject, StringComparer.Ordinal).Select(g => (
            Key: KeyOf(t.Theme.Planned, g.Key), Variant: t.Theme.Planned.Variants.FirstOrDefault(v => v.Subject == g.Key)?.Kind, Ratings: Of(t.Session, g))));
        return
        [
            .. subjects.GroupBy(s => s.Key).OrderBy(g => g.Key.Question is not null).ThenBy(g => g.Key.Scenario ?? g.Key.Question, StringComparer.Ordinal)
                .Select(g => Of(g.Key, [.. g.Select(s => s.Ratings)], [.. g.Select(s => s.Variant).OfType<VariantKind>().Distinct().Order()], edition)),
        ];
    }

    /// <summary>Copies of what was judged, so that two people who judged the same are still two.</summary>
    private static Dictionary<Rating, SessionRating> Of(SeenSession session, IEnumerable<RatedYield> ratings)
    {
        var kinds = session.Yield.People.ToDictionary(p => p.Person, p => p.Kind);
        var whose = new Dictionary<Rating, SessionRating>(ReferenceEqualityComparer.Instance);
        foreach (var r in ratings.Where(r => kinds.ContainsKey(r.By)))
            whose.Add(r.Rating with { }, new SessionRating(session.Yield.Id, r.By, kinds[r.By], r.Rating));
        return whose;
    }

    private static JudgedSubject Of(
        (string? Scenario, string? Question) subject, ImmutableArray<Dictionary<Rating, SessionRating>> sessions, ImmutableArray<VariantKind> variants, Edition edition)
    {
        var shown = new List<(AreaFamily Family, SessionRating Rating)>();
        var few = new List<(AreaFamily Family, SessionRating Rating)>();
        foreach (var whose in sessions)
        {
            var (groups, _) = AreaGroups.Of(whose.Keys, edition);
            shown.AddRange(groups.SelectMany(g => g.Ratings.Select(r => (g.Area.Family, whose[r]))));
            var there = groups.SelectMany(g => g.Ratings).ToHashSet<object>(ReferenceEqualityComparer.Instance);
            few.AddRange(whose.Where(r => !there.Contains(r.Key)).Select(r => (AreaGroups.FamilyOf(edition[r.Key.Area]), r.Value)));
        }

        var enough = few.GroupBy(f => f.Family).Where(g => g.Select(f => f.Rating.Person).Distinct().Count() >= SmallCells.Fewest).SelectMany(g => g).ToArray();
        return new JudgedSubject(
            subject.Scenario is { } id ? edition[new ScenarioId(id)] : null, subject.Question,
            [
                .. shown.Concat(enough).GroupBy(x => x.Family, x => x.Rating).OrderBy(g => g.Key)
                    .Select(g => new AreaPicture(AreaSpread.Of(new AreaGroup(g.Key, null), [.. g.Select(r => r.Rating)]), Knowledge.Of([.. g]))),
            ],
            [.. few.Select(f => f.Family).Except(enough.Select(f => f.Family)).Order()], variants);
    }

    private static (string? Scenario, string? Question) KeyOf(PlannedTheme planned, string subject) =>
        planned.Scenarios.Any(s => s.Value == subject) ? (subject, null)
        : Enumerable.Range(0, planned.Questions.Length).FirstOrDefault(i => ThemeWork.QuestionId(i) == subject, -1) is var at and >= 0 ? (null, planned.Questions[at].Body ?? "")
        : (null, null);
}
