using WorkshopBot.Domain.Sessions;
using WorkshopBot.Web.Hosting;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Room;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>Addresses of the web room for those who were invited: each an own one, good until a week after the session.</summary>
internal sealed class InvitedDoors(Tickets tickets, PublicAddress address, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public async ValueTask<Uri> OfAsync(SessionId id, Session session, PersonId person, CancellationToken cancel)
    {
        // To the day, so that a page shown again says the same.
        var from = session.Plan.StartsAt > clock.GetUtcNow() ? session.Plan.StartsAt : clock.GetUtcNow();
        var until = new DateTimeOffset(from.UtcDateTime.Date, TimeSpan.Zero) + Life;
        return new Uri($"{address.Base}/room?room={RoomDoors.RoomOf(id)}&ticket={await tickets.MakeAsync(RoomDoors.Purpose, id, person, until, cancel)}");
    }

    /// <summary>The session in the portal, for whoever signs in there.</summary>
    public Uri ToPage(SessionId id) => new($"{address.Base}/portal/sessions/{id}");
}
