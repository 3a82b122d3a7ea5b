using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>The first gaps with their wordings: one press agrees to all. No fields, so that it can be kept current.</summary>
internal static class WordCard
{
    private const int MostText = WordRules.MostText;

    public static Card Render(Drawing d, int theme, int round)
    {
        var stop = new Stop(PhaseKind.Word, theme, round);
        var title = d.Titled(stop);
        var gaps = d.Session.Themes[theme - 1].LiveGaps.Where(g => g.Wording is not null).Take(WordRules.PutToTheGroup + 1).ToImmutableArray();
        if (!d.IsOpen(stop))
            return d.Card(title, gaps.IsEmpty ? [new TextBlock(d.Words.NothingWorded)] : gaps.SelectMany(g => Outcome(d, g))) with { Made = GapTexts.Label(d.Session, gaps) };

        return d.Card(
            title,
            [new TextBlock(d.Words.WordHow), .. gaps.SelectMany(g => Standing(d, g)), .. d.MayTakePart ? [] : Only(d)],
            d.MayTakePart ? Buttons(d, gaps, stop) : []) with { Made = GapTexts.Label(d.Session, gaps) };
    }

    /// <summary>A gap with what stands, and what the reader said of it.</summary>
    public static IEnumerable<CardElement> Standing(Drawing d, Gap gap)
    {
        if (gap.Readings is not null)
        {
            yield return new TextBlock(d.Words.TwoReadingsStand(gap.Ref.ToString()));
            foreach (var line in GapTexts.Lines(d, gap, most: MostText))
                yield return line;
        }
        else
        {
            yield return GapTexts.Line(d, gap, most: MostText);
        }

        if (d.Reader.Person is { } me)
        {
            if (gap.Reservations.Any(r => r.By == me && !r.Settled))
                yield return Frame.Quiet(d.Words.YouHaveReservation(gap.Ref.ToString()));
            else if (WordRules.Agrees(gap, me))
                yield return Frame.Quiet(d.Words.YouAgree(gap.Ref.ToString()));
        }
    }

    /// <summary>Agree to all that have one wording, choose between readings, reserve, be present.</summary>
    public static IEnumerable<CardAction> Buttons(Drawing d, ImmutableArray<Gap> gaps, Stop? stop)
    {
        var plain = gaps.Where(g => g.Readings is null).ToArray();
        if (plain.Length > 0)
            yield return d.Send(d.Words.AgreeToAll(plain.Length), Verb.Agree, stop, (Field.Seen, Seen(plain))) with { AssociatedInputs = "none" };
        yield return d.Button(d.Words.MakeReservation, Verb.ReservationForm, stop, (Field.Seen, Seen(gaps)));
        if (stop is not null)
            yield return d.Button(d.Words.BePresent, Verb.Present, stop);

        foreach (var reading in gaps.SelectMany(g => Readings(d, g, stop)))
            yield return reading;

        if (d.Reader.Person is { } me)
        {
            foreach (var (gap, reservation) in gaps.SelectMany(g => g.Reservations.Where(r => r.By == me && !r.Settled).Select(r => (g, r))))
                yield return d.Button(d.Words.WithdrawReservation(gap.Ref.ToString()), Verb.WithdrawReservation, stop, (Field.Gap, gap.Ref.ToString()), (Field.Number, Shown.Number(reservation.Number)));
        }
    }

    /// <summary>A button for each of two readings; none where one wording stands.</summary>
    public static IEnumerable<CardAction> Readings(Drawing d, Gap gap, Stop? stop)
    {
        return gap.Readings is { } two ? [Reading(1, two.First), Reading(2, two.Second)] : [];

        CardAction Reading(int which, int wording) => d.Button(
            d.Words.AgreeToReading(gap.Ref.ToString(), which), Verb.Agree, stop, (Field.Seen, $"{gap.Ref}:{Shown.Number(wording)}"));
    }

    /// <summary>"2.1:1,2.3:2": gap and wording, as the reader has them before them.</summary>
    public static string Seen(IEnumerable<Gap> gaps) =>
        string.Join(',', gaps.Where(g => g.Wording is not null).Select(g => $"{g.Ref}:{Shown.Number(g.Wording!.Number)}"));

    public static IEnumerable<CardElement> Outcome(Drawing d, Gap gap)
    {
        var tally = Outcomes.Tally(d.Session, gap);
        foreach (var line in GapTexts.Lines(d, gap, most: MostText))
            yield return line;
        yield return new TextBlock(d.Words.OutcomeWith(d.Words.Of(Outcomes.Of(d.Session, gap)), tally.Agree + tally.AgreeSecond, tally.Reserve));
        foreach (var reservation in Outcomes.OpenReservations(d.Session, gap).Take(3))
            yield return Shown.Line(d.Words.ReservationTo(gap.Ref.ToString()), reservation.Text, d.Words);
    }

    private static IEnumerable<CardElement> Only(Drawing d) => [new TextBlock(d.Words.OnlyParticipantsFillIn)];
}
