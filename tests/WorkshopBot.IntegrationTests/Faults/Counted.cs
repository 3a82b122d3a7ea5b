using System.Collections.Immutable;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.IntegrationTests.Faults;

/// <summary>An outbox that counts what one program sent from it; others plant their faults over it.</summary>
internal class Counted(IOutbox inside) : IOutbox
{
    private int sent;

    public int Sent => sent;

    public Task<ImmutableArray<Waiting>> HeadsAsync(DateTimeOffset now, int atMost, CancellationToken cancel) => inside.HeadsAsync(now, atMost, cancel);

    public async Task SentAsync(Waiting message, string? activityId, DateTimeOffset at, CancellationToken cancel)
    {
        await inside.SentAsync(message, activityId, at, cancel);
        Interlocked.Increment(ref sent);
    }

    public virtual Task FailedAsync(Waiting message, DateTimeOffset notBefore, string problem, CancellationToken cancel) =>
        inside.FailedAsync(message, notBefore, problem, cancel);

    public Task PostponeAsync(Waiting message, DateTimeOffset notBefore, string? problem, CancellationToken cancel) =>
        inside.PostponeAsync(message, notBefore, problem, cancel);

    public Task GiveUpAsync(Waiting message, string problem, DateTimeOffset at, CancellationToken cancel) => inside.GiveUpAsync(message, problem, at, cancel);

    public Task AddAsync(SessionId? session, Outgoing message, string cause, DateTimeOffset at, CancellationToken cancel) =>
        inside.AddAsync(session, message, cause, at, cancel);

    public Task<ImmutableArray<Waiting>> UndeliveredAsync(DateTimeOffset since, CancellationToken cancel) => inside.UndeliveredAsync(since, cancel);
}
