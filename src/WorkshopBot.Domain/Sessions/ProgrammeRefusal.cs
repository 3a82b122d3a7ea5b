using System.Text.Json.Serialization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;

namespace WorkshopBot.Domain.Sessions;

[JsonDerivedType(typeof(NoSuchProgramme), "no-such-programme")]
[JsonDerivedType(typeof(ScriptIsOdd), "script-is-odd")]
[JsonDerivedType(typeof(OnlyCoordinatorsMay), "only-coordinators-may")]
[JsonDerivedType(typeof(OnlyTheCountryMay), "only-the-country-may")]
[JsonDerivedType(typeof(NotACountry), "not-a-country")]
[JsonDerivedType(typeof(LastCoordinator), "last-coordinator")]
[JsonDerivedType(typeof(NoSuchSlot), "no-such-slot")]
[JsonDerivedType(typeof(SlotDoesNotFit), "slot-does-not-fit")]
[JsonDerivedType(typeof(AlreadyGathered), "already-gathered")]
[JsonDerivedType(typeof(NotGathered), "not-gathered")]
[JsonDerivedType(typeof(OtherEdition), "other-edition")]
[JsonDerivedType(typeof(CourseIsFixed), "course-is-fixed")]
[JsonDerivedType(typeof(NoSuchLine), "no-such-line")]
[JsonDerivedType(typeof(NeedsTwoGaps), "needs-two-gaps")]
[JsonDerivedType(typeof(RoundIsOpen), "round-is-open")]
[JsonDerivedType(typeof(NoRoundOpen), "no-round-open")]
[JsonDerivedType(typeof(NotOfThisProgramme), "not-of-this-programme")]
[JsonDerivedType(typeof(NothingClosed), "nothing-closed")]
[JsonDerivedType(typeof(ValueIsOdd), "value-is-odd")]
[JsonDerivedType(typeof(NoSuchCourse), "no-such-course")]
[JsonDerivedType(typeof(LineHasChanged), "line-has-changed")]
[JsonDerivedType(typeof(NeedsReason), "needs-reason")]
[JsonDerivedType(typeof(NeedsName), "needs-name")]
[JsonDerivedType(typeof(NotTakenOver), "not-taken-over")]
[JsonDerivedType(typeof(NoSuchItem), "no-such-item")]
[JsonDerivedType(typeof(ItemIsClosed), "item-is-closed")]
[JsonDerivedType(typeof(OnlyTheOwnerMay), "only-the-owner-may")]
[JsonDerivedType(typeof(DateIsPast), "date-is-past")]
[JsonDerivedType(typeof(NoSuchRecord), "no-such-record")]
[JsonDerivedType(typeof(DecidedBeforeApproval), "decided-before-approval")]
[JsonDerivedType(typeof(OtherScope), "other-scope")]
[JsonDerivedType(typeof(DecidedAfterToday), "decided-after-today")]
[JsonDerivedType(typeof(NeedsPlace), "needs-place")]
public abstract partial record Refusal
{
    public sealed record NoSuchProgramme : Refusal;

    /// <param name="What">"edition", "title", "theme", "scenario", "subjects", "quorum", "choices", "times", "marking" or "variants".</param>
    public sealed record ScriptIsOdd(string What) : Refusal;

    /// <summary>Also said for what somebody may not even know to be there.</summary>
    public sealed record OnlyCoordinatorsMay : Refusal;

    public sealed record OnlyTheCountryMay(PlaceId Country) : Refusal;

    public sealed record NotACountry(PlaceId Place) : Refusal;

    public sealed record LastCoordinator : Refusal;

    public sealed record NoSuchSlot(int Slot) : Refusal;

    /// <summary>It is taken, dropped, or of another type or place than the session.</summary>
    public sealed record SlotDoesNotFit(int Slot) : Refusal;

    public sealed record AlreadyGathered(int Number) : Refusal;

    public sealed record NotGathered(int Number) : Refusal;

    public sealed record OtherEdition(string Programme, string Session) : Refusal;

    /// <summary>What is asked would take away from course input that was approved.</summary>
    public sealed record CourseIsFixed(int Version) : Refusal;

    public sealed record NoSuchLine(LineKey Line) : Refusal;

    /// <summary>Of one theme, in different lines, that can be seen.</summary>
    public sealed record NeedsTwoGaps : Refusal;

    public sealed record RoundIsOpen(int Round) : Refusal;

    public sealed record NoRoundOpen : Refusal;

    public sealed record NotOfThisProgramme : Refusal;

    /// <summary>No session of the programme is closed and can be seen, so there is nothing to make course input of.</summary>
    public sealed record NothingClosed : Refusal;

    /// <param name="What">"action-line", "effort", "scope", "theme", "gaps", "themes", "points", "date" or "type".</param>
    public sealed record ValueIsOdd(string What) : Refusal;

    /// <param name="Last">0 when none was approved.</param>
    public sealed record NoSuchCourse(int Version, int Last) : Refusal;

    /// <summary>The line is not, in the last approved version, what was before the body.</summary>
    public sealed record LineHasChanged(LineKey Line, int Last) : Refusal;

    public sealed record NeedsReason : Refusal;

    public sealed record NeedsName : Refusal;

    public sealed record NotTakenOver(int Decision) : Refusal;

    public sealed record NoSuchItem(int Item) : Refusal;

    public sealed record ItemIsClosed(int Item) : Refusal;

    public sealed record OnlyTheOwnerMay : Refusal;

    public sealed record DateIsPast(DateOnly Date) : Refusal;

    /// <param name="Version">The number that was asked for; as <see cref="ProgrammeCommand.RemoveWords"/> counts.</param>
    public sealed record NoSuchRecord(int Version) : Refusal;

    /// <summary>No body can have decided on what was not there yet.</summary>
    /// <param name="Approved">The day on which that version was.</param>
    public sealed record DecidedBeforeApproval(int Version, DateOnly Approved) : Refusal;

    /// <summary>An item is for another place than the line that it follows, and nobody said why.</summary>
    /// <param name="Place">Where the line is for.</param>
    public sealed record OtherScope(LineKey Line, PlaceId Place) : Refusal;

    /// <summary>No body can have decided on a day that is still to come.</summary>
    /// <param name="Today">By the clock of the national coordinator.</param>
    public sealed record DecidedAfterToday(DateOnly Today) : Refusal;

    /// <summary>Nobody said for which place an item is, and nothing is left to be seen of the line that would tell.</summary>
    public sealed record NeedsPlace : Refusal;
}
