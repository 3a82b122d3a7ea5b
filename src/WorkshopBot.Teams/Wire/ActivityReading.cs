namespace WorkshopBot.Teams.Wire;

/// <summary>What came of reading a request body: an activity, or what was wrong with it.</summary>
public abstract record ActivityReading
{
    private ActivityReading() { }

    public sealed record Read(Activity Activity) : ActivityReading;

    /// <summary>What went wrong where, for machines: the field that is missing, or the byte at which reading stopped.</summary>
    public sealed record Malformed(MalformedKind Kind, string What) : ActivityReading;
}

/// <summary>Why a request body is no activity.</summary>
public enum MalformedKind
{
    TooBig,
    NotJson,
    TooDeep,
    NotAnObject,
    NoType,
    NoId,
    NoConversation,
    NoSender,
    IdTooLong,
}
