using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>What was collected, to recognise and to compare; afterwards the gaps it came to.</summary>
internal static class JoinCard
{
    private const int MostBesidePairs = 12, MostNumbersTyped = 200;

    public static Card Render(Drawing d, int theme, int round)
    {
        var stop = new Stop(PhaseKind.Join, theme, round);
        var title = d.Titled(stop);
        if (!d.IsOpen(stop))
            return d.Card(title, GapsOf(d, theme));

        var all = d.Session.Contributions.Values.Where(c => c.Theme == theme && c.Counts && d.Session.IsRevealed(c)).ToImmutableArray();
        if (d.Reader.Person is not { } me)
        {
            return d.Card(title, [new TextBlock(d.Words.JoinHow), .. ContributionList.Of(d, all, Shown.MostListed)],
                d.Button(d.Words.Compare, Verb.Pairs, stop));
        }

        if (!d.Session.IsParticipant(me))
            return d.Card(title, [.. ContributionList.Of(d, all, Shown.MostListed), new TextBlock(d.Words.OnlyParticipantsFillIn)]);

        var pairs = Pairs.For(d.Session, theme, round, me);
        return d.Card(
            title,
            [
                new TextBlock(pairs.IsEmpty ? d.Words.NoPairsLeft : d.Words.PairsHow),
                .. pairs.SelectMany(p => Question(d, p)),
                .. ContributionList.Of(d, all, MostBesidePairs),
                new TextInput(Field.Recognise, d.Words.RecogniseLabel) { Placeholder = d.Words.NumbersExample, MaxLength = MostNumbersTyped },
            ],
            d.Send(d.Words.SendPairs, Verb.Pairs, stop));
    }

    private static IEnumerable<CardElement> Question(Drawing d, Pair pair) =>
    [
        ContributionList.Line(d, d.Session.Contributions[pair.A]),
        ContributionList.Line(d, d.Session.Contributions[pair.B]),
        new ChoiceSet($"{Field.Pair}{pair.A}:{pair.B}", d.Words.PairLabel(pair.A, pair.B),
            [new ChoiceItem(d.Words.Same, Answer.Yes), new ChoiceItem(d.Words.Different, Answer.No)]) { Style = "expanded" },
    ];

    private static IEnumerable<CardElement> GapsOf(Drawing d, int theme)
    {
        var gaps = d.Session.Themes[theme - 1].LiveGaps.ToArray();
        yield return new TextBlock(gaps.Length == 0 ? d.Words.NoGaps : d.Words.GapsFormed(gaps.Length));

        // The card for choosing, right below, lists them all.
        if (d.Session.Rounds(PhaseKind.Rank, theme) > 0)
            yield break;
        foreach (var element in Shown.List(gaps, g => GapTexts.Line(d, g), n => d.Words.MoreToShow(n, gaps[^n].Ref.ToString())))
            yield return element;
    }
}

/// <summary>Contributions by number, as plain text, with who else sees them.</summary>
internal static class ContributionList
{
    public static IEnumerable<CardElement> Of(Drawing d, ImmutableArray<Contribution> all, int most) => all.IsEmpty
        ? [new TextBlock(d.Words.NoContributions)]
        : Shown.List(all, c => Line(d, c), n => d.Words.MoreToShow(n, Shown.Number(all[^n].Number)), most);

    public static Plain Line(Drawing d, Contribution c)
    {
        var (others, kinds) = Writers.WroteTheSame(d, c);
        string[] after =
        [
            Shown.Cut(Writers.Of(d, c), 40),
            others == 0 ? "" : d.Words.OthersWroteTheSame(others, kinds),
            c.RecognisedBy.Count == 0 ? "" : d.Words.AlsoRecognisedBy(c.RecognisedBy.Count),
            c.SeenBeforeReveal ? d.Words.SeenBeforeReveal : "",
        ];
        return Shown.Line(Shown.Number(c.Number), c.Text, d.Words, after: string.Join(" · ", after.Where(a => a is not "")));
    }
}
