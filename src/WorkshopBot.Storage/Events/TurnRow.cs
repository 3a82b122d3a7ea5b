using System.Globalization;
using System.Text.Json;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Storage.Events;

/// <summary>What came of a delivery, as its row holds it.</summary>
internal sealed record TurnRow(string Cause, string Stream, long Seen, long Events, string? Refusal, string Digest)
{
    public const string Columns =
        "cause as Cause, stream as Stream, seen as Seen, events as Events, refusal as Refusal, digest as Digest";

    public static TurnRow Of<TEvent>(string stream, int seen, Turn<TEvent> turn)
    {
        var refusal = turn.Refused is { } no ? JsonSerializer.Serialize(no) : null;
        var row = new TurnRow(turn.Asked.Cause, stream, seen, turn.Events.Length, refusal, "");
        return row with { Digest = row.ComputeDigest() };
    }

    public Appended.HadBefore Read() => new(
        Stream, (int)Seen, (int)Events,
        Refusal is null ? null : JsonSerializer.Deserialize<Refusal>(Refusal));

    /// <summary>Over the whole row: a refusal stands in no chain, and must not change unseen either.</summary>
    public string ComputeDigest() => EventChain.Digest(
        Cause, Stream, Seen.ToString(CultureInfo.InvariantCulture), Events.ToString(CultureInfo.InvariantCulture),
        Refusal is null ? "-" : "+" + Refusal);
}
