using System.Text.Json;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

/// <summary>Every command at every moment, with sensible and with hostile values: always a decision, never a fault.</summary>
public sealed class AnyMoment
{
    private static readonly PersonId[] Askers = [Fay, Cas, Nora, Ob, Cor, Ana, Ben, Stranger, PersonId.Program, default];

    private static readonly Dictionary<string, Func<SessionStory>> ByName = new()
    {
        ["nothing planned"] = Given,
        ["planned"] = () => GivenAPlan(),
        ["joined"] = () => GivenASession(),
        ["opening"] = () => GivenASession().Opened(PhaseKind.Opening),
        ["threat"] = () => GivenASession().Opened(PhaseKind.Threat),
        ["rate"] = () => GivenASession().Opened(PhaseKind.Rate),
        ["talk"] = () => GivenASession().Opened(PhaseKind.Talk),
        ["collect"] = () => Busy(PhaseKind.Collect),
        ["paused"] = () => Busy(PhaseKind.Collect).By(Fay).Did(new SessionCommand.Pause()),
        ["join"] = () => Busy(PhaseKind.Join),
        ["rank"] = () => Busy(PhaseKind.Rank),
        ["word"] = () => Busy(PhaseKind.Word),
        ["second theme"] = () => Busy(PhaseKind.Rank).Opened(PhaseKind.Collect, 2),
        ["course"] = () => Busy(PhaseKind.Course),
        ["closing"] = () => Busy(PhaseKind.Closing),
        ["corrections"] = () => Busy(PhaseKind.Word).Closed(),
        ["final"] = () => Busy(PhaseKind.Word).Closed().Later(TimeSpan.FromDays(30)).By(PersonId.Program).Did(new SessionCommand.LookAtClock()),
    };

    public static TheoryData<string> Moments => [.. ByName.Keys];

    [Theory, MemberData(nameof(Moments))]
    public void Any_command_gets_a_decision_that_can_be_stored(string moment)
    {
        var story = ByName[moment]();
        var dice = new Random(moment.Length);

        foreach (var kind in AnyCommand.Kinds)
        {
            for (var i = 0; i < 60; i++)
            {
                var command = new AnyCommand(dice, story.Folded, hostile: i % 3 > 0).Of(kind);
                var by = Askers[dice.Next(Askers.Length)];
                var asked = new Asked(by, story.Now, "any");
                var decision = SessionRules.Decide(story.Folded, command, asked, Edition.Of2023);

                var after = decision.Events.Aggregate(story.Folded, (s, e) => Session.After(s, e, asked));
                Assert.All(decision.Events, e => Assert.Equal(
                    JsonSerializer.Serialize(e), JsonSerializer.Serialize(JsonSerializer.Deserialize<SessionEvent>(JsonSerializer.Serialize(e)))));
                if (decision is Decision.Refused no)
                    Assert.Equal(no.Why, JsonSerializer.Deserialize<Refusal>(JsonSerializer.Serialize(no.Why)));
                if (after is not null)
                    _ = Messages.For(after, decision.Events);
            }
        }
    }

    [Fact]
    public void Of_an_unknown_session_nothing_can_be_asked_but_to_plan_it()
    {
        var dice = new Random(1);

        Assert.All(AnyCommand.Kinds.Where(k => k != typeof(SessionCommand.Plan)), kind => Given()
            .Does(new AnyCommand(dice, null, hostile: false).Of(kind))
            .ThenRefused(new Refusal.NoSuchSession()));
    }

    /// <summary>Two contributions, joined in no way, in theme 1; one gap has been objected to.</summary>
    private static SessionStory Busy(PhaseKind kind)
    {
        var story = GivenASession().Opened(PhaseKind.Collect).Contributed(Ana, "Er is geen noodstroom").Contributed(Ben, "Er is geen drinkwater");
        if (kind == PhaseKind.Collect)
            return story;
        if (kind is not (PhaseKind.Course or PhaseKind.Closing))
            return story.Opened(kind);
        return story.Opened(PhaseKind.Word).By(Ana).Did(new SessionCommand.Reserve(new GapRef(1, 1), "Anders")).Opened(kind);
    }
}
