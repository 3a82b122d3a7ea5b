using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage.Databases;

namespace WorkshopBot.Storage.Outbox;

/// <summary>The queue of messages in a table. What was sent leaves it.</summary>
internal sealed class SqlOutbox(IDatabase database, Writer writer, IChanges changes) : IOutbox
{
    /// <summary>How long a message that belongs to no session is remembered, so that its cause counts once.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(2);

    private const string Columns =
        """
        o.id as Id, o.stream as Stream, o.recipient as Recipient, o.card as Card, o.subject as Subject, o.at as At,
        o.attempts as Attempts, o.problem as Problem, c.activity_id as PostedAs
        """;

    private const string PostedAs =
        "left join card c on c.stream = o.stream and c.recipient = o.recipient and c.card = o.card and c.subject = o.subject";

    // A head is a waiting message before which nothing waits for the same reader; its due time may hold up that reader only.
    private const string Heads =
        $"""
        with head as (
            select * from outbox o
            where o.state = '{OutboxRows.Waiting}' and o.due <= @now and not exists (
                select 1 from outbox b
                where b.state = '{OutboxRows.Waiting}' and b.stream = o.stream and b.recipient = o.recipient
                and (b.place < o.place or (b.place = o.place and b.id < o.id)))
            order by o.at, o.id
            limit @atMost)
        select {Columns}, w.id as Row
        from head o
        join outbox w on w.state = '{OutboxRows.Waiting}' and w.stream = o.stream and w.recipient = o.recipient
            and w.card = o.card and w.subject = o.subject
        {PostedAs}
        order by o.at, o.id, w.place, w.id
        """;

    private const string StuckOnes =
        $"""
        select {Columns}, o.id as Row
        from outbox o
        {PostedAs}
        where o.state = '{OutboxRows.Undelivered}' or (o.state = '{OutboxRows.Waiting}' and o.at < @since)
        order by o.stream, o.recipient, o.place, o.id
        """;

    private const string Forget =
        $"delete from outbox where id = @id and stream <> '{OutboxRows.NoStream}'";

    private const string MarkSent =
        $"update outbox set state = '{OutboxRows.Sent}', problem = null where id = @id";

    private const string Remember =
        """
        insert into card (stream, recipient, card, subject, activity_id)
        values (@stream, @recipient, @card, @subject, @activityId)
        on conflict (stream, recipient, card, subject) do update set activity_id = excluded.activity_id
        """;

    private const string PutOff =
        "update outbox set attempts = attempts + 1, due = @due, problem = @problem where id = @id";

    private const string Postpone =
        "update outbox set due = @due, problem = coalesce(@problem, problem) where id = @id";

    private const string PutAside =
        $"update outbox set state = '{OutboxRows.Undelivered}', attempts = attempts + 1, due = @due, problem = @problem where id = @id";

    private const string Tidy =
        $"delete from outbox where state = '{OutboxRows.Sent}' and at < @before";

    public Task<ImmutableArray<Waiting>> HeadsAsync(DateTimeOffset now, int atMost, CancellationToken cancel) =>
        ReadAsync(Heads, new { now = Times.Write(now), atMost }, cancel);

    public Task<ImmutableArray<Waiting>> UndeliveredAsync(DateTimeOffset since, CancellationToken cancel) =>
        ReadAsync(StuckOnes, new { since = Times.Write(since) }, cancel);

    public Task SentAsync(Waiting message, string? activityId, DateTimeOffset at, CancellationToken cancel) => WriteAsync(
        message,
        async writing =>
        {
            var rows = message.Ids.Select(id => new { id });
            await writing.ExecuteAsync(Forget, rows);
            await writing.ExecuteAsync(MarkSent, rows);
            if (activityId is not null)
                await writing.ExecuteAsync(Remember, new
                {
                    stream = Stream(message),
                    recipient = message.Message.To.Key,
                    card = message.Message.Card.ToString(),
                    subject = message.Message.Subject,
                    activityId,
                });
        },
        cancel);

    public Task FailedAsync(Waiting message, DateTimeOffset notBefore, string problem, CancellationToken cancel) => WriteAsync(
        message, w => w.ExecuteAsync(PutOff, message.Ids.Select(id => new { id, due = Times.Write(notBefore), problem })), cancel);

    public Task PostponeAsync(Waiting message, DateTimeOffset notBefore, string? problem, CancellationToken cancel) => WriteAsync(
        message, w => w.ExecuteAsync(Postpone, message.Ids.Select(id => new { id, due = Times.Write(notBefore), problem })), cancel);

    public Task GiveUpAsync(Waiting message, string problem, DateTimeOffset at, CancellationToken cancel) => WriteAsync(
        message, w => w.ExecuteAsync(PutAside, message.Ids.Select(id => new { id, due = Times.Write(at), problem })), cancel);

    public async Task AddAsync(SessionId? session, Outgoing message, string cause, DateTimeOffset at, CancellationToken cancel)
    {
        var stream = session?.ToString() ?? OutboxRows.NoStream;
        await writer.WriteAsync(
            Order(stream, message.To),
            async writing =>
            {
                await writing.ExecuteAsync(Tidy, new { before = Times.Write(at - Remembered) });
                await OutboxRows.AddAtEndAsync(writing, stream, [message], new Asked(PersonId.Program, at, cause));
                return true;
            },
            cancel);
        changes.Tell(null);
    }

    private static string Stream(Waiting message) => message.Session?.ToString() ?? OutboxRows.NoStream;

    private static string Order(string stream, Recipient to) => $"outbox:{stream}:{to.Key}";

    private Task<bool> WriteAsync(Waiting message, Func<Writing, Task> work, CancellationToken cancel) => writer.WriteAsync(
        Order(Stream(message), message.Message.To),
        async writing =>
        {
            await work(writing);
            return true;
        },
        cancel);

    /// <summary>Rows that stand for one card and reader become one message.</summary>
    private async Task<ImmutableArray<Waiting>> ReadAsync(string sql, object values, CancellationToken cancel)
    {
        await using var connection = await database.OpenToReadAsync(cancel);
        var rows = await connection.QueryAsync<Found>(new CommandDefinition(sql, values, cancellationToken: cancel));
        return [.. rows.Where(r => IsOurs(r.Card)).GroupBy(r => (r.Stream, r.Recipient, r.Card, r.Subject)).Select(Read)];
    }

    /// <summary>A card that only a newer program on this database can draw waits for that program.</summary>
    private static bool IsOurs(string card) => Enum.TryParse<CardKind>(card, out var kind) && Enum.IsDefined(kind);

    private static Waiting Read(IEnumerable<Found> rows)
    {
        var all = rows.ToArray();
        var first = all[0];
        return new Waiting(
            [.. all.Select(r => r.Row)],
            first.Stream is OutboxRows.NoStream ? null : SessionId.Parse(first.Stream, CultureInfo.InvariantCulture),
            new Outgoing(new Recipient(first.Recipient), Enum.Parse<CardKind>(first.Card), first.Subject),
            Times.Read(first.At),
            (int)first.Attempts,
            first.PostedAs,
            first.Problem);
    }

    private sealed record Found(
        string Id, string Stream, string Recipient, string Card, string Subject, string At, long Attempts,
        string? Problem, string? PostedAs, string Row);
}
