using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Ports;

/// <summary>What happened in each session.</summary>
public interface ISessionLog : IEventLog<SessionId, SessionEvent>
{
    /// <summary>Every session there is, oldest first.</summary>
    Task<ImmutableArray<SessionId>> SessionsAsync(CancellationToken cancel);

    /// <summary>How far each of these sessions is, so that what is known of it need not be read again; one that is not there is left out.</summary>
    Task<ImmutableDictionary<SessionId, int>> LengthsAsync(IReadOnlyCollection<SessionId> ids, CancellationToken cancel);
}
