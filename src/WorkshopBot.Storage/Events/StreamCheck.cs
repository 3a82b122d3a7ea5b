using System.Collections.Immutable;
using System.Text.Json;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Storage.Events;

/// <summary>Looks at all that one stream has, as it was at one moment.</summary>
internal sealed class StreamCheck<TEvent>(
    string stream, IReadOnlyList<EventRow> events, IReadOnlyList<TextRow> texts, IReadOnlyList<TurnRow> turns, StreamRow? end)
{
    private readonly ImmutableArray<Fault>.Builder faults = ImmutableArray.CreateBuilder<Fault>();
    private readonly List<(Recorded<TEvent> Record, TextReference[] Texts)> read = [];

    public int Removed { get; private set; }

    /// <param name="fold">Throws <see cref="CorruptLogException"/> if the records do not follow each other.</param>
    public ImmutableArray<Fault> Run(Action<ImmutableArray<Recorded<TEvent>>>? fold)
    {
        CheckChain();
        CheckTexts();
        CheckTurns();

        if (faults.Count == 0 && events.Count > 0 && fold is not null)
            CheckFold(fold);
        return faults.DrainToImmutable();
    }

    private void CheckChain()
    {
        var (previous, version) = (EventChain.Start, 0L);
        var bodies = texts.ToDictionary(t => t.Id, t => t.Body, StringComparer.Ordinal);

        foreach (var row in events)
        {
            if (row.Version != ++version)
                Find(FaultKind.VersionGap, row.Version, row.Id);
            if (EventChain.Link(previous, stream, row.Version, row.Type, row.At, row.Commitment) != row.Hash)
                Find(FaultKind.WrongHash, row.Version, row.Id);
            else
                Read(row, bodies);
            (previous, version) = (row.Hash, row.Version);
        }

        if (end is null ? events.Count > 0 : end.Version != version || end.Hash != previous || version == 0)
            Find(FaultKind.WrongEnd, version, "");
    }

    private void Read(EventRow row, Dictionary<string, string> bodies)
    {
        try
        {
            if (!row.AgreesWithItsData())
                Find(FaultKind.WrongColumn, row.Version, row.Id);
            read.Add((row.Read<TEvent>(bodies), [.. row.Texts()]));
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            Find(FaultKind.Unreadable, row.Version, row.Id);
        }
    }

    private void CheckTexts()
    {
        var removals = read.Select(r => r.Record.Event).OfType<ITextRemoval>().Select(e => (long)e.Version).ToHashSet();
        var strays = texts.ToDictionary(t => t.Id, StringComparer.Ordinal);

        foreach (var (record, references) in read)
        {
            foreach (var reference in references)
            {
                var removed = removals.Contains(record.Version);

                if (!strays.Remove(reference.Id, out var text))
                {
                    if (removed)
                        Removed++;
                    else
                        Find(FaultKind.MissingText, record.Version, reference.Id);
                }
                else if (removed)
                {
                    Find(FaultKind.UnremovedText, record.Version, reference.Id);
                }
                else if (text.Version != record.Version || EventChain.Commit(text.Salt, text.Body) != reference.Digest)
                {
                    Find(FaultKind.WrongText, record.Version, reference.Id);
                }
            }
        }

        foreach (var stray in strays.Values.OrderBy(t => t.Id, StringComparer.Ordinal))
            Find(FaultKind.StrayText, stray.Version, stray.Id);
    }

    private void CheckTurns()
    {
        var byCause = turns.ToDictionary(t => t.Cause, StringComparer.Ordinal);
        var counted = events.GroupBy(e => e.Cause, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.LongCount(), StringComparer.Ordinal);

        foreach (var row in events)
            if (!byCause.TryGetValue(row.Cause, out var turn) || row.Version <= turn.Seen || row.Version > turn.Seen + turn.Events)
                Find(FaultKind.MissingTurn, row.Version, row.Cause);

        foreach (var turn in turns)
            if (turn.ComputeDigest() != turn.Digest || counted.GetValueOrDefault(turn.Cause) != turn.Events)
                Find(FaultKind.WrongTurn, turn.Seen, turn.Cause);
    }

    private void CheckFold(Action<ImmutableArray<Recorded<TEvent>>> fold)
    {
        try
        {
            fold([.. read.Select(r => r.Record)]);
        }
        catch (CorruptLogException e)
        {
            Find(FaultKind.Unfoldable, 0, e.Message);
        }
    }

    private void Find(FaultKind kind, long version, string detail) => faults.Add(new Fault(kind, stream, version, detail));
}

/// <summary>Words as their row holds them.</summary>
internal sealed record TextRow(string Id, long Version, string Salt, string Body);

/// <summary>How far a stream is, as its row holds it.</summary>
internal sealed record StreamRow(long Version, string Hash);
