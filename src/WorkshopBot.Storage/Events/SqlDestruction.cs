using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage.Databases;

namespace WorkshopBot.Storage.Events;

/// <summary>Deletes a whole stream wherever it left something, and writes the declaration in the same commit.</summary>
internal sealed class SqlDestruction(IDatabase database, Writer writer, IChanges changes) : IDestruction
{
    private const string Head = "select version as Version, hash as Hash from stream where stream = @stream";

    private const string Declare =
        """
        insert into destruction (stream, at, ordered_by, ground, category, records, hash, digest)
        values (@Stream, @At, @OrderedBy, @Ground, @Category, @Records, @Hash, @Digest)
        on conflict do nothing
        """;

    // The head goes first: whoever writes to the stream meanwhile has done so before, or finds it gone.
    private static readonly ImmutableArray<string> Everything =
    [
        "delete from stream where stream = @stream",
        "delete from event where stream = @stream",
        "delete from text where stream = @stream",
        "delete from turn where stream = @stream",
        "delete from outbox where stream = @stream",
        "delete from card where stream = @stream",
        "delete from held where stream = @stream",
        "delete from takes_part where stream = @stream",
        "update address set stream = null where stream = @stream",
    ];

    // A programme has no outbox of its own: its messages and their cards stand with sessions, and name it as their subject.
    private static readonly ImmutableArray<string> Elsewhere =
        ["delete from outbox where subject like @about", "delete from card where subject like @about"];

    public Task<Destroyed?> DestroyAsync(SessionId session, DestructionOrder order, CancellationToken cancel) =>
        DestroyAsync(session.ToString(), order, about: null, cancel);

    public Task<Destroyed?> DestroyAsync(ProgrammeId programme, DestructionOrder order, CancellationToken cancel) =>
        DestroyAsync(SqlProgrammeLog.Prefix + programme, order, about: $"{programme}:%", cancel);

    public async Task<ImmutableArray<Destroyed>> DeclarationsAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenToReadAsync(cancel);
        var rows = await connection.QueryAsync<DestructionRow>(
            new CommandDefinition($"select {DestructionRow.Columns} from destruction order by at, stream", cancellationToken: cancel));
        return [.. rows.Select(r => r.Read())];
    }

    private async Task<Destroyed?> DestroyAsync(string stream, DestructionOrder order, string? about, CancellationToken cancel)
    {
        var destroyed = await writer.WriteAsync(
            stream,
            async writing =>
            {
                if (await writing.FindAsync<DestructionRow>(DestructionRow.Find, new { stream }) is { } had)
                    return had;
                if (await writing.FindAsync<StreamRow>(Head, new { stream }) is not { } head)
                    return null;

                var row = DestructionRow.Of(stream, order, head);
                await writing.ExecuteAsync(Declare, row);
                foreach (var sql in Everything)
                    await writing.ExecuteAsync(sql, new { stream });
                foreach (var sql in about is null ? [] : Elsewhere)
                    await writing.ExecuteAsync(sql, new { about });
                writing.LeavesResidue = true;
                return row;
            },
            cancel);
        changes.Tell(SessionId.TryParse(stream, CultureInfo.InvariantCulture, out var session) ? session : null);
        return destroyed?.Read();
    }
}

/// <summary>A declaration as its row holds it.</summary>
internal sealed record DestructionRow(
    string Stream, string At, string OrderedBy, string Ground, string Category, long Records, string Hash, string Digest)
{
    public const string Columns =
        "stream as Stream, at as At, ordered_by as OrderedBy, ground as Ground, category as Category, records as Records, hash as Hash, digest as Digest";

    public const string Find = $"select {Columns} from destruction where stream = @stream";

    public static DestructionRow Of(string stream, DestructionOrder order, StreamRow head)
    {
        var row = new DestructionRow(
            stream, Times.Write(order.At), order.By.Value, order.Ground.ToString(), order.Category, head.Version, head.Hash, "");
        return row with { Digest = row.ComputeDigest() };
    }

    /// <summary>Over the whole row: no chain holds it, and it must not change unseen.</summary>
    public string ComputeDigest() => EventChain.Digest(
        Stream, At, OrderedBy, Ground, Category, Records.ToString(CultureInfo.InvariantCulture), Hash);

    public Destroyed Read() => new(
        SessionId.TryParse(Stream, CultureInfo.InvariantCulture, out var session) ? session : null,
        Stream.StartsWith(SqlProgrammeLog.Prefix, StringComparison.Ordinal)
            ? ProgrammeId.Parse(Stream[SqlProgrammeLog.Prefix.Length..], CultureInfo.InvariantCulture) : null,
        new DestructionOrder(Enum.Parse<DestructionGround>(Ground), Category, new PersonId(OrderedBy), Times.Read(At)),
        (int)Records, Hash);
}
