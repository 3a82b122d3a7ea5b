using System.Collections.Frozen;
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
        Wording.FromWords, CourseRound.FromWords, Leading.FromWords, Proposing.FromWords, Fetching.FromWords, Drafting.FromWords, Classifying.FromWords,
        AnsweringRounds.FromWords, FollowingUp.FromWords,
    ];

    private static readonly ImmutableArray<Pressed> ByPress =
    [
        TakingPart.FromPress, Contributing.FromPress, Rating.FromPress, Combining.FromPress, Choosing.FromPress,
        Wording.FromPress, CourseRound.FromPress, Leading.FromPress, Proposing.FromPress, Fetching.FromPress, Drafting.FromPress, Classifying.FromPress,
        AnsweringRounds.FromPress, FollowingUp.FromPress,
    ];

    /// <summary>Commands that say all by themselves: "Nu ontbreekt een plan" is not "nu", and "Open data …" moves no session on.</summary>
    private static readonly FrozenSet<string> StandsAlone = new[]
    {
        "help", "now", "mine", "details", "door", "remind", "join", "present", "only-names", "next", "skip", "back", "pause", "resume", "take-lead", "close", "file", "model-on", "model-off", "follow-up",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>More words than any command that was filled in wrongly: somebody's point, which happens to begin like a command.</summary>
    private const int WordsOfASentence = 5;

    private static bool IsSentence(string rest) => rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= WordsOfASentence;

    public static Wish OfPress(string verb, Fields fields, Asking asking) =>
        ByPress.Select(read => read(verb, fields, asking)).FirstOrDefault(w => w is not null)
        ?? new Wish.Unclear(Misunderstanding.OldButton);

    /// <summary>
    /// Text without a command is a contribution: it was addressed to the bot on purpose. One word, or something that looks
    /// like a slip of a command, is asked about instead.
    /// </summary>
    public static Wish OfText(string text, Asking asking)
    {
        if (CommandWords.Find(text) is var (command, rest) && !(StandsAlone.Contains(command) && rest is not "")
            && ByWords.Select(read => read(command, rest, asking)).FirstOrDefault(w => w is not null) is { } wish
            && !(wish is Wish.Unclear && IsSentence(rest) && asking.MayContribute))
            return wish;

        return asking.Session is null ? new Wish.Unclear(Misunderstanding.NoSession)
            : CommandWords.IsLikelySlip(text) ? new Wish.Unclear(Misunderstanding.UnknownCommand)
            : Contributing.Plain(text, asking);
    }
}
