using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Sessions;

/// <summary>Somebody in the session.</summary>
/// <param name="RoleAsked">A role they would like and the facilitator has not given yet.</param>
public sealed record Member(
    PersonId Person, Role Role, OrganisationKind Kind, Said Organisation, PlaceId Place, string Language,
    DateTimeOffset JoinedAt, int Version, Role? RoleAsked = null)
{
    /// <summary>Their place on the plan's list of the invited, from 0.</summary>
    public int? Invited { get; init; }
}

/// <summary>The phase that is open.</summary>
/// <param name="AsksAt">When the facilitator is asked to close or extend.</param>
/// <param name="PausedAt">Set while the clock stands still.</param>
/// <param name="ClockAsked">The facilitator was asked for the present <paramref name="AsksAt"/>.</param>
public sealed record OpenPhase(Stop Stop, DateTimeOffset OpenedAt, DateTimeOffset AsksAt, DateTimeOffset? PausedAt, bool ClockAsked);

/// <summary>A phase that is done.</summary>
public sealed record ClosedPhase(Stop Stop, PhaseEnd End, DateTimeOffset OpenedAt, DateTimeOffset ClosedAt);

/// <summary>What somebody typed or said: never altered, only withdrawn, set aside or removed.</summary>
public sealed record Contribution(
    int Number, int Theme, int Round, PersonId By, Said Text, Timing Timing, bool SeenBeforeReveal,
    Said? SpokenBy, int? Replaces, int Version, DateTimeOffset At)
{
    public bool Withdrawn { get; init; }

    public SettingAside? SetAside { get; init; }

    public ImmutableHashSet<PersonId> RecognisedBy { get; init; } = [];

    /// <summary>What its writer answered to "same point as …?".</summary>
    public ImmutableDictionary<int, bool> SamePoint { get; init; } = ImmutableDictionary<int, bool>.Empty;

    public bool Spoken => SpokenBy is not null;

    /// <summary>Takes part in pairs, gaps and counts.</summary>
    public bool Counts => !Withdrawn && SetAside is null;
}

/// <summary>Why something is not taken further, and who decided so.</summary>
public sealed record SettingAside(Said Reason, PersonId By, int Version, DateTimeOffset At);

/// <summary>Contributions that were found to make the same point.</summary>
public sealed record JoinedContributions(
    int Number, int Theme, ImmutableArray<int> Members, PersonId By, Said? Why, int Version, bool Undone);
