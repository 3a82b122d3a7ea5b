using System.Text.Json.Serialization;

namespace WorkshopBot.Domain.Sessions;

/// <summary>
/// A "no" that people can meet in normal use; anything else is a fault and throws. It never holds people's text:
/// it is kept with the delivery that caused it, so that a repeated delivery gets the same answer.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "refusal")]
[JsonDerivedType(typeof(NoSuchSession), "no-such-session")]
[JsonDerivedType(typeof(AlreadyPlanned), "already-planned")]
[JsonDerivedType(typeof(PlanHasNoThemes), "plan-has-no-themes")]
[JsonDerivedType(typeof(PlanIsOdd), "plan-is-odd")]
[JsonDerivedType(typeof(SessionIsFinal), "session-is-final")]
[JsonDerivedType(typeof(SessionHasClosed), "session-has-closed")]
[JsonDerivedType(typeof(SessionHasNotStarted), "session-has-not-started")]
[JsonDerivedType(typeof(SessionIsPaused), "session-is-paused")]
[JsonDerivedType(typeof(SessionIsNotPaused), "session-is-not-paused")]
[JsonDerivedType(typeof(JoinFirst), "join-first")]
[JsonDerivedType(typeof(OnlyFacilitatorsMay), "only-facilitators-may")]
[JsonDerivedType(typeof(OnlyTheLeadMay), "only-the-lead-may")]
[JsonDerivedType(typeof(OnlyNoteTakersMay), "only-note-takers-may")]
[JsonDerivedType(typeof(OnlyParticipantsMay), "only-participants-may")]
[JsonDerivedType(typeof(OnlyItsWriterMay), "only-its-writer-may")]
[JsonDerivedType(typeof(LeadIsHere), "lead-is-here")]
[JsonDerivedType(typeof(YouLeadAlready), "you-lead-already")]
[JsonDerivedType(typeof(PhaseMovedOn), "phase-moved-on")]
[JsonDerivedType(typeof(PhaseIsNotOpen), "phase-is-not-open")]
[JsonDerivedType(typeof(NothingBefore), "nothing-before")]
[JsonDerivedType(typeof(NothingAfter), "nothing-after")]
[JsonDerivedType(typeof(NeedsTheme), "needs-theme")]
[JsonDerivedType(typeof(NoSuchTheme), "no-such-theme")]
[JsonDerivedType(typeof(NoSuchSubject), "no-such-subject")]
[JsonDerivedType(typeof(NoSuchContribution), "no-such-contribution")]
[JsonDerivedType(typeof(NoSuchGap), "no-such-gap")]
[JsonDerivedType(typeof(NoSuchJoin), "no-such-join")]
[JsonDerivedType(typeof(NoSuchReservation), "no-such-reservation")]
[JsonDerivedType(typeof(NoSuchPerson), "no-such-person")]
[JsonDerivedType(typeof(NoSuchPlace), "no-such-place")]
[JsonDerivedType(typeof(TextIsEmpty), "text-is-empty")]
[JsonDerivedType(typeof(TextIsTooLong), "text-is-too-long")]
[JsonDerivedType(typeof(TooManyContributions), "too-many-contributions")]
[JsonDerivedType(typeof(TooManyChoices), "too-many-choices")]
[JsonDerivedType(typeof(NotInTheGroup), "not-in-the-group")]
[JsonDerivedType(typeof(NotYetRevealed), "not-yet-revealed")]
[JsonDerivedType(typeof(NotTogether), "not-together")]
[JsonDerivedType(typeof(WordingHasChanged), "wording-has-changed")]
[JsonDerivedType(typeof(NoWordingYet), "no-wording-yet")]
[JsonDerivedType(typeof(TwoRewordingsDone), "two-rewordings-done")]
[JsonDerivedType(typeof(TooEarlyForTwoReadings), "too-early-for-two-readings")]
[JsonDerivedType(typeof(AlreadySetAside), "already-set-aside")]
[JsonDerivedType(typeof(IsNotSetAside), "is-not-set-aside")]
[JsonDerivedType(typeof(StateSecretMarking), "state-secret-marking")]
[JsonDerivedType(typeof(AsksAboutMarking), "asks-about-marking")]
[JsonDerivedType(typeof(MarkingNotAllowed), "marking-not-allowed")]
[JsonDerivedType(typeof(NoModelHere), "no-model-here")]
[JsonDerivedType(typeof(ModelNotForMarked), "model-not-for-marked")]
[JsonDerivedType(typeof(NoSuchDraft), "no-such-draft")]
[JsonDerivedType(typeof(TooManyDrafts), "too-many-drafts")]
public abstract partial record Refusal
{
    private Refusal() { }

    public sealed record NoSuchSession : Refusal;

    public sealed record AlreadyPlanned : Refusal;

    public sealed record PlanHasNoThemes : Refusal;

    /// <param name="What">
    /// Which part of the plan does not fit: "edition", "title", "type", "theme", "scenario", "subjects", "variants", "place", "quorum",
    /// "choices", "language", "marking", "times", "people" or "invited".
    /// </param>
    public sealed record PlanIsOdd(string What) : Refusal;

    public sealed record SessionIsFinal : Refusal;

    public sealed record SessionHasClosed : Refusal;

    public sealed record SessionHasNotStarted : Refusal;

    public sealed record SessionIsPaused : Refusal;

    public sealed record SessionIsNotPaused : Refusal;

    public sealed record JoinFirst : Refusal;

    public sealed record OnlyFacilitatorsMay : Refusal;

    public sealed record OnlyTheLeadMay : Refusal;

    public sealed record OnlyNoteTakersMay : Refusal;

    public sealed record OnlyParticipantsMay : Refusal;

    public sealed record OnlyItsWriterMay : Refusal;

    /// <param name="Until">When a co-facilitator may take over, if the one who leads gives no sign until then.</param>
    public sealed record LeadIsHere(DateTimeOffset Until) : Refusal;

    public sealed record YouLeadAlready : Refusal;

    public sealed record PhaseMovedOn(Stop Now) : Refusal;

    /// <param name="Wanted">The phase that the command belongs to.</param>
    /// <param name="Now">What is open, if anything.</param>
    public sealed record PhaseIsNotOpen(PhaseKind Wanted, Stop? Now) : Refusal;

    public sealed record NothingBefore : Refusal;

    public sealed record NothingAfter : Refusal;

    public sealed record NeedsTheme(int Themes) : Refusal;

    public sealed record NoSuchTheme(int Theme, int Themes) : Refusal;

    public sealed record NoSuchSubject(int Subjects) : Refusal;

    public sealed record NoSuchContribution(int Number) : Refusal;

    public sealed record NoSuchGap(int Number, int Gaps) : Refusal;

    public sealed record NoSuchJoin(int Join) : Refusal;

    public sealed record NoSuchReservation(int Reservation) : Refusal;

    public sealed record NoSuchPerson : Refusal;

    public sealed record NoSuchPlace : Refusal;

    public sealed record TextIsEmpty : Refusal;

    public sealed record TextIsTooLong(int Length, int Most) : Refusal;

    public sealed record TooManyContributions(int Most, int Theme) : Refusal;

    public sealed record TooManyChoices(int Chosen, int Most) : Refusal;

    /// <summary>A rating or choice typed where others can read it does not count.</summary>
    public sealed record NotInTheGroup(PhaseKind Phase) : Refusal;

    public sealed record NotYetRevealed : Refusal;

    public sealed record NotTogether : Refusal;

    public sealed record WordingHasChanged(GapRef Gap) : Refusal;

    public sealed record NoWordingYet(GapRef Gap) : Refusal;

    public sealed record TwoRewordingsDone(GapRef Gap) : Refusal;

    public sealed record TooEarlyForTwoReadings(GapRef Gap) : Refusal;

    public sealed record AlreadySetAside : Refusal;

    public sealed record IsNotSetAside : Refusal;

    /// <summary>The text begins or ends with a state-secret marking: it is not kept anywhere.</summary>
    public sealed record StateSecretMarking(string SecurityContact) : Refusal;

    /// <summary>A state-secret marking stands inside a sentence: "are you only naming the word?"</summary>
    public sealed record AsksAboutMarking : Refusal;

    public sealed record MarkingNotAllowed : Refusal;

    /// <summary>This server has no language model.</summary>
    public sealed record NoModelHere : Refusal;

    /// <summary>What a marked session holds is not sent to a language model.</summary>
    public sealed record ModelNotForMarked : Refusal;

    public sealed record NoSuchDraft(int Draft) : Refusal;

    public sealed record TooManyDrafts(int Most) : Refusal;
}
