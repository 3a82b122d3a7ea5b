using System.Collections.Immutable;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Storage.Databases;

namespace WorkshopBot.Storage.Events;

/// <summary>What happened in each programme.</summary>
internal sealed class SqlProgrammeLog(IDatabase database, Writer writer, IChanges changes) : IProgrammeLog
{
    /// <summary>Stands before the id in the name of the stream.</summary>
    public const string Prefix = "programme:";

    private readonly SqlEventLog<ProgrammeId, ProgrammeEvent> log = new(database, writer, Prefix, (_, turn) => Tell(changes, turn));

    public Task<ImmutableArray<Recorded<ProgrammeEvent>>> ReadAsync(ProgrammeId id, int seen, CancellationToken cancel) => log.ReadAsync(id, seen, cancel);

    public Task<Appended> AppendAsync(ProgrammeId id, int seen, Turn<ProgrammeEvent> turn, CancellationToken cancel) => log.AppendAsync(id, seen, turn, cancel);

    public Task<Appended.HadBefore?> FindTurnAsync(string cause, CancellationToken cancel) => log.FindTurnAsync(cause, cancel);

    public Task<ImmutableArray<ProgrammeId>> ProgrammesAsync(CancellationToken cancel) => log.StreamsAsync(cancel);

    private static void Tell(IChanges changes, Turn<ProgrammeEvent> turn)
    {
        if (!turn.ThroughSessions.IsEmpty)
            changes.Tell(null);
    }
}
