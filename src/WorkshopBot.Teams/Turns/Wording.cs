using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;

namespace WorkshopBot.Teams.Turns;

/// <summary>Agreeing, reservations and rewording.</summary>
internal static class Wording
{
    public static Wish? FromWords(string command, string rest, Asking asking) => command switch
    {
        "agree" => Agree(rest, asking),
        "reserve" => Numbers.Cut(rest) is var (gap, text) && Numbers.Gap(gap.TrimEnd(':'), asking.Theme) is { } name && text is not ""
            ? new Wish.Do(new SessionCommand.Reserve(name, text))
            : NeedsGapAndText,
        "withdraw-reservation" => Numbers.Gap(rest, asking.Theme) is { } name
            && asking.Session?.FindGap(name)?.Reservations.LastOrDefault(r => r.By == asking.By && !r.Settled) is { } mine
                ? new Wish.Do(new SessionCommand.WithdrawReservation(name, mine.Number))
                : NeedsNumber,
        "reword" => Numbers.Cut(rest) is var (gap, text) && Numbers.Gap(gap.TrimEnd(':'), asking.Theme) is { } name && text is not ""
            ? new Wish.Do(new SessionCommand.Reword(name, text, null))
            : NeedsGapAndText,
        "adopt" => GapAndNumber(rest, asking) is var (name, n) ? new Wish.Do(new SessionCommand.Reword(name, "", n)) : NeedsNumber,
        "both-stand" => GapAndNumber(rest, asking) is var (name, n) ? new Wish.Do(new SessionCommand.LetBothStand(name, n)) : NeedsNumber,
        _ => null,
    };

    public static Wish? FromPress(string verb, Fields fields, Asking asking) => verb switch
    {
        Verb.Agree => new Wish.Do(new SessionCommand.Agree(Seen(fields[Field.Seen]))),
        Verb.ReservationForm => new Wish.Show(View.ReservationForm),
        Verb.Reserve => fields.Gap(Field.Gap) is { } name ? new Wish.Do(new SessionCommand.Reserve(name, fields[Field.Text])) : NeedsGapAndText,
        Verb.WithdrawReservation => fields.Gap(Field.Gap) is { } name && fields.Number(Field.Number) is { } n
            ? new Wish.Do(new SessionCommand.WithdrawReservation(name, n))
            : NeedsNumber,
        Verb.Reword => fields.Gap(Field.Gap) is { } name
            ? new Wish.Do(new SessionCommand.Reword(name, fields[Field.Text], fields.Number(Field.Number)))
            : NeedsGapAndText,
        Verb.BothStand => fields.Gap(Field.Gap) is { } name && fields.Number(Field.Number) is { } n
            ? new Wish.Do(new SessionCommand.LetBothStand(name, n))
            : NeedsNumber,
        _ => null,
    };

    private static Wish NeedsNumber => new Wish.Unclear(Misunderstanding.NeedsNumber);

    private static Wish NeedsGapAndText => new Wish.Unclear(Misunderstanding.NeedsGapAndText);

    /// <summary>"eens" to all; "eens 2" to one; "eens 2 1" to the first of two readings.</summary>
    private static Wish Agree(string rest, Asking asking)
    {
        if (rest is "")
            return new Wish.Do(new SessionCommand.Agree([]));

        var (gap, reading) = Numbers.Cut(rest);
        if (Numbers.Gap(gap, asking.Theme) is not { } name || asking.Session?.FindGap(name) is not { } found)
            return NeedsNumber;

        var wording = (found.Readings, Numbers.One(reading)) switch
        {
            ({ } two, 1) => two.First,
            ({ } two, 2) => two.Second,
            _ => found.Wording?.Number ?? 1,
        };
        return new Wish.Do(new SessionCommand.Agree([new Position(name, wording)]));
    }

    private static (GapRef, int)? GapAndNumber(string rest, Asking asking) =>
        Numbers.Cut(rest) is var (gap, number) && Numbers.Gap(gap, asking.Theme) is { } name && Numbers.One(number) is { } n ? (name, n) : null;

    /// <summary>"2.1:1,2.3:2".</summary>
    private static ImmutableArray<Position> Seen(string seen) => [.. seen.Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(p => p.Split(':'))
        .Where(p => p.Length == 2 && Numbers.Gap(p[0], theme: null) is not null && Numbers.One(p[1]) is not null)
        .Select(p => new Position(Numbers.Gap(p[0], theme: null)!.Value, Numbers.One(p[1])!.Value))];
}
