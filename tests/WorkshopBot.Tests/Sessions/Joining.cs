using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionCommand;
using static WorkshopBot.Domain.Sessions.SessionEvent;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

public sealed class Joining
{
    [Fact]
    public void A_participant_comes_in_with_one_press() => GivenAPlan().By(Ana).Does(DetailsOf(Ana))
        .Then(new Joined(Ana, Role.Participant, OrganisationKind.Ministry, new("BZK"), new PlaceId("european-netherlands"), "nl"));

    [Fact]
    public void A_region_may_be_named_by_its_code() => GivenAPlan().By(Ben).Does(DetailsOf(Ben) with { Place = new PlaceId("VR05") })
        .ThenSession(s => Assert.StartsWith("vr-", s.Members[Ben].Place.Value, StringComparison.Ordinal));

    [Fact]
    public void An_unknown_place_is_none() => GivenAPlan().By(Ana).Does(DetailsOf(Ana) with { Place = default }).ThenRefused(new NoSuchPlace());

    [Fact]
    public void A_name_of_an_organisation_has_an_end() => GivenAPlan().By(Ana)
        .Does(DetailsOf(Ana) with { Organisation = new string('o', 81) }).ThenRefused(new TextIsTooLong(81, 80));

    [Fact]
    public void Whoever_is_named_in_the_plan_is_what_it_says() => GivenAPlan().Joined(Fay, Cas, Nora, Cor, Ob).ThenSession(s => Assert.Equal(
        [Role.Facilitator, Role.Facilitator, Role.NoteTaker, Role.Coordinator, Role.Observer],
        new[] { Fay, Cas, Nora, Cor, Ob }.Select(p => s.Members[p].Role)));

    [Fact]
    public void Who_asks_for_more_looks_on_until_the_facilitator_says_yes() => GivenAPlan().By(Ana).Did(DetailsOf(Ana) with { Role = Role.NoteTaker })
        .ThenSession(s => Assert.Equal((Role.Observer, Role.NoteTaker), (s.Members[Ana].Role, s.Members[Ana].RoleAsked)))
        .By(Fay).Did(new GiveRole(Ana, Role.NoteTaker))
        .ThenSession(s => Assert.Equal((Role.NoteTaker, null), (s.Members[Ana].Role, s.Members[Ana].RoleAsked)));

    [Fact]
    public void Who_is_in_already_may_ask_for_more_too() => GivenASession().By(Ana).Does(DetailsOf(Ana) with { Role = Role.Facilitator })
        .ThenAmongOthers(new RoleAsked(Ana, Role.Facilitator))
        .ThenSession(s => Assert.Equal(Role.Participant, s.Members[Ana].Role));

    [Fact]
    public void Participants_and_observers_change_places_themselves() => GivenASession()
        .By(Ana).Did(DetailsOf(Ana) with { Role = Role.Observer }).ThenSession(s => Assert.False(s.IsParticipant(Ana)))
        .By(Ana).Did(DetailsOf(Ana)).ThenSession(s => Assert.True(s.IsParticipant(Ana)));

    [Fact]
    public void Joining_again_changes_the_details_and_keeps_the_place_in_the_list() => GivenASession().Later(TimeSpan.FromHours(1))
        .By(Ana).Did(DetailsOf(Ana) with { Language = "en" })
        .ThenSession(s => Assert.Equal(("en", Noon), (s.Members[Ana].Language, s.Members[Ana].JoinedAt)));

    [Fact]
    public void Only_facilitators_give_roles_and_never_to_the_one_who_leads()
    {
        GivenASession().By(Ana).Does(new GiveRole(Ben, Role.Observer)).ThenRefused(new OnlyFacilitatorsMay());
        GivenASession().By(Cas).Does(new GiveRole(Fay, Role.Observer)).ThenRefused(new NoSuchPerson());
        GivenASession().By(Fay).Does(new GiveRole(Stranger, Role.Observer)).ThenRefused(new NoSuchPerson());
        GivenASession().By(Fay).Does(new GiveRole(Ana, (Role)99)).ThenRefused(new NoSuchPerson());
    }

    [Fact]
    public void A_language_is_chosen_by_whoever_is_in() => GivenASession()
        .By(Ana).Does(new ChooseLanguage("en")).Then(new LanguageChosen(Ana, "en"))
        .By(Ana).Does(new ChooseLanguage("en")).Then()
        .By(Stranger).Does(new ChooseLanguage("en")).ThenRefused(new JoinFirst());

    [Fact]
    public void Present_is_said_once_a_theme() => GivenASession()
        .By(Ana).Does(new BePresent()).ThenRefused(new PhaseIsNotOpen(PhaseKind.Word, null))
        .Opened(PhaseKind.Threat).By(Ana).Does(new BePresent()).Then(new Present(Ana, 1))
        .By(Ana).Does(new BePresent()).Then()
        .By(Ob).Does(new BePresent()).ThenRefused(new OnlyParticipantsMay())
        .By(Stranger).Does(new BePresent()).ThenRefused(new JoinFirst());
}
