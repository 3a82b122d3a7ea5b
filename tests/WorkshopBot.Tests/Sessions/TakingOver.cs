using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionCommand;
using static WorkshopBot.Domain.Sessions.SessionEvent;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

public sealed class TakingOver
{
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    private static SessionStory Started => GivenASession().Opened(PhaseKind.Opening);

    [Fact]
    public void After_exactly_five_minutes_without_a_sign_a_co_facilitator_takes_the_lead() => Started
        .Later(FiveMinutes - TimeSpan.FromTicks(1)).By(Cas).Does(new TakeLead()).ThenRefused(new LeadIsHere(Noon.AddMinutes(5)))
        .Later(TimeSpan.FromTicks(1)).Does(new TakeLead()).Then(new LeadTaken(Cas, Fay))
        .Does(new Next(null)).ThenSession(s => Assert.Equal(Cas, s.Lead))
        .By(Fay).Does(new Next(null)).ThenRefused(new OnlyTheLeadMay());

    [Fact]
    public void A_sign_of_the_one_who_leads_starts_the_five_minutes_anew() => Started
        .Later(TimeSpan.FromMinutes(4)).By(Fay).Did(new Next(null))
        .Later(TimeSpan.FromMinutes(4)).By(Cas).Does(new TakeLead()).ThenRefused(new LeadIsHere(Noon.AddMinutes(9)));

    [Fact]
    public void What_others_do_is_no_sign_of_the_one_who_leads() => Started.Later(FiveMinutes).Contributed(Ana, "Vooraf", 1)
        .By(Cas).Does(new TakeLead()).Then(new LeadTaken(Cas, Fay));

    [Fact]
    public void Before_the_planned_start_nobody_takes_over() => GivenASession(p => p with { StartsAt = Noon.AddHours(2) }).Later(TimeSpan.FromHours(1))
        .By(Cas).Does(new TakeLead()).ThenRefused(new LeadIsHere(Noon.AddHours(2) + FiveMinutes));

    [Fact]
    public void A_co_facilitator_who_has_not_joined_may_take_over_too() => GivenAPlan().Later(FiveMinutes)
        .By(Cas).Does(new TakeLead()).Then(new LeadTaken(Cas, Fay));

    [Fact]
    public void Nobody_else_may() => Started.Later(TimeSpan.FromHours(1))
        .By(Ana).Does(new TakeLead()).ThenRefused(new OnlyFacilitatorsMay())
        .By(Cor).Does(new TakeLead()).ThenRefused(new OnlyFacilitatorsMay())
        .By(Stranger).Does(new TakeLead()).ThenRefused(new OnlyFacilitatorsMay())
        .By(Fay).Does(new TakeLead()).ThenRefused(new YouLeadAlready());

    [Fact]
    public void The_lead_is_handed_over_at_once_to_somebody_who_may_have_it() => Started
        .By(Fay).Does(new HandLead(Ana)).ThenRefused(new NoSuchPerson())
        .By(Fay).Does(new HandLead(Fay)).ThenRefused(new YouLeadAlready())
        .By(Cas).Does(new HandLead(Cas)).ThenRefused(new OnlyTheLeadMay())
        .By(Fay).Does(new HandLead(Cas)).Then(new LeadTaken(Cas, Fay));

    [Fact]
    public void The_one_who_lost_the_lead_gets_it_back_after_five_silent_minutes() => Started.Later(FiveMinutes).By(Cas).Did(new TakeLead())
        .By(Fay).Does(new TakeLead()).ThenRefused(new LeadIsHere(Noon.AddMinutes(10)))
        .Later(FiveMinutes).Does(new TakeLead()).Then(new LeadTaken(Fay, Cas));

    [Fact]
    public void A_participant_made_facilitator_may_lead_and_no_longer_counts() => Started.By(Fay).Did(new GiveRole(Ana, Role.Facilitator))
        .By(Fay).Does(new HandLead(Ana)).Then(new LeadTaken(Ana, Fay))
        .ThenSession(s => Assert.False(s.IsParticipant(Ana)));
}
