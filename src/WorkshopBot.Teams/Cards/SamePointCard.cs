using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>"Same point as …?", part of the answer to a contribution; unanswered means different.</summary>
internal static class SamePointCard
{
    public static IEnumerable<CardElement> Question(Drawing d, SamePoint offer)
    {
        var (number, other) = (Shown.Number(offer.Number), Shown.Number(offer.Other));
        yield return new TextBlock(d.Words.SamePointAs(offer.Number, offer.Other));
        yield return Shown.Line(other, new(offer.Text), d.Words);
        yield return new ActionSet(
        [
            d.Button(d.Words.Same, Verb.Same, null, (Field.Number, number), (Field.Other, other), (Verb.Same, Answer.Yes)),
            d.Button(d.Words.Different, Verb.Same, null, (Field.Number, number), (Field.Other, other), (Verb.Same, Answer.No)),
        ]);
    }
}

/// <summary>How yes and no come back from buttons and lists.</summary>
internal static class Answer
{
    public const string Yes = "yes";

    public const string No = "no";
}
