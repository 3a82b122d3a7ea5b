using System.Collections.Immutable;
using System.Text.Json.Serialization;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Ports;

/// <summary>Destroys all that is kept of a session or a programme, and leaves a declaration that it was.</summary>
public interface IDestruction
{
    /// <summary>
    /// Events, words, messages, outcomes of turns, and where its cards and conversations stood: all go, in one commit. The
    /// stream is never written again.
    /// </summary>
    /// <returns>The declaration; of an earlier destruction if there was one; null when there is nothing to destroy.</returns>
    Task<Destroyed?> DestroyAsync(SessionId session, DestructionOrder order, CancellationToken cancel);

    /// <inheritdoc cref="DestroyAsync(SessionId, DestructionOrder, CancellationToken)"/>
    Task<Destroyed?> DestroyAsync(ProgrammeId programme, DestructionOrder order, CancellationToken cancel);

    /// <summary>Every declaration there is, oldest first.</summary>
    Task<ImmutableArray<Destroyed>> DeclarationsAsync(CancellationToken cancel);
}

/// <summary>Who had something destroyed, when and why.</summary>
/// <param name="Category">Of the selection list that the term comes from; empty where the ground is no term.</param>
public sealed record DestructionOrder(DestructionGround Ground, string Category, PersonId By, DateTimeOffset At);

/// <summary>A declaration of destruction: that there was something, and nothing of what it was.</summary>
/// <param name="Session">Set when it was a session.</param>
/// <param name="Programme">Set when it was a programme.</param>
/// <param name="Records">How many events there were.</param>
/// <param name="LastHash">Of the last one: a report that was exported earlier can still be held against it.</param>
public sealed record Destroyed(SessionId? Session, ProgrammeId? Programme, DestructionOrder Order, int Records, string LastHash);

/// <summary>Why a whole stream is destroyed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DestructionGround>))]
public enum DestructionGround { EndOfRetention, Spill, Privacy, Rehearsal }

/// <summary>Something was to be written of what was destroyed.</summary>
public sealed class DestroyedException(string stream) : Exception($"{stream} was destroyed.");
