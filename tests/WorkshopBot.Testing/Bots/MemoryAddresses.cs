using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Testing.Bots;

/// <summary>Addresses in memory.</summary>
public sealed class MemoryAddresses : IAddresses
{
    private readonly Dictionary<(string Channel, string Conversation), Address> known = [];
    private readonly Dictionary<PersonId, SessionId> takesPart = [];
    private readonly Dictionary<(SessionId Session, Recipient As), (string Channel, string Conversation)> held = [];
    private readonly Dictionary<PersonId, Reach> reaches = [];

    public Task RememberAsync(Address address, DateTimeOffset now, CancellationToken cancel)
    {
        var key = (address.Channel, address.Conversation);
        known[key] = address with { Session = address.Session ?? known.GetValueOrDefault(key)?.Session };
        return Task.CompletedTask;
    }

    public Task<Address?> FindAsync(string channel, string conversation, CancellationToken cancel) =>
        Task.FromResult(known.GetValueOrDefault((channel, conversation)));

    public Task<Address?> OfAsync(SessionId? session, Recipient recipient, CancellationToken cancel) => Task.FromResult(
        known.Values.LastOrDefault(a => recipient.Person is { } person ? a.Person == person
            : recipient.Conversation is { } conversation ? a.Conversation == conversation
            : session is { } id && held.GetValueOrDefault((id, recipient)) == (a.Channel, a.Conversation)));

    public Task HoldsAsync(string channel, string conversation, SessionId session, Recipient @as, CancellationToken cancel)
    {
        held[(session, @as)] = (channel, conversation);
        known[(channel, conversation)] = known[(channel, conversation)] with { Session = session };
        return Task.CompletedTask;
    }

    public Task<SessionId?> SessionOfAsync(PersonId person, CancellationToken cancel) =>
        Task.FromResult(takesPart.TryGetValue(person, out var session) ? session : (SessionId?)null);

    public Task TakesPartAsync(PersonId person, SessionId session, CancellationToken cancel)
    {
        takesPart[person] = session;
        return Task.CompletedTask;
    }

    public Task CanReachAsync(Reach reach, CancellationToken cancel)
    {
        reaches[reach.Person] = reach;
        return Task.CompletedTask;
    }

    public Task CannotReachAsync(PersonId person, string channel, CancellationToken cancel)
    {
        reaches.Remove(person);
        return Task.CompletedTask;
    }

    public Task<Reach?> ReachOfAsync(PersonId person, CancellationToken cancel) => Task.FromResult(reaches.GetValueOrDefault(person));

    public Task LostAsync(string channel, string conversation, CancellationToken cancel)
    {
        known.Remove((channel, conversation));
        return Task.CompletedTask;
    }
}
