using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Ports;

/// <summary>Messages that must still go out, in order for each reader; a reader that cannot be reached never blocks another.</summary>
public interface IOutbox
{
    /// <summary>The oldest waiting message of each reader whose time has come.</summary>
    /// <remarks>Each comes with all that wait for the same card: one sending serves them all.</remarks>
    Task<ImmutableArray<Waiting>> HeadsAsync(DateTimeOffset now, int atMost, CancellationToken cancel);

    /// <summary>Marks these as sent, and remembers under which id the card stands, so that it can be updated.</summary>
    Task SentAsync(Waiting message, string? activityId, DateTimeOffset at, CancellationToken cancel);

    /// <summary>Tries again not before <paramref name="notBefore"/>.</summary>
    /// <param name="problem">A status or a word, never a text of people.</param>
    Task FailedAsync(Waiting message, DateTimeOffset notBefore, string problem, CancellationToken cancel);

    /// <summary>Waits without having been tried: a later failure backs off no longer for it.</summary>
    /// <param name="problem">Null leaves what is written there.</param>
    Task PostponeAsync(Waiting message, DateTimeOffset notBefore, string? problem, CancellationToken cancel);

    /// <summary>Gives up: it stays visible as undelivered.</summary>
    Task GiveUpAsync(Waiting message, string problem, DateTimeOffset at, CancellationToken cancel);

    /// <summary>Puts a message in the queue that follows from no event; one that belongs to no session counts once for each cause.</summary>
    /// <param name="session">Whose cards it updates; null when it belongs to no session.</param>
    Task AddAsync(SessionId? session, Outgoing message, string cause, DateTimeOffset at, CancellationToken cancel);

    /// <summary>What could not be delivered, and what has waited longer than <paramref name="since"/>.</summary>
    Task<ImmutableArray<Waiting>> UndeliveredAsync(DateTimeOffset since, CancellationToken cancel);
}

/// <summary>A message that waits.</summary>
/// <param name="Ids">The rows it stands for, the oldest first: all that wait for this card and reader.</param>
/// <param name="Session">Null for a message that belongs to no session.</param>
/// <param name="PostedAs">The id of the message that shows this card already; null when it was never sent.</param>
public sealed record Waiting(
    ImmutableArray<string> Ids, SessionId? Session, Outgoing Message, DateTimeOffset At, int Attempts, string? PostedAs,
    string? Problem);
