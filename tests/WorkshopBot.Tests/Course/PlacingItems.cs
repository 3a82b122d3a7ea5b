using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Domain.Course.ProgrammeCommand;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Testing.ProgrammeStory;

namespace WorkshopBot.Tests.Course;

/// <summary>For which part of the Kingdom an item is: that of the line it follows, unless somebody says why not.</summary>
public sealed class PlacingItems
{
    private static readonly ChargeTyped Bare = Charge() with { Scope = null, Why = "" };

    [Fact]
    public void Left_out_it_is_that_of_the_line() => GivenSessions().TakenOver().Did(new OpenItem(1, Bare))
        .ThenProgramme(p => Assert.Equal((European, null), (p.Items[1].Charge.Scope, p.Items[1].Charge.Why)));

    [Fact]
    public void Of_a_line_with_several_places_it_is_the_smallest_that_holds_them() =>
        GivenAProgramme().Added(ClosedSessions.Of("one")).Added(ClosedSessions.Of("bonaire", SessionType.CaribbeanNetherlands, FollowUpStory.Bonaire)).Joined()
            .Approved().Did(Decision("J1")).Did(new OpenItem(1, Bare))
            .ThenProgramme(p => Assert.Equal("netherlands", p.Items[1].Charge.Scope.Value));

    [Fact]
    public void Another_one_needs_a_reason_that_is_kept() => GivenSessions().TakenOver()
        .Does(new OpenItem(1, Bare with { Scope = FollowUpStory.Bonaire })).ThenRefused(new OtherScope(Line("1/1.1"), European))
        .Does(new OpenItem(1, Bare with { Scope = FollowUpStory.Bonaire, Why = " " })).ThenRefused(new OtherScope(Line("1/1.1"), European))
        .Did(new OpenItem(1, Bare with { Scope = FollowUpStory.Bonaire, Why = "Bonaire vroeg erom" }))
        .ThenProgramme(p => Assert.Equal("Bonaire vroeg erom", p.Items[1].Charge.Why!.Body));

    [Fact]
    public void A_part_of_it_needs_no_reason() => GivenSessions().TakenOver().Did(new OpenItem(1, Bare with { Scope = new PlaceId("vr-zeeland") }))
        .ThenProgramme(p => Assert.Equal("vr-zeeland", p.Items[1].Charge.Scope.Value));

    [Fact]
    public void What_a_coordinator_wrote_as_the_scope_of_the_line_counts() => GivenSessions()
        .Did(new EditLine(Line("1/1.1"), LineField.Scope, "kingdom", "N. Oord")).TakenOver().Did(new OpenItem(1, Bare))
        .ThenProgramme(p => Assert.Equal(Kingdom, p.Items[1].Charge.Scope));

    [Fact]
    public void A_change_keeps_it_and_a_new_one_needs_a_reason_too() => GivenSessions().TakenOver().Did(new OpenItem(1, Bare))
        .Did(new ChangeItem(1, Bare with { Function = "hoofd" })).ThenProgramme(p => Assert.Equal((European, null), (p.Items[1].Charge.Scope, p.Items[1].Charge.Why)))
        .Does(new ChangeItem(1, Bare with { Scope = Kingdom })).ThenRefused(new OtherScope(Line("1/1.1"), European))
        .Did(new ChangeItem(1, Bare with { Scope = Kingdom, Why = "Het speelt overal" }))
        .Did(new ChangeItem(1, Bare with { Function = "directeur" }))
        .ThenProgramme(p => Assert.Equal((Kingdom, "Het speelt overal"), (p.Items[1].Charge.Scope, p.Items[1].Charge.Why!.Body)));

    [Fact]
    public void Back_at_the_place_of_the_line_no_reason_is_kept() => GivenSessions().TakenOver()
        .Did(new OpenItem(1, Bare with { Scope = Kingdom, Why = "Het speelt overal" }))
        .Did(new ChangeItem(1, Bare with { Scope = European, Why = "Het speelt overal" }))
        .ThenProgramme(p => Assert.Equal((European, null), (p.Items[1].Charge.Scope, p.Items[1].Charge.Why)))
        .Did(new ChangeItem(1, Bare with { Scope = new PlaceId("vr-zeeland"), Why = "Een deel" }))
        .ThenProgramme(p => Assert.Null(p.Items[1].Charge.Why));

    [Fact]
    public void Of_a_line_of_which_nothing_is_left_it_must_be_said()
    {
        var story = GivenSessions().TakenOver();
        var gone = story with { Sessions = story.Sessions.Remove(ClosedSessions.IdOf("one")) };

        gone.Does(new OpenItem(1, Bare)).ThenRefused(new NeedsPlace())
            .Does(new OpenItem(1, Bare with { Scope = new PlaceId("atlantis") })).ThenRefused(new NoSuchPlace())
            .Did(new OpenItem(1, Bare with { Scope = European })).ThenProgramme(p => Assert.Equal(European, p.Items[1].Charge.Scope));
    }

    [Fact]
    public void A_Countrys_place_needs_that_Countrys_coordinator() => GivenSessions().TakenOver()
        .Does(new OpenItem(1, Bare with { Scope = Aruba, Why = "Aruba vroeg erom" })).ThenRefused(new OnlyTheCountryMay(Aruba))
        .By(Aru).Did(new OpenItem(null, Bare with { Text = "Eigen plan" }))
        .ThenProgramme(p => Assert.Equal((Aruba, (PlaceId?)Aruba), p.Items.Values.Single() is var item ? (item.Charge.Scope, item.Country) : default));
}
