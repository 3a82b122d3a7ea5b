using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Sending;

namespace WorkshopBot.Testing.Bots;

/// <summary>No browser beside the chat, and no private conversations to begin.</summary>
public sealed class NoDoors(Action<Waiting, Address>? lost = null) : IDoors, IDoorkeeper
{
    public bool LeadElsewhere(string channel) => false;

    public ValueTask<Uri> ToRoomAsync(SessionId session, PersonId person, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Address?> BeginAsync(Waiting message, CancellationToken cancel) => Task.FromResult<Address?>(null);

    public Task ReachedAsync(Waiting message, Address address, CancellationToken cancel) => Task.CompletedTask;

    public Task LostAsync(Waiting message, Address address, CancellationToken cancel)
    {
        lost?.Invoke(message, address);
        return Task.CompletedTask;
    }
}
