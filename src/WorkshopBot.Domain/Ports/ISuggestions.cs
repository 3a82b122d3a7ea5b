using System.Collections.Immutable;

namespace WorkshopBot.Domain.Ports;

/// <summary>What text analysis offers. Suggestions never act by themselves.</summary>
public interface ISuggestions
{
    /// <summary>Those that may make the same point as <paramref name="text"/>, the likeliest first.</summary>
    ImmutableArray<Likeness> Nearest(string text, ImmutableArray<Candidate> among, int atMost);

    /// <summary>Pairs that may make the same point, the likeliest first.</summary>
    ImmutableArray<Likeness> Pairs(ImmutableArray<Candidate> among, int atMost);
}

/// <summary>A text to compare, under its number.</summary>
public sealed record Candidate(int Number, string Text);

/// <summary>Two texts that look alike, and the words that make them so.</summary>
/// <param name="A">The one asked about, or the lower number of a pair; 0 when it has no number yet.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Shared">Words of the texts themselves, the weightiest first: people's words, so never kept or logged.</param>
public sealed record Likeness(int A, int B, double Score, ImmutableArray<string> Shared);
