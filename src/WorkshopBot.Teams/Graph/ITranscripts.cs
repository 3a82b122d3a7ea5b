using System.Collections.Immutable;

namespace WorkshopBot.Teams.Graph;

/// <summary>What was said in a meeting, as the meeting itself wrote it down.</summary>
public interface ITranscripts
{
    /// <summary>Whether it may be asked at all.</summary>
    bool AreThere { get; }

    /// <summary>The newest transcript of a meeting.</summary>
    /// <param name="organizer">Whose meeting it is, by Entra id.</param>
    /// <param name="meeting">Graph's own id of the meeting.</param>
    Task<GraphAnswer<Transcript>> ReadAsync(string organizer, string meeting, CancellationToken cancel);
}

/// <summary>A whole transcript, in the order of speaking.</summary>
/// <param name="IsCut">It was longer than is read.</param>
public sealed record Transcript(ImmutableArray<Utterance> Utterances, bool IsCut);

/// <summary>What somebody said in one go.</summary>
/// <param name="Speaker">Empty when it was not said who spoke.</param>
/// <param name="From">Since the transcript began; negative when it began during the conversation.</param>
public sealed record Utterance(string Speaker, string Text, TimeSpan? From);

/// <summary>No transcript is read.</summary>
public sealed class NoTranscripts : ITranscripts
{
    public bool AreThere => false;

    public Task<GraphAnswer<Transcript>> ReadAsync(string organizer, string meeting, CancellationToken cancel) =>
        Task.FromResult<GraphAnswer<Transcript>>(new GraphAnswer<Transcript>.NotThere());
}
