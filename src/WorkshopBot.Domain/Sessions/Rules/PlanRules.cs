using WorkshopBot.Domain.Catalogue;
using static WorkshopBot.Domain.Sessions.Decision;
using static WorkshopBot.Domain.Sessions.Refusal;

namespace WorkshopBot.Domain.Sessions;

/// <summary>What makes a plan one that can be held.</summary>
internal static class PlanRules
{
    private const int MostThemes = 9, MostTitle = 120;

    public static Decision Plan(WorkshopPlan plan, Asked asked, Edition edition) =>
        plan.Themes.IsDefaultOrEmpty ? Refuse(new PlanHasNoThemes())
        : Oddity(plan, edition) is { } what ? Refuse(new PlanIsOdd(what))
        : Accept(new SessionEvent.Planned(plan, asked.By));

    private static string? Oddity(WorkshopPlan plan, Edition edition) =>
        plan.Edition != edition.Id ? "edition"
        : plan.Title.Body is not { Length: > 0 and <= MostTitle } ? "title"
        : plan.Themes.Length > MostThemes || plan.Themes.Select(t => t.Theme).Distinct().Count() < plan.Themes.Length
            || plan.Themes.Any(t => edition.FindTheme(t.Theme) is null) ? "theme"
        : plan.Themes.Any(t => t.Scenarios.Any(s => edition.FindScenario(s)?.Theme != t.Theme)) ? "scenario"
        : plan.Themes.Any(t => t.Scenarios.Length + t.Questions.Length > PlannedTheme.MostSubjects) ? "subjects"
        : edition.FindPlace(plan.Place.Value) is null ? "place"
        : plan.Quorum is < 1 or > 1000 ? "quorum"
        : plan.Choices is < 1 or > 10 ? "choices"
        : plan.Languages.IsDefaultOrEmpty || plan.Languages.Any(l => l is not ("nl" or "en")) ? "language"
        : plan.Marking != Marking.Unmarked && !plan.AllowsDepartmentalConfidential ? "marking"
        : null;
}
