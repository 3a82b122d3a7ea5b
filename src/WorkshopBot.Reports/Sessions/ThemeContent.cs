using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Reports.Sessions;

/// <summary>What a report says of one theme.</summary>
/// <param name="Subjects">What was judged, each with its spread in every round.</param>
/// <param name="Contributions">All that may be opened, by number: not those taken back or removed.</param>
/// <param name="Present">How many participants acted in the theme or pressed "present".</param>
/// <param name="Summary">In the group's own words and counts, made by the program.</param>
/// <param name="Confirmed">A drafted summary that the group was asked about and found right; null when there is none.</param>
/// <param name="Translations">What a model translated into the language of the report, by contribution; shown beside the original.</param>
public sealed record ThemeContent(
    int Number, Theme Theme, ImmutableArray<Scenario> Scenarios, ImmutableArray<CrossLink> Links, ImmutableArray<SubjectContent> Subjects,
    ThemeOutcome Outcome, ImmutableSortedDictionary<int, ShownContribution> Contributions, int Present, bool QuorumReached,
    Summary Summary, DraftOutcome? Confirmed, ImmutableDictionary<int, string> Translations)
{
    /// <summary>Set in a redacted edition: stands in the place of all that was judged.</summary>
    public string? JudgedInstead { get; init; }

    /// <summary>Set in a redacted edition: by gap, what stands in the place of its efforts, lines and effects.</summary>
    public ImmutableDictionary<GapRef, string> CourseInstead { get; init; } = ImmutableDictionary<GapRef, string>.Empty;

    /// <summary>The gaps on the first page: those put to the group, the most chosen first, at most three.</summary>
    public ImmutableArray<GapOutcome> First =>
        [.. Outcome.Gaps.OrderBy(g => g.Outcome == Domain.Sessions.Outcome.NotPut ? 1 : 0).Take(WordRules.PutToTheGroup)];

    internal static ThemeContent Of(Session session, ThemeWork work, Edition edition, Summary summary, string language)
    {
        var theme = edition[work.Planned.Theme];
        var cells = Cells.Of(session);
        var spreads = Enumerable.Range(1, session.Rounds(PhaseKind.Rate, work.Number))
            .SelectMany(round => Spread.Of(session, work.Number, round, edition)).ToLookup(s => s.Subject);

        return new ThemeContent(
            work.Number, theme, [.. work.Planned.Scenarios.Select(s => edition[s])], edition.LinksOf(theme.Id),
            [.. work.Subjects.Select((s, i) => new SubjectContent(s, SubjectContent.QuestionOf(work, i), [.. spreads[s].Where(x => x.Areas.Length + x.TooFew.Length > 0)]))],
            ThemeOutcome.Of(session, work.Number),
            session.Contributions.Values.Where(c => c.Theme == work.Number && !c.Withdrawn && c.Text.Body is not null)
                .ToImmutableSortedDictionary(c => c.Number, c => ShownContribution.Of(session, cells, c)),
            session.PresentIn(work.Number), session.PresentIn(work.Number) >= session.Plan.Quorum,
            summary, DraftOutcome.OfTheme(session, work.Number) is { Confirmed: true } confirmed ? confirmed : null,
            session.Drafts.Values.Where(d => d is { Kind: DraftKind.Translation, By: Engine.Model, } && d.Theme == work.Number && d.Language == language && session.Stands(d))
                .GroupBy(d => d.Contribution!.Value)
                .ToImmutableDictionary(g => g.Key, g => g.Last().Text));
    }
}

/// <summary>One subject that people judged.</summary>
/// <param name="Id">A scenario, a question ("q1"), or the theme itself.</param>
/// <param name="Question">The question's words; null for what the catalogue names.</param>
public sealed record SubjectContent(string Id, string? Question, ImmutableArray<Spread> Rounds)
{
    internal static string? QuestionOf(ThemeWork work, int index) =>
        index >= work.Planned.Scenarios.Length && index - work.Planned.Scenarios.Length < work.Planned.Questions.Length
            ? work.Planned.Questions[index - work.Planned.Scenarios.Length].Body ?? ""
            : null;
}

/// <summary>What must be known of how a contribution came.</summary>
public enum Trait
{
    InAdvance,
    AfterReveal,
    Late,
    SeenBeforeReveal,
    Spoken,
    SetAside,
}

/// <summary>A contribution as the report shows it: literally.</summary>
/// <param name="Version">Of the event that stored it.</param>
/// <param name="Language">That its writer chose.</param>
/// <param name="SpokenBy">Whose words the note-taker recorded; only where names may be shown.</param>
public sealed record ShownContribution(int Number, int Version, string Text, string Language, ImmutableArray<Trait> Traits, Group By, string? SpokenBy)
{
    internal static ShownContribution Of(Session session, Cells cells, Contribution c) => new(
        c.Number, c.Version, c.Text.Body!, session.Members.GetValueOrDefault(c.By)?.Language ?? session.Plan.Languages[0],
        [.. TraitsOf(c)],
        c.Spoken ? new Group.AllKinds() : cells.Of(c.By),
        session.Plan.Attribution == Attribution.Name && c.SpokenBy?.Body is { Length: > 0 } name ? name : null);

    private static IEnumerable<Trait> TraitsOf(Contribution c)
    {
        if (c.Spoken)
            yield return Trait.Spoken;
        if (c.Timing == Timing.InAdvance)
            yield return Trait.InAdvance;
        if (c.Timing == Timing.AfterReveal && !c.Spoken)
            yield return Trait.AfterReveal;
        if (c.Timing == Timing.Late)
            yield return Trait.Late;
        if (c.SeenBeforeReveal)
            yield return Trait.SeenBeforeReveal;
        if (c.SetAside is not null)
            yield return Trait.SetAside;
    }
}
