using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using WorkshopBot.Domain.Course;
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

    // All that a destroyed stream may have nothing in.
    private const string Declared =
        $"""
        select {DestructionRow.Columns} from destruction order by stream
        """;

    private const string Left =
        """
        select count(*) from (
            select stream from stream union all select stream from event union all select stream from text union all select stream from turn
            union all select stream from outbox union all select stream from card union all select stream from held
            union all select stream from takes_part union all select stream from address) found
        where stream = @Stream
        """;

    private const string End = "select version as Version, hash as Hash from stream where stream = @stream";

    private readonly IDatabase database;

    internal Verification(IDatabase database) => this.database = database;

    /// <summary>Checks every stream as it is at one moment; others may go on writing.</summary>
    /// <param name="folds">How to fold the records of each sort of stream.</param>
    public async Task<VerificationResult> RunAsync(Folds folds, CancellationToken cancel)
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

            var (faults, removed) = stream.StartsWith(SqlProgrammeLog.Prefix, StringComparison.Ordinal)
                ? Check(new StreamCheck<ProgrammeEvent>(stream, events, texts, turns, end.SingleOrDefault()), folds.Programme)
                : Check(new StreamCheck<SessionEvent>(stream, events, texts, turns, end.SingleOrDefault()), folds.Session);

            result = new VerificationResult(
                result.Streams + (events.Count > 0 ? 1 : 0), result.Events + events.Count, result.Texts + texts.Count,
                result.Removed + removed, result.Turns + turns.Count, [.. result.Faults, .. faults]);
        }

        var declared = await QueryAsync<DestructionRow>(moment, Declared, new { }, cancel);
        foreach (var row in declared)
        {
            if (row.ComputeDigest() != row.Digest || (await QueryAsync<long>(moment, Left, new { row.Stream }, cancel))[0] != 0)
                result = result with { Faults = result.Faults.Add(new Fault(FaultKind.WrongDestruction, row.Stream, row.Records, "")) };
        }

        return result with { Destroyed = declared.Count };
    }

    private static (ImmutableArray<Fault> Faults, int Removed) Check<TEvent>(StreamCheck<TEvent> check, Action<ImmutableArray<Recorded<TEvent>>>? fold) =>
        (check.Run(fold), check.Removed);

    private static async Task<List<T>> QueryAsync<T>(DbTransaction moment, string sql, object values, CancellationToken cancel) =>
        (await moment.Connection!.QueryAsync<T>(new CommandDefinition(sql, values, moment, cancellationToken: cancel))).AsList();
}

/// <summary>How to fold the records of each sort of stream: each throws <see cref="CorruptLogException"/> if they do not follow each other.</summary>
public sealed record Folds(
    Action<ImmutableArray<Recorded<SessionEvent>>>? Session, Action<ImmutableArray<Recorded<ProgrammeEvent>>>? Programme)
{
    /// <summary>Looks at the chain only.</summary>
    public static readonly Folds None = new(null, null);

    /// <summary>Those of the domain.</summary>
    public static readonly Folds All = new(
        records => _ = Domain.Sessions.Session.Replay(records), records => _ = Domain.Course.Programme.Replay(records));
}
