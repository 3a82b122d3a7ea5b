using System.Text.Json.Serialization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>
/// Something that happened in a programme. Events are kept for ever: never rename or retype what is here; add a new
/// case, and teach the fold in State/Programme.cs to read both.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(Planned), "programme-planned")]
[JsonDerivedType(typeof(ScriptChanged), "script-changed")]
[JsonDerivedType(typeof(CoordinatorNamed), "coordinator-named")]
[JsonDerivedType(typeof(CoordinatorLetGo), "coordinator-let-go")]
[JsonDerivedType(typeof(MechanismNamed), "mechanism-named")]
[JsonDerivedType(typeof(SlotPlanned), "slot-planned")]
[JsonDerivedType(typeof(SlotDropped), "slot-dropped")]
[JsonDerivedType(typeof(SessionAdded), "session-added")]
[JsonDerivedType(typeof(SessionTakenOut), "session-taken-out")]
[JsonDerivedType(typeof(SessionReleased), "session-released")]
[JsonDerivedType(typeof(GapsJoined), "gaps-joined")]
[JsonDerivedType(typeof(GapSplitOff), "gap-split-off")]
[JsonDerivedType(typeof(JoiningUndone), "joining-undone")]
[JsonDerivedType(typeof(KeptApart), "kept-apart")]
[JsonDerivedType(typeof(HeadingChosen), "heading-chosen")]
[JsonDerivedType(typeof(RoundOpened), "round-opened")]
[JsonDerivedType(typeof(RoundAnswered), "round-answered")]
[JsonDerivedType(typeof(RoundClosed), "round-closed")]
[JsonDerivedType(typeof(LineEdited), "line-edited")]
[JsonDerivedType(typeof(LineSetAside), "line-set-aside")]
[JsonDerivedType(typeof(LineBroughtBack), "line-brought-back")]
[JsonDerivedType(typeof(CoverEdited), "cover-edited")]
[JsonDerivedType(typeof(KeyPointsSet), "key-points-set")]
[JsonDerivedType(typeof(CourseApproved), "course-approved")]
[JsonDerivedType(typeof(Decided), "decided")]
[JsonDerivedType(typeof(ItemOpened), "item-opened")]
[JsonDerivedType(typeof(ItemChanged), "item-changed")]
[JsonDerivedType(typeof(ItemClosed), "item-closed")]
[JsonDerivedType(typeof(ItemShown), "item-shown")]
[JsonDerivedType(typeof(OwnersAsked), "owners-asked")]
[JsonDerivedType(typeof(ProgressReported), "progress-reported")]
[JsonDerivedType(typeof(DilemmaNoted), "dilemma-noted")]
[JsonDerivedType(typeof(SignalNoted), "signal-noted")]
[JsonDerivedType(typeof(WordsRemoved), "words-removed")]
public abstract partial record ProgrammeEvent
{
    private ProgrammeEvent() { }

    public sealed record Planned(ProgrammePlan Plan, PersonId By) : ProgrammeEvent;

    public sealed record ScriptChanged(Script Script, Said Why, PersonId By) : ProgrammeEvent;

    /// <param name="Country">The Country whose sessions are theirs; null for a national coordinator.</param>
    public sealed record CoordinatorNamed(PersonId Person, PlaceId? Country, PersonId By) : ProgrammeEvent;

    public sealed record CoordinatorLetGo(PersonId Person, PersonId By) : ProgrammeEvent;

    /// <summary>A Country uses its own mechanism and words where others have lines of action.</summary>
    /// <param name="Name">What its follow-up runs through.</param>
    /// <param name="LineWord">What it calls a line of action.</param>
    public sealed record MechanismNamed(PlaceId Country, Said Name, Said LineWord, PersonId By) : ProgrammeEvent;

    /// <summary>The words of the event with this version were removed; the chain stays whole.</summary>
    public sealed record WordsRemoved(int Version, RemovalGround Ground, PersonId By) : ProgrammeEvent, ITextRemoval;
}
