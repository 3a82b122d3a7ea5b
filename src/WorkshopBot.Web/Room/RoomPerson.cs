using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Room;

/// <summary>Somebody in a room.</summary>
/// <param name="Session">The session to which this room is the second door; null in a room of its own.</param>
internal sealed record RoomPerson(string Id, string Name, RoomProfile Profile, string PrivateConversation, SessionId? Session = null);

/// <summary>What somebody said of themselves at the door; the role is a wish, the bot decides.</summary>
internal sealed record RoomProfile(string Organisation, string Kind, string Place, string Language, string Role);
