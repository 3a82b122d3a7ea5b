using System.Collections.Immutable;

namespace WorkshopBot.Domain.Sessions;

public abstract partial record SessionEvent
{
    /// <summary>Somebody can be reached there, for a message arrived or they wrote from there.</summary>
    /// <param name="Person">Null for the chat of the whole group.</param>
    public sealed record DoorOpened(PersonId? Person, Door Door) : SessionEvent;

    /// <summary>The bot was removed or blocked there; nothing more arrives.</summary>
    /// <param name="Person">Null for the chat of the whole group.</param>
    public sealed record DoorShut(PersonId? Person, Door Door) : SessionEvent;

    /// <summary>These people are in the session's chat, whether or not they join.</summary>
    public sealed record ChatMembersSeen(ImmutableArray<PersonId> People) : SessionEvent;

    /// <summary>Somebody left the session's chat; what they contributed stays.</summary>
    public sealed record ChatMemberLeft(PersonId Person) : SessionEvent;

    /// <summary>The session stands in the facilitator's calendar as an online meeting.</summary>
    /// <param name="BotIsIn">The bot is in the meeting's chat, and the session goes on there.</param>
    public sealed record MeetingMade(bool BotIsIn) : SessionEvent;

    /// <summary>The invitations of a session that begins later went out.</summary>
    public sealed record InvitationsSent : SessionEvent;

    /// <summary>A day before: everybody was asked whether they can see the bot's messages.</summary>
    public sealed record DoorsTested : SessionEvent;

    /// <summary>The facilitator reminded those of whom the open phase still waits.</summary>
    public sealed record SilentReminded(Stop Stop, ImmutableArray<PersonId> People, PersonId By) : SessionEvent;

    /// <summary>The one who leads was silent for five minutes: the co-facilitators were asked.</summary>
    /// <param name="Since">Their last sign.</param>
    public sealed record LeadMissed(DateTimeOffset Since) : SessionEvent;

    /// <summary>A day before the corrections end, those whom wordings still ask were told so.</summary>
    public sealed record CorrectionsReminded(ImmutableArray<PersonId> People) : SessionEvent;

    /// <summary>Half a year later, people were told what became of their contributions.</summary>
    public sealed record OutcomesTold : SessionEvent;
}
