using System.Net;

namespace WorkshopBot.Teams.Wire;

/// <summary>What came of sending something to a channel.</summary>
public abstract record Delivery
{
    private Delivery() { }

    /// <summary>With the channel's id for what was made (an activity, a conversation), if it gave one.</summary>
    public sealed record Sent(string? Id) : Delivery;

    /// <summary>No status means no answer at all; the code is the channel's own word for it, for the log.</summary>
    public sealed record Failed(HttpStatusCode? Status, TimeSpan? RetryAfter, FailureKind Kind, string? Code = null) : Delivery;
}

/// <summary>What to do about something that was not sent.</summary>
public enum FailureKind
{
    /// <summary>It was surely not taken in, or doing it twice is harmless: try again later.</summary>
    Retry,

    /// <summary>The conversation or message is no longer there for us: stop.</summary>
    Gone,

    /// <summary>Send something shorter.</summary>
    TooLarge,

    /// <summary>The channel will not have it, however often it is tried.</summary>
    Refused,

    /// <summary>It may have arrived and may not have: trying again may show it twice.</summary>
    Unclear,
}
