using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>
/// What one session gives to a programme: all that consolidating needs and nothing else, so that thousands fit in memory.
/// It holds pseudonyms and literal words; nobody outside <see cref="Sight"/> hands it on.
/// </summary>
/// <param name="Records">How many records of the session's log it was made of.</param>
/// <param name="Plan">As it was held, to compare with the script.</param>
/// <param name="Invited">Everybody who was asked to come.</param>
/// <param name="People">Those who count in outcomes.</param>
public sealed record SessionYield(
    SessionId Id, int Records, WorkshopPlan Plan, Stage Stage, DateTimeOffset? ClosedAt, Marking Marking, bool MarkingAnswered,
    ImmutableArray<InvitedYield> Invited, ImmutableArray<PersonYield> People, ImmutableArray<ThemeYield> Themes)
{
    /// <summary>Who leads or coordinates the session itself: of a Country's session they alone may give it to a programme.</summary>
    public ImmutableHashSet<PersonId> Disposers { get; init; } = [];

    public bool IsClosed => Stage is Stage.Corrections or Stage.Final;

    /// <summary>The Country whose session it is; null when it is nobody's own.</summary>
    public PlaceId? Country => Plan.Type == SessionType.CaribbeanCountry ? Plan.Place : null;

    public IEnumerable<GapYield> Gaps => Themes.SelectMany(t => t.Gaps);

    public GapYield? FindGap(GapRef gap) => Gaps.FirstOrDefault(g => g.Ref == gap);
}

/// <summary>Somebody who was asked to come.</summary>
public readonly record struct InvitedYield(OrganisationKind Kind, PlaceId Place, bool Came);

/// <summary>Somebody who took part.</summary>
public readonly record struct PersonYield(PersonId Person, OrganisationKind Kind, PlaceId Place);

/// <summary>What came of one theme.</summary>
/// <param name="Acted">Who contributed, rated, chose, took a position or pressed "present" in it.</param>
/// <param name="Ballots">Who chose what, in the last round in which somebody did; empty when nobody was asked.</param>
public sealed record ThemeYield(
    int Number, PlannedTheme Planned, ImmutableArray<RatedYield> Ratings, ImmutableHashSet<PersonId> Acted,
    ImmutableArray<BallotYield> Ballots, ImmutableArray<GapYield> Gaps, ImmutableArray<AsideYield> SetAside)
{
    public ThemeId Theme => Planned.Theme;
}

/// <summary>One judgement of one person, of the last round of rating.</summary>
public readonly record struct RatedYield(PersonId By, Rating Rating);

/// <summary>What one person chose among the gaps of a theme.</summary>
public sealed record BallotYield(PersonId By, ImmutableArray<Choice> Choices);

/// <summary>A gap with what is behind it.</summary>
/// <param name="Text">The wording that was voted on, else the first contribution; null once removed.</param>
/// <param name="WordingNumber">0 when none was put to the group.</param>
/// <param name="Agree">Who agrees with the wording that stands.</param>
/// <param name="Reserve">Who has an open reservation.</param>
/// <param name="Recognise">Who sees it too; its writers left out.</param>
/// <param name="ByModel">Its words come from a draft of a language model.</param>
public sealed record GapYield(
    GapRef Ref, ThemeId Theme, string? Text, string? SecondReading, int WordingNumber, Outcome Outcome, Tally Tally,
    ImmutableArray<PersonId> Agree, ImmutableArray<PersonId> Reserve, ImmutableArray<PersonId> Recognise,
    ImmutableArray<ContributionYield> Contributions, ImmutableArray<ReservationYield> Reservations, CourseOutcome Course,
    ImmutableArray<CourseSaidYield> Said, GapClass? Class, bool ByModel)
{
    /// <summary>Its text is a wording: put to the group, or written for the correction time; else it is what one person typed.</summary>
    public bool HasWording { get; init; }
}

/// <summary>What somebody typed.</summary>
/// <param name="Text">Null once removed.</param>
/// <param name="Shown">To whom it is attributed, as far as the session's plan allows.</param>
/// <param name="Number">In its session; for who may see a part of it only, in its gap: its own number would tell how many there are.</param>
/// <param name="Record">Of the session's log, where it can be found again; null for who may see a part only.</param>
public sealed record ContributionYield(int Number, PersonId By, Group Shown, string? Text, Timing Timing, bool Spoken, int? Record)
{
    /// <summary>Its number in the session for everybody, for digests; it is shown to nobody.</summary>
    internal int Own { get; } = Number;
}

/// <summary>An objection that is printed.</summary>
/// <param name="Number">Of its own; counted in the gap for who may see a part of the session only.</param>
public sealed record ReservationYield(int Number, Group Shown, string? Text, Standing Standing);

/// <summary>What one person said of a gap in the course round, with its effects: the two sides of a dilemma.</summary>
public sealed record CourseSaidYield(
    PersonId By, Group Shown, string? Exists, EffortKind? Effort, ActionLineId? Line, string? Who, ImmutableArray<Effect> Effects);

/// <summary>Something a session did not take further.</summary>
/// <param name="Text">Null once removed.</param>
/// <param name="Reason">Null once removed.</param>
public sealed record AsideYield(GapRef? Gap, ImmutableArray<int> Contributions, string? Text, string? Reason, Role By);
