using System.Collections.Immutable;

namespace WorkshopBot.Domain.Sessions;

public abstract partial record SessionCommand
{
    /// <summary>The program found that somebody, or with null the group's chat, can be reached there.</summary>
    public sealed record OpenDoor(PersonId? Person, Door Door) : SessionCommand;

    /// <summary>The program found that nothing arrives there any more.</summary>
    public sealed record ShutDoor(PersonId? Person, Door Door) : SessionCommand;

    /// <summary>The program saw who is in the chat.</summary>
    public sealed record SeeChatMembers(ImmutableArray<PersonId> People) : SessionCommand;

    public sealed record SeeChatMemberLeave(PersonId Person) : SessionCommand;

    /// <summary>The program made the session's meeting.</summary>
    public sealed record KnowMeeting(bool BotIsIn) : SessionCommand;

    /// <summary>The facilitator reminds those of whom the open phase still waits.</summary>
    public sealed record RemindSilent : SessionCommand;
}
