using System.Collections.Immutable;
using System.Text.Json;

namespace WorkshopBot.Web.Room;

/// <summary>One room: its people, what was said in the group, and what each said with the bot in private.</summary>
internal sealed class ChatRoom(string id, RoomAuthor bot, TimeProvider clock)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Present> people = [];
    private readonly Lane group = new();
    private bool botIntroduced;
    private long last;

    public string Id => id;

    public string GroupConversation { get; } = RoomAddresses.Group(id);

    /// <summary>Nobody has it open.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (gate)
            {
                return people.Values.All(p => p.Windows == 0);
            }
        }
    }

    /// <summary>
    /// Whether somebody who came by the second door has gone: then what is for them goes to their chat. A page that is loaded
    /// anew is back within seconds.
    /// </summary>
    public bool HasGone(RoomPerson person)
    {
        lock (gate)
        {
            if (person.Session is null || !people.TryGetValue(person.Id, out var known) || known.Windows > 0 || clock.GetUtcNow() - known.LastSeen < Grace)
            {
                return false;
            }

            people[person.Id] = known with { WasMissed = true };
            return true;
        }
    }

    /// <summary>Whether something was turned away while they were gone; asked once.</summary>
    public bool TakeMissed(RoomPerson person)
    {
        lock (gate)
        {
            var missed = people.TryGetValue(person.Id, out var known) && known.WasMissed;
            if (missed)
            {
                people[person.Id] = known! with { WasMissed = false };
            }

            return missed;
        }
    }

    public DateTimeOffset LastUsed { get; private set; } = clock.GetUtcNow();

    public bool HoldsConversation(string conversation) => conversation == GroupConversation || WithPrivate(conversation) is not null;

    /// <summary>Whose private conversation this is; nobody's if it is the group's.</summary>
    public RoomPerson? WithPrivate(string conversation)
    {
        lock (gate)
        {
            return people.Values.FirstOrDefault(p => p.Person.PrivateConversation == conversation)?.Person;
        }
    }

    public RoomPerson? Person(string personId)
    {
        lock (gate)
        {
            return people.GetValueOrDefault(personId)?.Person;
        }
    }

    /// <summary>In the order in which they came.</summary>
    public ImmutableArray<(RoomPerson Person, bool Here)> People()
    {
        lock (gate)
        {
            return [.. people.Values.OrderBy(p => p.Place).Select(p => (p.Person, p.Windows > 0))];
        }
    }

    /// <summary>Lets somebody in, or in again.</summary>
    /// <returns>Whether this is the first time that the bot hears of the room.</returns>
    public bool Enter(RoomPerson person)
    {
        lock (gate)
        {
            people[person.Id] = people.TryGetValue(person.Id, out var known)
                ? known with { Person = person, LastSeen = clock.GetUtcNow() }
                : new Present(person, people.Count, new Lane(), 0, clock.GetUtcNow(), WasMissed: false);
            var first = !botIntroduced;
            botIntroduced = true;
            return first;
        }
    }

    /// <summary>Counts the windows in which somebody has the room open.</summary>
    public void Opened(string personId, int windows)
    {
        lock (gate)
        {
            LastUsed = clock.GetUtcNow();
            if (people.TryGetValue(personId, out var known))
            {
                people[personId] = known with { Windows = Math.Max(0, known.Windows + windows), LastSeen = clock.GetUtcNow() };
            }
        }
    }

    /// <summary>What this person already wrote under that name of theirs.</summary>
    public RoomMessage? Seen(string conversation, RoomPerson author, string? clientId)
    {
        lock (gate)
        {
            return clientId is null ? null : LaneOf(conversation).FindSent(author.Id, clientId);
        }
    }

    /// <summary>Adds what somebody wrote.</summary>
    public RoomMessage Write(string conversation, RoomPerson author, string text, string? clientId)
    {
        lock (gate)
        {
            var message = NewMessage(new RoomAuthor(author.Id, author.Name, Bot: false), text, null) with { ClientId = clientId };
            LaneOf(conversation).Add(message);
            return message;
        }
    }

    /// <summary>Adds what the bot sends.</summary>
    public RoomMessage Receive(string conversation, string? text, JsonElement? card, bool byModel)
    {
        lock (gate)
        {
            var message = NewMessage(bot, text, card) with { ByModel = byModel };
            LaneOf(conversation).Add(message);
            return message;
        }
    }

    /// <summary>Changes a message of the bot, for everybody who sees it.</summary>
    /// <returns>Nothing if the bot never sent it, or it is gone.</returns>
    public RoomMessage? Change(string conversation, string messageId, Func<RoomMessage, RoomMessage> change)
    {
        lock (gate)
        {
            var lane = LaneOf(conversation);
            if (lane.Find(messageId) is not { From.Bot: true, Deleted: false } old)
            {
                return null;
            }

            var changed = change(old) with { Seq = ++last };
            lane.Replace(changed);
            return changed;
        }
    }

    public void MarkDelivery(string conversation, string messageId, bool reached)
    {
        lock (gate)
        {
            var lane = LaneOf(conversation);
            if (lane.Find(messageId) is { } message && message.Undelivered == reached)
            {
                lane.Mark(message with { Undelivered = !reached, Seq = ++last });
            }
        }
    }

    public RoomMessage? Find(string conversation, string messageId)
    {
        lock (gate)
        {
            return LaneOf(conversation).Find(messageId);
        }
    }

    /// <summary>Shows one person another card than the rest see, until the bot changes the message.</summary>
    public void Show(string conversation, string messageId, RoomPerson person, JsonElement card)
    {
        lock (gate)
        {
            LaneOf(conversation).Show(messageId, person.Id, card, ++last);
        }
    }

    /// <summary>What this person has not seen since that number, and the number to ask with next time.</summary>
    public (long Seq, ImmutableArray<RoomMessage> Group, ImmutableArray<RoomMessage> Private) Since(RoomPerson person, long seq)
    {
        lock (gate)
        {
            return (last, [.. group.Since(seq, person.Id)], [.. people[person.Id].Lane.Since(seq, person.Id)]);
        }
    }

    private RoomMessage NewMessage(RoomAuthor from, string? text, JsonElement? card)
    {
        var now = clock.GetUtcNow();
        last++;
        return new RoomMessage(RoomAddresses.NewId(now), last, last, from, now, text, card);
    }

    private Lane LaneOf(string conversation) => conversation == GroupConversation
        ? group
        : people.Values.Single(p => p.Person.PrivateConversation == conversation).Lane;

    private sealed record Present(RoomPerson Person, int Place, Lane Lane, int Windows, DateTimeOffset LastSeen, bool WasMissed);
}
