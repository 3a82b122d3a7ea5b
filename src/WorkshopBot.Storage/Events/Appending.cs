using System.Collections.Immutable;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Storage.Databases;
using WorkshopBot.Storage.Outbox;

namespace WorkshopBot.Storage.Events;

/// <summary>Writes one turn: events, words, messages and outcome, all or nothing.</summary>
internal sealed class Appending<TEvent>(Writing writing, string stream, int seen, Turn<TEvent> turn)
    where TEvent : notnull
{
    private const string FindTurn = $"select {TurnRow.Columns} from turn where cause = @cause";

    private const string FindHead = "select hash from stream where stream = @stream and version = @seen";

    private const string FindAnyHead = "select hash from stream where stream = @stream";

    private const string MakeHead =
        "insert into stream (stream, version, hash) values (@stream, @version, @hash) on conflict do nothing";

    // Two who race wait here for each other, and the later one finds another version: then nothing is updated.
    private const string MoveHead =
        "update stream set version = @version, hash = @hash where stream = @stream and version = @seen";

    private const string FindDestroyed = "select 1 from destruction where stream = @stream";

    private const string AddTurn =
        """
        insert into turn (cause, stream, seen, events, refusal, digest)
        values (@Cause, @Stream, @Seen, @Events, @Refusal, @Digest)
        on conflict do nothing
        """;

    private const string AddEvent =
        """
        insert into event (stream, version, id, at, cause, type, data, salt, hash)
        values (@Stream, @Version, @Id, @At, @Cause, @Type, @Data, @Salt, @Hash)
        on conflict do nothing
        """;

    private const string AddText =
        "insert into text (id, stream, version, salt, body) values (@Id, @stream, @version, @Salt, @Body)";

    private const string RemoveTexts = "delete from text where stream = @stream and version = @version";

    public async Task<Appended> WriteAsync()
    {
        if (await FindTurnAsync() is { } before)
            return before;
        if (seen == 0 && await writing.FindAsync<int?>(FindDestroyed, new { stream }) is not null)
            return turn.Events.IsEmpty ? new Appended.Done() : throw new DestroyedException(stream); // of what is gone no refusal is kept either
        if (await FindHashAsync() is not { } previous)
            return new Appended.SomebodyWroteFirst();

        var rows = Rows(previous);
        var hash = rows is [.., var last] ? last.Row.Hash : previous;

        if (!await TryMoveHeadAsync(seen + rows.Length, hash))
            return writing.Undo(await FindTurnAsync() ?? (Appended)new Appended.SomebodyWroteFirst());
        if (await writing.ExecuteAsync(AddTurn, TurnRow.Of(stream, seen, turn)) == 0)
            return writing.Undo((await FindTurnAsync())!);

        foreach (var (row, texts) in rows)
        {
            if (await writing.ExecuteAsync(AddEvent, row) == 0)
                return writing.Undo(new Appended.SomebodyWroteFirst());
            foreach (var text in texts)
                await writing.ExecuteAsync(AddText, new { text.Id, stream, version = row.Version, text.Salt, text.Body });
        }

        await RemoveAsync();
        await OutboxRows.AddAsync(writing, stream, seen, turn.Messages, turn.Asked);
        foreach (var through in turn.ThroughSessions)
            await OutboxRows.AddAtEndAsync(writing, through.Session.ToString(), [through.Message], turn.Asked);
        return new Appended.Done();
    }

    private ImmutableArray<(EventRow Row, ImmutableArray<SplitText> Texts)> Rows(string previous)
    {
        var rows = ImmutableArray.CreateBuilder<(EventRow, ImmutableArray<SplitText>)>(turn.Events.Length);

        foreach (var happened in turn.Events)
        {
            var (row, texts) = EventRow.After(
                previous, stream, seen + rows.Count + 1, happened, turn.Asked, () => writing.NewId(turn.Asked.At));
            rows.Add((row, texts));
            previous = row.Hash;
        }

        return rows.DrainToImmutable();
    }

    private async Task<Appended.HadBefore?> FindTurnAsync() =>
        (await writing.FindAsync<TurnRow>(FindTurn, new { cause = turn.Asked.Cause }))?.Read();

    /// <returns>The hash to go on from; null when the stream is not as long as the caller thought.</returns>
    private async Task<string?> FindHashAsync() => seen > 0
        ? await writing.FindAsync<string>(FindHead, new { stream, seen })
        : await writing.FindAsync<string>(FindAnyHead, new { stream }) is null ? EventChain.Start : null;

    private async Task<bool> TryMoveHeadAsync(int version, string hash) => (seen, version) switch
    {
        (0, 0) => true, // refused before there was anything: no stream is made for that
        (0, _) => await writing.ExecuteAsync(MakeHead, new { stream, version, hash }) == 1,
        _ => await writing.ExecuteAsync(MoveHead, new { stream, seen, version, hash }) == 1,
    };

    private async Task RemoveAsync()
    {
        foreach (var removed in turn.Events.OfType<ITextRemoval>())
        {
            await writing.ExecuteAsync(RemoveTexts, new { stream, version = removed.Version });
            writing.LeavesResidue = true;
        }
    }
}
