using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>Silent collecting: a box with half a sentence to start from; afterwards how many came.</summary>
internal static class CollectCard
{
    public static Card Render(Drawing d, int theme, int round)
    {
        var stop = new Stop(PhaseKind.Collect, theme, round);
        var title = d.Titled(stop);
        if (!d.IsOpen(stop))
            return d.Card(title, [new TextBlock(Came(d, theme, round))]);
        if (!d.MayTakePart)
            return d.Card(title, [new TextBlock(d.Words.CollectHow(CollectRules.MostEach)), new TextBlock(d.Words.OnlyParticipantsFillIn)]);

        var mine = OwnWords.Of(d, theme).ToArray();
        var offers = d.Notice is { Offers.IsEmpty: false };
        return d.Card(
            title,
            [new TextBlock(d.Words.CollectHow(CollectRules.MostEach)), Box(d), .. OwnWords.List(d, mine)],
            [
                d.Send(d.Words.SendContribution, Verb.Contribute, stop, (Field.Theme, Shown.Number(theme))),
                d.Button(d.Words.ShowMine, Verb.Mine),
                .. offers ? [] : OwnWords.Withdraw(d, mine),
            ]);
    }

    public static TextInput Box(Drawing d) => new(Field.Text, d.Words.ContributionLabel)
    {
        Placeholder = d.Words.HalfASentence,
        IsMultiline = true,
        MaxLength = CollectRules.MostText,
    };

    private static string Came(Drawing d, int theme, int round)
    {
        var all = d.Session.Contributions.Values.Where(c => c.Theme == theme && c.Round == round && !c.Withdrawn && d.Session.IsRevealed(c)).ToArray();
        return d.Words.Collected(all.Length, all.Where(c => !c.Spoken).Select(c => c.By).Distinct().Count());
    }
}

/// <summary>What the reader contributed, with a way to take it back.</summary>
internal static class OwnWords
{
    private const int MostShown = 10;

    public static IEnumerable<Contribution> Of(Drawing d, int? theme) => d.Reader.Person is not { } me ? []
        : d.Session.Contributions.Values.Where(c => c.By == me && !c.Spoken && !c.Withdrawn && (theme is null || c.Theme == theme));

    public static IEnumerable<CardElement> List(Drawing d, Contribution[] mine)
    {
        if (mine.Length == 0)
            yield break;
        yield return Frame.Section(d.Words.YourContributions);
        foreach (var element in Shown.List(mine.Reverse(), c => Shown.Line(Shown.Number(c.Number), c.Text, d.Words, after: d.Words.StateOf(c)), d.Words.MoreOfMine, MostShown))
            yield return element;
    }

    /// <summary>The last ones first: those are the ones people want back.</summary>
    public static IEnumerable<CardAction> Withdraw(Drawing d, Contribution[] mine) => mine.Reverse()
        .Select(c => d.Button(d.Words.WithdrawNumber(c.Number), Verb.Withdraw, null, (Field.Number, Shown.Number(c.Number))));
}
