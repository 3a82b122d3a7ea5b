using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Turns;
using WorkshopBot.Testing;
using WorkshopBot.Web.Portal.Sessions;
using Xunit;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Portal;

public sealed class APlansForm
{
    private static readonly SessionId Id = new(new Guid("0195a1b2-0000-7000-8000-000000000001"));

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private static PlanEntry Default => PlanFilling.Default(Edition.Of2023, Dutch, Id, [], null, null)
        .With(PlanField.Title, "Weerbaarheid van de delta").With(PlanField.Date, "2026-03-30").With(PlanField.Time, "09:30");

    private static PlanRead Read(PlanEntry entry, params KnownPerson[] known) =>
        new PlanReading(entry, Edition.Of2023, new BotOptions("beveiliging", AllowsDepartmentalConfidential: false), [.. known], Noon).Read(Id, Fay);

    [Fact]
    public void Begins_as_ninety_minutes_that_the_rules_accept()
    {
        var read = Read(Default);

        Assert.Empty(read.Mistakes);
        Assert.Equal(90, InvitationFile.Length(read.Plan).TotalMinutes);
        Assert.Equal((90, 0), (PlanTotal.Of(Default, Edition.Of2023).Minutes, PlanTotal.Of(Default, Edition.Of2023).Over));

        // Summer time began the day before.
        Assert.Equal(new DateTimeOffset(2026, 3, 30, 7, 30, 0, TimeSpan.Zero), read.Plan.StartsAt);
        Assert.IsType<Decision.Accepted>(SessionRules.Decide(null, new SessionCommand.Plan(read.Plan), new Asked(Fay, Noon, "plan"), Edition.Of2023));
    }

    [Fact]
    public void Of_an_earlier_plan_reads_as_that_plan_at_another_time()
    {
        var plan = Plan with
        {
            Themes = [.. Plan.Themes.Select((t, i) => i == 0 ? t with { Variants = [new(Wildfire.Value, VariantKind.Escalation), new("q1", VariantKind.DeEscalation)] } : t)],
            Quorum = 3, Choices = 2, AsksSeriousness = true, Attribution = Attribution.Organisation, Languages = ["en", "nl"], Times = PhaseTimes.Default with { Rate = TimeSpan.FromMinutes(2.5) },
        };
        var entry = PlanFilling.Like(plan, Edition.Of2023, Dutch, Id, ImmutableDictionary<PersonId, InvitedLine>.Empty).With(PlanField.Date, "2026-04-01");
        var read = Read(entry, new(Cas, "Cas"), new(Nora, "Nora"), new(Cor, "Cor"));

        Assert.Empty(read.Mistakes);
        Assert.Equal("2,5", entry[PlanField.Minutes(nameof(PhaseKind.Rate))]);
        Assert.Equal(plan.Themes.Select(t => (t.Theme, string.Join(',', t.Scenarios), string.Join(',', t.Questions), string.Join(',', t.Variants))),
            read.Plan.Themes.Select(t => (t.Theme, string.Join(',', t.Scenarios), string.Join(',', t.Questions), string.Join(',', t.Variants))));
        Assert.Equal((plan.Quorum, plan.Choices, plan.AsksSeriousness, plan.Attribution, plan.Times), (read.Plan.Quorum, read.Plan.Choices, read.Plan.AsksSeriousness, read.Plan.Attribution, read.Plan.Times));
        Assert.Equal([Fay, Cas], read.Plan.Facilitators);
        Assert.Equal([Nora], read.Plan.NoteTakers);
        Assert.Equal([Cor], read.Plan.Coordinators);
        Assert.Equal(["en", "nl"], read.Plan.Languages);
    }

    [Theory]
    [InlineData(PlanField.Title, "  ", "Wrong/Title")]
    [InlineData(PlanField.Type, "Borrel", "Wrong/Choice")]
    [InlineData(PlanField.Place, "atlantis", "Wrong/Place")]
    [InlineData(PlanField.Date, "30 maart", "Wrong/Date")]
    [InlineData(PlanField.Time, "half tien", "Wrong/Time")]
    [InlineData(PlanField.Quorum, "0", "Wrong/Quorum")]
    [InlineData(PlanField.Choices, "11", "Wrong/Choices")]
    [InlineData(PlanField.Languages, "nl,fr", "Wrong/Choice")]
    [InlineData("minutes-Rate", "-1", "Wrong/Minutes")]
    [InlineData("minutes-Slack", "veel", "Wrong/Minutes")]
    [InlineData(PlanField.Marking, nameof(Marking.DepartmentalConfidential), "Wrong/Marking")]
    [InlineData("question-cyber-threats-1", "Hoe lang?", "Wrong/QuestionElsewhere")]
    [InlineData("question-variant-infectious-diseases-2", "Escalation", "Wrong/VariantOfNothing")]
    public void Says_what_is_wrong_beside_its_field(string field, string value, string phrase)
    {
        var mistake = Assert.Single(Read(Default.With(field, value)).Mistakes);

        Assert.Equal(phrase, mistake.Phrase);
        Assert.Equal(field.StartsWith("question-cyber", StringComparison.Ordinal) ? "order-cyber-threats" : field, mistake.Field);
    }

    [Fact]
    public void Knows_the_hour_that_the_clocks_skip_and_the_day_that_has_passed()
    {
        Assert.Equal("Wrong/Skipped", Assert.Single(Read(Default.With(PlanField.Date, "2026-03-29").With(PlanField.Time, "02:30")).Mistakes).Phrase);
        Assert.Equal("Wrong/Past", Assert.Single(Read(Default.With(PlanField.Date, "2026-03-01")).Mistakes).Phrase);
    }

    [Fact]
    public void Gives_no_role_to_somebody_the_planner_never_met() =>
        Assert.Empty(Read(Default.With(PlanField.Role(Stranger), nameof(Role.Coordinator)), new KnownPerson(Cor, "Cor")).Plan.Coordinators);

    [Fact]
    public void Has_words_for_each_mistake_it_can_make()
    {
        var themes = Edition.Of2023.Themes.Aggregate(Default, (all, t) => all.With(PlanField.Order(t.Id), ""));
        Assert.Contains(Read(themes).Mistakes, m => m.Phrase == "Wrong/NoThemes");
        Assert.Equal(21, PlanTotal.Of(themes, Edition.Of2023).Minutes);
        Assert.Null(PlanTotal.Of(themes.With("minutes-Opening", "?"), Edition.Of2023).Minutes);
    }
}
