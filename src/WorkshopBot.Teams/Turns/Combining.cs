using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;

namespace WorkshopBot.Teams.Turns;

/// <summary>Recognising, pairs, joins, and setting aside.</summary>
internal static class Combining
{
    public static Wish? FromWords(string command, string rest, Asking asking) => command switch
    {
        "recognise" or "unrecognise" => Recognise(rest, command == "recognise", asking),
        "same" or "different" when asking.Stop is { Kind: PhaseKind.Join } stop => Numbers.All(rest) is [var a, var b]
            ? new Wish.Do(new SessionCommand.AnswerPairs(stop, [new PairAnswer(Pair.Of(a, b), command == "same")], []))
            : NeedsNumber,
        "merge" => Merge(rest),
        "split" => Numbers.One(rest) is { } n ? new Wish.Do(new SessionCommand.UndoJoin(n)) : NeedsNumber,
        "set-aside" => Numbers.Cut(rest) is var (what, reason) && TargetOf(what) is { } target
            ? reason is "" ? new Wish.Unclear(Misunderstanding.NeedsReason) : new Wish.Do(new SessionCommand.SetAside(target, reason))
            : NeedsNumber,
        "bring-back" => TargetOf(rest) is { } target ? new Wish.Do(new SessionCommand.BringBack(target)) : NeedsNumber,
        _ => null,
    };

    public static Wish? FromPress(string verb, Fields fields, Asking asking) => verb switch
    {
        Verb.Pairs => Pairs(fields),
        Verb.JoinContributions => Numbers.All(fields["members"]) is { } members
            ? new Wish.Do(new SessionCommand.JoinContributions(members, fields["reason"]))
            : NeedsNumber,
        Verb.UndoJoin => fields.Number(Field.Number) is { } n ? new Wish.Do(new SessionCommand.UndoJoin(n)) : NeedsNumber,
        Verb.SetAside => TargetOf(fields[Field.What]) is not { } target ? NeedsNumber
            : fields["reason"] is "" ? new Wish.Unclear(Misunderstanding.NeedsReason)
            : new Wish.Do(new SessionCommand.SetAside(target, fields["reason"])),
        Verb.BringBack => TargetOf(fields[Field.What]) is { } target ? new Wish.Do(new SessionCommand.BringBack(target)) : NeedsNumber,
        _ => null,
    };

    /// <summary>"14" is a contribution, "2.3" a gap.</summary>
    public static Target? TargetOf(string text) =>
        Numbers.One(text) is { } number ? Target.Of(number)
        : Numbers.Gap(text, theme: null) is { } gap ? Target.Of(gap)
        : null;

    private static Wish NeedsNumber => new Wish.Unclear(Misunderstanding.NeedsNumber);

    /// <summary>While contributions are compared a number means one of them; once gaps are formed it means a gap.</summary>
    private static Wish Recognise(string rest, bool recognises, Asking asking)
    {
        var gapsStand = asking.Theme is { } theme && asking.Session!.Themes[theme - 1].Gaps.Count > 0 && asking.Stop is not { Kind: PhaseKind.Join };
        var targets = rest.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w is not ("en" or "and"))
            .Select(w => !w.StartsWith('#') && gapsStand && Numbers.Gap(w, asking.Theme) is { } gap ? Target.Of(gap) : TargetOf(w))
            .ToArray();

        return targets.Length == 0 || targets.Any(t => t is null)
            ? NeedsNumber
            : new Wish.Do(new SessionCommand.Recognise([.. targets.Select(t => t!)], recognises));
    }

    /// <summary>"3 7 omdat …"; the word may be left out.</summary>
    private static Wish Merge(string rest)
    {
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var until = words.TakeWhile(w => Numbers.All(w) is not null).Count();
        var why = words[until..];
        return Numbers.All(string.Join(' ', words[..until])) is { IsEmpty: false } members
            ? new Wish.Do(new SessionCommand.JoinContributions(members, string.Join(' ', why is [var first, ..] && CommandWords.Means(first, "because") ? why[1..] : why)))
            : NeedsNumber;
    }

    /// <summary>Without a field the button asks for one's own pairs; with fields it answers them.</summary>
    private static Wish Pairs(Fields fields)
    {
        if (!fields.Values.Keys.Any(k => k is Field.Recognise || k.StartsWith(Field.Pair, StringComparison.Ordinal)))
            return new Wish.Show(View.Own);

        var answers = fields.StartingWith(Field.Pair)
            .Where(f => f.Value is "yes" or "no")
            .Select(f => (Numbers: f.Name.Split(':').Select(Numbers.One).ToArray(), Same: f.Value is "yes"))
            .Where(f => f.Numbers is [not null, not null])
            .Select(f => new PairAnswer(Pair.Of(f.Numbers[0]!.Value, f.Numbers[1]!.Value), f.Same));
        return Numbers.All(fields[Field.Recognise]) is { } recognised
            ? new Wish.Do(new SessionCommand.AnswerPairs(fields.Stop ?? default, [.. answers], recognised))
            : NeedsNumber;
    }
}
