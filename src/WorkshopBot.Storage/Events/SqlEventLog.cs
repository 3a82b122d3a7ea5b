using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Storage.Databases;

namespace WorkshopBot.Storage.Events;

/// <summary>The log in tables, in words that SQLite and PostgreSQL both understand.</summary>
/// <param name="prefix">Stands before the ids of its streams, so that logs of different things share the tables.</param>
/// <param name="tell">Who looks is told of a change.</param>
internal sealed class SqlEventLog<TId, TEvent>(IDatabase database, Writer writer, string prefix, Action<TId, Turn<TEvent>> tell) : IEventLog<TId, TEvent>
    where TId : struct, IParsable<TId>
    where TEvent : notnull
{
    private const string ReadEvents =
        $"select {EventRow.Columns} from event where stream = @stream and version > @seen order by version";

    private const string ReadTexts = "select id as Id, salt as Salt, body as Body from text where stream = @stream and version > @seen";

    /// <summary>In one question: databases take so many parameters and no more.</summary>
    private const int MostAsked = 500;

    private const string FindTurn = $"select {TurnRow.Columns} from turn where cause = @cause";

    public async Task<ImmutableArray<Recorded<TEvent>>> ReadAsync(TId id, int seen, CancellationToken cancel)
    {
        await using var connection = await database.OpenToReadAsync(cancel);
        var which = new { stream = prefix + id, seen };
        var events = (await connection.QueryAsync<EventRow>(new CommandDefinition(ReadEvents, which, cancellationToken: cancel))).AsList();
        if (events.Count == 0)
            return [];

        var texts = await connection.QueryAsync<SplitText>(new CommandDefinition(ReadTexts, which, cancellationToken: cancel));
        var bodies = texts.ToDictionary(t => t.Id, t => t.Body, StringComparer.Ordinal);
        return [.. events.Select(e => e.Read<TEvent>(bodies))];
    }

    public async Task<Appended> AppendAsync(TId id, int seen, Turn<TEvent> turn, CancellationToken cancel)
    {
        var appended = await writer.WriteAsync(
            prefix + id, writing => new Appending<TEvent>(writing, prefix + id, seen, turn).WriteAsync(), cancel);

        if (appended is Appended.Done)
            tell(id, turn);
        return appended is Appended.HadBefore had ? Own(had) ?? throw new InvalidOperationException($"This cause belongs to {had.Stream}.") : appended;
    }

    public async Task<Appended.HadBefore?> FindTurnAsync(string cause, CancellationToken cancel)
    {
        await using var connection = await database.OpenToReadAsync(cancel);
        var found = await connection.QuerySingleOrDefaultAsync<TurnRow>(
            new CommandDefinition(FindTurn, new { cause }, cancellationToken: cancel));
        return found is null ? null : Own(found.Read());
    }

    /// <summary>The ids of all its streams, oldest first.</summary>
    public async Task<ImmutableArray<TId>> StreamsAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenToReadAsync(cancel);
        var found = await connection.QueryAsync<string>(
            new CommandDefinition("select stream from stream order by stream", cancellationToken: cancel));
        return [.. found.Select(IdOf).OfType<TId>()];
    }

    /// <summary>How many records each of these streams has; one that is not there is left out.</summary>
    public async Task<ImmutableDictionary<TId, int>> LengthsAsync(IReadOnlyCollection<TId> ids, CancellationToken cancel)
    {
        await using var connection = await database.OpenToReadAsync(cancel);
        var lengths = ImmutableDictionary.CreateBuilder<TId, int>();
        foreach (var some in ids.Chunk(MostAsked))
        {
            // Dapper's own "in" becomes an array on PostgreSQL, which SQLite has not: so a parameter each.
            var which = new DynamicParameters();
            foreach (var (at, id) in some.Index())
                which.Add(string.Create(CultureInfo.InvariantCulture, $"s{at}"), prefix + id);
            var sql = $"select stream as Stream, version as Version from stream where stream in ({string.Join(", ", which.ParameterNames.Select(n => '@' + n))})";
            var found = await connection.QueryAsync<(string Stream, long Version)>(new CommandDefinition(sql, which, cancellationToken: cancel));
            foreach (var (stream, version) in found)
                lengths[IdOf(stream)!.Value] = (int)version;
        }

        return lengths.ToImmutable();
    }

    /// <summary>Null when the stream belongs to another log.</summary>
    private TId? IdOf(string stream) =>
        stream.StartsWith(prefix, StringComparison.Ordinal) && TId.TryParse(stream[prefix.Length..], CultureInfo.InvariantCulture, out var id) ? id : null;

    private Appended.HadBefore? Own(Appended.HadBefore had) => IdOf(had.Stream) is { } id ? had with { Stream = id.ToString()! } : null;
}
