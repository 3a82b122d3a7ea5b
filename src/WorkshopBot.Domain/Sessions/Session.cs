using System.Collections.Immutable;
using WorkshopBot.Domain.Ports;
using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Domain.Sessions;

/// <summary>What the rules and the readers need to know of a session: a fold of its events, never stored itself.</summary>
public sealed partial record Session(WorkshopPlan Plan, PersonId PlannedBy, DateTimeOffset PlannedAt)
{
    /// <summary>How many events this is a fold of.</summary>
    public int Version { get; private init; }

    public Stage Stage { get; private init; } = Stage.Planned;

    public ImmutableDictionary<PersonId, Member> Members { get; private init; } = ImmutableDictionary<PersonId, Member>.Empty;

    /// <summary>Roles given before or after their bearer joined.</summary>
    public ImmutableDictionary<PersonId, Role> RolesGiven { get; private init; } = ImmutableDictionary<PersonId, Role>.Empty;

    /// <summary>Who leads now.</summary>
    public PersonId Lead { get; private init; }

    /// <summary>The last sign of the one who leads; before the planned start, that start.</summary>
    public DateTimeOffset LeadSeen { get; private init; }

    public OpenPhase? Open { get; private init; }

    public ImmutableArray<ClosedPhase> Closed { get; private init; } = [];

    public ImmutableArray<ThemeWork> Themes { get; private init; } = [];

    public ImmutableSortedDictionary<int, Contribution> Contributions { get; private init; } =
        ImmutableSortedDictionary<int, Contribution>.Empty;

    public ImmutableSortedDictionary<int, JoinedContributions> Joins { get; private init; } =
        ImmutableSortedDictionary<int, JoinedContributions>.Empty;

    public DateTimeOffset? ClosedAt { get; private init; }

    public DateTimeOffset? CorrectionsUntil { get; private init; }

    /// <summary>The participants as they were at closing: whoever comes, leaves or gets another role later changes no outcome.</summary>
    public ImmutableHashSet<PersonId>? CountedAtClosing { get; private init; }

    /// <summary>The answer to the marking question; null until it is given, and no report leaves before.</summary>
    public MarkingSet? MarkingAnswer { get; private init; }

    public int FinalVersion { get; private init; }

    /// <summary>The report in the session's shared folder; null while there is none.</summary>
    public ReportShelved? Shelf { get; private init; }

    /// <summary>How often a text with a state-secret marking was refused.</summary>
    public int MarkingsSuspected { get; private init; }

    /// <summary>The versions whose words were removed, with the ground.</summary>
    public ImmutableSortedDictionary<int, RemovalGround> Removed { get; private init; } = ImmutableSortedDictionary<int, RemovalGround>.Empty;

    public static Session? Replay(IEnumerable<Recorded<SessionEvent>> records) =>
        records.Aggregate((Session?)null, (session, r) => After(session, r.Event, r.Asked));

    /// <summary>The session after one more event. It decides nothing and skips nothing.</summary>
    public static Session After(Session? session, SessionEvent happened, Asked asked)
    {
        var next = (session, happened) switch
        {
            (null, Planned e) => Begin(e, asked),
            ({ } s, _) => s.Fold(happened, asked),
            _ => throw new CorruptLogException($"{happened.GetType().Name} cannot come first."),
        };
        return next with
        {
            Version = next.Version + 1,
            WordsGoneAt = happened is TextRemoved or ContributionWithdrawn ? next.Version + 1 : next.WordsGoneAt,
            LeadSeen = (asked.By == next.Lead || happened is LeadTaken) && asked.At > next.LeadSeen ? asked.At : next.LeadSeen,
        };
    }

    private static Session Begin(Planned e, Asked asked) => new(e.Plan, e.By, asked.At)
    {
        Lead = e.Plan.Facilitators.IsDefaultOrEmpty ? e.By : e.Plan.Facilitators[0],
        LeadSeen = asked.At > e.Plan.StartsAt ? asked.At : e.Plan.StartsAt,
        Themes = [.. e.Plan.Themes.Select((t, i) => new ThemeWork(i + 1, t))],
    };

    private Session Fold(SessionEvent happened, Asked asked) => happened switch
    {
        Joined e => this with { Members = Members.SetItem(e.Person, MemberOf(e, asked)) },
        RoleAsked e => With(e.Person, m => m with { RoleAsked = e.Role }),
        RoleGiven e => With(e.Person, m => m with { Role = e.Role, RoleAsked = null }) with
        {
            RolesGiven = RolesGiven.SetItem(e.Person, e.Role),
        },
        LanguageChosen e => With(e.Person, m => m with { Language = e.Language }),
        Present e => With(e.Theme, t => t.Saw(e.Person)),
        PhaseOpened or PhaseExtended or PhaseClosed or Paused or Resumed or ClockAsked or LeadTaken => FoldPhase(happened, asked),
        PostponementOffered e => With(e.Theme, t => t with { PostponementOffered = true }),
        WordingPostponed e => With(e.Theme, t => t with { WordingPostponed = true }),
        Rated e => With(e.Theme, t => t.Saw(e.By) with { Ratings = t.Ratings.SetItem((e.Round, e.By), e.Ratings) }),
        ContributionStored or ContributionWithdrawn or SamePointAnswered or ContributionRecognised
            or ContributionSetAside or ContributionBroughtBack => FoldContribution(happened, asked),
        MarkingSuspected => this with { MarkingsSuspected = MarkingsSuspected + 1 },
        TextRemoved e => FoldRemoval(e),
        PairsOffered or PairAnswered or ContributionsJoined or JoinUndone or GapsFormed or GapRecognised
            or GapSetAside or GapBroughtBack or Chosen => FoldGaps(happened, asked),
        WordingOffered or Agreed or ReservationMade or ReservationWithdrawn or TwoReadings or CourseSaid => FoldWording(happened),
        SessionEvent.Closed e => this with
        {
            Stage = Stage.Corrections,
            ClosedAt = asked.At,
            CorrectionsUntil = e.CorrectionsUntil,
            CountedAtClosing = [.. this.Participants().Select(m => m.Person)],
        },
        MarkingSet e => this with { MarkingAnswer = e },
        ReportShelved e => this with { Shelf = e },
        Finalised e => this with { Stage = Stage.Final, FinalVersion = e.Version, FinalAt = FinalAt ?? asked.At },
        DoorOpened or DoorShut or ChatMembersSeen or ChatMemberLeft or MeetingMade or InvitationsSent or DoorsTested or SilentReminded or LeadMissed
            or CorrectionsReminded or OutcomesTold => FoldDoors(happened),
        ModelSwitched or DraftAsked or DraftMade or DraftOffered or DraftAnswered or PairsAdded or GapClassified => FoldDrafts(happened),
        _ => throw new CorruptLogException($"{happened.GetType().Name} cannot follow version {Version}."),
    };

    private Member MemberOf(Joined e, Asked asked) => new(
        e.Person, RolesGiven.GetValueOrDefault(e.Person, e.Role), e.Kind, e.Organisation, e.Place, e.Language,
        Members.GetValueOrDefault(e.Person)?.JoinedAt ?? asked.At, Version + 1, Members.GetValueOrDefault(e.Person)?.RoleAsked)
    {
        Invited = e.Invited ?? Members.GetValueOrDefault(e.Person)?.Invited,
    };

    private Session With(PersonId person, Func<Member, Member> change) =>
        Members.TryGetValue(person, out var member) ? this with { Members = Members.SetItem(person, change(member)) } : this;

    private Session With(int theme, Func<ThemeWork, ThemeWork> change) =>
        theme < 1 || theme > Themes.Length
            ? throw new CorruptLogException($"There is no theme {theme}.")
            : this with { Themes = Themes.SetItem(theme - 1, change(Themes[theme - 1])) };

    /// <summary>Somebody acted in a theme; what is done after closing no longer counts for its quorum.</summary>
    private Session Saw(int theme, PersonId person) => With(theme, t => AfterClosing ? t : t.Saw(person));

    private Session With(GapRef gap, Func<Gap, Gap> change) => With(gap.Theme, t =>
        t.Gaps.TryGetValue(gap.Number, out var found)
            ? t.With(change(found))
            : throw new CorruptLogException($"There is no gap {gap}."));
}

/// <summary>The stored events contradict each other: a fault of ours, never of a person.</summary>
public sealed class CorruptLogException(string message) : Exception(message);
