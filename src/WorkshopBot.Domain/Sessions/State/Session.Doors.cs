using System.Collections.Immutable;
using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Domain.Sessions;

public sealed partial record Session
{
    /// <summary>Through which doors people can be reached, as far as was tried.</summary>
    public ImmutableDictionary<PersonId, Doors> Doors { get; private init; } = ImmutableDictionary<PersonId, Doors>.Empty;

    /// <summary>The bot was removed from the group's chat: people go on in private and in the browser.</summary>
    public bool ChatIsShut { get; private init; }

    /// <summary>Who is in the session's chat; empty while nobody looked.</summary>
    public ImmutableHashSet<PersonId> InChat { get; private init; } = [];

    /// <summary>Somebody takes part in the browser, so the group's cards are shown there too.</summary>
    public bool HasRoom { get; private init; }

    /// <summary>The online meeting of this session; null while there is none that we made.</summary>
    public MeetingMade? Meeting { get; private init; }

    /// <summary>Every invitation since then goes out by itself.</summary>
    public bool InvitationsAreOut { get; private init; }

    public bool DoorsWereTested { get; private init; }

    /// <summary>For which last sign of the one who leads the co-facilitators were asked.</summary>
    public DateTimeOffset? LeadMissedSince { get; private init; }

    /// <summary>Who was reminded of the open phase.</summary>
    public ImmutableHashSet<PersonId> Reminded { get; private init; } = [];

    public bool CorrectionsWereReminded { get; private init; }

    public DateTimeOffset? FinalAt { get; private init; }

    public bool OutcomesWereTold { get; private init; }

    private Session FoldDoors(SessionEvent happened) => happened switch
    {
        DoorOpened { Person: null } => this with { ChatIsShut = false },
        DoorOpened { Person: { } person } e => this with
        {
            Doors = Doors.SetItem(person, DoorsOf(person).With(e.Door, DoorState.Open)),
            HasRoom = HasRoom || e.Door == Door.Room,
        },
        DoorShut { Person: null } => this with { ChatIsShut = true },
        DoorShut { Person: { } person } e => this with { Doors = Doors.SetItem(person, DoorsOf(person).With(e.Door, DoorState.Shut)) },
        ChatMembersSeen e => this with { InChat = InChat.Union(e.People) },
        ChatMemberLeft e => this with { InChat = InChat.Remove(e.Person) },
        MeetingMade e => this with { Meeting = e },
        InvitationsSent => this with { InvitationsAreOut = true },
        DoorsTested => this with { DoorsWereTested = true },
        SilentReminded e => this with { Reminded = Reminded.Union(e.People) },
        LeadMissed e => this with { LeadMissedSince = e.Since },
        CorrectionsReminded => this with { CorrectionsWereReminded = true },
        OutcomesTold => this with { OutcomesWereTold = true },
        _ => throw new CorruptLogException($"{happened.GetType().Name} cannot follow version {Version}."),
    };

    public Doors DoorsOf(PersonId person) => Doors.GetValueOrDefault(person);
}

/// <summary>Through which doors one person can be reached.</summary>
public readonly record struct Doors(DoorState Chat, DoorState Room)
{
    public bool None => Chat != DoorState.Open && Room != DoorState.Open;

    internal Doors With(Door door, DoorState state) => door == Door.Chat ? this with { Chat = state } : this with { Room = state };
}

/// <summary>What is known of a door.</summary>
public enum DoorState { Untried, Open, Shut }
