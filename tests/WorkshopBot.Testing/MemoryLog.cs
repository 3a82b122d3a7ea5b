using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Testing;

/// <summary>A session log in memory. Events go in and out as json, so what is read is what a database would give back.</summary>
public sealed class MemoryLog : ISessionLog
{
    private readonly Lock gate = new();
    private readonly Dictionary<SessionId, List<Recorded<SessionEvent>>> streams = [];
    private readonly Dictionary<string, Appended.HadBefore> turns = new(StringComparer.Ordinal);
    private readonly List<Outgoing> messages = [];

    /// <summary>All that must go out, oldest first.</summary>
    public ImmutableArray<Outgoing> Messages
    {
        get
        {
            lock (gate)
                return [.. messages];
        }
    }

    /// <summary>Puts a session in that was held elsewhere.</summary>
    public void Keep(SessionId id, IEnumerable<Recorded<SessionEvent>> held)
    {
        lock (gate)
            streams[id] = [.. held];
    }

    /// <summary>How many of the next appends find that somebody else wrote first.</summary>
    public int LostRaces { get; set; }

    public Task<ImmutableArray<Recorded<SessionEvent>>> ReadAsync(SessionId id, int seen, CancellationToken cancel)
    {
        lock (gate)
            return Task.FromResult(streams.TryGetValue(id, out var all) ? all.Skip(seen).ToImmutableArray() : []);
    }

    public Task<Appended> AppendAsync(SessionId id, int seen, Turn<SessionEvent> turn, CancellationToken cancel)
    {
        lock (gate)
            return Task.FromResult(Append(id, seen, turn));
    }

    public Task<Appended.HadBefore?> FindTurnAsync(string cause, CancellationToken cancel)
    {
        lock (gate)
            return Task.FromResult(turns.GetValueOrDefault(cause));
    }

    public Task<ImmutableArray<SessionId>> SessionsAsync(CancellationToken cancel)
    {
        lock (gate)
            return Task.FromResult(streams.Keys.ToImmutableArray());
    }

    public Task<ImmutableDictionary<SessionId, int>> LengthsAsync(IReadOnlyCollection<SessionId> ids, CancellationToken cancel)
    {
        lock (gate)
            return Task.FromResult(ids.Where(streams.ContainsKey).ToImmutableDictionary(id => id, id => streams[id].Count));
    }

    private Appended Append(SessionId id, int seen, Turn<SessionEvent> turn)
    {
        if (turns.TryGetValue(turn.Asked.Cause, out var had))
            return had;

        var all = streams.GetValueOrDefault(id, []);
        if (LostRaces > 0 || all.Count != seen)
        {
            LostRaces = Math.Max(0, LostRaces - 1);
            return new Appended.SomebodyWroteFirst();
        }

        foreach (var happened in turn.Events)
        {
            var kept = JsonSerializer.Deserialize<SessionEvent>(JsonSerializer.Serialize(happened))!;
            all.Add(new Recorded<SessionEvent>(all.Count + 1, kept, turn.Asked, "", (all.Count + 1).ToString("x", CultureInfo.InvariantCulture)));
        }

        if (all.Count > 0)
            streams[id] = all;
        messages.AddRange(turn.Messages);
        turns.Add(turn.Asked.Cause, new Appended.HadBefore(id.ToString(), seen, turn.Events.Length, turn.Refused));
        return new Appended.Done();
    }
}
