using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Ports;

/// <summary>Tells those who look that a session changed or a message waits. A hint: it may come twice, and a missed one costs a delay only.</summary>
public interface IChanges
{
    /// <param name="session">Null when only the outbox changed.</param>
    void Tell(SessionId? session);

    /// <summary>Hears of every change from now on.</summary>
    IAsyncEnumerable<SessionId?> ListenAsync(CancellationToken cancel);
}
