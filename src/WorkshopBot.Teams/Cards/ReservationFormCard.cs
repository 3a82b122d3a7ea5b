using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>The personal answer to "I have a reservation": which gap, and what one would agree to.</summary>
internal static class ReservationFormCard
{
    private const int MostChoices = 20;

    /// <param name="gaps">Those that the reader had before them.</param>
    public static Card Render(Drawing d, ImmutableArray<Gap> gaps)
    {
        if (gaps.IsEmpty)
            return d.Card(d.Words.ReservationTitle, [new TextBlock(d.Words.NothingWorded)]);

        return d.Card(
            d.Words.ReservationTitle,
            [
                new TextBlock(d.Words.ReservationHow),
                .. gaps.Take(MostChoices).Where(g => !Shown.FitsAChoice(g.Ref.ToString(), GapTexts.Of(d.Session, g))).Take(WordRules.PutToTheGroup)
                    .Select(g => GapTexts.Line(d, g)),
                new ChoiceSet(Field.Gap, d.Words.WhichGap,
                    [.. gaps.Take(MostChoices).Select(g => new ChoiceItem(Shown.AsChoice(g.Ref.ToString(), GapTexts.Of(d.Session, g)), g.Ref.ToString()))])
                { Value = gaps.Length == 1 ? gaps[0].Ref.ToString() : null, Placeholder = d.Words.ChooseOne },
                new TextInput(Field.Text, d.Words.ReservationLabel) { IsMultiline = true, MaxLength = WordRules.MostText },
            ],
            d.Send(
                d.Words.SendReservation, Verb.Reserve, d.Session.Open?.Stop,
                (Field.Form, FormName.Reservation), (Field.Seen, WordCard.Seen(gaps))));
    }
}
