using System.Collections.Immutable;

namespace WorkshopBot.Reports.Documents;

/// <summary>A text to be read on paper or screen, before it has a format; every writer takes one and nothing else.</summary>
/// <param name="Language">nl or en; what is in another language says so on its <see cref="Run"/>.</param>
/// <param name="Marking">The classification in words; it stands on every page.</param>
/// <param name="Status">Draft, in correction or final, in words; it stands beside the marking.</param>
/// <param name="Date">Of the content, shown in its own offset. No writer reads a clock.</param>
public sealed record Document(
    string Title,
    string Subject,
    string Language,
    string Marking,
    string Status,
    DateTimeOffset Date,
    ImmutableArray<Block> Blocks);
