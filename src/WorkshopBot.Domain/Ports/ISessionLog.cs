using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Ports;

/// <summary>What happened in each session.</summary>
public interface ISessionLog : IEventLog<SessionId, SessionEvent>
{
    /// <summary>Every session there is, oldest first.</summary>
    Task<ImmutableArray<SessionId>> SessionsAsync(CancellationToken cancel);
}
