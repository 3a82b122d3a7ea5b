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
        NameCoordinator c => PlanningRules.NameCoordinator(p, c, asked, material, reader),
        LetCoordinatorGo c => PlanningRules.LetGo(p, c, asked, reader),
        RemoveWords c => PlanningRules.RemoveWords(p, c, asked, reader),
        AddSession c => GatheringRules.Add(p, c, asked, material, reader),
        TakeSessionOut c => GatheringRules.TakeOut(p, c, asked, reader),
        Release c => GatheringRules.Release(p, c, asked, material, reader),
        NameMechanism c => PlanningRules.NameMechanism(p, c, asked, material.Edition, reader),
        OpenItem c => FollowUpRules.Open(p, c, asked, material, reader),
        ChangeItem c => FollowUpRules.Change(p, c, asked, material, reader),
        CloseItem c => FollowUpRules.Close(p, c, asked, material.Edition, reader),
        ShowItem c => FollowUpRules.Show(p, c, asked, material.Edition, reader),
        _ when reader is not Reader.National => Refuse(new OnlyCoordinatorsMay()),
        _ => AsNational(p, command, asked, material, Sight.Of(p, material.Yields, reader)),
    };

    /// <param name="sight">They decide on what they may see: what may not be seen is answered as if it were not there.</param>
    private static Ruling AsNational(Programme p, ProgrammeCommand command, Asked asked, Material material, Sight sight) => command switch
    {
        ChangeScript c => PlanningRules.ChangeScript(p, c, asked, material.Edition),
        PlanSlot c => GatheringRules.PlanSlot(p, c, asked, material.Edition),
        DropSlot c => GatheringRules.DropSlot(sight, c, asked),
        JoinGaps c => JoiningRules.Join(p, c, asked, sight),
        SplitOff c => JoiningRules.SplitOff(c, asked, sight),
        UndoJoining c => JoiningRules.Undo(c, asked, sight),
        KeepApart c => JoiningRules.KeepApart(c, asked, sight),
        ChooseHeading c => JoiningRules.ChooseHeading(c, asked, sight),
        OpenRound c => RoundRules.Open(p, c, asked, material.Edition, sight),
        CloseRound c => RoundRules.Close(p, c, asked),
        EditLine c => InputRules.Edit(c, asked, material.Edition, sight),
        SetLineAside c => InputRules.SetAside(c, asked, sight),
        BringLineBack c => InputRules.BringBack(c, asked, sight),
        EditCover c => InputRules.EditCover(p, c, asked),
        SetKeyPoints c => InputRules.SetKeyPoints(p, c, asked, sight),
        Approve c => InputRules.Approve(p, c, asked, sight),
        ProgrammeCommand.Decide c => InputRules.Decide(p, c, asked),
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
}
