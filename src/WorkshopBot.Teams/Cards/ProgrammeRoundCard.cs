using System.Collections.Immutable;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>The round over a whole programme: recognise what others said, choose the most pressing; afterwards what one answered.</summary>
public static class ProgrammeRoundCard
{
    /// <summary>Characters of a line in the title of a choice: enough to know it again, for the words stand above.</summary>
    private const int MostOfChoice = 60;

    /// <summary>Longer than a wording can be.</summary>
    private const int MostOfLine = 5000, MostOnCard = 600;

    /// <param name="d">About a round that there is.</param>
    public static Card Render(ProgrammeDrawing d)
    {
        var round = d.Programme.Rounds[d.About.Number];
        var mine = d.Reader.Person is { } me ? round.Answers.GetValueOrDefault(me) : null;
        return round.Closed || d.Now > round.ClosesAt
            ? ProgrammeDrawing.Fitting(most => Outcome(d, round, mine, Math.Min(most, MostOnCard)))
            : ProgrammeDrawing.Fitting(most => Open(d, round, mine, Math.Min(most, MostOnCard)));
    }

    /// <summary>The words of the lines from a number on, uncut, as many as fit.</summary>
    public static Card Lines(ProgrammeDrawing d, int from)
    {
        var round = d.Programme.Rounds[d.About.Number];
        var first = Math.Min(from, round.Lines.Length);
        Card Draw(int last) => d.Card(
            d.Words.RoundTitle,
            [
                new TextBlock(d.Words.RoundLines(first, last)),
                .. Enumerable.Range(first, last - first + 1).Select(n => Line(d, round, n, MostOfLine)),
                .. last < round.Lines.Length ? [Frame.Quiet(d.Words.RoundMoreLines(last + 1))] : ImmutableArray<CardElement>.Empty,
            ],
            d.Button(d.Words.ShowRound, Verb.ShowRound));

        var shown = first;
        while (shown < round.Lines.Length && Draw(shown + 1).ToJson().Length <= ProgrammeDrawing.MostOfCard)
            shown++;
        return Draw(shown);
    }

    private static Card Open(ProgrammeDrawing d, ProgrammeRound round, RoundAnswer? mine, int most) => d.Card(
        d.Words.RoundTitle,
        [
            new TextBlock(d.Words.RoundHow),
            new TextBlock(d.Words.RoundSteps(round.Choices)),
            new TextBlock(d.Words.RoundPrivate),
            Frame.Quiet(d.Words.RoundUntil(round.ClosesAt)),
            .. Numbers(round).Select(n => Line(d, round, n, most)),
            .. Numbers(round).Any(n => TextOf(d, round, n) is { } text && text.Length > most) ? [Frame.Quiet(d.Words.RoundShortened)] : ImmutableArray<CardElement>.Empty,
            Choice(d, round, Field.Recognise, d.Words.RecogniseInRound, mine?.Recognises, most),
            Choice(d, round, Field.Choices, d.Words.ChooseLabel(round.Choices), mine?.Chooses, most),
        ],
        d.Send(d.Words.SendRound, Verb.AnswerRound));

    private static Card Outcome(ProgrammeDrawing d, ProgrammeRound round, RoundAnswer? mine, int most) => d.Card(
        d.Words.RoundTitle,
        mine is null
            ? [new TextBlock(d.Words.RoundNotAnswered)]
            :
            [
                new TextBlock(d.Words.RoundOver),
                Frame.Section(d.Words.YouChoseInRound),
                .. Said(d, round, mine.Chooses, most),
                Frame.Section(d.Words.YouRecognised),
                .. Said(d, round, mine.Recognises, most),
                new TextBlock(d.Words.RoundNext),
            ]);

    private static IEnumerable<CardElement> Said(ProgrammeDrawing d, ProgrammeRound round, ImmutableArray<int> numbers, int most) =>
        numbers.IsEmpty ? [new TextBlock(d.Words.Nothing)] : numbers.Select(n => Line(d, round, n, most));

    private static IEnumerable<int> Numbers(ProgrammeRound round) => Enumerable.Range(1, round.Lines.Length);

    private static ChoiceSet Choice(ProgrammeDrawing d, ProgrammeRound round, string field, string label, ImmutableArray<int>? had, int most) =>
        new(field, label, [.. Numbers(round).Select(n => new ChoiceItem(Title(d, round, n, Math.Min(most, MostOfChoice)), Shown.Number(n)))])
        {
            IsMultiSelect = true,
            Style = "expanded",
            Value = had is { IsEmpty: false } numbers ? string.Join(',', numbers.Select(Shown.Number)) : null,
        };

    private static string Title(ProgrammeDrawing d, ProgrammeRound round, int number, int most) =>
        TextOf(d, round, number) is { } text ? $"{Shown.Number(number)} – {Shown.Harmless(text, most)}" : Shown.Number(number);

    /// <summary>"4  the words · from 3 sessions".</summary>
    private static Plain Line(ProgrammeDrawing d, ProgrammeRound round, int number, int most) =>
        TextOf(d, round, number) is { } text
            ? Shown.Line(Shown.Number(number), new Said(text), d.Words, most, d.Words.FromSessions(Sessions(d, round.Lines[number - 1])))
            : Shown.Line(Shown.Number(number), new Said(d.Words.LineIsGone), d.Words);

    private static string? TextOf(ProgrammeDrawing d, ProgrammeRound round, int number) => LineTexts.Of(d.Sight, round.Lines[number - 1]);

    /// <summary>Those that may be seen only.</summary>
    private static int Sessions(ProgrammeDrawing d, LineKey line) => !d.Sight.Programme.Joins.TryGetValue(line.Join, out var join) ? 1
        : join.Members.Where(m => d.Sight.Find(m) is not null).Select(m => m.Session).Distinct().Count();
}
