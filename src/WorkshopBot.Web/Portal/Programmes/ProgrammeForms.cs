using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Domain.Course.ProgrammeCommand;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>Which command each form stands for. Actions have the names that they have over HTTP and at a prompt.</summary>
internal static class ProgrammeForms
{
    private static readonly PhaseKind[] Phases = Enum.GetValues<PhaseKind>();

    /// <param name="me">The name of who sends the form: what they edit has it beside it.</param>
    /// <returns>Null when there is no such form.</returns>
    public static ProgrammeCommand? Read(string action, Sheet f, string me, Edition edition) => action switch
    {
        "plan" => new Plan(f.Text("title"), edition.Id, Script(f, edition), f.Choice<Marking>("marking")),
        "change-script" => new ChangeScript(Script(f, edition), f.Text("why")),
        "name-coordinator" => new NameCoordinator(f.Person("person") ?? new PersonId(""), Place(f, "country")),
        "let-coordinator-go" => new LetCoordinatorGo(f.Person("person") ?? new PersonId("")),
        "name-mechanism" => new NameMechanism(Place(f, "country") ?? default, f.Text("name"), f.Text("word")),
        "plan-slot" => Slot(f, edition),
        "drop-slot" => new DropSlot(f.Number("slot")),
        "add-session" => new AddSession(f.Id<SessionId>("session"), f.NumberOrNone("slot")),
        "take-session-out" => new TakeSessionOut(f.Number("number"), f.Text("why")),
        "release" => new Release(f.Number("number"), f.Choice<ReleaseKind>("as"), f.Text("as") is nameof(ReleaseKind.Gaps) ? f.All("gap") : []),
        "join-gaps" => new JoinGaps(f.AllIds<LineKey>("line"), f.Text("why"), f.Text("reason")),
        "split-off" => new SplitOff(f.Number("join"), f.Id<GapKey>("gap"), f.Text("why")),
        "undo-joining" => new UndoJoining(f.Number("join")),
        "keep-apart" => new KeepApart(f.Id<GapKey>("one"), f.Id<GapKey>("other")),
        "choose-heading" => new ChooseHeading(f.Number("join"), f.Id<GapKey>("gap")),
        "open-round" => new OpenRound(default, f.Number("choices")),
        "close-round" => new CloseRound(f.Number("round")),
        "edit-line" => new EditLine(f.Id<LineKey>("line"), f.Choice<LineField>("field"), f.Text("text"), me),
        "set-line-aside" => new SetLineAside(f.Id<LineKey>("line"), f.Text("reason"), me),
        "bring-line-back" => new BringLineBack(f.Id<LineKey>("line"), me),
        "edit-cover" => new EditCover(f.Choice<CoverField>("field"), f.Text("text"), me),
        "set-key-points" => new SetKeyPoints([.. f.Points()], me),
        "approve" => new Approve(f.Text("name")),
        "decide" => new ProgrammeCommand.Decide(
            f.Number("course"), f.Id<LineKey>("line"), f.Choice<Verdict>("verdict"), f.Text("body"), f.Date("on"), f.Text("document"), f.Text("reason")),
        "open-item" => new OpenItem(f.NumberOrNone("decision"), Charge(f, f.Person("asked"))),
        "change-item" => new ChangeItem(f.Number("item"), Charge(f, f.Text("asked") is "-" ? new PersonId("") : f.Person("asked"))),
        "close-item" => new CloseItem(f.Number("item"), f.Text("why")),
        "show-item" => new ShowItem(f.Number("item"), f.Text("shown") is "yes"),
        "report-progress" => new ReportProgress(f.Number("item"), f.Choice<Progress>("progress"), f.Text("note"), f.Text("evidence")),
        "note-dilemma" => new NoteDilemma(f.Number("item"), new ThemeId(f.Text("helps")), new ThemeId(f.Text("harms")), f.Text("text")),
        "note-signal" => new NoteSignal(f.NumberOrNone("item"), new ThemeId(f.Text("theme")), new PlaceId(f.Text("scope")), f.Text("text")),
        _ => null,
    };

    /// <summary>The minutes of a phase are in the field of its name; what lies between phases in "Slack".</summary>
    private static Script Script(Sheet f, Edition edition)
    {
        double Minutes(string name) => f.Number(name);
        return new Script(
        [
            .. edition.Themes.Where(t => f.All("theme").Contains(t.Id.Value)).Select(t => new PlannedTheme(
                t.Id, [.. f.All($"scenario-{t.Order}").Select(s => new ScenarioId(s))],
                [.. f.Text($"questions-{t.Order}").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(q => new Said(q))])),
        ])
        {
            Times = PhaseTimes.Minutes(
                Minutes(nameof(PhaseTimes.Opening)), Minutes(nameof(PhaseTimes.Threat)), Minutes(nameof(PhaseTimes.Rate)), Minutes(nameof(PhaseTimes.Talk)),
                Minutes(nameof(PhaseTimes.Collect)), Minutes(nameof(PhaseTimes.Join)), Minutes(nameof(PhaseTimes.Rank)), Minutes(nameof(PhaseTimes.Word)),
                Minutes(nameof(PhaseTimes.Slack)), Minutes(nameof(PhaseTimes.Course)), Minutes(nameof(PhaseTimes.Closing))),
            Quorum = f.Number("quorum"),
            Choices = f.Number("choices"),
            AsksSeriousness = f.Text("seriousness") is "yes",
            Attribution = f.Choice<Attribution>("attribution"),
        };
    }

    private static PlanSlot Slot(Sheet f, Edition edition)
    {
        var place = edition.FindPlace(f.Text("place"));
        return new PlanSlot(
            place is null ? default : CoverageAxes.SessionFor(place) ?? SessionType.EuropeanNetherlands, place?.Id ?? default,
            [.. f.All("theme").Select(t => new ThemeId(t))], f.DateOrNone("day"));
    }

    private static PlaceId? Place(Sheet f, string name) => f.Text(name) is { Length: > 0 } place ? new PlaceId(place) : null;

    private static ChargeTyped Charge(Sheet f, PersonId? asked) => new(
        f.Text("text"), f.Text("function"), f.Text("organisation"), f.Text("lands"), f.Date("next"), Place(f, "scope"), asked, f.Text("why"));
}
