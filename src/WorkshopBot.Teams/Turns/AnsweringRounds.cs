using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;

namespace WorkshopBot.Teams.Turns;

/// <summary>The round over a whole programme.</summary>
internal static class AnsweringRounds
{
    /// <summary>"ronde", "ronde 7", "herken ronde 1 4", "kies ronde 2 3 5".</summary>
    public static Wish? FromWords(string command, string rest, Asking asking) => command switch
    {
        "round" when rest is "" => new Wish.InProgramme(new ProgrammeWish.ShowRound(null)),
        "round" when Numbers.One(rest) is { } from and > 0 => new Wish.InProgramme(new ProgrammeWish.ShowRound(from)),
        "recognise-round" or "choose-round" when asking.InGroup => new Wish.Unclear(Misunderstanding.RoundInPrivate),
        "recognise-round" or "choose-round" => Said(rest) is { } numbers
            ? new Wish.InProgramme(command == "choose-round" ? new ProgrammeWish.Answer(null, null, numbers) : new ProgrammeWish.Answer(null, numbers, null))
            : new Wish.Unclear(Misunderstanding.NeedsNumber),
        _ => null,
    };

    public static Wish? FromPress(string verb, Fields fields, Asking asking) => verb == Verb.ShowRound ? new Wish.InProgramme(new ProgrammeWish.ShowRound(null))
        : verb != Verb.AnswerRound ? null
        : fields.About(CardKind.ProgrammeRound) is not { } about ? new Wish.Unclear(Misunderstanding.OldButton)
        : (Numbers.All(fields[Field.Recognise]), Numbers.All(fields[Field.Choices])) is ({ } recognises, { } chooses)
            ? new Wish.InProgramme(new ProgrammeWish.Answer(about, recognises, chooses))
            : new Wish.InProgramme(new ProgrammeWish.Incomplete(about, Misunderstanding.NeedsNumber));

    private static ImmutableArray<int>? Said(string rest) =>
        CommandWords.Means(rest, "none") ? ImmutableArray<int>.Empty : Numbers.All(rest) is { IsEmpty: false } numbers ? numbers : null;
}
