using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Sessions.SessionCommand;
using static WorkshopBot.Domain.Sessions.SessionEvent;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

/// <summary>Invitations, the doors through which people are reached, and the messages that go out by themselves.</summary>
public sealed class ComingIn
{
    private static readonly PersonId Zoe = new("zoe");

    /// <summary>Planned on a Monday for the Wednesday of the week after.</summary>
    private static SessionStory Prepared => GivenAPlan(p => p with { StartsAt = Noon.AddDays(9) }).By(PersonId.Program);

    private static SessionStory Collecting => GivenASession().Opened(PhaseKind.Collect);

    [Fact]
    public void Invitations_go_out_five_working_days_before()
    {
        var seen = Prepared.Does(new SeeChatMembers([Zoe, Ana, Fay])).Then(new ChatMembersSeen([Ana, Fay, Zoe]));
        Assert.DoesNotContain(seen.Sent(), m => m.Card == CardKind.Invitation);
        Assert.Equal(Noon.AddDays(2), ClockRules.NextLook(seen.Session));

        var sent = seen.At(Noon.AddDays(2)).Does(new LookAtClock()).Then(new InvitationsSent());
        Assert.Equal(["ana", "zoe"], sent.Sent().Where(m => m.Card == CardKind.Invitation).Select(m => m.To.Person!.Value.Value));
        Assert.Equal(Noon.AddDays(8), ClockRules.NextLook(sent.Session));
    }

    [Fact]
    public void A_day_before_everybody_is_asked_whether_they_can_see_the_bot()
    {
        var tested = Prepared.Did(new SeeChatMembers([Zoe])).Joined(Ana).At(Noon.AddDays(2)).Did(new LookAtClock())
            .At(Noon.AddDays(8)).Does(new LookAtClock()).Then(new DoorsTested());

        Assert.Equal(["ana", "fay", "zoe"], tested.Sent().Where(m => m.Card == CardKind.DoorTest).Select(m => m.To.Person!.Value.Value));
        Assert.Null(ClockRules.NextLook(tested.Session));
    }

    [Fact]
    public void A_session_that_begins_at_once_invites_and_tests_nobody() =>
        Assert.Null(ClockRules.NextLook(GivenAPlan().By(PersonId.Program).Did(new SeeChatMembers([Zoe])).Session));

    [Fact]
    public void Whoever_comes_into_the_chat_while_it_runs_is_invited() => Assert.Contains(
        new Outgoing(Recipient.Of(Zoe), CardKind.Invitation, "invitation"), Collecting.By(PersonId.Program).Did(new SeeChatMembers([Zoe, Ana])).Sent());

    [Fact]
    public void Who_left_the_chat_is_no_longer_waited_for() => Collecting.By(PersonId.Program).Did(new SeeChatMembers([Zoe]))
        .Does(new SeeChatMemberLeave(Zoe)).Then(new ChatMemberLeft(Zoe)).ThenSession(s => Assert.Empty(s.NotJoined()))
        .Does(new SeeChatMemberLeave(Zoe)).Then();

    [Fact]
    public void A_door_is_open_once_and_shut_once() => Collecting.By(PersonId.Program)
        .Does(new OpenDoor(Ana, Door.Chat)).Then(new DoorOpened(Ana, Door.Chat)).Does(new OpenDoor(Ana, Door.Chat)).Then()
        .Does(new ShutDoor(Ana, Door.Chat)).Then(new DoorShut(Ana, Door.Chat)).Does(new ShutDoor(Ana, Door.Chat)).Then()
        .ThenSession(s => Assert.True(s.DoorsOf(Ana).None))
        .Does(new OpenDoor(Ana, Door.Room)).Then(new DoorOpened(Ana, Door.Room)).ThenSession(s => Assert.False(s.DoorsOf(Ana).None));

    [Fact]
    public void A_group_without_the_bot_goes_on_and_its_facilitator_knows() => Collecting.By(PersonId.Program)
        .Does(new OpenDoor(null, Door.Chat)).Then().Does(new ShutDoor(null, Door.Chat)).Then(new DoorShut(null, Door.Chat))
        .ThenSession(s => Assert.True(s.ChatIsShut))
        .By(Ana).Did(new Contribute(1, "Het gaat door", false, false))
        .By(PersonId.Program).Does(new OpenDoor(null, Door.Chat)).Then(new DoorOpened(null, Door.Chat)).ThenSession(s => Assert.False(s.ChatIsShut));

    [Fact]
    public void Who_came_through_the_browser_sees_what_the_group_sees_and_from_then_on_everything()
    {
        var came = Collecting.Did(new OpenDoor(Ana, Door.Room));
        Assert.Contains(new Outgoing(Recipient.Room, CardKind.Collect, "1-1"), came.Sent());
        Assert.Contains(new Outgoing(Recipient.Of(Ana), CardKind.Welcome, "welcome"), came.Sent());

        var next = came.By(Fay).Did(new Next(null));
        Assert.Contains(new Outgoing(Recipient.Group, CardKind.Join, "1-1"), next.Sent());
        Assert.Contains(new Outgoing(Recipient.Room, CardKind.Join, "1-1"), next.Sent());
        Assert.DoesNotContain(Collecting.By(Fay).Did(new Next(null)).Sent(), m => m.To == Recipient.Room);
    }

    [Fact]
    public void The_silent_ones_are_reminded_once_a_phase()
    {
        var reminded = Collecting.Contributed(Ana, "Een punt").By(Fay).Does(new RemindSilent());
        Assert.Equal(Participants.Skip(1), ((SilentReminded)reminded.Last!.Events[0]).People);
        Assert.Equal(7, reminded.Sent().Count(m => m is { Card: CardKind.Reminder, Subject: "collect-1-1" }));

        reminded.Does(new RemindSilent()).Then();
        reminded.Did(new Next(null)).Did(new Next(null)).Does(new RemindSilent()).ThenSession(s => Assert.NotEmpty(s.Reminded));
    }

    [Fact]
    public void Only_the_one_who_leads_reminds() => Collecting
        .By(Ana).Does(new RemindSilent()).ThenRefused(new Refusal.OnlyFacilitatorsMay())
        .By(Cas).Does(new RemindSilent()).ThenRefused(new Refusal.OnlyTheLeadMay());

    [Fact]
    public void After_five_silent_minutes_the_co_facilitators_are_asked_once_for_each_silence()
    {
        var story = Collecting.Joined(Cas).By(PersonId.Program).Later(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Assert.DoesNotContain(story.Did(new LookAtClock()).Last!.Events, e => e is LeadMissed);

        var missed = story.Later(TimeSpan.FromTicks(1)).Does(new LookAtClock()).ThenAmongOthers(new LeadMissed(Noon));
        Assert.Contains(new Outgoing(Recipient.Of(Cas), CardKind.TakeOver, "control"), missed.Sent());
        missed.Later(TimeSpan.FromMinutes(1)).Does(new LookAtClock()).Then();
        missed.By(Cas).Does(new TakeLead()).Then(new LeadTaken(Cas, Fay));
    }

    [Fact]
    public void Without_a_co_facilitator_nobody_is_asked() =>
        Assert.DoesNotContain(Collecting.By(PersonId.Program).Later(TimeSpan.FromMinutes(9)).Did(new LookAtClock()).Last!.Events, e => e is LeadMissed);

    [Fact]
    public void A_day_before_the_corrections_end_those_whom_wordings_ask_are_told()
    {
        var corrections = GivenGaps("Een", "Twee").Opened(PhaseKind.Word).By(Ana).Did(new Agree([])).Closed();
        var told = corrections.By(PersonId.Program).At(corrections.Session.CorrectionsUntil!.Value.AddDays(-1))
            .Does(new LookAtClock()).Then(new CorrectionsReminded([.. Participants.Skip(1)]));

        Assert.Equal(7, told.Sent().Count(m => m is { Card: CardKind.Corrections, Subject: "reminding" }));
    }

    [Fact]
    public void When_the_corrections_end_participants_are_told_and_half_a_year_later_what_became_of_their_words()
    {
        var corrections = GivenGaps("Een", "Twee").Opened(PhaseKind.Word).Closed();
        var final = corrections.By(PersonId.Program).At(corrections.Session.CorrectionsUntil!.Value).Did(new LookAtClock());
        Assert.Equal(8, final.Sent().Count(m => m is { Card: CardKind.Corrections, Subject: "final" }));

        var told = final.At(final.Now.AddMonths(6)).Does(new LookAtClock()).Then(new OutcomesTold());
        Assert.Equal(["ana", "ben"], told.Sent().Where(m => m.Card == CardKind.WhatBecame).Select(m => m.To.Person!.Value.Value));
        Assert.Null(ClockRules.NextLook(told.Session));
        told.Later(TimeSpan.FromDays(1)).Does(new LookAtClock()).Then();
    }
}

file static class Told
{
    /// <summary>What the last command sent out.</summary>
    public static ImmutableArray<Outgoing> Sent(this SessionStory story) => Messages.For(story.Session, story.Last!.Events);
}
