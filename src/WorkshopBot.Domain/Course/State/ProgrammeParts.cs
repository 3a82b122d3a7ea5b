using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>A session that the programme means to hold.</summary>
public sealed record Slot(int Number, SessionType Type, PlaceId Place, ImmutableArray<ThemeId> Themes, DateOnly? Day)
{
    public bool Dropped { get; init; }

    /// <summary>The number of the session that it became; null while it did not.</summary>
    public int? Session { get; init; }
}

/// <summary>A session of the programme.</summary>
/// <param name="Number">By which the programme names it.</param>
public sealed record GatheredSession(int Number, SessionId Id, SessionType Type, PlaceId Place, string Edition, int? Slot)
{
    /// <summary>What others see of a Country's session; of another session it says nothing.</summary>
    public ReleaseKind Release { get; init; }

    public ImmutableHashSet<GapRef> ReleasedGaps { get; init; } = [];

    /// <summary>Set when it no longer belongs to the programme.</summary>
    public Said? TakenOut { get; init; }

    /// <summary>The Country whose session it is; null when it is nobody's own.</summary>
    public PlaceId? Country => Type == SessionType.CaribbeanCountry ? Place : null;
}

/// <summary>Gaps of several sessions that were found to be one.</summary>
public sealed record GapJoin(
    int Number, ImmutableArray<GapKey> Members, Said? Why, Said? Reason, PersonId By, DateTimeOffset At)
{
    /// <summary>The member whose wording stands for all; null while nobody chose.</summary>
    public GapKey? Heading { get; init; }

    public bool Undone { get; init; }

    /// <summary>All that were ever in it: what was written about it may quote any of them.</summary>
    public ImmutableHashSet<GapKey> Ever { get; init; } = [.. Members];

    public ImmutableArray<(GapKey Gap, Said? Why, PersonId By, DateTimeOffset At)> SplitOff { get; init; } = [];
}

/// <summary>A round of five minutes over the whole programme.</summary>
public sealed record ProgrammeRound(int Number, ImmutableArray<LineKey> Lines, int Choices, DateTimeOffset OpenedAt, DateTimeOffset ClosesAt)
{
    public bool Closed { get; init; }

    public ImmutableDictionary<PersonId, RoundAnswer> Answers { get; init; } = ImmutableDictionary<PersonId, RoundAnswer>.Empty;
}

/// <summary>What one person answered, by the numbers of the round.</summary>
public sealed record RoundAnswer(ImmutableArray<int> Recognises, ImmutableArray<int> Chooses);

/// <summary>One edit of a line or of the cover note; all of them stay.</summary>
/// <param name="Text">Null gave the original back, or its words were removed.</param>
/// <param name="Record">Of the programme's log.</param>
public sealed record Edit(Said? Text, Said Name, PersonId By, DateTimeOffset At, int Record);

/// <summary>Why a line is not in the course input, and who decided so.</summary>
public sealed record LineAside(Said Reason, Said Name, PersonId By, DateTimeOffset At, int Record);

/// <summary>The key points as somebody wrote them.</summary>
public sealed record KeyPoints(ImmutableArray<KeyPoint> Points, Said Name, DateTimeOffset At, int Record);

/// <summary>A version of the course input, fixed by name.</summary>
public sealed record Approval(
    int Version, Said Name, int Records, ImmutableSortedDictionary<int, int> Sessions,
    ImmutableDictionary<LineKey, string> Lines, PersonId By, DateTimeOffset At);

/// <summary>What a body decided on a line.</summary>
public sealed record CourseDecision(
    int Number, int Course, LineKey Line, Verdict Verdict, Said Body, DateOnly On, Said Document, Said? Reason, PersonId By, DateTimeOffset At);

/// <summary>Something that is followed every half year.</summary>
/// <param name="Decision">Null for an item of a Country's own mechanism.</param>
public sealed record FollowUpItem(int Number, int? Decision, ItemCharge Charge, DateTimeOffset OpenedAt)
{
    /// <summary>The Country whose item it is; null when it is nobody's own.</summary>
    public PlaceId? Country { get; init; }

    /// <summary>For an item of a Country: whether it is shown to the others.</summary>
    public bool Shown { get; init; }

    public Said? Closed { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The last half-yearly date for which the owner was asked.</summary>
    public DateOnly? AskedFor { get; init; }

    public ImmutableArray<ProgressNote> Progress { get; init; } = [];

    public ImmutableArray<Dilemma> Dilemmas { get; init; } = [];

    /// <summary>The date of the next report is past and nothing was reported for it.</summary>
    public bool IsOverdue(DateOnly today) => Closed is null && Charge.NextDate < today;
}

/// <summary>Progress as it was reported.</summary>
public sealed record ProgressNote(
    DateOnly For, Progress Progress, Said Note, Said? Evidence, PersonId By, DateTimeOffset At, int Record)
{
    /// <summary>It is about the day on which it was made, and not about a half-yearly date.</summary>
    public bool InBetween { get; init; }
}

/// <summary>What helps one theme and harms another, as an owner noted it.</summary>
public sealed record Dilemma(ThemeId Helps, ThemeId Harms, Said Text, PersonId By, DateTimeOffset At, int Record);

/// <summary>A sign that a threat changed.</summary>
public sealed record Signal(int? Item, ThemeId Theme, PlaceId Scope, Said Text, PersonId By, DateTimeOffset At, int Record)
{
    /// <summary>The Country that noted it about itself; null when it is nobody's own.</summary>
    public PlaceId? Country { get; init; }
}
