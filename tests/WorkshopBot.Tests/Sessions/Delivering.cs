using System.Text.Json;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

/// <summary>Channels deliver twice, late and in any order; servers race. What was acknowledged stays as it was.</summary>
public sealed class Delivering
{
    private static readonly SessionId Id = new(Guid.Parse("0195a1b2-0000-7000-8000-000000000001"));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Seeds))]
    public async Task Deliveries_that_come_up_to_five_times_in_any_order_change_nothing_and_get_the_first_answer(int seed)
    {
        var steps = Walk.Of(seed).Steps.Where(s => s.Decision is Decision.Accepted || s.Asked.At.Second % 4 == 0).Take(22).ToArray();
        var clean = new MemoryLog();
        var calm = new SessionRunner(clean, Edition.Of2023);
        var first = new Dictionary<string, string>();
        foreach (var step in steps)
            first[step.Asked.Cause] = Answer(await calm.RunAsync(Id, step.Command, step.Asked, null, Cancel));

        var log = new MemoryLog();
        SessionRunner[] servers = [new(log, Edition.Of2023), new(log, Edition.Of2023)];
        var dice = new Random(seed);
        foreach (var step in WithRepeats(steps, dice))
        {
            log.LostRaces = dice.Next(3);
            Assert.Equal(first[step.Asked.Cause], Answer(await servers[dice.Next(2)].RunAsync(Id, step.Command, step.Asked, null, Cancel)));
        }

        Assert.Equal(Portrait.Of(await calm.ReadAsync(Id, Cancel)), Portrait.Of(await servers[0].ReadAsync(Id, Cancel)));
        Assert.Equal<IEnumerable<Outgoing>>(clean.Messages, log.Messages);
    }

    [Fact]
    public async Task Forty_people_at_once_through_two_servers_are_all_heard()
    {
        var log = new MemoryLog();
        SessionRunner[] servers = [new(log, Edition.Of2023), new(log, Edition.Of2023)];
        await servers[0].RunAsync(Id, new SessionCommand.Plan(Plan), new Asked(Fay, Noon, "plan"), null, Cancel);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(
            () => servers[i % 2].RunAsync(Id, DetailsOf(Ana), new Asked(new PersonId($"p{i}"), Noon, $"join-{i}"), null, Cancel), Cancel)));

        Assert.Equal(40, (await servers[0].ReadAsync(Id, Cancel))!.Members.Count);
    }

    [Fact]
    public async Task A_delivery_that_was_answered_is_recalled_as_repeated_by_any_server()
    {
        var log = new MemoryLog();
        var server = new SessionRunner(log, Edition.Of2023);
        var ran = await server.RunAsync(Id, new SessionCommand.Plan(Plan), new Asked(Fay, Noon, "plan"), null, Cancel);
        var other = new SessionRunner(log, Edition.Of2023);

        Assert.False(ran.Repeated);
        Assert.True((await server.RecallAsync("plan", Cancel))!.Repeated);
        Assert.True((await other.RecallAsync("plan", Cancel))!.Repeated);
        Assert.Equal(Answer(ran), Answer((await other.RecallAsync("plan", Cancel))!));
        Assert.Null(await server.RecallAsync("never", Cancel));
    }

    [Fact]
    public async Task A_repeated_delivery_in_another_session_gets_the_answer_of_the_first()
    {
        var server = new SessionRunner(new MemoryLog(), Edition.Of2023);
        await server.RunAsync(Id, new SessionCommand.Plan(Plan), new Asked(Fay, Noon, "plan"), null, Cancel);

        var again = await server.RunAsync(new SessionId(Guid.Empty), new SessionCommand.Plan(Plan), new Asked(Fay, Noon, "plan"), null, Cancel);

        Assert.Equal((Id, true), (again.Id, again.Repeated));
    }

    [Fact]
    public async Task Whoever_loses_every_race_is_told_that_the_session_is_busy()
    {
        var log = new MemoryLog { LostRaces = 1000 };
        var server = new SessionRunner(log, Edition.Of2023);

        await Assert.ThrowsAsync<SessionIsBusyException>(
            () => server.RunAsync(Id, new SessionCommand.Plan(Plan), new Asked(Fay, Noon, "plan"), null, Cancel));
        Assert.Empty(await log.ReadAsync(Id, 0, Cancel));
    }

    [Fact]
    public async Task The_answer_to_something_typed_is_one_of_the_messages()
    {
        var log = new MemoryLog();
        var server = new SessionRunner(log, Edition.Of2023);

        await server.RunAsync(Id, new SessionCommand.Next(null), new Asked(Fay, Noon, "typed-1"), Recipient.Of(Fay), Cancel);

        Assert.Equal([new Outgoing(Recipient.Of(Fay), CardKind.Answer, "typed-1")], log.Messages);
    }

    /// <summary>Every step one to five times: the first time in order, the others anywhere after it.</summary>
    private static IEnumerable<Walk.Step> WithRepeats(Walk.Step[] steps, Random dice) => steps
        .SelectMany((step, i) => Enumerable.Range(0, 1 + dice.Next(5)).Select(copy => (step, Place: copy == 0 ? i : i + (dice.NextDouble() * (steps.Length - i)))))
        .OrderBy(x => x.Place).Select(x => x.step);

    private static string Answer(Ran ran) =>
        $"{(ran.Decision as Decision.Refused)?.Why} {string.Join('\n', ran.Decision.Events.Select(e => JsonSerializer.Serialize(e)))} {ran.Session?.Version}";
}
