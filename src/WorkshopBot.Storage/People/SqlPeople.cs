using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dapper;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage.Databases;

namespace WorkshopBot.Storage.People;

/// <summary>The only table with names in it.</summary>
internal sealed class SqlPeople(IDatabase database, Writer writer) : IPeople
{
    private const string Columns = "id as Id, channel as Channel, account as Account, name as Name, profile as Profile";

    private const string FindByAccount =
        $"""
        select {Columns} from person where channel = @channel and account = @account
            or id in (select person from also_known where channel = @channel and account = @account)
        order by met limit 1
        """;

    private const string AddAlso =
        """
        insert into also_known (channel, account, person) values (@channel, @account, @id)
        on conflict (channel, account) do update set person = excluded.person
        """;

    private const string FindById = $"select {Columns} from person where id = @id";

    private const string FindNames = $"select {Columns} from person where id in";

    private const string Add =
        """
        insert into person (id, channel, account, name, met) values (@id, @channel, @account, @name, @met)
        on conflict (channel, account) do update set name = case when excluded.name = '' then person.name else excluded.name end
        """;

    public async Task<Person> MeetAsync(
        string channel, string account, string name, DateTimeOffset now, CancellationToken cancel)
    {
        // Who comes through another door keeps the name of the first.
        if (await FindAsync(FindByAccount, new { channel, account }, cancel) is { } known && (known.Name == name || name is "" || known.Account != account))
            return known.Read();

        var met = await writer.WriteAsync(
            $"person:{channel}:{account}",
            async writing =>
            {
                await writing.ExecuteAsync(Add, new { id = writing.NewId(now), channel, account, name, met = Times.Write(now) });
                return await writing.FindAsync<Row>(FindByAccount, new { channel, account });
            },
            cancel);
        return met!.Read();
    }

    public Task AlsoKnownAsync(PersonId id, string channel, string account, CancellationToken cancel) => writer.WriteAsync(
        $"person:{channel}:{account}",
        writing => writing.ExecuteAsync(AddAlso, new { channel, account, id = id.Value }),
        cancel);

    public async Task<Person?> FindAsync(string channel, string account, CancellationToken cancel) =>
        (await FindAsync(FindByAccount, new { channel, account }, cancel))?.Read();

    public async Task<Person?> FindAsync(PersonId id, CancellationToken cancel) =>
        (await FindAsync(FindById, new { id = id.Value }, cancel))?.Read();

    public async Task<ImmutableDictionary<PersonId, string>> NamesAsync(
        IReadOnlyCollection<PersonId> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
            return ImmutableDictionary<PersonId, string>.Empty;

        // spelt out, for Dapper's own lists mean something else on PostgreSQL
        var wanted = ids.Distinct().Select((id, i) => (Name: string.Create(CultureInfo.InvariantCulture, $"@p{i}"), id.Value)).ToArray();
        var values = new DynamicParameters();
        foreach (var (name, value) in wanted)
            values.Add(name, value);

        await using var connection = await database.OpenToReadAsync(cancel);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            $"{FindNames} ({string.Join(", ", wanted.Select(w => w.Name))})", values, cancellationToken: cancel));
        return rows.ToImmutableDictionary(r => new PersonId(r.Id), r => r.Name);
    }

    public Task RememberAsync(PersonId id, Profile profile, CancellationToken cancel) => writer.WriteAsync(
        "person:" + id,
        writing => writing.ExecuteAsync(
            "update person set profile = @profile where id = @id", new { id = id.Value, profile = JsonSerializer.Serialize(profile) }),
        cancel);

    public Task ForgetAsync(PersonId id, CancellationToken cancel) => writer.WriteAsync(
        "person:" + id,
        async writing =>
        {
            var who = new { id = id.Value };
            await writing.ExecuteAsync("delete from person where id = @id", who);
            await writing.ExecuteAsync("delete from address where person = @id", who);
            await writing.ExecuteAsync("delete from reach where person = @id", who);
            await writing.ExecuteAsync("delete from also_known where person = @id", who);
            await writing.ExecuteAsync("delete from takes_part where person = @id", who);
            writing.LeavesResidue = true;
            return true;
        },
        cancel);

    private async Task<Row?> FindAsync(string sql, object values, CancellationToken cancel)
    {
        await using var connection = await database.OpenToReadAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(sql, values, cancellationToken: cancel));
    }

    private sealed record Row(string Id, string Channel, string Account, string Name, string? Profile)
    {
        public Person Read() => new(
            new PersonId(Id), Channel, Account, Name, Profile is null ? null : JsonSerializer.Deserialize<Profile>(Profile));
    }
}
