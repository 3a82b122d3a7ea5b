using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionCommand;
using static WorkshopBot.Domain.Sessions.SessionEvent;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

public sealed class Removing
{
    private const string Secret = "dit moet weg";

    [Fact]
    public void A_facilitator_or_coordinator_wipes_a_contribution_and_it_no_longer_counts() => GivenASession().Opened(PhaseKind.Collect).Contributed(Ana, Secret)
        .By(Fay).Does(new Remove(Target.Of(1), RemovalGround.Spill))
        .ThenSession(s => Assert.True(s.Contributions[1].Withdrawn && s.Contributions[1].Text.Body is null))
        .ThenSession(s => Assert.DoesNotContain(Secret, Portrait.Of(s), StringComparison.Ordinal))
        .By(Cor).Does(new Remove(Target.Of(1), RemovalGround.Spill)).Then();

    [Fact]
    public void All_that_was_typed_about_a_gap_is_wiped_and_its_contributions_stay() => GivenASession().Opened(PhaseKind.Collect).Contributed(Ana, "Dit mag blijven staan")
        .Opened(PhaseKind.Word).By(Ben).Did(new Reserve(new GapRef(1, 1), Secret)).By(Fay).Did(new Reword(new GapRef(1, 1), $"Nieuw: {Secret}", null))
        .By(Ana).Does(new Remove(Target.Of(new GapRef(1, 1)), RemovalGround.Spill)).ThenRefused(new OnlyFacilitatorsMay())
        .By(Fay).Does(new Remove(Target.Of(new GapRef(1, 1)), RemovalGround.Spill))
        .ThenSession(s => Assert.DoesNotContain(Secret, Portrait.Of(s), StringComparison.Ordinal))
        .ThenSession(s => Assert.Equal("Dit mag blijven staan", s.Contributions[1].Text.Body))
        .ThenSession(s => Assert.Contains(new Outgoing(Recipient.Group, CardKind.NewWording, "1.1-2"), Messages.For(s, [new TextRemoved(s.Removed.Keys.First(), RemovalGround.Spill, Fay)])));

    [Fact]
    public void A_writer_has_their_own_wiped_for_privacy_and_nobody_elses() => GivenASession().Opened(PhaseKind.Collect).Contributed(Ana, Secret)
        .By(Ben).Does(new Remove(Target.Of(1), RemovalGround.Privacy)).ThenRefused(new OnlyFacilitatorsMay())
        .By(Ana).Does(new Remove(Target.Of(1), RemovalGround.EndOfRetention)).ThenRefused(new OnlyFacilitatorsMay())
        .By(Fay).Does(new Remove(Target.Of(1), (RemovalGround)9)).ThenRefused(new OnlyFacilitatorsMay())
        .By(Fay).Does(new Remove(Target.Of(9), RemovalGround.Spill)).ThenRefused(new NoSuchContribution(9))
        .By(Fay).Does(new Remove(new Target(null, null), RemovalGround.Spill)).ThenRefused(new NoSuchContribution(0))
        .By(Ana).Did(new Remove(Target.Of(1), RemovalGround.Privacy)).ThenSession(s => Assert.Single(s.Removed));

    [Fact]
    public void What_was_withdrawn_can_still_be_wiped() => GivenASession().Opened(PhaseKind.Collect).Contributed(Ana, Secret).By(Ana).Did(new Withdraw(1))
        .By(Fay).Did(new Remove(Target.Of(1), RemovalGround.Spill)).ThenSession(s => Assert.DoesNotContain(Secret, Portrait.Of(s), StringComparison.Ordinal));

    [Fact]
    public void A_gap_worded_in_wiped_words_gets_those_of_another() => GivenASession().Opened(PhaseKind.Collect).Contributed(Ana, Secret).Contributed(Ben, "Dit mag blijven staan")
        .Opened(PhaseKind.Join).By(Fay).Did(new JoinContributions([1, 2], "")).Opened(PhaseKind.Word)
        .By(Fay).Did(new Remove(Target.Of(1), RemovalGround.Spill))
        .ThenSession(s => Assert.Equal("Dit mag blijven staan", Outcomes.WordsOf(s, s.Themes[0].Gaps[1], s.Themes[0].Gaps[1].Wording!)));

    /// <summary>Every place where people's words can stand, by the event that put them there.</summary>
    [Fact]
    public void The_words_of_any_event_can_be_taken_out_of_the_session_that_folds_it()
    {
        var marked = new Said(Secret);
        SessionEvent[] everyKind =
        [
            new Planned(SessionStory.Plan with
            {
                Title = marked, Themes = [new(Climate, [], [marked]), new(Cyber, [], [])],
                Invited = [new(marked, OrganisationKind.Other, new PlaceId("saba"), null)],
            }, Fay),
            new Joined(Ana, Role.Participant, OrganisationKind.Ministry, marked, new PlaceId("saba"), "nl"),
            new ContributionStored(1, 1, 1, Ana, marked, Timing.InPhase, false, marked, null),
            new ContributionStored(2, 1, 1, Ben, new("Twee"), Timing.InPhase, false, null, null),
            new ContributionsJoined(1, 1, [1, 2], Fay, marked),
            new GapsFormed(1, 1, [new(1, [1, 2])]),
            new ContributionSetAside(2, marked, Fay),
            new GapSetAside(new(1, 1), marked, Fay),
            new WordingOffered(new(1, 1), 1, marked, null, null, Fay),
            new ReservationMade(new(1, 1), 1, 1, Ana, marked),
            new CourseSaid(new(1, 1), Ana, marked, null, null, marked, []),
        ];
        var asked = new Asked(Fay, Noon, "any");
        var session = everyKind.Aggregate((Session?)null, (s, e) => Session.After(s, e, asked))!;
        var holding = everyKind.Select((e, i) => (Holds: System.Text.Json.JsonSerializer.Serialize(e).Contains(Secret, StringComparison.Ordinal), Version: i + 1))
            .Where(x => x.Holds).Select(x => x.Version).ToArray();

        foreach (var last in holding)
        {
            var others = holding.Where(v => v != last).Aggregate(session, (s, v) => Session.After(s, new TextRemoved(v, RemovalGround.Privacy, Fay), asked));
            Assert.Contains(Secret, Portrait.Of(others), StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, Portrait.Of(Session.After(others, new TextRemoved(last, RemovalGround.Privacy, Fay), asked)), StringComparison.Ordinal);
        }

        // A kind of event that gets words later must be added above.
        Assert.Equal(
            typeof(SessionEvent).GetNestedTypes().Where(Holds).Select(t => t.Name).Order(),
            everyKind.Where((_, i) => holding.Contains(i + 1)).Select(e => e.GetType().Name).Distinct().Order());
    }

    private static bool Holds(Type type) => type.GetConstructors().SelectMany(c => c.GetParameters())
        .Any(p => p.ParameterType == typeof(Said) || p.ParameterType == typeof(WorkshopPlan));
}
