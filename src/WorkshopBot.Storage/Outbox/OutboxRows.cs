using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage.Databases;

namespace WorkshopBot.Storage.Outbox;

/// <summary>Puts messages in the queue, as a part of what else is written.</summary>
internal static class OutboxRows
{
    /// <summary>Stands where a session would, for messages that belong to none.</summary>
    public const string NoStream = "";

    public const string Waiting = "waiting", Undelivered = "undelivered", Sent = "sent";

    private const string Add =
        $"""
        insert into outbox (id, stream, recipient, card, subject, cause, place, at, due, attempts, state)
        select @id, @stream, @recipient, @card, @Subject, @Cause, @place, @at, @at, 0, '{Waiting}'
        where not exists (select 1 from destruction where stream = @stream)
        on conflict do nothing
        """;

    private const string End = "select coalesce(max(version), 0) from stream where stream = @stream";

    /// <summary>Puts messages after all that the events of their stream brought.</summary>
    public static async Task AddAtEndAsync(Writing writing, string stream, ImmutableArray<Outgoing> messages, Asked asked) =>
        await AddAsync(writing, stream, await writing.FindAsync<long>(End, new { stream }), messages, asked);

    /// <param name="place">Orders messages to one reader, before their ids do; within a session, how many records there were.</param>
    public static async Task AddAsync(
        Writing writing, string stream, long place, ImmutableArray<Outgoing> messages, Asked asked)
    {
        foreach (var message in messages)
        {
            await writing.ExecuteAsync(Add, new
            {
                id = writing.NewId(asked.At),
                stream,
                recipient = message.To.Key,
                card = message.Card.ToString(),
                message.Subject,
                asked.Cause,
                place,
                at = Times.Write(asked.At),
            });
        }
    }
}
