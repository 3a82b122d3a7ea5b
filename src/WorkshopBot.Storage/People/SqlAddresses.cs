using System.Globalization;
using Dapper;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage.Databases;

namespace WorkshopBot.Storage.People;

/// <summary>Conversations in a table. One that was lost stays, unused, until it is heard of again.</summary>
internal sealed class SqlAddresses(IDatabase database, Writer writer) : IAddresses
{
    private const string Select =
        """
        select channel as Channel, conversation as Conversation, service_url as ServiceUrl, bot_id as BotId, person as Person,
            stream as Stream, meeting as Meeting
        from address
        """;

    private const string Latest = "and lost = 0 order by at desc, channel, conversation limit 1";

    private const string Find = $"{Select} where channel = @channel and conversation = @conversation and lost = 0";

    private const string OfPerson = $"{Select} where person = @key {Latest}";

    private const string OfSession =
        $"""
        {Select} where lost = 0 and exists (
            select 1 from held where held.stream = @key and held.second = @second
                and held.channel = address.channel and held.conversation = address.conversation)
        """;

    private const string OfConversation = $"{Select} where conversation = @key {Latest}";

    private const string Remember =
        """
        insert into address (channel, conversation, service_url, bot_id, person, stream, at, lost, meeting)
        values (@Channel, @Conversation, @ServiceUrl, @BotId, @person, @stream, @at, 0, @Meeting)
        on conflict (channel, conversation) do update set
            service_url = excluded.service_url, bot_id = excluded.bot_id, person = excluded.person,
            stream = coalesce(excluded.stream, address.stream), meeting = coalesce(excluded.meeting, address.meeting),
            at = excluded.at, lost = 0
        """;

    // What waited for want of an address is due at once.
    private const string Wake =
        """
        update outbox set due = @at
        where state = 'waiting' and due > @at
            and (recipient = @person or recipient = @same or (recipient in ('group', 'room') and stream in (
                select stream from held where channel = @Channel and conversation = @Conversation)))
        """;

    // Its own due time would be later only for want of this; when the channel asked for silence, the sender knows.
    private const string WakeGroup =
        "update outbox set due = at where state = 'waiting' and due > at and recipient in ('group', 'room') and stream = @stream";

    private const string LetGo =
        """
        update address set stream = null where stream = @stream and exists (
            select 1 from held where held.stream = @stream and held.second = @second
                and held.channel = address.channel and held.conversation = address.conversation)
        """;

    private const string Hold = "update address set stream = @stream where channel = @channel and conversation = @conversation";

    private const string KeepHeld =
        """
        insert into held (stream, second, channel, conversation) values (@stream, @second, @channel, @conversation)
        on conflict (stream, second) do update set channel = excluded.channel, conversation = excluded.conversation
        """;

    private const string AddReach =
        """
        insert into reach (person, channel, service_url, bot_id, member, tenant)
        values (@person, @Channel, @ServiceUrl, @BotId, @Member, @Tenant)
        on conflict (person, channel) do update set
            service_url = excluded.service_url, bot_id = excluded.bot_id, member = excluded.member,
            tenant = coalesce(excluded.tenant, reach.tenant)
        """;

    private const string FindReach =
        """
        select person as Person, channel as Channel, service_url as ServiceUrl, bot_id as BotId, member as Member, tenant as Tenant
        from reach where person = @person order by channel limit 1
        """;

    private const string Lose = "update address set lost = 1 where channel = @channel and conversation = @conversation";

    private const string TakePart =
        """
        insert into takes_part (person, stream) values (@person, @stream)
        on conflict (person) do update set stream = excluded.stream
        """;

    public async Task RememberAsync(Address address, DateTimeOffset now, CancellationToken cancel)
    {
        if (await IsKnownAsync(address, cancel))
            return; // nearly always: a turn must not wait for a commit that changes nothing

        var row = new
        {
            address.Channel,
            address.Conversation,
            address.ServiceUrl,
            address.BotId,
            address.Meeting,
            person = address.Person?.Value,
            stream = address.Session?.ToString(),
            at = Times.Write(now),
        };
        await WriteAsync(
            address.Channel,
            address.Conversation,
            async writing =>
            {
                await writing.ExecuteAsync(Remember, row);
                return await writing.ExecuteAsync(Wake, new { row.at, person = $"person:{row.person}", same = $"conversation:{address.Conversation}", address.Channel, address.Conversation });
            },
            cancel);
    }

    public Task<Address?> FindAsync(string channel, string conversation, CancellationToken cancel) =>
        FindAsync(Find, new { channel, conversation }, cancel);

    public Task<Address?> OfAsync(SessionId? session, Recipient recipient, CancellationToken cancel) => recipient switch
    {
        { Person: { } person } => FindAsync(OfPerson, new { key = person.Value }, cancel),
        { Conversation: { } conversation } => FindAsync(OfConversation, new { key = conversation }, cancel),
        _ => FindAsync(OfSession, new { key = session?.ToString(), second = Second(recipient) }, cancel),
    };

    public Task HoldsAsync(string channel, string conversation, SessionId session, Recipient @as, CancellationToken cancel) => WriteAsync(
        channel,
        conversation,
        async writing =>
        {
            var held = new { channel, conversation, stream = session.ToString(), second = Second(@as) };
            await writing.ExecuteAsync(LetGo, held);
            await writing.ExecuteAsync(KeepHeld, held);
            await writing.ExecuteAsync(WakeGroup, held);
            return await writing.ExecuteAsync(Hold, held);
        },
        cancel);

    private static long Second(Recipient recipient) => recipient == Recipient.Room ? 1 : 0;

    public async Task CanReachAsync(Reach reach, CancellationToken cancel)
    {
        if (await ReachOfAsync(reach.Person, cancel) == reach)
            return;

        await writer.WriteAsync(
            "reach:" + reach.Person,
            writing => writing.ExecuteAsync(AddReach, new { person = reach.Person.Value, reach.Channel, reach.ServiceUrl, reach.BotId, reach.Member, reach.Tenant }),
            cancel);
    }

    public Task CannotReachAsync(PersonId person, string channel, CancellationToken cancel) => writer.WriteAsync(
        "reach:" + person,
        writing => writing.ExecuteAsync("delete from reach where person = @person and channel = @channel", new { person = person.Value, channel }),
        cancel);

    public async Task<Reach?> ReachOfAsync(PersonId person, CancellationToken cancel)
    {
        await using var connection = await database.OpenToReadAsync(cancel);
        var row = await connection.QuerySingleOrDefaultAsync<ReachRow>(new CommandDefinition(FindReach, new { person = person.Value }, cancellationToken: cancel));
        return row is null ? null : new Reach(person, row.Channel, row.ServiceUrl, row.BotId, row.Member, row.Tenant);
    }

    public async Task<SessionId?> SessionOfAsync(PersonId person, CancellationToken cancel)
    {
        await using var connection = await database.OpenToReadAsync(cancel);
        var found = await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "select stream from takes_part where person = @person", new { person = person.Value }, cancellationToken: cancel));
        return found is null ? null : SessionId.Parse(found, CultureInfo.InvariantCulture);
    }

    public Task TakesPartAsync(PersonId person, SessionId session, CancellationToken cancel) => writer.WriteAsync(
        "takes-part:" + person,
        writing => writing.ExecuteAsync(TakePart, new { person = person.Value, stream = session.ToString() }),
        cancel);

    public Task LostAsync(string channel, string conversation, CancellationToken cancel) => WriteAsync(
        channel, conversation, writing => writing.ExecuteAsync(Lose, new { channel, conversation }), cancel);

    /// <summary>Whether this stands in the table already and, for a person, is where they were last heard.</summary>
    private async Task<bool> IsKnownAsync(Address address, CancellationToken cancel) =>
        await FindAsync(address.Channel, address.Conversation, cancel) is { } known
        && known == address with { Session = address.Session ?? known.Session, Meeting = address.Meeting ?? known.Meeting }
        && (known.Person is not { } person || await OfAsync(null, Recipient.Of(person), cancel) == known);

    private Task<int> WriteAsync(string channel, string conversation, Func<Writing, Task<int>> work, CancellationToken cancel) =>
        writer.WriteAsync($"address:{channel}:{conversation}", work, cancel);

    private async Task<Address?> FindAsync(string sql, object values, CancellationToken cancel)
    {
        await using var connection = await database.OpenToReadAsync(cancel);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(sql, values, cancellationToken: cancel));
        return row?.Read();
    }

    private sealed record Row(
        string Channel, string Conversation, string ServiceUrl, string BotId, string? Person, string? Stream, string? Meeting)
    {
        public Address Read() => new(
            Channel, Conversation, ServiceUrl, BotId, Person is null ? null : new PersonId(Person),
            Stream is null ? null : SessionId.Parse(Stream, CultureInfo.InvariantCulture))
        {
            Meeting = Meeting,
        };
    }

    private sealed record ReachRow(string Person, string Channel, string ServiceUrl, string BotId, string Member, string? Tenant);
}
