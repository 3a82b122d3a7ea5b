using System.Collections.Immutable;
using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Reports.Records;

/// <summary>
/// What the log opens of each sort of event when it leaves: how the session went, never who judged, chose, agreed or was there.
/// Words are not named here: they are opened only where the report shows them.
/// </summary>
public static class Openings
{
    /// <summary>The members that are opened; none for an event whose kind and time say all.</summary>
    public static ImmutableDictionary<Type, ImmutableArray<string>> Opened { get; } = new Dictionary<Type, ImmutableArray<string>>
    {
        [typeof(PhaseOpened)] = [nameof(PhaseOpened.Stop), nameof(PhaseOpened.AsksAt)],
        [typeof(PhaseExtended)] = [nameof(PhaseExtended.Stop), nameof(PhaseExtended.AsksAt)],
        [typeof(PhaseClosed)] = [nameof(PhaseClosed.Stop), nameof(PhaseClosed.End)],
        [typeof(Paused)] = [],
        [typeof(Resumed)] = [nameof(Resumed.AsksAt)],
        [typeof(ClockAsked)] = [nameof(ClockAsked.Stop), nameof(ClockAsked.AsksAt)],
        [typeof(PostponementOffered)] = [nameof(PostponementOffered.Theme)],
        [typeof(WordingPostponed)] = [nameof(WordingPostponed.Theme)],
        [typeof(ContributionStored)] =
        [
            nameof(ContributionStored.Number), nameof(ContributionStored.Theme), nameof(ContributionStored.Round),
            nameof(ContributionStored.Timing), nameof(ContributionStored.SeenBeforeReveal), nameof(ContributionStored.Replaces),
        ],
        [typeof(ContributionWithdrawn)] = [nameof(ContributionWithdrawn.Number)],
        [typeof(MarkingSuspected)] = [nameof(MarkingSuspected.Theme)],
        [typeof(TextRemoved)] = [nameof(TextRemoved.Version), nameof(TextRemoved.Ground)],
        [typeof(PairsOffered)] = [nameof(PairsOffered.Theme), nameof(PairsOffered.Round), nameof(PairsOffered.Pairs)],
        [typeof(PairsAdded)] = [nameof(PairsAdded.Theme), nameof(PairsAdded.Round), nameof(PairsAdded.Pairs), nameof(PairsAdded.InsteadOf)],
        [typeof(ContributionsJoined)] = [nameof(ContributionsJoined.Join), nameof(ContributionsJoined.Theme), nameof(ContributionsJoined.Members)],
        [typeof(JoinUndone)] = [nameof(JoinUndone.Join)],
        [typeof(GapsFormed)] = [nameof(GapsFormed.Theme), nameof(GapsFormed.Round), nameof(GapsFormed.Gaps)],
        [typeof(ContributionSetAside)] = [nameof(ContributionSetAside.Number)],
        [typeof(GapSetAside)] = [nameof(GapSetAside.Gap)],
        [typeof(ContributionBroughtBack)] = [nameof(ContributionBroughtBack.Number)],
        [typeof(GapBroughtBack)] = [nameof(GapBroughtBack.Gap)],
        [typeof(WordingOffered)] =
        [
            nameof(WordingOffered.Gap), nameof(WordingOffered.Wording), nameof(WordingOffered.FromContribution),
            nameof(WordingOffered.FromReservation), nameof(WordingOffered.FromDraft),
        ],
        [typeof(ReservationMade)] = [nameof(ReservationMade.Gap), nameof(ReservationMade.Reservation), nameof(ReservationMade.Wording)],
        [typeof(ReservationWithdrawn)] = [nameof(ReservationWithdrawn.Gap), nameof(ReservationWithdrawn.Reservation)],
        [typeof(TwoReadings)] = [nameof(TwoReadings.Gap), nameof(TwoReadings.First), nameof(TwoReadings.Second)],
        [typeof(Closed)] = [nameof(Closed.CorrectionsUntil)],
        [typeof(MarkingSet)] = [nameof(MarkingSet.MoreSensitive), nameof(MarkingSet.Marking)],
        [typeof(Finalised)] = [nameof(Finalised.Version)],
        [typeof(ReportShelved)] = [nameof(ReportShelved.Version), nameof(ReportShelved.Removals), nameof(ReportShelved.Marking)],
        [typeof(MeetingMade)] = [nameof(MeetingMade.BotIsIn)],
        [typeof(InvitationsSent)] = [],
        [typeof(DoorsTested)] = [],
        [typeof(OutcomesTold)] = [],
        [typeof(ModelSwitched)] = [nameof(ModelSwitched.On)],
        [typeof(DraftAsked)] =
            [nameof(DraftAsked.Draft), nameof(DraftAsked.Kind), nameof(DraftAsked.Theme), nameof(DraftAsked.Gap), nameof(DraftAsked.Contribution), nameof(DraftAsked.Language)],
        [typeof(DraftMade)] = [nameof(DraftMade.Draft), nameof(DraftMade.Engine), nameof(DraftMade.InsteadOf)],
        [typeof(DraftOffered)] = [nameof(DraftOffered.Draft)],
        [typeof(GapClassified)] = [nameof(GapClassified.Gap), nameof(GapClassified.Capability), nameof(GapClassified.Link), nameof(GapClassified.Interests)],
    }.ToImmutableDictionary();

    /// <summary>Those of which nothing but kind, time and hash leaves, for each says something of one person. A new event is one until somebody decides.</summary>
    public static ImmutableHashSet<Type> Sealed { get; } =
    [
        // Names of the invited stand in the plan; what the report says of it stands in the report.
        typeof(Planned),
        typeof(Joined), typeof(RoleAsked), typeof(RoleGiven), typeof(LanguageChosen), typeof(Present), typeof(LeadTaken), typeof(LeadMissed),
        typeof(Rated), typeof(SamePointAnswered), typeof(PairAnswered), typeof(ContributionRecognised), typeof(GapRecognised), typeof(Chosen),
        typeof(Agreed), typeof(CourseSaid), typeof(DraftAnswered),
        typeof(DoorOpened), typeof(DoorShut), typeof(ChatMembersSeen), typeof(ChatMemberLeft), typeof(SilentReminded), typeof(CorrectionsReminded),
    ];
}
