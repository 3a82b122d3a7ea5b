using WorkshopBot.Domain.Catalogue;
using Xunit;

namespace WorkshopBot.Tests.Catalogue;

public sealed class TheEditionOf2023
{
    private static readonly Edition Edition = Edition.Of2023;

    [Theory]
    [InlineData("interests", 6)]
    [InlineData("criteria", 18)]
    [InlineData("themes", 9)]
    [InlineData("scenarios", 13)]
    [InlineData("scenarios with predecessors", 91)]
    [InlineData("cross-links", 45)]
    [InlineData("cross-cutting themes", 7)]
    [InlineData("objectives", 3)]
    [InlineData("lines of action", 12)]
    [InlineData("priorities", 84)]
    [InlineData("security regions", 25)]
    [InlineData("places", 37)]
    [InlineData("ministries", 17)]
    [InlineData("bodies", 12)]
    [InlineData("classes of likelihood", 5)]
    [InlineData("classes of impact", 5)]
    [InlineData("links of the safety chain", 5)]
    [InlineData("terms", 68)]
    [InlineData("markings", 5)]
    public void Holds_as_many_as_its_sources_name(string what, int count) => Assert.Equal(count, what switch
    {
        "interests" => Edition.Interests.Length,
        "criteria" => Edition.Interests.Sum(i => i.Criteria.Length),
        "themes" => Edition.Themes.Length,
        "scenarios" => Edition.Themes.Sum(t => t.Scenarios.Length),
        "scenarios with predecessors" => Edition.AllScenarios.Count(),
        "cross-links" => Edition.CrossLinks.Length,
        "cross-cutting themes" => Edition.CrossCuttingThemes.Length,
        "objectives" => Edition.Objectives.Length,
        "lines of action" => Edition.ActionLines.Count(),
        "priorities" => Edition.ActionLines.Sum(l => l.Priorities.Length),
        "security regions" => Edition.Places.Count(p => p.Kind is PlaceKind.SecurityRegion),
        "places" => Edition.Places.Length,
        "ministries" => Edition.Ministries.Length,
        "bodies" => Edition.Bodies.Length,
        "classes of likelihood" => Edition.Likelihoods.Length,
        "classes of impact" => Edition.Impacts.Length,
        "links of the safety chain" => Edition.SafetyChain.Length,
        "terms" => Edition.Glossary.Length,
        "markings" => Edition.Markings.Length,
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    });

    [Fact]
    public void Is_read_once() => Assert.Same(Edition.Of2023, Edition.Of2023);

    [Fact]
    public void Orders_its_themes_lines_and_classes_without_a_gap()
    {
        Assert.Equal(Enumerable.Range(1, 9), Edition.Themes.Select(t => t.Order));
        Assert.Equal(Enumerable.Range(1, 12), Edition.ActionLines.Select(l => l.Number));
        Assert.Equal("ABCDE", string.Concat(Edition.Likelihoods.Select(c => c.Letter)));
        Assert.Equal("ABCDE", string.Concat(Edition.Impacts.Select(c => c.Letter)));
    }

    [Theory]
    [InlineData("climate-natural-disasters", "Klimaat- en natuurrampen")]
    [InlineData("infectious-diseases", "Infectieziekten")]
    [InlineData("major-accidents", "Zware ongevallen")]
    [InlineData("polarisation-extremism-terrorism", "Polarisatie, extremisme en terrorisme")]
    [InlineData("interference-democratic-rule-of-law", "Ongewenste inmenging en beïnvloeding democratische rechtsstaat")]
    [InlineData("international-military-threats", "Internationale en militaire dreigingen")]
    [InlineData("economic-threats", "Economische dreigingen")]
    [InlineData("cyber-threats", "Cyberdreigingen")]
    [InlineData("critical-infrastructure-threats", "Bedreiging vitale infrastructuur")]
    public void Knows_every_theme_that_contributions_name(string id, string dutch) =>
        Assert.Equal(dutch, Edition[new ThemeId(id)].Name.In("nl"));

    [Fact]
    public void Uses_no_id_twice()
    {
        IEnumerable<string> ids =
        [
            .. Edition.Themes.Select(t => t.Id.Value), .. Edition.AllScenarios.Select(s => s.Id.Value),
            .. Edition.CrossCuttingThemes.Select(t => t.Id), .. Edition.ActionLines.Select(l => l.Id.Value),
            .. Edition.ActionLines.SelectMany(l => l.Priorities).Select(p => p.Id), .. Edition.Objectives.Select(o => o.Id),
            .. Edition.CrossLinks.Select(l => l.Id), .. Edition.Glossary.Select(t => "term " + t.Id),
        ];

        Assert.DoesNotContain(ids.CountBy(id => id), p => p.Value > 1);
    }

    [Fact]
    public void Refers_to_nothing_it_does_not_hold()
    {
        var themes = Edition.Themes.Select(t => t.Id).ToHashSet();
        var ministries = Edition.Ministries.Select(m => m.Id).ToHashSet();
        var places = Edition.Places.Select(p => p.Id).ToHashSet();

        Assert.All(Edition.ActionLines.SelectMany(l => l.Themes), id => Assert.Contains(id, themes));
        Assert.All(Edition.CrossCuttingThemes.SelectMany(t => t.Themes), id => Assert.Contains(id, themes));
        Assert.All(Edition.ActionLines.SelectMany(l => l.LeadMinistries), id => Assert.Contains(id, ministries));
        Assert.All(Edition.Themes.SelectMany(t => t.LeadMinistries), id => Assert.Contains(id, ministries));
        Assert.All(Edition.Ministries.SelectMany(m => m.Successors), id => Assert.Contains(id, ministries));
        Assert.All(Edition.AllScenarios, s => Assert.Contains(s.Scope, places));
        Assert.All(Edition.ActionLines.SelectMany(l => l.Priorities), p => Assert.True(p.Scope is null || places.Contains(p.Scope.Value)));
        Assert.All(Edition.CrossLinks, link => Assert.NotEqual(Edition.NameOf(link.From), Edition.NameOf(link.To)));
    }

    [Fact]
    public void Shows_a_theme_the_links_of_its_scenarios_too()
    {
        var links = Edition.LinksOf(new ThemeId("climate-natural-disasters"));

        Assert.Contains(links, link => link.To == "infectious-diseases" && link.Kind.Id == "amplifies");
        Assert.Contains(links, link => link.From == "caribbean-hurricane" && link.Level is LinkLevel.Scenario);
        Assert.DoesNotContain(links, link => link.From == "infectious-diseases" && link.To == "polarisation-extremism-terrorism");
    }

    [Fact]
    public void Knows_which_ministries_stood_on_a_day()
    {
        string[] On(int year) => [.. Edition.Ministries.Where(m => m.ExistsOn(new DateOnly(year, 7, 2))).Select(m => m.Id)];

        Assert.Contains("ezk", On(2023));
        Assert.DoesNotContain("kgg", On(2023));
        Assert.DoesNotContain("ezk", On(2024));
        Assert.Contains("kgg", On(2024));
    }

    [Fact]
    public void Lets_no_state_secret_into_Teams() => Assert.Equal(
        [MarkingUse.Allowed, MarkingUse.OnDecision, MarkingUse.Never, MarkingUse.Never, MarkingUse.Never],
        Edition.Markings.Select(m => m.Use));

    [Fact]
    public void Says_which_titles_are_our_own_translation()
    {
        var line = Edition.ActionLines.First();

        Assert.True(line.Provenance.IsWorkingTranslation("nl"));
        Assert.False(line.Provenance.IsWorkingTranslation("en"));
        Assert.False(Edition.Objectives[0].Provenance.IsWorkingTranslation("nl"));
    }

    [Fact]
    public void Names_a_source_for_all_it_says_and_no_path_on_somebodys_machine()
    {
        Provenance[] sources =
        [
            .. Edition.Themes.Select(t => t.Provenance), .. Edition.AllScenarios.Select(s => s.Provenance),
            .. Edition.CrossLinks.Select(l => l.Provenance), .. Edition.ActionLines.Select(l => l.Provenance),
            .. Edition.ActionLines.SelectMany(l => l.Priorities).Select(p => p.Provenance), .. Edition.Places.Select(p => p.Provenance),
            .. Edition.Bodies.Select(b => b.Provenance), .. Edition.Glossary.Select(t => t.Provenance),
        ];

        Assert.All(sources, source => Assert.False(source.Source is "" || source.Source.StartsWith("file:", StringComparison.Ordinal)));
    }
}
