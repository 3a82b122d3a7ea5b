using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Turns;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>Fills the form in: with the plan of ninety minutes, or with an earlier one.</summary>
internal static class PlanFilling
{
    private const int ThemesInNinetyMinutes = 3;

    /// <summary>The default plan, with what is proposed for every theme should it be chosen.</summary>
    /// <param name="wanted">Themes to begin with; the first ones of the catalogue when none are.</param>
    public static PlanEntry Default(Edition edition, CultureInfo culture, SessionId id, ImmutableArray<ThemeId> wanted, PlaceId? place, SessionType? type)
    {
        var plan = new WorkshopPlan(new Said(""), type ?? SessionType.EuropeanNetherlands, [], default);
        plan = plan with { Place = place ?? plan.Place };
        ImmutableArray<ThemeId> themes = wanted.IsEmpty ? [.. edition.Themes.Take(ThemesInNinetyMinutes).Select(t => t.Id)] : wanted;
        plan = plan with { Themes = [.. themes.Select(t => PlanMaking.Planned(t, plan.Place, [], edition))] };
        return Of(plan, edition, culture, id).With(PlanField.Date, "").With(PlanField.Time, "");
    }

    /// <summary>A plan like this one, to be held at another time.</summary>
    public static PlanEntry Like(WorkshopPlan plan, Edition edition, CultureInfo culture, SessionId id, ImmutableDictionary<PersonId, InvitedLine> known)
    {
        var entry = Of(plan, edition, culture, id).With(PlanField.Date, "");
        var lines = plan.Invited.Where(i => i.Name.Body is not null).Select(i =>
            (i.Person is { } p && known.TryGetValue(p, out var line) ? line : new InvitedLine(i.Name.Body!, "", i.Kind, i.Place, "")).Written(edition, culture.TwoLetterISOLanguageName));
        return People(plan).Aggregate(entry.With(PlanField.Invited, string.Join('\n', lines)), (all, p) => all.With(PlanField.Role(p.Person), p.Role.ToString()));
    }

    private static IEnumerable<(PersonId Person, Role Role)> People(WorkshopPlan plan) =>
        plan.Facilitators.Select(p => (p, Role.Facilitator)).Concat(plan.NoteTakers.Select(p => (p, Role.NoteTaker))).Concat(plan.Coordinators.Select(p => (p, Role.Coordinator)));

    private static PlanEntry Of(WorkshopPlan plan, Edition edition, CultureInfo culture, SessionId id)
    {
        var entry = PlanEntry.Empty
            .With(PlanField.Id, id.ToString()).With(PlanField.Title, plan.Title.Body ?? "").With(PlanField.Type, plan.Type.ToString()).With(PlanField.Place, plan.Place.Value)
            .With(PlanField.Time, plan.StartsAt == default ? "" : Local.Of(plan.StartsAt).ToString("HH:mm", CultureInfo.InvariantCulture))
            .With(PlanField.Quorum, plan.Quorum.ToString(CultureInfo.InvariantCulture)).With(PlanField.Choices, plan.Choices.ToString(CultureInfo.InvariantCulture))
            .With(PlanField.Seriousness, plan.AsksSeriousness ? "yes" : "no").With(PlanField.Attribution, plan.Attribution.ToString())
            .With(PlanField.Marking, plan.Marking.ToString()).With(PlanField.Languages, string.Join(',', plan.Languages)).With(PlanField.Programme, plan.Programme ?? "");
        entry = PlanField.Phases.Aggregate(entry, (all, p) => all.With(PlanField.Minutes(p), Time(plan.Times, p).TotalMinutes.ToString("0.##", culture)));
        return edition.Themes.Aggregate(entry, (all, t) => Theme(all, plan, t, edition));
    }

    private static TimeSpan Time(PhaseTimes times, string phase) => phase == PlanField.Slack ? times.Slack : times.Of(Enum.Parse<PhaseKind>(phase));

    /// <summary>A theme that does not take part has its proposal ready.</summary>
    private static PlanEntry Theme(PlanEntry entry, WorkshopPlan plan, Theme theme, Edition edition)
    {
        var at = plan.Themes.Select(t => t.Theme).ToImmutableArray().IndexOf(theme.Id);
        var planned = at < 0 ? PlanMaking.Planned(theme.Id, plan.Place, [], edition) : plan.Themes[at];
        string Variant(string subject) => planned.Variants.FirstOrDefault(v => v.Subject == subject)?.Kind.ToString() ?? "";

        entry = entry.With(PlanField.Order(theme.Id), at < 0 ? "" : (at + 1).ToString(CultureInfo.InvariantCulture))
            .With(PlanField.Scenarios(theme.Id), [.. planned.Scenarios.Where(s => edition.FindScenario(s) is not null).Select(s => s.Value)]);
        entry = planned.Scenarios.Aggregate(entry, (all, s) => all.With(PlanField.Variant(s), Variant(s.Value)));
        return planned.Questions.Select((q, i) => (Text: q.Body ?? "", Number: i + 1)).Aggregate(entry, (all, q) => all
            .With(PlanField.Question(theme.Id, q.Number), q.Text).With(PlanField.QuestionVariant(theme.Id, q.Number), Variant(ThemeWork.QuestionId(q.Number - 1))));
    }
}
