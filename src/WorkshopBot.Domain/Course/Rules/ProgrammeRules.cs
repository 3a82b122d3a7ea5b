using System.Collections.Immutable;
using System.Diagnostics;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Domain.Course.ProgrammeCommand;
using static WorkshopBot.Domain.Course.Ruling;
using static WorkshopBot.Domain.Sessions.Refusal;

namespace WorkshopBot.Domain.Course;

/// <summary>Everything a programme may and may not do, as one pure function. One file a subject beside this one.</summary>
public static class ProgrammeRules
{
    public static Ruling Decide(Programme? programme, ProgrammeCommand command, Asked asked, Material material) => (programme, command) switch
    {
        (null, Plan c) => PlanningRules.Plan(c, asked, material.Edition),
        (null, _) => Refuse(new NoSuchProgramme()),
        (_, Plan) => Refuse(new AlreadyPlanned()),
        ({ } p, LookAtCalendar) => CalendarRules.Look(p, asked, material),
        ({ } p, AnswerRound c) => RoundRules.Answer(p, c, asked, material),
        ({ } p, ReportProgress c) => FollowUpRules.Report(p, c, asked, material.Edition),
        ({ } p, NoteDilemma c) => FollowUpRules.NoteDilemma(p, c, asked, material.Edition),
        ({ } p, NoteSignal c) => FollowUpRules.NoteSignal(p, c, asked, material.Edition),
        ({ } p, _) when Reader.Of(p, asked.By) is not { } reader => Refuse(new OnlyCoordinatorsMay()),
        ({ } p, _) => AsCoordinator(p, command, asked, material, Reader.Of(p, asked.By)!),
    };

    private static Ruling AsCoordinator(Programme p, ProgrammeCommand command, Asked asked, Material material, Reader reader) => command switch
    {
        AddSession c => GatheringRules.Add(p, c, asked, material, reader),
        TakeSessionOut c => GatheringRules.TakeOut(p, c, asked, reader),
        Release c => GatheringRules.Release(p, c, asked, material, reader),
        NameMechanism c => PlanningRules.NameMechanism(p, c, asked, material.Edition, reader),
        OpenItem c => FollowUpRules.Open(p, c, asked, material, reader),
        ChangeItem c => FollowUpRules.Change(p, c, asked, material, reader),
        CloseItem c => FollowUpRules.Close(p, c, asked, material.Edition, reader),
        ShowItem c => FollowUpRules.Show(p, c, asked, material.Edition, reader),
        _ when reader is not Reader.National => Refuse(new OnlyCoordinatorsMay()),
        ChangeScript c => PlanningRules.ChangeScript(p, c, asked, material.Edition),
        NameCoordinator c => PlanningRules.NameCoordinator(p, c, asked, material.Edition),
        LetCoordinatorGo c => PlanningRules.LetGo(p, c, asked),
        PlanSlot c => GatheringRules.PlanSlot(p, c, asked, material.Edition),
        DropSlot c => GatheringRules.DropSlot(p, c, asked),
        JoinGaps c => JoiningRules.Join(p, c, asked, material),
        SplitOff c => JoiningRules.SplitOff(p, c, asked, material),
        UndoJoining c => JoiningRules.Undo(p, c, asked, material),
        KeepApart c => JoiningRules.KeepApart(p, c, asked, material),
        ChooseHeading c => JoiningRules.ChooseHeading(p, c, asked, material),
        OpenRound c => RoundRules.Open(p, c, asked, material),
        CloseRound c => RoundRules.Close(p, c, asked),
        EditLine c => InputRules.Edit(p, c, asked, material),
        SetLineAside c => InputRules.SetAside(p, c, asked, material),
        BringLineBack c => InputRules.BringBack(p, c, asked),
        EditCover c => InputRules.EditCover(p, c, asked),
        SetKeyPoints c => InputRules.SetKeyPoints(p, c, asked, material),
        Approve c => InputRules.Approve(p, c, asked, material),
        ProgrammeCommand.Decide c => InputRules.Decide(p, c, asked),
        RemoveWords c => PlanningRules.RemoveWords(p, c, asked),
        _ => throw new UnreachableException($"No rule for {command.GetType().Name}."),
    };

    /// <summary>What is wrong with a text that somebody typed; null when it may be kept.</summary>
    internal static Refusal? NotFit(int most, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is null)
                continue;
            if (Typed.Kept(text) is { Length: var length } && length > most)
                return new TextIsTooLong(length, most);
            if (MarkingGuard.Look(text) == MarkingSight.AtTheEdge)
                return new StateSecretMarking("");
        }

        return null;
    }

    /// <summary>Null when there is nothing in it.</summary>
    internal static Said? Kept(string? text) => Typed.Kept(text) is { Length: > 0 } kept ? new Said(kept) : null;

    /// <summary>The lines that there are for a national coordinator, which is what course input is made of.</summary>
    internal static ImmutableHashSet<LineKey> Lines(Programme programme, Material material) =>
        [.. Sight.Of(programme, material.Yields, new Reader.National()).Sessions.SelectMany(s => s.Yield.Gaps.Select(g => programme.LineOf(new GapKey(s.Number, g.Ref))))];
}
