using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;

namespace WorkshopBot.Teams.Turns;

/// <summary>Contributions of one's own, and what the note-taker hears.</summary>
internal static class Contributing
{
    public static Wish? FromWords(string command, string rest, Asking asking) => command switch
    {
        "gap" => Plain(rest, asking),
        "move" => Numbers.Cut(rest) is var (number, theme) && Numbers.One(number) is { } moved && Numbers.One(theme) is { } to
            ? new Wish.Do(new SessionCommand.Move(moved, to))
            : NeedsNumber,
        "withdraw" => Numbers.One(rest) is { } n ? new Wish.Do(new SessionCommand.Withdraw(n)) : NeedsNumber,
        "note" => Note(rest, replaces: null, asking),
        "correct" => Numbers.Cut(rest) is var (first, text) && Numbers.One(first) is { } n ? Note(text, n, asking) : NeedsNumber,
        "wipe" => Numbers.Cut(rest) is var (what, ground) && Combining.TargetOf(what) is { } target
            ? new Wish.Do(new SessionCommand.Remove(target, CommandWords.Means(ground, "privacy") ? RemovalGround.Privacy : RemovalGround.Spill))
            : NeedsNumber,
        "same" or "different" when asking.Stop is not { Kind: PhaseKind.Join } => SamePoint(command, rest, asking),
        _ => null,
    };

    public static Wish? FromPress(string verb, Fields fields, Asking asking) => verb switch
    {
        Verb.Contribute => new Wish.Do(new SessionCommand.Contribute(fields.Number(Field.Theme), fields[Field.Text], InGroup: false, OnlyNamesMarking: false)),
        Verb.Withdraw => fields.Number(Field.Number) is { } n ? new Wish.Do(new SessionCommand.Withdraw(n)) : NeedsNumber,
        Verb.Same => fields.Number(Field.Number) is { } n && fields.Number(Field.Other) is { } other
            ? new Wish.Do(new SessionCommand.AnswerSamePoint(n, other, fields["same"] is "yes"))
            : NeedsNumber,
        Verb.NoneSame => fields.Number(Field.Number) is { } own && Numbers.All(fields[Field.Others]) is { IsEmpty: false } others
            ? new Wish.Do(new SessionCommand.DenySamePoint(own, others))
            : NeedsNumber,
        Verb.Move => fields.Number(Field.Number) is { } moved && fields.Number(Field.Theme) is { } to ? new Wish.Do(new SessionCommand.Move(moved, to)) : NeedsNumber,
        Verb.Note => new Wish.Do(new SessionCommand.Note(
            fields.Number(Field.Theme), fields[Field.Text], fields["spoken"], fields.Number("replaces"), OnlyNamesMarking: false)),
        Verb.Wipe => Combining.TargetOf(fields[Field.What]) is { } target
            ? new Wish.Do(new SessionCommand.Remove(
                target, Enum.TryParse<RemovalGround>(fields["ground"], out var ground) && Enum.IsDefined(ground) ? ground : RemovalGround.Spill))
            : NeedsNumber,
        _ => null,
    };

    /// <summary>Words that are a contribution as they stand; "thema 2: …" says to which theme.</summary>
    public static Wish Plain(string text, Asking asking)
    {
        var (theme, rest) = Themed(text);
        if (theme is null && asking.Theme is null && Numbers.Cut(text) is var (first, left) && left is not ""
            && Numbers.One(first.TrimEnd(':', '.', ',')) is { } bare && bare >= 1 && bare <= asking.Session?.Themes.Length)
            (theme, rest) = (bare, left); // in advance no theme is open: "vlek 2 tekst"
        return new Wish.Do(new SessionCommand.Contribute(theme ?? asking.Theme, rest, asking.InGroup, OnlyNamesMarking: false));
    }

    private static Wish NeedsNumber => new Wish.Unclear(Misunderstanding.NeedsNumber);

    /// <summary>"noteer (wie) wat": whose words they are may stand between brackets.</summary>
    private static Wish.Do Note(string text, int? replaces, Asking asking)
    {
        var (theme, rest) = Themed(text);
        var end = rest.StartsWith('(') ? rest.IndexOf(')', StringComparison.Ordinal) : -1;
        var (whose, said) = end > 0 ? (rest[1..end], rest[(end + 1)..].Trim()) : ("", rest);
        return new Wish.Do(new SessionCommand.Note(replaces is null ? theme ?? asking.Theme : theme, said, whose, replaces, OnlyNamesMarking: false));
    }

    /// <summary>"zelfde 14 3" names one's own contribution first; "zelfde 3" speaks of the last one.</summary>
    private static Wish SamePoint(string command, string rest, Asking asking)
    {
        var last = asking.Session?.Contributions.Values.LastOrDefault(c => c.By == asking.By && !c.Withdrawn)?.Number;
        return Numbers.All(rest) switch
        {
            [var mine, var other] => new Wish.Do(new SessionCommand.AnswerSamePoint(mine, other, command == "same")),
            [var other] when last is { } mine => new Wish.Do(new SessionCommand.AnswerSamePoint(mine, other, command == "same")),
            _ => NeedsNumber,
        };
    }

    private static (int? Theme, string Left) Themed(string text)
    {
        var (word, after) = Numbers.Cut(text);
        var (number, rest) = Numbers.Cut(after);
        return CommandWords.Means(word, "theme") && Numbers.One(number.TrimEnd(':', '.', ',')) is { } theme ? (theme, rest) : (null, text);
    }
}
