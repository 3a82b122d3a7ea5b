using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;

namespace WorkshopBot.Teams.Turns;

/// <summary>Choosing the most pressing gaps.</summary>
internal static class Choosing
{
    public static Wish? FromWords(string command, string rest, Asking asking) => command switch
    {
        "vote" when CommandWords.Means(rest, "none") => new Wish.Do(new SessionCommand.Choose(asking.Stop ?? default, [], asking.InGroup)),
        "vote" => Numbers.All(WithoutTheme(rest, asking)) is { IsEmpty: false } numbers
            ? new Wish.Do(new SessionCommand.Choose(asking.Stop ?? default, [.. numbers.Select(n => new Choice(n, null, null))], asking.InGroup))
            : new Wish.Unclear(Misunderstanding.NeedsNumber),
        _ => null,
    };

    public static Wish? FromPress(string verb, Fields fields, Asking asking) => verb != Verb.Choose ? null
        : Numbers.All(fields[Field.Choices]) is not { } numbers ? new Wish.Unclear(Misunderstanding.NeedsNumber)
        : new Wish.Do(new SessionCommand.Choose(
            fields.Stop ?? default,
            [.. numbers.Select(n => new Choice(n, SeriousnessOf(fields, n), Rating.CertaintyOf(fields.Number($"{Field.Certain}{n}"))))],
            InGroup: false));

    private static Seriousness? SeriousnessOf(Fields fields, int gap) =>
        fields.Number($"{Field.Serious}{gap}") is { } n and >= 1 and <= 3 ? (Seriousness)n : null;

    /// <summary>"2.3 2.5" in theme 2 is "3 5".</summary>
    private static string WithoutTheme(string rest, Asking asking) => asking.Theme is { } theme
        ? string.Join(' ', rest.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.StartsWith($"{theme}.", StringComparison.Ordinal) ? w[(w.IndexOf('.', StringComparison.Ordinal) + 1)..] : w))
        : rest;
}
