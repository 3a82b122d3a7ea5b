using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Ports;

/// <summary>Where people and groups can be reached, learnt from what comes in.</summary>
public interface IAddresses
{
    /// <summary>Remembers a conversation, or that it moved to another service address.</summary>
    Task RememberAsync(Address address, DateTimeOffset now, CancellationToken cancel);

    Task<Address?> FindAsync(string channel, string conversation, CancellationToken cancel);

    /// <summary>Where this reader's messages of this session go; null while nobody has told us.</summary>
    Task<Address?> OfAsync(SessionId? session, Recipient recipient, CancellationToken cancel);

    /// <summary>Says that this group conversation holds this session, from now on.</summary>
    /// <param name="as">The session's own group, or its room in the browser.</param>
    Task HoldsAsync(string channel, string conversation, SessionId session, Recipient @as, CancellationToken cancel);

    /// <summary>The session that somebody takes part in when they write privately: the one they joined last.</summary>
    Task<SessionId?> SessionOfAsync(PersonId person, CancellationToken cancel);

    Task TakesPartAsync(PersonId person, SessionId session, CancellationToken cancel);

    /// <summary>Remembers that a private conversation with somebody could be begun there.</summary>
    Task CanReachAsync(Reach reach, CancellationToken cancel);

    /// <summary>No private conversation is to be had there, until they are met again.</summary>
    Task CannotReachAsync(PersonId person, string channel, CancellationToken cancel);

    Task<Reach?> ReachOfAsync(PersonId person, CancellationToken cancel);

    /// <summary>The bot was removed or blocked there: nothing is sent until it is remembered anew.</summary>
    Task LostAsync(string channel, string conversation, CancellationToken cancel);
}

/// <summary>One conversation of a channel.</summary>
/// <param name="Person">Whose private conversation it is; null for a group.</param>
/// <param name="Session">Which session a group conversation holds now.</param>
public sealed record Address(
    string Channel, string Conversation, string ServiceUrl, string BotId, PersonId? Person, SessionId? Session)
{
    /// <summary>The channel's id of the meeting whose chat this is; null for every other conversation.</summary>
    public string? Meeting { get; init; }
}

/// <summary>Somebody the bot met in a group and may write to in private.</summary>
/// <param name="Member">The channel's own id of the person there.</param>
public sealed record Reach(PersonId Person, string Channel, string ServiceUrl, string BotId, string Member, string? Tenant);
