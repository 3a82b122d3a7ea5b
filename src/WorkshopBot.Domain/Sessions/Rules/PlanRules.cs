using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using static WorkshopBot.Domain.Sessions.Decision;
using static WorkshopBot.Domain.Sessions.Refusal;

namespace WorkshopBot.Domain.Sessions;

/// <summary>What makes a plan one that can be held.</summary>
internal static class PlanRules
{
    private const int MostThemes = 9, MostTitle = 120;

    private static readonly TimeSpan LongestPhase = TimeSpan.FromHours(8);

    public static Decision Plan(WorkshopPlan asPrepared, Asked asked, Edition edition)
    {
        if (asPrepared.Themes.IsDefaultOrEmpty)
            return Refuse(new PlanHasNoThemes());

        var plan = Complete(asPrepared);
        return Oddity(plan, edition) is { } what ? Refuse(new PlanIsOdd(what))
            : Texts(plan).Any(t => MarkingGuard.Look(t) == MarkingSight.AtTheEdge) ? Refuse(new StateSecretMarking(plan.SecurityContact))
            : Accept(new SessionEvent.Planned(plan, asked.By));
    }

    /// <summary>Lists that nobody filled in are empty ones.</summary>
    private static WorkshopPlan Complete(WorkshopPlan plan) => plan with
    {
        Themes = [.. plan.Themes.Select(t => t with { Scenarios = t.Scenarios.OrNone(), Questions = [.. t.Questions.OrNone().Select(Kept)], Variants = t.Variants.OrNone() })],
        Title = Kept(plan.Title),
        Facilitators = [.. plan.Facilitators.OrNone().Distinct()],
        NoteTakers = [.. plan.NoteTakers.OrNone().Distinct()],
        Coordinators = [.. plan.Coordinators.OrNone().Distinct()],
        Invited = plan.Invited.OrNone(),
        SecurityContact = Typed.Kept(plan.SecurityContact),
    };

    private static Said Kept(Said? said) => new(Typed.Kept(said?.Body));

    private static IEnumerable<string> Texts(WorkshopPlan plan) =>
        plan.Themes.SelectMany(t => t.Questions).Append(plan.Title).Select(s => s.Body ?? "");

    private static string? Oddity(WorkshopPlan plan, Edition edition) =>
        plan.Edition != edition.Id ? "edition"
        : plan.Title.Body is not { Length: > 0 and <= MostTitle } ? "title"
        : !Enum.IsDefined(plan.Type) || !Enum.IsDefined(plan.Attribution) || !Enum.IsDefined(plan.Marking) ? "type"
        : plan.Themes.Length > MostThemes || plan.Themes.Select(t => t.Theme).Distinct().Count() < plan.Themes.Length
            || plan.Themes.Any(t => edition.FindTheme(t.Theme) is null) ? "theme"
        : ThemesOddity(plan.Themes, edition) is { } odd ? odd
        : edition.FindPlace(plan.Place.Value) is null ? "place"
        : plan.Quorum is < 1 or > 1000 ? "quorum"
        : plan.Choices is < 1 or > 10 ? "choices"
        : plan.Languages.IsDefaultOrEmpty || plan.Languages.Any(l => l is not ("nl" or "en")) ? "language"
        : plan.Marking != Marking.Unmarked && !plan.AllowsDepartmentalConfidential ? "marking"
        : TimesAreOdd(plan.Times) || plan.StartsAt.Year is < 2000 or > 9000 ? "times"
        : plan.Facilitators.Concat(plan.NoteTakers).Concat(plan.Coordinators).Any(p => string.IsNullOrEmpty(p.Value)) ? "people"
        : plan.Invited.Any(i => i is null || i.Name is null || i.Kind == default || edition.FindPlace(i.Place.Value) is null) ? "invited"
        : null;

    /// <summary>What does not fit in the scenarios, questions and variants of these themes; null when all does.</summary>
    public static string? ThemesOddity(ImmutableArray<PlannedTheme> themes, Edition edition) =>
        themes.Any(t => t.Scenarios.Distinct().Count() < t.Scenarios.Length || t.Scenarios.Any(s => edition.FindScenario(s)?.Theme != t.Theme)) ? "scenario"
        : themes.Any(t => t.Scenarios.Length + t.Questions.Length > PlannedTheme.MostSubjects
            || t.Questions.Any(q => q.Body is not { Length: > 0 and <= CollectRules.MostText })) ? "subjects"
        : themes.Any(t => t.Variants.Select(v => v.Subject).Distinct().Count() < t.Variants.Length || t.Variants.Any(v =>
            !Enum.IsDefined(v.Kind) || !new ThemeWork(1, t).Subjects.Contains(v.Subject))) ? "variants"
        : null;

    public static bool TimesAreOdd(PhaseTimes times) =>
        Enum.GetValues<PhaseKind>().Select(times.Of).Append(times.Slack).Any(t => t < TimeSpan.Zero || t > LongestPhase);
}
