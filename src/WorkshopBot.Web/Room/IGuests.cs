using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Room;

/// <summary>Knows the people who come through the second door of a session.</summary>
internal interface IGuests
{
    /// <summary>Whose ticket this is; null when it is not good, or not for this session.</summary>
    /// <param name="account">Under which name the channel will know the one whom the ticket names.</param>
    ValueTask<Guest?> ByTicketAsync(SessionId session, string ticket, Func<PersonId, string> account, CancellationToken cancel);
}

/// <summary>Somebody who is known from another chat.</summary>
internal sealed record Guest(string Account, string Name, RoomProfile Profile);

/// <summary>For a room that stands alone: it is nobody's second door.</summary>
internal sealed class NoGuests : IGuests
{
    public ValueTask<Guest?> ByTicketAsync(SessionId session, string ticket, Func<PersonId, string> account, CancellationToken cancel) => new((Guest?)null);
}
