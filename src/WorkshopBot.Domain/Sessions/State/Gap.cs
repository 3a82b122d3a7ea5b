using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Sessions;

/// <summary>A finding formed from contributions.</summary>
/// <param name="Members">The contributions behind it, by number.</param>
public sealed record Gap(GapRef Ref, int Round, ImmutableArray<int> Members)
{
    /// <summary>A later joining put its contributions into another gap.</summary>
    public bool Superseded { get; init; }

    /// <summary>Nothing is left behind it: each of its contributions was withdrawn or set aside.</summary>
    public bool Bare { get; init; }

    public SettingAside? SetAside { get; init; }

    public ImmutableHashSet<PersonId> RecognisedBy { get; init; } = [];

    public ImmutableArray<Wording> Wordings { get; init; } = [];

    public ImmutableArray<Reservation> Reservations { get; init; } = [];

    /// <summary>Who agrees to which wording, as said while the session was open.</summary>
    public ImmutableDictionary<PersonId, int> Agreed { get; init; } = ImmutableDictionary<PersonId, int>.Empty;

    /// <summary>The same, said after closing: counted apart.</summary>
    public ImmutableDictionary<PersonId, int> AgreedLater { get; init; } = ImmutableDictionary<PersonId, int>.Empty;

    /// <summary>The two wordings that both stand.</summary>
    public (int First, int Second)? Readings { get; init; }

    public ImmutableDictionary<PersonId, CourseView> Course { get; init; } = ImmutableDictionary<PersonId, CourseView>.Empty;

    /// <summary>What is lacking and where in the chain, as somebody said; null while nobody did.</summary>
    public GapClass? Class { get; init; }

    public bool Counts => !Superseded && !Bare && SetAside is null;

    /// <summary>The versions of events that hold words typed about this gap; its contributions not among them.</summary>
    public IEnumerable<int> TypedIn() =>
    [
        .. Wordings.Where(w => w.Text is not null).Select(w => w.Version),
        .. Reservations.Select(r => r.Version),
        .. Course.Values.Where(v => v.Exists is not null || v.Who is not null).Select(v => v.Version),
        .. SetAside is { } aside ? [aside.Version] : Array.Empty<int>(),
    ];

    public Wording? Wording => Wordings.IsEmpty ? null : Wordings[^1];
}

/// <summary>A version of a gap's text.</summary>
/// <param name="AfterClosing">Put only in the correction time.</param>
public sealed record Wording(
    int Number, Said? Text, int? FromContribution, int? FromReservation, PersonId By, int Version, bool AfterClosing, int? FromDraft = null);

/// <summary>Where a gap belongs besides its theme.</summary>
/// <param name="Link">Of the safety chain.</param>
public sealed record GapClass(Capability? Capability, SafetyLinkId? Link, ImmutableArray<InterestId> Interests, PersonId By);

/// <summary>An objection to a wording, printed with it.</summary>
/// <param name="Late">Made after closing: printed, changes no outcome.</param>
/// <param name="Settled">Its maker agreed later, withdrew it, or its words were taken over.</param>
public sealed record Reservation(int Number, int Wording, PersonId By, Said Text, int Version, bool Late, bool Settled);

/// <summary>What one person said of a gap in the course round.</summary>
public sealed record CourseView(
    Said? Exists, EffortKind? Effort, ActionLineId? Line, Said? Who, ImmutableArray<Effect> Effects, int Version)
{
    /// <summary>Helps one theme and harms another.</summary>
    public bool IsDilemma => TwoSides.Of(Effects) is not null;
}
