using System.Collections.Immutable;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage.Databases;

namespace WorkshopBot.Storage.Events;

/// <summary>What happened in each session.</summary>
internal sealed class SqlSessionLog(IDatabase database, Writer writer, IChanges changes) : ISessionLog
{
    private readonly SqlEventLog<SessionId, SessionEvent> log = new(database, writer, prefix: "", (id, turn) => Tell(changes, id, turn));

    public Task<ImmutableArray<Recorded<SessionEvent>>> ReadAsync(SessionId id, int seen, CancellationToken cancel) => log.ReadAsync(id, seen, cancel);

    public Task<Appended> AppendAsync(SessionId id, int seen, Turn<SessionEvent> turn, CancellationToken cancel) => log.AppendAsync(id, seen, turn, cancel);

    public Task<Appended.HadBefore?> FindTurnAsync(string cause, CancellationToken cancel) => log.FindTurnAsync(cause, cancel);

    public Task<ImmutableArray<SessionId>> SessionsAsync(CancellationToken cancel) => log.StreamsAsync(cancel);

    public Task<ImmutableDictionary<SessionId, int>> LengthsAsync(IReadOnlyCollection<SessionId> ids, CancellationToken cancel) => log.LengthsAsync(ids, cancel);

    private static void Tell(IChanges changes, SessionId id, Turn<SessionEvent> turn)
    {
        if ((turn.Events, turn.Messages) is not ([], []))
            changes.Tell(id);
    }
}
