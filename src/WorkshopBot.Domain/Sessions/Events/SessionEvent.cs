using System.Text.Json.Serialization;

namespace WorkshopBot.Domain.Sessions;

/// <summary>
/// Something that happened in a session. Events are kept for ever: never rename or retype what
/// is here; add a new case, and teach the fold in Session.cs to read both.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(Planned), "planned")]
[JsonDerivedType(typeof(Joined), "joined")]
[JsonDerivedType(typeof(RoleAsked), "role-asked")]
[JsonDerivedType(typeof(RoleGiven), "role-given")]
[JsonDerivedType(typeof(LanguageChosen), "language-chosen")]
[JsonDerivedType(typeof(Present), "present")]
[JsonDerivedType(typeof(PhaseOpened), "phase-opened")]
[JsonDerivedType(typeof(PhaseExtended), "phase-extended")]
[JsonDerivedType(typeof(PhaseClosed), "phase-closed")]
[JsonDerivedType(typeof(Paused), "paused")]
[JsonDerivedType(typeof(Resumed), "resumed")]
[JsonDerivedType(typeof(ClockAsked), "clock-asked")]
[JsonDerivedType(typeof(LeadTaken), "lead-taken")]
[JsonDerivedType(typeof(PostponementOffered), "postponement-offered")]
[JsonDerivedType(typeof(WordingPostponed), "wording-postponed")]
[JsonDerivedType(typeof(Rated), "rated")]
[JsonDerivedType(typeof(ContributionStored), "contribution-stored")]
[JsonDerivedType(typeof(ContributionWithdrawn), "contribution-withdrawn")]
[JsonDerivedType(typeof(SamePointAnswered), "same-point-answered")]
[JsonDerivedType(typeof(MarkingSuspected), "marking-suspected")]
[JsonDerivedType(typeof(TextRemoved), "text-removed")]
[JsonDerivedType(typeof(PairsOffered), "pairs-offered")]
[JsonDerivedType(typeof(PairAnswered), "pair-answered")]
[JsonDerivedType(typeof(ContributionsJoined), "contributions-joined")]
[JsonDerivedType(typeof(JoinUndone), "join-undone")]
[JsonDerivedType(typeof(ContributionRecognised), "contribution-recognised")]
[JsonDerivedType(typeof(GapsFormed), "gaps-formed")]
[JsonDerivedType(typeof(GapRecognised), "gap-recognised")]
[JsonDerivedType(typeof(ContributionSetAside), "contribution-set-aside")]
[JsonDerivedType(typeof(GapSetAside), "gap-set-aside")]
[JsonDerivedType(typeof(ContributionBroughtBack), "contribution-brought-back")]
[JsonDerivedType(typeof(GapBroughtBack), "gap-brought-back")]
[JsonDerivedType(typeof(Chosen), "chosen")]
[JsonDerivedType(typeof(WordingOffered), "wording-offered")]
[JsonDerivedType(typeof(Agreed), "agreed")]
[JsonDerivedType(typeof(ReservationMade), "reservation-made")]
[JsonDerivedType(typeof(ReservationWithdrawn), "reservation-withdrawn")]
[JsonDerivedType(typeof(TwoReadings), "two-readings")]
[JsonDerivedType(typeof(CourseSaid), "course-said")]
[JsonDerivedType(typeof(Closed), "closed")]
[JsonDerivedType(typeof(MarkingSet), "marking-set")]
[JsonDerivedType(typeof(Finalised), "finalised")]
public abstract partial record SessionEvent
{
    private SessionEvent() { }
}
