using WorkshopBot.Domain.Sessions;
using Made = WorkshopBot.Teams.Wire.Made;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>A changed wording, as a message of its own: agreement to it begins anew.</summary>
internal static class NewWordingCard
{
    public static Card Render(Drawing d, GapRef name, int number)
    {
        var title = d.Words.NewWording(name.ToString());
        if (d.Session.FindGap(name) is not { } gap || gap.Wordings.FirstOrDefault(w => w.Number == number) is not { } wording)
            return d.Card(title, [new TextBlock(d.Words.GapIsGone)]);

        var open = d.MayTakePart && d.Session.Open?.Stop is { Kind: PhaseKind.Word } stop && stop.Theme == name.Theme ? d.Session.Open.Stop : (Stop?)null;
        var stands = gap.Readings is { } two ? number == two.First || number == two.Second : gap.Wording!.Number == number;
        if (stands && gap.Readings is not null)
        {
            return d.Card(
                title,
                WordCard.Standing(d, gap),
                open is null ? [] : [.. WordCard.Readings(d, gap, open), d.Button(d.Words.MakeReservation, Verb.ReservationForm, open, (Field.Seen, $"{name}:{Shown.Number(number)}"))]);
        }

        return d.Card(
            title,
            [
                Shown.Line(name.ToString(), new Said(Outcomes.WordsOf(d.Session, gap, wording)), d.Words, WordRules.MostText, GapTexts.About(d, gap, wording)),
                new TextBlock(stands ? d.Words.NewWordingHow : d.Words.WordingReplaced),
            ],
            open is null || !stands ? []
            :
            [
                d.Send(d.Words.Agree(name.ToString()), Verb.Agree, open, (Field.Seen, $"{name}:{Shown.Number(number)}")) with { AssociatedInputs = "none" },
                d.Button(d.Words.MakeReservation, Verb.ReservationForm, open, (Field.Seen, $"{name}:{Shown.Number(number)}")),
            ]) with { Made = GapTexts.IsByModel(d.Session, wording) ? new Made([]) : null };
    }
}
