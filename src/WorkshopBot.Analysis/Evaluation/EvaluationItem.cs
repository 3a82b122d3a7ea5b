using System.Collections.Immutable;

namespace WorkshopBot.Analysis.Evaluation;

/// <summary>A contribution of which people said what it is, to hold an engine's answers beside.</summary>
/// <param name="Language">nl, en or pap; null when nobody said, as with all that may be null.</param>
/// <param name="Theme">Id in the catalogue.</param>
/// <param name="DuplicateGroup">Those with the same group make the same point.</param>
/// <param name="Kind">gap or noise.</param>
/// <param name="Remark">For noise, which sort; otherwise what the source says.</param>
public sealed record EvaluationItem(
    string Id, string Text, string? Language, string? Theme, ImmutableArray<string> OtherThemes, string? SafetyChain, string? Capability,
    ImmutableArray<string> Interests, string? DuplicateGroup, string? Kind, string? Remark)
{
    /// <summary>Whatever is not said to be noise.</summary>
    internal bool IsGap => Kind is not "noise";

    internal bool MakesSamePointAs(EvaluationItem other) =>
        this != other && DuplicateGroup is { } group && group == other.DuplicateGroup;

    /// <summary>What is drawn as one in a bootstrap: a group of those that make the same point, or one on its own.</summary>
    internal string Unit => DuplicateGroup is { } group ? "group " + group : "one " + Id;
}
