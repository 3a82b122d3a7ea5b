using System.Collections.Immutable;
using static WorkshopBot.Domain.Sessions.Decision;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Domain.Sessions;

/// <summary>Where people can be reached, who is in the chat, and reminding those who are silent. Seeing the same again changes nothing.</summary>
internal static class DoorRules
{
    public static Decision Open(Session session, SessionCommand.OpenDoor command) => command.Person switch
    {
        null => session.ChatIsShut ? Accept(new DoorOpened(null, command.Door)) : Accept(),
        { } nobody when !IsSomebody(nobody) => Accept(),
        { } person => StateOf(session, person, command.Door) == DoorState.Open ? Accept() : Accept(new DoorOpened(person, command.Door)),
    };

    public static Decision Shut(Session session, SessionCommand.ShutDoor command) => command.Person switch
    {
        null => session.ChatIsShut ? Accept() : Accept(new DoorShut(null, command.Door)),
        { } nobody when !IsSomebody(nobody) => Accept(),
        { } person => StateOf(session, person, command.Door) == DoorState.Shut ? Accept() : Accept(new DoorShut(person, command.Door)),
    };

    public static Decision See(Session session, SessionCommand.SeeChatMembers command) =>
        command.People.OrNone().Where(p => IsSomebody(p) && !session.InChat.Contains(p)).Distinct().OrderBy(p => p.Value, StringComparer.Ordinal).ToImmutableArray() is { IsEmpty: false } fresh
            ? Accept(new ChatMembersSeen(fresh))
            : Accept();

    public static Decision Leave(Session session, SessionCommand.SeeChatMemberLeave command) =>
        IsSomebody(command.Person) && session.InChat.Contains(command.Person) ? Accept(new ChatMemberLeft(command.Person)) : Accept();

    /// <summary>Nobody is reminded twice of one phase.</summary>
    public static Decision Remind(Session session, Asked asked) =>
        session.NotALead(asked.By) is { } no ? Refuse(no)
        : session.Open is not { } open ? Refuse(new SessionHasNotStarted())
        : Readiness.Silent(session).Where(p => !session.Reminded.Contains(p)).ToImmutableArray() is { IsEmpty: false } silent
            ? Accept(new SilentReminded(open.Stop, silent, asked.By))
        : Accept();

    private static bool IsSomebody(PersonId person) => person.Value is { Length: > 0 };

    private static DoorState StateOf(Session session, PersonId person, Door door) =>
        door == Door.Chat ? session.DoorsOf(person).Chat : session.DoorsOf(person).Room;
}
