using System.Text.Json;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Tests.Course;
using Xunit;
using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Tests.Sessions;

/// <summary>Laws that hold whatever people do: random walks, each seed its own repeatable test case.</summary>
public sealed class AnyHistory
{
    private static readonly Type[] SetCommands =
    [
        typeof(SessionCommand.Rate), typeof(SessionCommand.Choose), typeof(SessionCommand.Agree), typeof(SessionCommand.Recognise),
        typeof(SessionCommand.AnswerPairs), typeof(SessionCommand.AnswerSamePoint), typeof(SessionCommand.BePresent),
        typeof(SessionCommand.ChooseLanguage), typeof(SessionCommand.Remove), typeof(SessionCommand.PostponeWording),
        typeof(SessionCommand.JoinContributions), typeof(SessionCommand.OfferPairs), typeof(SessionCommand.LetBothStand),
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory, MemberData(nameof(Seeds))]
    public void What_is_accepted_can_be_stored_and_read_back_to_the_same_session(int seed)
    {
        var walk = Walk.Of(seed);
        var stored = walk.Log.Select(r => JsonSerializer.Serialize(r.Event)).ToArray();
        var read = walk.Log.Zip(stored, (r, s) => r with { Event = JsonSerializer.Deserialize<SessionEvent>(s)! }).ToArray();

        Assert.Equal(stored, read.Select(r => JsonSerializer.Serialize(r.Event)));
        Assert.Equal(Portrait.Of(walk.End), Portrait.Of(Session.Replay(read)));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void No_contribution_is_ever_lost(int seed)
    {
        foreach (var step in Walk.Of(seed).Steps.Where(s => s.After is not null && !s.Decision.Events.IsEmpty))
        {
            var session = step.After!;
            foreach (var c in session.Contributions.Values)
            {
                var gaps = session.Themes[c.Theme - 1].Gaps.Values.Where(g => !g.Superseded && g.Members.Contains(c.Number)).ToArray();
                var isAside = c.SetAside is not null || gaps.Any(g => g.SetAside is not null);
                var live = gaps.Count(g => g.Counts);
                var waits = !session.WasClosed(PhaseKind.Join, c.Theme, 1)
                    || (session.Open?.Stop is { Kind: PhaseKind.Collect or PhaseKind.Join } stop && stop.Theme == c.Theme);

                Assert.True(gaps.Length <= 1, $"{c.Number} stands in several gaps after {step.Command}.");
                Assert.True(c.Withdrawn || isAside || live == 1 || waits, $"{c.Number} is nowhere after {step.Command} by {step.Asked.By}.");
            }

            Assert.All(session.Themes.SelectMany(t => t.LiveGaps), g => Assert.Contains(g.Members, n => session.Contributions[n].Counts));
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_refusal_writes_nothing_but_that_a_marking_was_suspected(int seed) => Assert.All(
        Walk.Of(seed).Steps.Where(s => s.Decision is Decision.Refused),
        s => Assert.All(s.Decision.Events, e => Assert.IsType<MarkingSuspected>(e)));

    [Theory, MemberData(nameof(Seeds))]
    public void Pressing_again_what_sets_something_changes_nothing(int seed) => Assert.All(
        Walk.Of(seed).Steps.Where(s => s.Decision is Decision.Accepted && SetCommands.Contains(s.Command.GetType())),
        s => Assert.Empty(SessionRules.Decide(s.After, s.Command, s.Asked, Edition.Of2023).Events));

    [Theory, MemberData(nameof(Seeds))]
    public void After_closing_nothing_changes_an_outcome(int seed)
    {
        var after = Walk.Of(seed).Steps.Where(s => s.After?.Stage is Stage.Corrections or Stage.Final).ToArray();
        var counted = after.Select(s => s.After!).Select(s => s.Themes.SelectMany(t => t.Gaps.Values)
            .Where(g => g.Wordings.Any(w => !w.AfterClosing)).ToDictionary(g => g.Ref, g => Outcomes.Of(s, g))).ToArray();

        Assert.All(counted, later => Assert.Equal(counted[0], later));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Numbers_of_gaps_are_dealt_out_without_holes(int seed)
    {
        foreach (var theme in Walk.Of(seed).End.Themes)
            Assert.Equal(Enumerable.Range(1, theme.Gaps.Count), theme.Gaps.Keys);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Whoever_must_be_shown_something_is_somebody(int seed)
    {
        foreach (var step in Walk.Of(seed).Steps.Where(s => s.After is not null))
            Assert.All(Messages.For(step.After!, step.Decision.Events), m => Assert.NotEqual(Recipient.Of(default), m.To));
    }

    [Fact]
    public void Walks_meet_every_kind_of_event_and_with_those_of_programmes_most_refusals()
    {
        var steps = Enumerable.Range(1, 200).SelectMany(s => Walk.Of(s).Steps).ToArray();
        var events = steps.SelectMany(s => s.Decision.Events).Select(e => e.GetType().Name).ToHashSet();
        var refusals = steps.Select(s => s.Decision).OfType<Decision.Refused>().Select(r => r.Why.GetType().Name).ToHashSet();

        Assert.Empty(typeof(SessionEvent).GetNestedTypes().Select(t => t.Name).Except(events));
        Assert.Empty(typeof(Refusal).GetNestedTypes().Select(t => t.Name).Except(refusals).Except(ProgrammeWalk.Refusals()).Except(["PlanHasNoThemes", "PlanIsOdd", "WordingHasChanged", "ModelNotForMarked", "TooManyDrafts"]));
    }
}
