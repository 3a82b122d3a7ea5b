using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage.Databases;

namespace WorkshopBot.Storage.Events;

/// <summary>The log in tables, in words that SQLite and PostgreSQL both understand.</summary>
internal sealed class SqlSessionLog(IDatabase database, Writer writer, IChanges changes) : ISessionLog
{
    private const string ReadEvents =
        $"select {EventRow.Columns} from event where stream = @stream and version > @seen order by version";

    private const string ReadTexts = "select id as Id, salt as Salt, body as Body from text where stream = @stream and version > @seen";

    private const string FindTurn = $"select {TurnRow.Columns} from turn where cause = @cause";

    public async Task<ImmutableArray<Recorded>> ReadAsync(SessionId id, int seen, CancellationToken cancel)
    {
        await using var connection = await database.OpenToReadAsync(cancel);
        var which = new { stream = id.ToString(), seen };
        var events = (await connection.QueryAsync<EventRow>(new CommandDefinition(ReadEvents, which, cancellationToken: cancel))).AsList();
        if (events.Count == 0)
            return [];

        var texts = await connection.QueryAsync<SplitText>(new CommandDefinition(ReadTexts, which, cancellationToken: cancel));
        var bodies = texts.ToDictionary(t => t.Id, t => t.Body, StringComparer.Ordinal);
        return [.. events.Select(e => e.Read(bodies))];
    }

    public async Task<Appended> AppendAsync(SessionId id, int seen, Turn turn, CancellationToken cancel)
    {
        var appended = await writer.WriteAsync(
            id.ToString(), writing => new Appending(writing, id, seen, turn).WriteAsync(), cancel);

        if (appended is Appended.Done && (turn.Events, turn.Messages) is not ([], []))
            changes.Tell(id);
        return appended;
    }

    public async Task<Appended.HadBefore?> FindTurnAsync(string cause, CancellationToken cancel)
    {
        await using var connection = await database.OpenToReadAsync(cancel);
        var found = await connection.QuerySingleOrDefaultAsync<TurnRow>(
            new CommandDefinition(FindTurn, new { cause }, cancellationToken: cancel));
        return found?.Read();
    }

    public async Task<ImmutableArray<SessionId>> SessionsAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenToReadAsync(cancel);
        var found = await connection.QueryAsync<string>(
            new CommandDefinition("select stream from stream order by stream", cancellationToken: cancel));
        return [.. found.Select(s => SessionId.Parse(s, CultureInfo.InvariantCulture))];
    }
}
