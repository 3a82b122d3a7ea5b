using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Web.Room;

namespace WorkshopBot.Web.People;

/// <summary>Lets people in by the address on their card, as the same person that they are in the chat.</summary>
internal sealed class TicketGuests(Tickets tickets, IPeople people, SessionRunner sessions) : IGuests
{
    public async ValueTask<Guest?> ByTicketAsync(SessionId session, string ticket, Func<PersonId, string> account, CancellationToken cancel)
    {
        if (await tickets.PersonAsync(RoomDoors.Purpose, session, ticket, cancel) is not { } who
            || await people.FindAsync(who, cancel) is not { } person
            || await sessions.ReadAsync(session, cancel) is not { } held)
            return null;

        var known = account(who);
        await people.AlsoKnownAsync(who, RoomAddresses.Channel, known, cancel);
        var member = held.Members.GetValueOrDefault(who);
        return new Guest(known, person.Name, new RoomProfile(
            member?.Organisation.Body ?? person.Profile?.Organisation ?? "", (member?.Kind ?? person.Profile?.Kind)?.Value ?? "",
            (member?.Place ?? person.Profile?.Place)?.Value ?? "", member?.Language ?? person.Profile?.Language ?? held.Plan.Languages[0], "participant"));
    }
}
