using System.Collections.Immutable;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Testing.Bots;

/// <summary>People in memory; a pseudonym is the account itself, so that it is the same in every run.</summary>
public sealed class MemoryPeople : IPeople
{
    private readonly Dictionary<PersonId, Person> people = [];
    private readonly Dictionary<(string Channel, string Account), PersonId> accounts = [];

    public IEnumerable<Person> All => people.Values.OrderBy(p => p.Id.Value, StringComparer.Ordinal);

    public static PersonId IdOf(string account) => new($"p-{account}");

    /// <summary>The same, with people who were met before under these pseudonyms.</summary>
    public MemoryPeople Knowing(params ReadOnlySpan<PersonId> met)
    {
        foreach (var id in met)
            people.TryAdd(id, new Person(id, "msteams", id.Value, id.Value, null));
        return this;
    }

    public Task<Person> MeetAsync(string channel, string account, string name, DateTimeOffset now, CancellationToken cancel)
    {
        if (accounts.TryGetValue((channel, account), out var other) && people.TryGetValue(other, out var same))
            return Task.FromResult(same);

        var id = IdOf(account);
        return Task.FromResult(people[id] = new Person(id, channel, account, name, people.GetValueOrDefault(id)?.Profile));
    }

    public Task AlsoKnownAsync(PersonId id, string channel, string account, CancellationToken cancel)
    {
        accounts[(channel, account)] = id;
        return Task.CompletedTask;
    }

    public Task<Person?> FindAsync(string channel, string account, CancellationToken cancel) =>
        FindAsync(accounts.GetValueOrDefault((channel, account), IdOf(account)), cancel);

    public Task<Person?> FindAsync(PersonId id, CancellationToken cancel) => Task.FromResult(people.GetValueOrDefault(id));

    public Task<ImmutableDictionary<PersonId, string>> NamesAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancel) =>
        Task.FromResult(ids.Where(people.ContainsKey).ToImmutableDictionary(id => id, id => people[id].Name));

    public Task RememberAsync(PersonId id, Profile profile, CancellationToken cancel)
    {
        people[id] = people[id] with { Profile = profile };
        return Task.CompletedTask;
    }

    public Task ForgetAsync(PersonId id, CancellationToken cancel)
    {
        people.Remove(id);
        return Task.CompletedTask;
    }
}
