using System.Globalization;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Sending;
using WorkshopBot.Web.Hosting;
using WorkshopBot.Web.People;

namespace WorkshopBot.Web.Room;

/// <summary>
/// The room of a session that is held elsewhere, for those who rather take part in a browser. Everybody has an address of
/// their own, which lets them in as themselves until a week has gone.
/// </summary>
internal sealed class RoomDoors(Tickets tickets, PublicAddress address, TimeProvider clock) : IDoors
{
    public const string Purpose = "door";

    private const string Start = "s-";

    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public bool LeadElsewhere(string channel) => channel != RoomAddresses.Channel;

    public async ValueTask<Uri> ToRoomAsync(SessionId session, PersonId person, CancellationToken cancel)
    {
        // To the day, so that a card drawn again says the same.
        var until = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero) + Life;
        return new Uri($"{address.Base}/room?room={RoomOf(session)}&ticket={await tickets.MakeAsync(Purpose, session, person, until, cancel)}");
    }

    public static string RoomOf(SessionId session) => $"{Start}{session.Value:N}";

    /// <summary>The session whose second door a room is; null for a room of its own.</summary>
    public static SessionId? SessionOf(string room) =>
        room.StartsWith(Start, StringComparison.Ordinal) && Guid.TryParseExact(room[Start.Length..], "N", out _)
        && SessionId.TryParse(room[Start.Length..], CultureInfo.InvariantCulture, out var session) ? session : null;
}
