using System.Text.Json;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;

namespace WorkshopBot.Tests.Course;

/// <summary>Laws that hold whatever coordinators do: random walks, each seed its own repeatable test case.</summary>
public sealed class AnyProgramme
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, ProgrammeWalk.Seeds)];

    [Theory, MemberData(nameof(Seeds))]
    public void What_is_accepted_can_be_stored_and_read_back_to_the_same_programme(int seed)
    {
        var walk = ProgrammeWalk.Of(seed);
        var stored = walk.Log.Select(r => JsonSerializer.Serialize(r.Event)).ToArray();
        var read = walk.Log.Zip(stored, (r, s) => r with { Event = JsonSerializer.Deserialize<ProgrammeEvent>(s)! }).ToArray();

        Assert.Equal(stored, read.Select(r => JsonSerializer.Serialize(r.Event)));
        Assert.Equal(Of(walk, walk.End), Of(walk, Programme.Replay(read)!));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_refusal_writes_nothing_and_can_be_stored(int seed) => Assert.All(
        ProgrammeWalk.Of(seed).Steps.Where(s => s.Ruling.Why is not null),
        s =>
        {
            Assert.Empty(s.Ruling.Events);
            Assert.Equal(s.Ruling.Why, JsonSerializer.Deserialize<Refusal>(JsonSerializer.Serialize(s.Ruling.Why)));
        });

    [Theory, MemberData(nameof(Seeds))]
    public void Numbers_of_lines_items_and_decisions_are_never_dealt_twice(int seed)
    {
        var events = ProgrammeWalk.Of(seed).Log.Select(r => r.Event).ToArray();

        Assert.Distinct(events.OfType<ProgrammeEvent.SessionAdded>().Select(e => e.Number));
        Assert.Distinct(events.OfType<ProgrammeEvent.ItemOpened>().Select(e => e.Item));
        Assert.Distinct(events.OfType<ProgrammeEvent.Decided>().Select(e => e.Decision));
        Assert.Distinct(events.OfType<ProgrammeEvent.RoundOpened>().Select(e => e.Round));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_gap_stands_in_one_line_and_none_is_lost(int seed)
    {
        foreach (var step in ProgrammeWalk.Of(seed).Steps.Where(s => s.After is not null && !s.Ruling.Events.IsEmpty))
        {
            var sight = Sight.Of(step.After!, step.Material.Yields, new Reader.National());
            Assert.Distinct(sight.Programme.Joins.Values.Where(j => !j.Undone).SelectMany(j => j.Members));
            Assert.Equal(sight.Sessions.Sum(s => s.Yield.Gaps.Count()), sight.Gaps.Count());
            Assert.All(sight.Programme.Joins.Values.Where(j => !j.Undone), j => Assert.InRange(j.Members.Length, 2, 9));
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_national_coordinator_can_read_write_and_send_nothing_that_a_country_does_not_show(int seed)
    {
        foreach (var step in ProgrammeWalk.Of(seed).Steps.Where(s => s.After is not null && !s.Ruling.Events.IsEmpty))
        {
            var (programme, yields) = (step.After!, step.Material.Yields);
            var sight = Sight.Of(programme, yields, new Reader.National());
            var names = programme.Gathered.Where(s => s.Country is not null && s.Release == ReleaseKind.Nothing).Select(s => (s.Number, Name: s.Place.Value)).ToArray();
            var seen = Sights.Of(sight) + Sights.Write(sight.Programme.Joins.Values) + Sights.Write(sight.Programme.Rounds.Values.Select(r => (r.Lines, r.Answers.Keys)))
                + Sights.Write(sight.Programme.Sessions.Values) + Sights.Write(ProgrammeMessages.For(default, programme, step.Ruling.Events, step.Material))
                + (programme.CountryOf(step.Asked.By) is null ? Sights.Write(step.Ruling.Events.Where(e => e is not ProgrammeEvent.RoundAnswered).Select(e => JsonSerializer.Serialize(e))) : "");

            Assert.All(names, hidden =>
            {
                Assert.DoesNotContain($"{hidden.Name}-", seen, StringComparison.Ordinal);
                Assert.DoesNotContain($"zegt {hidden.Name}", seen, StringComparison.Ordinal);
                Assert.DoesNotContain($"{hidden.Number}/", seen, StringComparison.Ordinal);
            });
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_same_command_at_once_again_does_no_harm(int seed)
    {
        foreach (var step in ProgrammeWalk.Of(seed).Steps.Where(s => s.Ruling.Why is null && s.After is not null && s.Command
            is not (ProgrammeCommand.ChangeScript or ProgrammeCommand.PlanSlot or ProgrammeCommand.OpenItem or ProgrammeCommand.Approve
                or ProgrammeCommand.NoteDilemma or ProgrammeCommand.NoteSignal or ProgrammeCommand.ReportProgress)))
        {
            var again = ProgrammeRules.Decide(step.After, step.Command, step.Asked, step.Material);
            Assert.True(again.Events.IsEmpty, $"{step.Command} by {step.Asked.By} counted twice.");
        }
    }

    [Fact]
    public void Walks_meet_every_kind_of_event()
    {
        var met = Enumerable.Range(1, ProgrammeWalk.Seeds).SelectMany(s => ProgrammeWalk.Of(s).Log).Select(r => r.Event.GetType().Name).ToHashSet();

        Assert.Empty(typeof(ProgrammeEvent).GetNestedTypes().Select(t => t.Name).Except(met));
    }

    private static string Of(ProgrammeWalk walk, Programme programme) => Sights.Whole(Sight.Of(programme, walk.Steps[^1].Material.Yields, new Reader.National()));
}
