using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;

namespace WorkshopBot.Testing.Bots;

/// <summary>Programmes in memory, as <see cref="MemoryLog"/> keeps sessions.</summary>
public sealed class MemoryProgrammes : IProgrammeLog
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, List<Recorded<ProgrammeEvent>>> streams = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Appended.HadBefore> turns = new(StringComparer.Ordinal);
    private readonly List<SessionMessage> messages = [];

    /// <summary>All that must go out through the doors of sessions, oldest first.</summary>
    public ImmutableArray<SessionMessage> Messages
    {
        get
        {
            lock (gate)
                return [.. messages];
        }
    }

    /// <summary>How many turns were kept, those that changed nothing too.</summary>
    public int Turns
    {
        get
        {
            lock (gate)
                return turns.Count;
        }
    }

    public Task<ImmutableArray<Recorded<ProgrammeEvent>>> ReadAsync(ProgrammeId id, int seen, CancellationToken cancel)
    {
        lock (gate)
            return Task.FromResult(streams.TryGetValue(id.ToString(), out var all) ? all.Skip(seen).ToImmutableArray() : []);
    }

    public Task<Appended> AppendAsync(ProgrammeId id, int seen, Turn<ProgrammeEvent> turn, CancellationToken cancel)
    {
        lock (gate)
            return Task.FromResult(Append(id, seen, turn));
    }

    public Task<Appended.HadBefore?> FindTurnAsync(string cause, CancellationToken cancel)
    {
        lock (gate)
            return Task.FromResult(turns.GetValueOrDefault(cause));
    }

    public Task<ImmutableArray<ProgrammeId>> ProgrammesAsync(CancellationToken cancel)
    {
        lock (gate)
            return Task.FromResult<ImmutableArray<ProgrammeId>>([.. streams.Keys.Select(k => ProgrammeId.Parse(k, CultureInfo.InvariantCulture))]);
    }

    private Appended Append(ProgrammeId id, int seen, Turn<ProgrammeEvent> turn)
    {
        if (turns.TryGetValue(turn.Asked.Cause, out var had))
            return had;

        var all = streams.GetValueOrDefault(id.ToString(), []);
        if (all.Count != seen)
            return new Appended.SomebodyWroteFirst();

        foreach (var happened in turn.Events)
        {
            var kept = JsonSerializer.Deserialize<ProgrammeEvent>(JsonSerializer.Serialize(happened))!;
            all.Add(new Recorded<ProgrammeEvent>(all.Count + 1, kept, turn.Asked, "", ""));
        }

        if (all.Count > 0)
            streams[id.ToString()] = all;
        messages.AddRange(turn.ThroughSessions);
        turns.Add(turn.Asked.Cause, new Appended.HadBefore(id.ToString(), seen, turn.Events.Length, turn.Refused));
        return new Appended.Done();
    }
}
