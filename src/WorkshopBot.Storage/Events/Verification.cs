using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage.Databases;

namespace WorkshopBot.Storage.Events;

/// <summary>Goes through everything the log holds, and finds whatever is not as it was written.</summary>
public sealed class Verification
{
    // also those of which only a part is left
    private const string Streams =
        """
        select stream from stream union select stream from event union select stream from turn union select stream from text
        order by stream
        """;

    private const string Events = $"select {EventRow.Columns} from event where stream = @stream order by version";

    private const string Texts =
        "select id as Id, version as Version, salt as Salt, body as Body from text where stream = @stream order by id";

    private const string Turns = $"select {TurnRow.Columns} from turn where stream = @stream order by cause";

    private const string End = "select version as Version, hash as Hash from stream where stream = @stream";

    private readonly IDatabase database;

    internal Verification(IDatabase database) => this.database = database;

    /// <summary>Checks every stream as it is at one moment; others may go on writing.</summary>
    /// <param name="fold">Folds the records of a session, and throws <see cref="CorruptLogException"/> if they do not follow each other.</param>
    public async Task<VerificationResult> RunAsync(Action<ImmutableArray<Recorded>>? fold, CancellationToken cancel)
    {
        await using var connection = await database.OpenToReadAsync(cancel);
        await using var moment = await database.BeginReadingAsync(connection, cancel);
        var result = new VerificationResult(0, 0, 0, 0, 0, []);

        foreach (var stream in await QueryAsync<string>(moment, Streams, new { }, cancel))
        {
            var which = new { stream };
            var events = await QueryAsync<EventRow>(moment, Events, which, cancel);
            var texts = await QueryAsync<TextRow>(moment, Texts, which, cancel);
            var turns = await QueryAsync<TurnRow>(moment, Turns, which, cancel);
            var end = await QueryAsync<StreamRow>(moment, End, which, cancel);

            var check = new StreamCheck(stream, events, texts, turns, end.SingleOrDefault());
            var faults = check.Run(fold);

            result = new VerificationResult(
                result.Streams + (events.Count > 0 ? 1 : 0), result.Events + events.Count, result.Texts + texts.Count,
                result.Removed + check.Removed, result.Turns + turns.Count, [.. result.Faults, .. faults]);
        }

        return result;
    }

    private static async Task<List<T>> QueryAsync<T>(DbTransaction moment, string sql, object values, CancellationToken cancel) =>
        (await moment.Connection!.QueryAsync<T>(new CommandDefinition(sql, values, moment, cancellationToken: cancel))).AsList();
}
