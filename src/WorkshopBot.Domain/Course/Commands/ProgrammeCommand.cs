using System.Collections.Immutable;
using System.Text.Json.Serialization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>
/// Something a person asks of a programme. Its discriminator is its name at the HTTP endpoint and on the command line.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(Plan), "plan")]
[JsonDerivedType(typeof(ChangeScript), "change-script")]
[JsonDerivedType(typeof(NameCoordinator), "name-coordinator")]
[JsonDerivedType(typeof(LetCoordinatorGo), "let-coordinator-go")]
[JsonDerivedType(typeof(NameMechanism), "name-mechanism")]
[JsonDerivedType(typeof(PlanSlot), "plan-slot")]
[JsonDerivedType(typeof(DropSlot), "drop-slot")]
[JsonDerivedType(typeof(AddSession), "add-session")]
[JsonDerivedType(typeof(TakeSessionOut), "take-session-out")]
[JsonDerivedType(typeof(Release), "release")]
[JsonDerivedType(typeof(JoinGaps), "join-gaps")]
[JsonDerivedType(typeof(SplitOff), "split-off")]
[JsonDerivedType(typeof(UndoJoining), "undo-joining")]
[JsonDerivedType(typeof(KeepApart), "keep-apart")]
[JsonDerivedType(typeof(ChooseHeading), "choose-heading")]
[JsonDerivedType(typeof(OpenRound), "open-round")]
[JsonDerivedType(typeof(AnswerRound), "answer-round")]
[JsonDerivedType(typeof(CloseRound), "close-round")]
[JsonDerivedType(typeof(EditLine), "edit-line")]
[JsonDerivedType(typeof(SetLineAside), "set-line-aside")]
[JsonDerivedType(typeof(BringLineBack), "bring-line-back")]
[JsonDerivedType(typeof(EditCover), "edit-cover")]
[JsonDerivedType(typeof(SetKeyPoints), "set-key-points")]
[JsonDerivedType(typeof(Approve), "approve")]
[JsonDerivedType(typeof(Decide), "decide")]
[JsonDerivedType(typeof(OpenItem), "open-item")]
[JsonDerivedType(typeof(ChangeItem), "change-item")]
[JsonDerivedType(typeof(CloseItem), "close-item")]
[JsonDerivedType(typeof(ShowItem), "show-item")]
[JsonDerivedType(typeof(LookAtCalendar), "look-at-calendar")]
[JsonDerivedType(typeof(ReportProgress), "report-progress")]
[JsonDerivedType(typeof(NoteDilemma), "note-dilemma")]
[JsonDerivedType(typeof(NoteSignal), "note-signal")]
[JsonDerivedType(typeof(RemoveWords), "remove-words")]
public abstract record ProgrammeCommand
{
    private ProgrammeCommand() { }

    /// <summary>The person whom it gives something to do; null when it names nobody.</summary>
    internal PersonId? Names => this switch
    {
        NameCoordinator c => c.Person,
        OpenItem c => c.Charge?.Asked,
        ChangeItem c => c.Charge?.Asked,
        _ => null,
    };

    public sealed record Plan(string Title, string Edition, Script Script, Marking Marking = Marking.Unmarked, int Seed = 1) : ProgrammeCommand;

    public sealed record ChangeScript(Script Script, string Why) : ProgrammeCommand;

    /// <param name="Country">Aruba, Curaçao or Sint Maarten; left out for a national coordinator.</param>
    public sealed record NameCoordinator(PersonId Person, PlaceId? Country = null) : ProgrammeCommand;

    public sealed record LetCoordinatorGo(PersonId Person) : ProgrammeCommand;

    public sealed record NameMechanism(PlaceId Country, string Name, string LineWord) : ProgrammeCommand;

    public sealed record PlanSlot(SessionType Type, PlaceId Place, ImmutableArray<ThemeId> Themes, DateOnly? Day = null) : ProgrammeCommand;

    public sealed record DropSlot(int Slot) : ProgrammeCommand;

    public sealed record AddSession(SessionId Session, int? Slot = null) : ProgrammeCommand;

    public sealed record TakeSessionOut(int Number, string Why) : ProgrammeCommand;

    /// <param name="As">How much others may see.</param>
    /// <param name="Gaps">Which ones, as "2.3"; only with <see cref="ReleaseKind.Gaps"/>.</param>
    public sealed record Release(int Number, ReleaseKind As, ImmutableArray<string> Gaps = default) : ProgrammeCommand;

    /// <param name="Gaps">Gaps by themselves or whole joins; at least two.</param>
    /// <param name="Reason">The suggestion's reason, when it was one.</param>
    public sealed record JoinGaps(ImmutableArray<LineKey> Gaps, string Why = "", string Reason = "") : ProgrammeCommand;

    public sealed record SplitOff(int Join, GapKey Gap, string Why = "") : ProgrammeCommand;

    public sealed record UndoJoining(int Join) : ProgrammeCommand;

    public sealed record KeepApart(GapKey One, GapKey Other) : ProgrammeCommand;

    public sealed record ChooseHeading(int Join, GapKey Gap) : ProgrammeCommand;

    /// <param name="Lines">What is put to all; left out, the joined gaps and the first of each theme.</param>
    public sealed record OpenRound(ImmutableArray<LineKey> Lines = default, int Choices = 3) : ProgrammeCommand;

    public sealed record AnswerRound(int Round, ImmutableArray<int> Recognises, ImmutableArray<int> Chooses) : ProgrammeCommand;

    public sealed record CloseRound(int Round) : ProgrammeCommand;

    /// <param name="Text">Left out or empty gives the original back.</param>
    /// <param name="Name">Of who edits.</param>
    public sealed record EditLine(LineKey Line, LineField Field, string? Text, string Name) : ProgrammeCommand;

    public sealed record SetLineAside(LineKey Line, string Reason, string Name) : ProgrammeCommand;

    public sealed record BringLineBack(LineKey Line, string Name) : ProgrammeCommand;

    /// <param name="Text">Left out or empty gives back what the program says by itself.</param>
    public sealed record EditCover(CoverField Field, string? Text, string Name) : ProgrammeCommand;

    public sealed record SetKeyPoints(ImmutableArray<PointTyped> Points, string Name) : ProgrammeCommand;

    /// <param name="Name">Of who approves.</param>
    public sealed record Approve(string Name) : ProgrammeCommand;

    public sealed record Decide(
        int Course, LineKey Line, Verdict Verdict, string Body, DateOnly On, string Document, string Reason = "") : ProgrammeCommand;

    /// <param name="Decision">Left out for an item of a Country's own mechanism.</param>
    public sealed record OpenItem(int? Decision, ChargeTyped Charge) : ProgrammeCommand;

    public sealed record ChangeItem(int Item, ChargeTyped Charge) : ProgrammeCommand;

    public sealed record CloseItem(int Item, string Why) : ProgrammeCommand;

    public sealed record ShowItem(int Item, bool Shown) : ProgrammeCommand;

    /// <summary>The program looks whether owners must be asked, or a round is over.</summary>
    public sealed record LookAtCalendar : ProgrammeCommand;

    public sealed record ReportProgress(int Item, Progress Progress, string Note, string Evidence = "") : ProgrammeCommand;

    public sealed record NoteDilemma(int Item, ThemeId Helps, ThemeId Harms, string Text) : ProgrammeCommand;

    public sealed record NoteSignal(int? Item, ThemeId Theme, PlaceId Scope, string Text) : ProgrammeCommand;

    /// <param name="Record">As who asks counts the records that are theirs (<see cref="Programme.RecordsOf"/>), from 1.</param>
    public sealed record RemoveWords(int Record, RemovalGround Ground) : ProgrammeCommand;
}

/// <summary>A key point as it was typed.</summary>
public sealed record PointTyped(ImmutableArray<LineKey> Lines, string Text);

/// <summary>Who does what by when, as it was typed.</summary>
/// <param name="Text">Left out for an item that follows a decision: then it is the line's wording, as who asks may see it.</param>
/// <param name="Scope">Left out, it is that of the line; a Country's own item is for that Country.</param>
/// <param name="Why">It is for another place than its line.</param>
/// <param name="Asked">Who fills the function; left out of a change it stays who it was, and empty it is nobody any more.</param>
public sealed record ChargeTyped(
    string Text, string Function, string Organisation, string LandsIn, DateOnly NextDate, PlaceId? Scope = null, PersonId? Asked = null, string Why = "");
