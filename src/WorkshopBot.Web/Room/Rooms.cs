namespace WorkshopBot.Web.Room;

/// <summary>All rooms of this server. They live in memory: after a restart people come in again, and the bot sends its cards anew.</summary>
internal sealed class Rooms(TimeProvider clock)
{
    /// <summary>So that a loop over names cannot fill the memory.</summary>
    public const int Most = 200;

    private readonly Lock gate = new();
    private readonly Dictionary<string, ChatRoom> rooms = [];

    /// <summary>The room of that name, made if need be; nothing if it may not be called so, or there are too many.</summary>
    public ChatRoom? Open(string id)
    {
        lock (gate)
        {
            if (rooms.TryGetValue(id, out var room))
            {
                return room;
            }

            if (!RoomAddresses.IsRoom(id))
            {
                return null;
            }

            // Whoever comes back to a room that was put away comes in again by themselves, as after a restart.
            if (rooms.Count >= Most && rooms.Values.Where(r => r.IsEmpty).MinBy(r => r.LastUsed) is { } idle)
            {
                rooms.Remove(idle.Id);
            }

            return rooms.Count < Most ? rooms[id] = NewRoom(id) : null;
        }
    }

    public ChatRoom? Find(string id)
    {
        lock (gate)
        {
            return rooms.GetValueOrDefault(id);
        }
    }

    /// <summary>The room that holds a conversation. A group's is found even when nobody has come back yet.</summary>
    public ChatRoom? Holding(string conversation)
    {
        if (RoomAddresses.RoomOfGroup(conversation) is { } group)
        {
            return Open(group);
        }

        lock (gate)
        {
            return rooms.Values.FirstOrDefault(r => r.HoldsConversation(conversation));
        }
    }

    /// <summary>Somebody in any room, by their id on the wire.</summary>
    public RoomPerson? Person(string personId)
    {
        lock (gate)
        {
            return rooms.Values.Select(r => r.Person(personId)).FirstOrDefault(p => p is not null);
        }
    }

    private ChatRoom NewRoom(string id) => new(id, new RoomAuthor(RoomAddresses.BotId, RoomAddresses.BotName, Bot: true), clock);
}
