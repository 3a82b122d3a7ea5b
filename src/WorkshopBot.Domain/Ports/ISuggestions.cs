using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Ports;

/// <summary>What text analysis offers within a turn: no service, no waiting. Suggestions never act by themselves.</summary>
public interface ISuggestions
{
    /// <summary>Those that may make the same point as <paramref name="text"/>, the likeliest first.</summary>
    ImmutableArray<Likeness> Nearest(string text, ImmutableArray<Candidate> among, int atMost);

    /// <summary>Pairs that may make the same point, the likeliest first.</summary>
    /// <param name="apart">What people already said is different: never among the answer.</param>
    ImmutableArray<Likeness> Pairs(ImmutableArray<Candidate> among, ImmutableHashSet<Pair> apart, int atMost);

    /// <summary>Where a text may belong, the likeliest first; each list holds every class there is, once.</summary>
    /// <param name="known">Texts that people placed already; may be empty.</param>
    Classes Classify(string text, ImmutableArray<Placed> known);

    /// <summary>"nl", "en" or "pap"; "" for a text that is in none of them, or too short to tell.</summary>
    string LanguageOf(string text);

    /// <summary>What makes a text look like something else than a gap; empty for most. A guess: people decide.</summary>
    ImmutableArray<Sign> SignsIn(string text);
}

/// <summary>A text to compare, under its number.</summary>
public sealed record Candidate(int Number, string Text);

/// <summary>Two texts that look alike, and the words that make them so.</summary>
/// <param name="A">The one asked about, or the lower number of a pair; 0 when it has no number yet.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Shared">Words of the texts themselves, the weightiest first: people's words, so never kept or logged.</param>
public sealed record Likeness(int A, int B, double Score, ImmutableArray<string> Shared);

/// <summary>Where a text may belong, the likeliest first.</summary>
public sealed record Classes(
    ImmutableArray<Scored<ThemeId>> Themes, ImmutableArray<Scored<InterestId>> Interests,
    ImmutableArray<Scored<SafetyLinkId>> Links, ImmutableArray<Scored<Capability>> Capabilities);

/// <summary>A class and how much speaks for it.</summary>
/// <param name="Score">0 to 1; only the order and large differences mean something.</param>
public readonly record struct Scored<T>(T Class, double Score);

/// <summary>A text that people placed; what nobody said of it is null or empty.</summary>
public sealed record Placed(
    string Text, ThemeId? Theme, ImmutableArray<InterestId> Interests, SafetyLinkId? Link, Capability? Capability);

/// <summary>What a text may be besides, or instead of, a gap.</summary>
public enum Sign
{
    /// <summary>A classification marking stands in it.</summary>
    Marking,

    /// <summary>It speaks to a program or a model.</summary>
    Instruction,

    /// <summary>Markup, a formula or an address.</summary>
    Markup,

    /// <summary>A telephone number, address, number or name of a private person.</summary>
    PersonalData,

    /// <summary>About how the session goes.</summary>
    Procedure,

    /// <summary>Thanks or praise.</summary>
    Compliment,

    /// <summary>About something else.</summary>
    OffTopic,
}
