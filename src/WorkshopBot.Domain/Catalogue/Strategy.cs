using System.Collections.Immutable;

namespace WorkshopBot.Domain.Catalogue;

/// <summary>One of the three objectives of the strategic course.</summary>
public sealed record Objective(
    string Id, int Order, Bilingual Name, ImmutableArray<ActionLine> ActionLines, Provenance Provenance);

/// <summary>One of the twelve lines of action under the objectives.</summary>
/// <param name="Number">1 to 12, through all objectives.</param>
/// <param name="LeadMinistries">Ids of <see cref="Ministry"/>; derived, not decided.</param>
public sealed record ActionLine(
    ActionLineId Id, int Number, Bilingual Name, ImmutableArray<ThemeId> Themes, ImmutableArray<string> LeadMinistries,
    ImmutableArray<Priority> Priorities, Provenance Provenance);

/// <summary>What a line of action does first, in our own words.</summary>
/// <param name="Letter">As in the strategy.</param>
/// <param name="Scope">The part of the Kingdom it is about; null where the strategy does not say.</param>
public sealed record Priority(string Id, string Letter, Bilingual Text, PlaceId? Scope, Provenance Provenance);

/// <summary>A ministry, as it stood in some years.</summary>
/// <param name="From">The first day it existed; null if before this edition.</param>
/// <param name="Until">The day it was succeeded; null if it still stood when the list was made.</param>
/// <param name="Successors">Ids of the ministries that took over.</param>
public sealed record Ministry(
    string Id, string Abbreviation, Bilingual Name, DateOnly? From, DateOnly? Until, ImmutableArray<string> Successors,
    Provenance Provenance)
{
    public bool ExistsOn(DateOnly day) => (From is null || From <= day) && (Until is null || day < Until);
}

/// <summary>A council, committee or office that decides, advises or coordinates.</summary>
public sealed record Body(string Id, string? Abbreviation, Bilingual Name, Bilingual Task, Provenance Provenance);

/// <summary>A link of the safety chain, from pro-action to recovery.</summary>
public sealed record SafetyLink(SafetyLinkId Id, int Order, Bilingual Name);

/// <summary>A word of the field, explained.</summary>
/// <param name="Papiamento">Where a source uses one; not checked by a native reader.</param>
public sealed record Term(string Id, Bilingual Name, string? Papiamento, Bilingual Definition, Provenance Provenance);

/// <summary>A classification marking; its title is Dutch in every language, as the law has it.</summary>
public sealed record ClassificationMarking(string Id, int Order, Bilingual Name, string? Abbreviation, MarkingUse Use, Provenance Provenance);

/// <summary>Whether information with a marking may be in Teams.</summary>
public enum MarkingUse
{
    Allowed,

    /// <summary>Only after the organisation's own decision on the risk.</summary>
    OnDecision,

    /// <summary>State secrets.</summary>
    Never,
}
