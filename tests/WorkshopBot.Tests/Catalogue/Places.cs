using WorkshopBot.Domain.Catalogue;
using Xunit;

namespace WorkshopBot.Tests.Catalogue;

public sealed class Places
{
    private static readonly Edition Edition = Edition.Of2023;

    [Theory]
    [InlineData("saba", "caribbean-netherlands netherlands kingdom")]
    [InlineData("VR17", "european-netherlands netherlands kingdom")]
    [InlineData("vr-zeeland", "european-netherlands netherlands kingdom")]
    [InlineData("aruba", "caribbean-countries kingdom")]
    [InlineData("curacao", "caribbean-countries kingdom")]
    [InlineData("sint-maarten", "caribbean-countries kingdom")]
    [InlineData("kingdom", "")]
    public void Roll_up_into_wider_ones(string place, string wider)
    {
        var chain = new List<string>();
        for (var next = Edition.RollUp(Edition.FindPlace(place)!.Id); next is { } id; next = Edition.RollUp(id))
        {
            chain.Add(id.Value);
        }

        Assert.Equal(wider, string.Join(' ', chain));
    }

    [Theory]
    [InlineData("saba", "caribbean-part", true)]
    [InlineData("aruba", "caribbean-part", true)]
    [InlineData("aruba", "caribbean-netherlands", false)]
    [InlineData("vr-twente", "caribbean-part", false)]
    [InlineData("vr-twente", "netherlands", true)]
    [InlineData("caribbean-part", "kingdom", true)]
    [InlineData("kingdom", "saba", false)]
    public void Lie_within_groups_as_well_as_parents(string place, string wider, bool within) =>
        Assert.Equal(within, Edition.IsWithin(new PlaceId(place), new PlaceId(wider)));

    [Fact]
    public void Are_found_by_the_codes_of_all_security_regions() => Assert.All(
        Enumerable.Range(1, 25), number => Assert.Equal(PlaceKind.SecurityRegion, Edition.FindPlace($"VR{number:00}")!.Kind));

    [Theory]
    [InlineData("VR17", "vr-rotterdam-rijnmond")]
    [InlineData("vr17", "vr-rotterdam-rijnmond")]
    [InlineData("Saba", "saba")]
    public void Are_found_by_id_or_code_in_any_case(string asked, string id) => Assert.Equal(id, Edition.FindPlace(asked)?.Id.Value);

    [Theory]
    [InlineData("VR26")]
    [InlineData("VR00")]
    [InlineData("atlantis")]
    [InlineData("")]
    public void Are_not_found_under_a_name_that_is_none(string asked) => Assert.Null(Edition.FindPlace(asked));

    [Theory]
    [InlineData("european-netherlands", "Europe/Amsterdam")]
    [InlineData("vr-groningen", "Europe/Amsterdam")]
    [InlineData("aruba", "America/Aruba")]
    [InlineData("curacao", "America/Curacao")]
    [InlineData("bonaire", "America/Kralendijk")]
    [InlineData("sint-eustatius", "America/Kralendijk")]
    [InlineData("saba", "America/Kralendijk")]
    [InlineData("sint-maarten", "America/Lower_Princes")]
    public void Work_in_their_own_time_zone(string place, string zone) => Assert.Equal(zone, Edition[new PlaceId(place)].TimeZone);

    [Fact]
    public void Have_a_zone_that_the_machine_knows() =>
        Assert.All(Edition.Places, place => Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(place.TimeZone, out _), place.TimeZone));

    [Fact]
    public void Are_called_short_in_tables() =>
        Assert.Equal("Rotterdam-Rijnmond", Edition.FindPlace("VR17")!.ShortName.In("en"));

    [Fact]
    public void Know_the_languages_people_speak_there()
    {
        Assert.Equal(["nl", "pap"], Edition[new PlaceId("bonaire")].Languages);
        Assert.Equal(["nl", "en"], Edition[new PlaceId("saba")].Languages);
    }
}
