using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Ports;

/// <summary>An append-only record of what happened, a stream for each thing that has an id, with what must go out because of it.</summary>
public interface IEventLog<TId, TEvent>
{
    /// <summary>Reads what happened, oldest first, leaving out the first <paramref name="seen"/> records.</summary>
    Task<ImmutableArray<Recorded<TEvent>>> ReadAsync(TId id, int seen, CancellationToken cancel);

    /// <summary>
    /// Commits a turn: its events, its messages and its outcome, all or nothing. When the task is done without an
    /// exception and the answer is <see cref="Appended.Done"/>, it is on disk.
    /// </summary>
    /// <param name="id">The session or programme.</param>
    /// <param name="seen">How many records the caller decided upon.</param>
    /// <param name="turn">What follows them; without events when the command was refused.</param>
    /// <param name="cancel">Gives up waiting; what was written stays written.</param>
    Task<Appended> AppendAsync(TId id, int seen, Turn<TEvent> turn, CancellationToken cancel);

    /// <summary>The outcome of an earlier delivery to a stream of this log, if there was one.</summary>
    Task<Appended.HadBefore?> FindTurnAsync(string cause, CancellationToken cancel);
}

/// <summary>An event as the log keeps it: what happened, who asked for it, and its place in the chain.</summary>
/// <param name="Version">Counted in the stream, from 1.</param>
/// <param name="Commitment">H(salt, data) in hex: what a report may carry without opening the event.</param>
/// <param name="Hash">H(previous, stream, version, type, at, commitment) in hex.</param>
public sealed record Recorded<TEvent>(int Version, TEvent Event, Asked Asked, string Commitment, string Hash);

/// <summary>One turn as it is committed.</summary>
/// <param name="Asked">Who, when, and the cause that makes it count once.</param>
/// <param name="Refused">Kept without any text, so that a repeated delivery gets the same no.</param>
public sealed record Turn<TEvent>(
    Asked Asked, ImmutableArray<TEvent> Events, ImmutableArray<Outgoing> Messages, Refusal? Refused)
{
    /// <summary>Messages that go through the doors of a session: only a programme has them, for it has no chat of its own.</summary>
    public ImmutableArray<SessionMessage> ThroughSessions { get; init; } = [];
}

/// <summary>A message that goes through the doors of a session.</summary>
public sealed record SessionMessage(SessionId Session, Outgoing Message);

/// <summary>An event by which the words of an earlier one of the same stream were removed.</summary>
public interface ITextRemoval
{
    /// <summary>Of the event whose words are gone.</summary>
    int Version { get; }
}

/// <summary>What became of an append.</summary>
public abstract record Appended
{
    private Appended() { }

    public sealed record Done : Appended;

    /// <summary>Nothing was written: the log holds more than the caller saw.</summary>
    public sealed record SomebodyWroteFirst : Appended;

    /// <summary>Nothing was written: this cause was dealt with before.</summary>
    /// <param name="Stream">The id of the session or programme.</param>
    /// <param name="Seen">How many records there were before the first delivery's events.</param>
    /// <param name="Events">How many it added.</param>
    public sealed record HadBefore(string Stream, int Seen, int Events, Refusal? Refused) : Appended;
}
