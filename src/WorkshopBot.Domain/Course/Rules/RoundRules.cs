using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Domain.Course.Ruling;
using static WorkshopBot.Domain.Sessions.Refusal;

namespace WorkshopBot.Domain.Course;

/// <summary>The round over the whole programme: five minutes of each participant's time, in the days that it is open.</summary>
internal static class RoundRules
{
    public const int MostLines = 30, DaysOpen = 3;

    public static Ruling Open(Programme programme, ProgrammeCommand.OpenRound command, Asked asked, Edition edition, Sight sight)
    {
        if (programme.OpenRound is { } open)
            return Refuse(new RoundIsOpen(open.Number));

        var there = sight.Lines();
        var lines = command.Lines.OrNone().Distinct().ToImmutableArray();
        if (lines.IsEmpty)
            lines = Proposed(sight);
        if (lines.IsEmpty)
            return Refuse(new NothingClosed());
        if (lines.Any(l => !there.Contains(l)))
            return Refuse(new NoSuchLine(lines.First(l => !there.Contains(l))));
        if (lines.Length > MostLines || command.Choices is < 1 or > 10)
            return Refuse(new ValueIsOdd("gaps"));

        var places = sight.People.Select(p => edition[p.Place].TimeZone).DefaultIfEmpty(NationalClock.Zone);
        return Accept(new ProgrammeEvent.RoundOpened(
            programme.Rounds.Count + 1, lines, command.Choices, WorkingDays.EndAfter(asked.At, DaysOpen, places), asked.By));
    }

    public static Ruling Answer(Programme programme, ProgrammeCommand.AnswerRound command, Asked asked, Material material)
    {
        if (People(programme, material).All(p => p.Person != asked.By))
            return Refuse(new NotOfThisProgramme());
        if (programme.OpenRound is not { } round || round.Number != command.Round || asked.At > round.ClosesAt)
            return Refuse(new NoRoundOpen());

        var (recognises, chooses) = (Sorted(command.Recognises), Sorted(command.Chooses));
        return recognises.Concat(chooses).Any(n => n < 1 || n > round.Lines.Length) ? Refuse(new NoSuchGap(0, round.Lines.Length))
            : chooses.Length > round.Choices ? Refuse(new TooManyChoices(chooses.Length, round.Choices))
            : round.Answers.GetValueOrDefault(asked.By) is { } had && had.Recognises.SequenceEqual(recognises) && had.Chooses.SequenceEqual(chooses) ? Accept()
            : Accept(new ProgrammeEvent.RoundAnswered(round.Number, asked.By, recognises, chooses));
    }

    public static Ruling Close(Programme programme, ProgrammeCommand.CloseRound command, Asked asked) =>
        programme.OpenRound is not { } round || round.Number != command.Round
            ? Refuse(new NoRoundOpen())
            : Accept(new ProgrammeEvent.RoundClosed(round.Number, asked.By));

    /// <summary>Who is asked: all who took part, but of a Country's session only once it is released whole, for nothing is sent to a Country unasked.</summary>
    public static IEnumerable<PersonYield> People(Programme programme, Material material) =>
        Sight.Of(programme, material.Yields, new Reader.National()).People;

    /// <summary>What was joined, and of each theme in turn the gaps that most chose.</summary>
    private static ImmutableArray<LineKey> Proposed(Sight sight)
    {
        var chosen = sight.Sessions
            .SelectMany(s => s.Yield.Themes.SelectMany(t => t.Gaps.Select(g => (
                Line: sight.LineOf(new GapKey(s.Number, g.Ref)), t.Theme,
                Choosers: !Choosing.WasReal(s.Number, t, sight.LineOf) ? 0 : t.Ballots.Count(b => b.Choices.Any(c => c.Gap == g.Ref.Number))))))
            .Where(x => !sight.Programme.SetAside.ContainsKey(x.Line))
            .GroupBy(x => (x.Line, x.Theme)).Select(g => (g.Key.Line, g.Key.Theme, Choosers: g.Sum(x => x.Choosers))).ToArray();
        var singles = chosen.Where(x => x.Line.Join == 0).GroupBy(x => x.Theme)
            .SelectMany(g => g.OrderByDescending(x => x.Choosers).ThenBy(x => x.Line.Place).Select((x, rank) => (x.Line, x.Choosers, rank)));

        return
        [
            .. chosen.Where(x => x.Line.Join > 0).OrderByDescending(x => x.Choosers).ThenBy(x => x.Line.Place).Select(x => x.Line)
                .Concat(singles.OrderBy(x => x.rank).ThenByDescending(x => x.Choosers).ThenBy(x => x.Line.Place).Select(x => x.Line))
                .Take(MostLines),
        ];
    }

    private static ImmutableArray<int> Sorted(ImmutableArray<int> numbers) => [.. numbers.OrNone().Distinct().Order()];
}
