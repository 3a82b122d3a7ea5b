namespace WorkshopBot.Web.Room;

/// <summary>Somebody in a room.</summary>
internal sealed record RoomPerson(string Id, string Name, RoomProfile Profile, string PrivateConversation);

/// <summary>What somebody said of themselves at the door; the role is a wish, the bot decides.</summary>
internal sealed record RoomProfile(string Organisation, string Kind, string Place, string Language, string Role);
