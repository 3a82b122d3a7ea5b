using System.Text.Json;
using WorkshopBot.Domain.Catalogue;
using Xunit;

namespace WorkshopBot.Tests.Catalogue;

public sealed class Ids
{
    private sealed record Stored(ThemeId Theme, PlaceId? Place, OrganisationKind Kind, Dictionary<OrganisationKind, int> Counts);

    private static readonly Stored Example = new(
        new ThemeId("cyber-threats"), null, OrganisationKind.VitalProvider, new() { [OrganisationKind.Ministry] = 2 });

    private const string Json = """{"Theme":"cyber-threats","Place":null,"Kind":"vital-provider","Counts":{"ministry":2}}""";

    [Fact]
    public void Are_stored_as_plain_words() => Assert.Equal(Json, JsonSerializer.Serialize(Example));

    [Fact]
    public void Are_read_back()
    {
        var read = JsonSerializer.Deserialize<Stored>(Json)!;

        Assert.Equal((Example.Theme, Example.Place, Example.Kind), (read.Theme, read.Place, read.Kind));
        Assert.Equal(Example.Counts, read.Counts);
    }

    [Theory]
    [InlineData("\"bakery\"")]
    [InlineData("\"Ministry\"")]
    [InlineData("\"\"")]
    [InlineData("3")]
    public void Of_a_kind_of_organisation_are_a_closed_set(string json)
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OrganisationKind>(json));
        Assert.False(OrganisationKind.Knows(json.Trim('"')));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("{}")]
    public void Of_a_theme_are_words_and_nothing_else(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ThemeId>(json));

    [Fact]
    public void That_nobody_set_are_not_stored() => Assert.Throws<JsonException>(() => JsonSerializer.Serialize(default(ThemeId)));

    [Fact]
    public void Of_all_kinds_of_organisation_that_contributions_name_exist() => Assert.Equal(
        ["ministry", "security-region", "municipality", "caribbean-government", "vital-provider", "knowledge-institute", "other"],
        OrganisationKind.All.Select(kind => kind.Value));
}
