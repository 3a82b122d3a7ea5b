using System.Collections.Immutable;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Testing.Bots;

/// <summary>Messages that follow from no event, in memory: nobody sends them. One for each cause, reader and subject, as in the table.</summary>
public sealed class MemoryOutbox : IOutbox
{
    private readonly SortedSet<string> waiting = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> All => waiting;

    public Task AddAsync(SessionId? session, Outgoing message, string cause, DateTimeOffset at, CancellationToken cancel)
    {
        waiting.Add($"{session}|{message.To.Key}|{message.Card}|{message.Subject}|{cause}");
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<Waiting>> HeadsAsync(DateTimeOffset now, int atMost, CancellationToken cancel) => Task.FromResult(ImmutableArray<Waiting>.Empty);

    public Task SentAsync(Waiting message, string? activityId, DateTimeOffset at, CancellationToken cancel) => Task.CompletedTask;

    public Task FailedAsync(Waiting message, DateTimeOffset notBefore, string problem, CancellationToken cancel) => Task.CompletedTask;

    public Task PostponeAsync(Waiting message, DateTimeOffset notBefore, string? problem, CancellationToken cancel) => Task.CompletedTask;

    public Task GiveUpAsync(Waiting message, string problem, DateTimeOffset at, CancellationToken cancel) => Task.CompletedTask;

    public Task<ImmutableArray<Waiting>> UndeliveredAsync(DateTimeOffset since, CancellationToken cancel) => Task.FromResult(ImmutableArray<Waiting>.Empty);
}
