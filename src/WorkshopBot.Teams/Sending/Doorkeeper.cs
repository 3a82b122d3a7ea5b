using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Teams.Sending;

/// <summary>Begins private conversations with people whom the bot met in a group, and keeps the session's list of doors true.</summary>
public sealed class Doorkeeper(SessionRunner runner, IAddresses addresses, IConnector connector, Pacer pacer, TimeProvider clock) : IDoorkeeper
{
    /// <summary>Conversations are begun in windows of their own.</summary>
    private const string Beginning = "new";

    /// <summary>In a room of its own everybody reads in the browser, and there are no doors to tell apart.</summary>
    private const string Room = "webroom";

    public async Task<Address?> BeginAsync(Waiting message, CancellationToken cancel)
    {
        if (message.Message.To.Person is not { } person || await addresses.ReachOfAsync(person, cancel) is not { } reach
            || pacer.Wait(reach.Channel, Beginning) is not null)
            return null;

        switch (await connector.CreatePrivateAsync(reach.ServiceUrl, new Account(reach.BotId), reach.Member, reach.Tenant, cancel))
        {
            case Delivery.Sent { Id: { } conversation }:
                var address = new Address(reach.Channel, conversation, reach.ServiceUrl, reach.BotId, person, null);
                await addresses.RememberAsync(address, clock.GetUtcNow(), cancel);
                return address;
            case Delivery.Failed { Kind: FailureKind.Gone or FailureKind.Refused }:
                // Not asked again until they show themselves again; what waits for them waits a day for another door.
                await addresses.CannotReachAsync(person, reach.Channel, cancel);
                await TellAsync(message, new SessionCommand.ShutDoor(person, Door.Chat), cancel);
                return null;
            default:
                return null;
        }
    }

    public async Task ReachedAsync(Waiting message, Address address, CancellationToken cancel)
    {
        if (address.Channel is Room || message is not { Session: { } id, Message.To.Person: { } person })
            return;
        if (await runner.ReadAsync(id, cancel) is { } session && session.DoorsOf(person).Chat != DoorState.Open)
            await TellAsync(message, new SessionCommand.OpenDoor(person, Door.Chat), cancel);
    }

    public async Task LostAsync(Waiting message, Address address, CancellationToken cancel)
    {
        // Beginning anew would succeed and sending would fail, over and over, for somebody who blocked the bot.
        if (address is { Channel: not Room, Person: { } blocked })
            await addresses.CannotReachAsync(blocked, address.Channel, cancel);
        if (address.Channel is not Room)
            await TellAsync(message, new SessionCommand.ShutDoor(address.Person, Door.Chat), cancel);
        else if (address.Person is { } person && message.Session is { } id && (await runner.ReadAsync(id, cancel))?.DoorsOf(person).Room == DoorState.Open)
            await TellAsync(message, new SessionCommand.ShutDoor(person, Door.Room), cancel);
    }

    private async Task TellAsync(Waiting message, SessionCommand command, CancellationToken cancel)
    {
        if (message.Session is { } id)
            await runner.RunAsync(id, command, new Asked(PersonId.Program, clock.GetUtcNow(), $"program|{message.Ids[0]}|{command.GetType().Name}"), answerTo: null, cancel);
    }
}
