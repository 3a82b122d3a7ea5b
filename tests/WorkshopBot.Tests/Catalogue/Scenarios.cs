using WorkshopBot.Domain.Catalogue;
using Xunit;

namespace WorkshopBot.Tests.Catalogue;

public sealed class Scenarios
{
    private static readonly Edition Edition = Edition.Of2023;

    [Theory]
    [InlineData("caribbean-hurricane", "nl", "niet vermeld", "niet vermeld")]
    [InlineData("caribbean-hurricane", "en", "not stated", "not stated")]
    [InlineData("cloud-provider-attack", "nl", "waarschijnlijk", "zeer ernstig")]
    [InlineData("cloud-provider-attack", "en-GB", "likely", "very serious")]
    [InlineData("far-right-extremism", "en", "unlikely", "serious to very serious")]
    [InlineData("criminal-trojan-horse", "nl-NL", "enigszins waarschijnlijk tot waarschijnlijk", "aanzienlijk tot ernstig")]
    public void Show_the_classes_that_a_source_states_and_guess_none(string id, string language, string likelihood, string impact)
    {
        var scenario = Edition[new ScenarioId(id)];

        Assert.Equal((likelihood, impact), (scenario.LikelihoodIn(language), scenario.ImpactIn(language)));
    }

    [Fact]
    public void Have_no_class_where_none_is_stated()
    {
        Assert.Null(Edition[new ScenarioId("pandemic")].Likelihood);
        Assert.Null(Edition[new ScenarioId("pandemic")].Impact);
    }

    [Fact]
    public void Of_earlier_methods_are_left_out_unless_asked_for()
    {
        var cyber = Edition[new ThemeId("cyber-threats")];

        Assert.Equal(["cloud-provider-attack"], cyber.Scenarios.Select(s => s.Id.Value));
        Assert.Equal(11, cyber.WithPredecessors.Length);
        Assert.All(Edition.Themes.SelectMany(t => t.Scenarios), s => Assert.False(s.IsPredecessor));
    }

    [Fact]
    public void Of_earlier_methods_say_so_in_both_languages()
    {
        var predecessors = Edition.AllScenarios.Where(s => s.IsPredecessor).ToList();

        Assert.Equal(78, predecessors.Count);
        Assert.All(predecessors, s => Assert.Contains("voorganger", s.Edition.LabelIn("nl"), StringComparison.Ordinal));
        Assert.All(predecessors, s => Assert.Contains("predecessor", s.Edition.LabelIn("en"), StringComparison.Ordinal));
    }

    [Fact]
    public void Of_today_are_labelled_with_their_edition_alone() => Assert.Equal(
        "Rijksbrede Risicoanalyse Nationale Veiligheid 2022", Edition[new ScenarioId("large-flood")].Edition.LabelIn("nl"));

    [Fact]
    public void Are_missing_for_two_themes_and_nobody_makes_them_up() => Assert.Equal(
        ["major-accidents", "economic-threats"], Edition.Themes.Where(t => t.Scenarios is []).Select(t => t.Id.Value));
}
