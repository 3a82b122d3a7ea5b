using System.Collections.Immutable;

namespace WorkshopBot.Teams.Turns;

/// <summary>From a press or typed words to a wish. Each thing people do has its own file beside this one.</summary>
public static class Understanding
{
    private delegate Wish? Typed(string command, string rest, Asking asking);

    private delegate Wish? Pressed(string verb, Fields fields, Asking asking);

    private static readonly ImmutableArray<Typed> ByWords =
    [
        TakingPart.FromWords, Contributing.FromWords, Rating.FromWords, Combining.FromWords, Choosing.FromWords,
        Wording.FromWords, CourseRound.FromWords, Leading.FromWords,
    ];

    private static readonly ImmutableArray<Pressed> ByPress =
    [
        TakingPart.FromPress, Contributing.FromPress, Rating.FromPress, Combining.FromPress, Choosing.FromPress,
        Wording.FromPress, CourseRound.FromPress, Leading.FromPress,
    ];

    public static Wish OfPress(string verb, Fields fields, Asking asking) =>
        ByPress.Select(read => read(verb, fields, asking)).FirstOrDefault(w => w is not null)
        ?? new Wish.Unclear(Misunderstanding.OldButton);

    /// <summary>
    /// Text without a command is a contribution: it was addressed to the bot on purpose. One word, or something that looks
    /// like a slip of a command, is asked about instead.
    /// </summary>
    public static Wish OfText(string text, Asking asking)
    {
        if (CommandWords.Find(text) is var (command, rest)
            && ByWords.Select(read => read(command, rest, asking)).FirstOrDefault(w => w is not null) is { } wish)
            return wish;

        return asking.Session is null ? new Wish.Unclear(Misunderstanding.NoSession)
            : CommandWords.IsLikelySlip(text) ? new Wish.Unclear(Misunderstanding.UnknownCommand)
            : Contributing.Plain(text, asking);
    }
}
