using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Domain.Course.Ruling;
using static WorkshopBot.Domain.Sessions.Refusal;

namespace WorkshopBot.Domain.Course;

/// <summary>Which gaps of several sessions are one. Originals, wordings and votes stay; each step is logged and can be taken back.</summary>
internal static class JoiningRules
{
    public static Ruling Join(Programme programme, ProgrammeCommand.JoinGaps command, Asked asked, Material material)
    {
        var sight = Sight.Of(programme, material.Yields, new Reader.National());
        var lines = command.Gaps.OrNone().Distinct().OrderBy(l => l.Place).ToImmutableArray();
        if (lines.FirstOrDefault(l => !Exists(programme, sight, l)) is var lost && lost != default)
            return Refuse(new NoSuchLine(lost));

        var members = lines.SelectMany(l => l.Gap is { } gap ? [gap] : programme.Joins[l.Join].Members).Distinct().OrderBy(m => m.Place).ToImmutableArray();
        if (lines.Select(l => l.Gap is { } gap ? programme.LineOf(gap) : l).Distinct().Count() < 2
            || members.Select(m => sight.Find(m)?.Theme).Distinct().Count() != 1)
            return Refuse(new NeedsTwoGaps());
        if (ProgrammeRules.NotFit(PlanningRules.MostText, command.Why, command.Reason) is { } unfit)
            return Refuse(unfit);

        // One of the joins among them grows, so that what was written about it stays; the others end in it.
        var joins = members.Select(programme.JoinOf).OfType<GapJoin>().DistinctBy(j => j.Number).OrderBy(j => j.Number).ToArray();
        members = [.. members.Union(joins.SelectMany(j => j.Members)).OrderBy(m => m.Place)];
        return Accept(
        [
            .. joins.Skip(1).Select(j => new ProgrammeEvent.JoiningUndone(j.Number, asked.By)),
            new ProgrammeEvent.GapsJoined(
                joins is [var first, ..] ? first.Number : programme.Joins.Count + 1, members,
                ProgrammeRules.Kept(command.Why), ProgrammeRules.Kept(command.Reason), asked.By),
        ]);
    }

    public static Ruling SplitOff(Programme programme, ProgrammeCommand.SplitOff command, Asked asked, Material material) =>
        Find(programme, command.Join, material) is not { } join || !join.Members.Contains(command.Gap) ? Refuse(new NoSuchLine(LineKey.OfJoin(command.Join)))
        : ProgrammeRules.NotFit(PlanningRules.MostText, command.Why) is { } unfit ? Refuse(unfit)
        : join.Members.Length > 2 ? Accept(new ProgrammeEvent.GapSplitOff(join.Number, command.Gap, ProgrammeRules.Kept(command.Why), asked.By))
        : Accept(new ProgrammeEvent.JoiningUndone(join.Number, asked.By));

    public static Ruling Undo(Programme programme, ProgrammeCommand.UndoJoining command, Asked asked, Material material) =>
        Find(programme, command.Join, material) is not { } join ? Refuse(new NoSuchLine(LineKey.OfJoin(command.Join)))
        : Accept(new ProgrammeEvent.JoiningUndone(join.Number, asked.By));

    public static Ruling KeepApart(Programme programme, ProgrammeCommand.KeepApart command, Asked asked, Material material)
    {
        var sight = Sight.Of(programme, material.Yields, new Reader.National());
        return sight.Find(command.One) is null ? Refuse(new NoSuchLine(LineKey.Of(command.One)))
            : sight.Find(command.Other) is null ? Refuse(new NoSuchLine(LineKey.Of(command.Other)))
            : programme.LineOf(command.One) == programme.LineOf(command.Other) ? Refuse(new NeedsTwoGaps())
            : Accept(new ProgrammeEvent.KeptApart(command.One, command.Other, asked.By));
    }

    public static Ruling ChooseHeading(Programme programme, ProgrammeCommand.ChooseHeading command, Asked asked, Material material) =>
        Find(programme, command.Join, material) is not { } join || !join.Members.Contains(command.Gap)
            || Sight.Of(programme, material.Yields, new Reader.National()).Find(command.Gap) is null ? Refuse(new NoSuchLine(LineKey.OfJoin(command.Join)))
        : join.Heading == command.Gap ? Accept()
        : Accept(new ProgrammeEvent.HeadingChosen(join.Number, command.Gap, asked.By));

    private static GapJoin? Find(Programme programme, int number, Material material) =>
        programme.Joins.GetValueOrDefault(number) is { Undone: false } join && ProgrammeRules.Lines(programme, material).Contains(LineKey.OfJoin(number)) ? join : null;

    /// <summary>All of it can be seen by a national coordinator.</summary>
    private static bool Exists(Programme programme, Sight sight, LineKey line) => line.Gap is { } gap
        ? sight.Find(gap) is not null
        : programme.Joins.GetValueOrDefault(line.Join) is { Undone: false } join && join.Members.Any(m => sight.Find(m) is not null);
}
