using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>What is asked right after a contribution was stored: "same point as …?", and whether it belongs to another theme. Unanswered means no.</summary>
internal static class SamePointCard
{
    public static IEnumerable<CardElement> Questions(Drawing d, ImmutableArray<SamePoint> offers)
    {
        for (var i = 0; i < offers.Length; i++)
        {
            var (offer, last) = (offers[i], i == offers.Length - 1);
            var (number, other) = (Shown.Number(offer.Number), Shown.Number(offer.Other));
            yield return new TextBlock(d.Words.SamePointAs(offer.Number, offer.Other));
            yield return Shown.Line(other, new(offer.Text), d.Words, after: offer.Shared is { Length: > 0 } shared ? d.Words.BothSay(shared) : "");
            yield return new ActionSet(
            [
                d.Button(d.Words.Same, Verb.Same, null, (Field.Number, number), (Field.Other, other), (Verb.Same, Answer.Yes)),
                .. last
                    ? [d.Button(offers.Length == 1 ? d.Words.Different : d.Words.NoneOfThese, Verb.NoneSame, null, (Field.Number, number), (Field.Others, string.Join(',', offers.Select(o => Shown.Number(o.Other)))))]
                    : Array.Empty<CardAction>(),
            ]);
        }
    }

    public static IEnumerable<CardElement> Odd(Drawing d, OddText? odd) => odd is not var (number, wipe) ? []
        :
        [
            new ActionSet(
            [
                wipe
                    ? d.Button(d.Words.WipeNumber(number), Verb.Wipe, null, (Field.What, Shown.Number(number)), (LeadField.Ground, nameof(RemovalGround.Privacy)))
                    : d.Button(d.Words.WithdrawNumber(number), Verb.Withdraw, null, (Field.Number, Shown.Number(number))),
            ]),
        ];

    public static IEnumerable<CardElement> Elsewhere(Drawing d, Elsewhere? elsewhere) => elsewhere is not var (number, theme) ? []
        :
        [
            new TextBlock(d.Words.BelongsElsewhere(number, theme, d.ThemeName(theme))),
            new ActionSet([d.Button(d.Words.MoveTo(theme), Verb.Move, null, (Field.Number, Shown.Number(number)), (Field.Theme, Shown.Number(theme)))]),
        ];
}

/// <summary>How yes and no come back from buttons and lists.</summary>
internal static class Answer
{
    public const string Yes = "yes";

    public const string No = "no";
}
