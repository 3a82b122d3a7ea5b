using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>Where a session did otherwise than the script that held when it was held.</summary>
/// <param name="NotCompared">Sessions of which not enough may be seen to compare, by number.</param>
/// <param name="Changes">How the script itself changed: until when an earlier one held, and why it was changed.</param>
public sealed record ScriptReview(
    Script Script, ImmutableArray<Deviation> Deviations, ImmutableArray<int> NotCompared, ImmutableArray<(DateTimeOffset Until, string? Why)> Changes)
{
    internal static ScriptReview Of(Sight sight) => new(
        sight.Programme.Script,
        [.. sight.Sessions.Where(s => s.Seen == ReleaseKind.Whole).SelectMany(s => Of(s.Number, s.Yield.Plan, ScriptAt(sight.Programme, s.Yield.Plan.StartsAt)))],
        [.. sight.Sessions.Where(s => s.Seen != ReleaseKind.Whole).Select(s => s.Number)],
        [.. sight.Programme.EarlierScripts.Select(e => (e.Until, e.Why.Body))]);

    private static Script ScriptAt(Programme programme, DateTimeOffset at) =>
        programme.EarlierScripts.FirstOrDefault(e => at < e.Until) is { Script: { } earlier } ? earlier : programme.Script;

    private static IEnumerable<Deviation> Of(int session, WorkshopPlan plan, Script script)
    {
        foreach (var theme in plan.Themes)
        {
            if (script.Themes.FirstOrDefault(t => t.Theme == theme.Theme) is not { } meant)
                yield return new Deviation.OtherTheme(session, theme.Theme);
            else if (!meant.Scenarios.ToHashSet().SetEquals(theme.Scenarios) || !Questions(meant).SetEquals(Questions(theme)))
            {
                yield return new Deviation.OtherSubjects(
                    session, theme.Theme, [.. meant.Scenarios.Except(theme.Scenarios)], [.. theme.Scenarios.Except(meant.Scenarios)],
                    Questions(meant).Except(Questions(theme)).Count, Questions(theme).Except(Questions(meant)).Count);
            }
        }

        if (plan.Times != script.Times)
            yield return new Deviation.OtherTimes(session, [.. Enum.GetValues<PhaseKind>().Where(k => plan.Times.Of(k) != script.Times.Of(k)).Select(k => (k, plan.Times.Of(k), script.Times.Of(k)))]);
        if (plan.Quorum != script.Quorum)
            yield return new Deviation.OtherQuorum(session, plan.Quorum, script.Quorum);
        if (plan.Choices != script.Choices)
            yield return new Deviation.OtherChoices(session, plan.Choices, script.Choices);
        if (plan.AsksSeriousness != script.AsksSeriousness)
            yield return new Deviation.OtherSeriousness(session, plan.AsksSeriousness);
        if (plan.Attribution != script.Attribution)
            yield return new Deviation.OtherAttribution(session, plan.Attribution, script.Attribution);
    }

    private static ImmutableHashSet<string> Questions(PlannedTheme theme) => [.. theme.Questions.Select(q => q.Body ?? "")];
}

/// <summary>One way in which a session did otherwise.</summary>
public abstract record Deviation
{
    private Deviation(int session) => Session = session;

    public int Session { get; }

    /// <summary>A theme that the script does not have.</summary>
    public sealed record OtherTheme(int Of, ThemeId Theme) : Deviation(Of);

    /// <param name="Missing">Scenarios that the script has and the session did not.</param>
    /// <param name="Added">Scenarios that the session had and the script does not.</param>
    /// <param name="QuestionsMissing">How many questions of the script were not asked.</param>
    /// <param name="QuestionsAdded">How many were asked that the script does not have.</param>
    public sealed record OtherSubjects(
        int Of, ThemeId Theme, ImmutableArray<ScenarioId> Missing, ImmutableArray<ScenarioId> Added, int QuestionsMissing, int QuestionsAdded) : Deviation(Of);

    public sealed record OtherTimes(int Of, ImmutableArray<(PhaseKind Phase, TimeSpan Was, TimeSpan Meant)> Phases) : Deviation(Of);

    public sealed record OtherQuorum(int Of, int Was, int Meant) : Deviation(Of);

    public sealed record OtherChoices(int Of, int Was, int Meant) : Deviation(Of);

    public sealed record OtherSeriousness(int Of, bool Asked) : Deviation(Of);

    public sealed record OtherAttribution(int Of, Attribution Was, Attribution Meant) : Deviation(Of);
}
