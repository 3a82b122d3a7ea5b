using System.Collections.Immutable;

namespace WorkshopBot.Storage.Events;

/// <summary>What was looked at, and what does not hold.</summary>
/// <param name="Texts">Pieces of people's words that are there, each with the right digest if nothing is wrong.</param>
/// <param name="Removed">Pieces that were removed by an event that says so.</param>
public sealed record VerificationResult(
    int Streams, int Events, int Texts, int Removed, int Turns, ImmutableArray<Fault> Faults)
{
    /// <summary>Streams that were destroyed, and of which a declaration says so.</summary>
    public int Destroyed { get; init; }

    public bool IsWhole => Faults.IsEmpty;
}

/// <summary>Something in the log that is not as it was written.</summary>
/// <param name="Version">The record it is about; 0 for the stream as a whole.</param>
/// <param name="Detail">An id, never a text of people.</param>
public sealed record Fault(FaultKind Kind, string Stream, long Version, string Detail);

/// <summary>How a log can be broken.</summary>
public enum FaultKind
{
    /// <summary>A record is missing before this one.</summary>
    VersionGap,

    /// <summary>The record or the one before it was changed.</summary>
    WrongHash,

    /// <summary>The id, cause or type beside a record is not the one that was hashed.</summary>
    WrongColumn,

    /// <summary>The stream ends elsewhere than it did.</summary>
    WrongEnd,

    /// <summary>Words were changed, or stand with another record.</summary>
    WrongText,

    /// <summary>Words are gone and no event says that they were removed.</summary>
    MissingText,

    /// <summary>Words are there though an event says that they were removed.</summary>
    UnremovedText,

    /// <summary>Words to which no record refers.</summary>
    StrayText,

    /// <summary>A record of which no turn tells.</summary>
    MissingTurn,

    /// <summary>A turn was changed, or its records are gone.</summary>
    WrongTurn,

    /// <summary>A declaration of destruction was changed, or something of its stream is there.</summary>
    WrongDestruction,

    /// <summary>This program does not understand the record.</summary>
    Unreadable,

    /// <summary>The rules cannot follow these records, though each is as it was written.</summary>
    Unfoldable,
}
