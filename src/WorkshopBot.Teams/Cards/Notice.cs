using System.Collections.Immutable;

namespace WorkshopBot.Teams.Cards;

/// <summary>What just happened, right above the buttons, where the eye of whoever pressed is: done or refused, and what to do next.</summary>
/// <param name="Lines">The bot's own words.</param>
/// <param name="Good">Whether what was asked was done.</param>
public sealed record Notice(ImmutableArray<string> Lines, bool Good)
{
    public static readonly Notice None = new([], Good: true);

    /// <summary>"Same point as …?", right after a contribution was stored; unanswered means different.</summary>
    public ImmutableArray<SamePoint> Offers { get; init; } = [];

    /// <summary>What was stored looks like something else than a gap: its writer can take it away with one press; null for most.</summary>
    public OddText? Odd { get; init; }

    /// <summary>Asks whether what was stored belongs to another theme; null for most.</summary>
    public Elsewhere? Elsewhere { get; init; }

    /// <summary>What stands above the lines instead of "done" or "not done".</summary>
    public string? Title { get; init; }

    /// <summary>Somebody's own words that belong to the notice, such as whom to call; shown as they are.</summary>
    public string? Quote { get; init; }

    /// <summary>The key of a text that waits for "I only name the word".</summary>
    public string? Held { get; init; }
}

/// <summary>A question to the writer of a contribution.</summary>
/// <param name="Number">What was just stored.</param>
/// <param name="Other">An earlier one, by the same writer or sent in advance.</param>
/// <param name="Text">The other's words; null when they were removed.</param>
/// <param name="Shared">Words that both have, which caused the question; empty when nothing can be named.</param>
public sealed record SamePoint(int Number, int Other, string? Text, string Shared = "");

/// <summary>A contribution that seems to belong to another theme of this session.</summary>
public sealed record Elsewhere(int Number, int Theme);

/// <summary>A contribution that looks like something else than a gap.</summary>
/// <param name="Wipe">It is better wiped for good than taken back.</param>
public sealed record OddText(int Number, bool Wipe);
