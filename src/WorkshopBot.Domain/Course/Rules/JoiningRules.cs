using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Domain.Course.Ruling;
using static WorkshopBot.Domain.Sessions.Refusal;

namespace WorkshopBot.Domain.Course;

/// <summary>Which gaps of several sessions are one. Originals, wordings and votes stay; each step is logged and can be taken back.</summary>
internal static class JoiningRules
{
    public static Ruling Join(Programme programme, ProgrammeCommand.JoinGaps command, Asked asked, Sight sight)
    {
        var lines = command.Gaps.OrNone().Distinct().OrderBy(l => l.Place).ToImmutableArray();
        if (lines.Any(l => !Exists(l, sight)))
            return Refuse(new NoSuchLine(lines.First(l => !Exists(l, sight))));

        var members = lines.SelectMany(l => l.Gap is { } gap ? [gap] : sight.Programme.Joins[l.Join].Members).Distinct().OrderBy(m => m.Place).ToImmutableArray();
        if (members.Select(sight.LineOf).Distinct().Count() < 2 || members.Select(m => sight.Find(m)!.Theme).Distinct().Count() != 1)
            return Refuse(new NeedsTwoGaps());
        if (ProgrammeRules.NotFit(PlanningRules.MostText, command.Why, command.Reason) is { } unfit)
            return Refuse(unfit);

        // One of the joins among them grows, so that what was written about it stays; the others end in it. One of which
        // a single gap is left to be seen ends too, so that nobody joins with what they may not see.
        var there = members.Select(m => sight.LineOf(m).Join).Where(j => j > 0).Distinct().Order().ToArray();
        if (there is [var grows, ..] && programme.SetAside.ContainsKey(LineKey.OfJoin(grows)) && lines.Any(l => InputRules.CountryIn(sight, l) is not null))
            return Refuse(new AlreadySetAside());
        var left = members.Select(programme.JoinOf).OfType<GapJoin>().Select(j => j.Number).Except(there.Take(1)).Distinct().Order();
        members = [.. members.Union(there.SelectMany(j => sight.Programme.Joins[j].Members)).OrderBy(m => m.Place)];
        return Accept(
        [
            .. left.Select(j => new ProgrammeEvent.JoiningUndone(j, asked.By)),
            new ProgrammeEvent.GapsJoined(
                there is [var first, ..] ? first : programme.Joins.Count + 1, members,
                ProgrammeRules.Kept(command.Why), ProgrammeRules.Kept(command.Reason), asked.By),
        ]);
    }

    public static Ruling SplitOff(ProgrammeCommand.SplitOff command, Asked asked, Sight sight) =>
        Find(command.Join, sight) is not { } join || !join.Members.Contains(command.Gap) ? Refuse(new NoSuchLine(LineKey.OfJoin(command.Join)))
        : ProgrammeRules.NotFit(PlanningRules.MostText, command.Why) is { } unfit ? Refuse(unfit)
        : join.Members.Length > 2 ? Accept(new ProgrammeEvent.GapSplitOff(join.Number, command.Gap, ProgrammeRules.Kept(command.Why), asked.By))
        : Accept(new ProgrammeEvent.JoiningUndone(join.Number, asked.By));

    public static Ruling Undo(ProgrammeCommand.UndoJoining command, Asked asked, Sight sight) =>
        Find(command.Join, sight) is not { } join ? Refuse(new NoSuchLine(LineKey.OfJoin(command.Join)))
        : Accept(new ProgrammeEvent.JoiningUndone(join.Number, asked.By));

    public static Ruling KeepApart(ProgrammeCommand.KeepApart command, Asked asked, Sight sight) =>
        sight.Find(command.One) is null ? Refuse(new NoSuchLine(LineKey.Of(command.One)))
        : sight.Find(command.Other) is null ? Refuse(new NoSuchLine(LineKey.Of(command.Other)))
        : sight.LineOf(command.One) == sight.LineOf(command.Other) ? Refuse(new NeedsTwoGaps())
        : sight.Programme.Apart.Contains(Programme.PairOf(command.One, command.Other)) ? Accept()
        : Accept(new ProgrammeEvent.KeptApart(command.One, command.Other, asked.By));

    public static Ruling ChooseHeading(ProgrammeCommand.ChooseHeading command, Asked asked, Sight sight) =>
        Find(command.Join, sight) is not { } join || !join.Members.Contains(command.Gap) ? Refuse(new NoSuchLine(LineKey.OfJoin(command.Join)))
        : join.Heading == command.Gap ? Accept()
        : Accept(new ProgrammeEvent.HeadingChosen(join.Number, command.Gap, asked.By));

    private static GapJoin? Find(int number, Sight sight) => sight.Programme.Joins.GetValueOrDefault(number) is { Undone: false } join ? join : null;

    private static bool Exists(LineKey line, Sight sight) => line.Gap is { } gap ? sight.Find(gap) is not null : Find(line.Join, sight) is not null;
}
