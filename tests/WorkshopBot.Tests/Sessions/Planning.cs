using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionCommand;
using static WorkshopBot.Domain.Sessions.SessionEvent;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

public sealed class Planning
{
    public static TheoryData<string> Oddities => [.. Odd.Keys];

    private static Dictionary<string, Func<WorkshopPlan, WorkshopPlan>[]> Odd => new()
    {
        ["edition"] = [p => p with { Edition = "1900" }],
        ["title"] = [p => p with { Title = new Said(" ") }, p => p with { Title = new Said(null) }, p => p with { Title = new Said(new string('t', 121)) }],
        ["type"] = [p => p with { Type = (SessionType)9 }, p => p with { Marking = (Marking)9 }, p => p with { Attribution = (Attribution)9 }],
        ["theme"] = [p => p with { Themes = [new(new ThemeId("weather"), [], [])] }, p => p with { Themes = [p.Themes[0], p.Themes[0]] }, p => p with { Themes = [new(default, [], [])] }],
        ["scenario"] = [p => p with { Themes = [new(Climate, [CloudAttack], [])] }, p => p with { Themes = [new(Climate, [Wildfire, Wildfire], [])] }],
        ["subjects"] = [p => p with { Themes = [new(Climate, [Wildfire], [new("a"), new("b"), new("c")])] }, p => p with { Themes = [new(Climate, [], [new(" ")])] }],
        ["place"] = [p => p with { Place = new PlaceId("atlantis") }, p => p with { Place = default }],
        ["quorum"] = [p => p with { Quorum = 0 }, p => p with { Quorum = 1001 }],
        ["choices"] = [p => p with { Choices = 0 }, p => p with { Choices = 11 }],
        ["language"] = [p => p with { Languages = [] }, p => p with { Languages = default }, p => p with { Languages = ["fr"] }],
        ["marking"] = [p => p with { Marking = Marking.DepartmentalConfidential }],
        ["times"] = [p => p with { Times = p.Times with { Rate = TimeSpan.FromMinutes(-1) } }, p => p with { Times = p.Times with { Slack = TimeSpan.MaxValue } }, p => p with { StartsAt = DateTimeOffset.MaxValue }],
        ["people"] = [p => p with { Facilitators = [default] }],
        ["invited"] = [p => p with { Invited = [new(new("Iris"), default, new PlaceId("saba"), null)] }],
    };

    [Fact]
    public void A_plan_is_kept_as_it_was_prepared() => Given().By(Fay).Does(new SessionCommand.Plan(SessionStory.Plan))
        .Then(new Planned(SessionStory.Plan, Fay));

    [Fact]
    public void The_default_plan_takes_ninety_minutes() => Assert.Equal(
        TimeSpan.FromMinutes(90), PhaseTimes.Default.Opening + (3 * PhaseTimes.Default.Theme) + PhaseTimes.Default.Course + PhaseTimes.Default.Closing);

    [Fact]
    public void The_first_facilitator_leads_and_without_one_the_planner() => Assert.Equal(
        [Cas, Cor],
        [GivenAPlan(p => p with { Facilitators = [Cas, Fay] }).Session.Lead, Given().By(Cor).Did(new SessionCommand.Plan(SessionStory.Plan with { Facilitators = default })).Session.Lead]);

    [Fact]
    public void A_session_is_planned_once() => GivenAPlan().By(Fay).Does(new SessionCommand.Plan(SessionStory.Plan)).ThenRefused(new AlreadyPlanned());

    [Fact]
    public void A_plan_without_themes_is_none()
    {
        Given().Does(new SessionCommand.Plan(SessionStory.Plan with { Themes = [] })).ThenRefused(new PlanHasNoThemes());
        Given().Does(new SessionCommand.Plan(SessionStory.Plan with { Themes = default })).ThenRefused(new PlanHasNoThemes());
    }

    [Theory, MemberData(nameof(Oddities))]
    public void What_does_not_fit_is_named(string what) => Assert.All(
        Odd[what], change => Given().Does(new SessionCommand.Plan(change(SessionStory.Plan))).ThenRefused(new PlanIsOdd(what)));

    [Fact]
    public void Departmental_confidential_is_planned_where_the_administrator_allows_it() => Given()
        .Does(new SessionCommand.Plan(SessionStory.Plan with { Marking = Marking.DepartmentalConfidential, AllowsDepartmentalConfidential = true }))
        .ThenAmongOthers(new Planned(SessionStory.Plan with { Marking = Marking.DepartmentalConfidential, AllowsDepartmentalConfidential = true }, Fay));

    [Fact]
    public void A_title_with_a_state_secret_marking_is_refused() => Given()
        .Does(new SessionCommand.Plan(SessionStory.Plan with { Title = new("Stg. Geheim: sessie") }))
        .ThenRefused(new StateSecretMarking("beveiliging@voorbeeld.nl"));

    [Fact]
    public void Lists_left_out_are_empty_ones() => Given()
        .Does(new SessionCommand.Plan(SessionStory.Plan with { Invited = default, NoteTakers = default, Coordinators = default, Themes = [new(Climate, default, default)] }))
        .Then(new Planned(SessionStory.Plan with { Invited = [], NoteTakers = [], Coordinators = [], Themes = [new(Climate, [], [])] }, Fay));
}
