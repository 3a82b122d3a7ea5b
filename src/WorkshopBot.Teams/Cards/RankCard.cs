using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>One list, "choose three"; afterwards the ranking with counts and ties.</summary>
internal static class RankCard
{
    private const int MostChoices = 20, MostLiteral = 6, MostRanked = 12, MostNumbers = 20, MostFirst = 5;

    public static Card Render(Drawing d, int theme, int round)
    {
        var stop = new Stop(PhaseKind.Rank, theme, round);
        var title = d.Titled(stop);
        if (!d.IsOpen(stop))
            return d.Card(title, Outcome(d, theme, round));

        var gaps = d.Session.Themes[theme - 1].LiveGaps.ToImmutableArray();
        if (!d.MayTakePart)
            return d.Card(title, [new TextBlock(d.Words.OnlyParticipantsFillIn), .. Listed(d, gaps)]);

        var mine = d.Reader.Person is { } me ? d.Session.Themes[theme - 1].Choices.GetValueOrDefault((round, me), []) : [];
        return d.Card(
            title,
            [
                new TextBlock(d.Words.RankHow(d.Plan.Choices)),
                .. Literal(d, gaps),
                new ChoiceSet(Field.Choices, d.Words.ChoicesLabel(d.Plan.Choices), [.. gaps.Take(MostChoices).Select(g => Choice(d, g))])
                {
                    IsMultiSelect = true,
                    Style = "expanded",
                    Value = mine.IsEmpty ? null : string.Join(',', mine.Select(c => Shown.Number(c.Gap))),
                },
                .. gaps.Length > MostChoices ? [Frame.Quiet(d.Words.MoreToChoose(gaps.Length - MostChoices, Shown.Number(gaps[MostChoices].Ref.Number)))] : ImmutableArray<CardElement>.Empty,
                .. d.Plan.AsksSeriousness ? mine.SelectMany(c => Weight(d, c)) : [],
            ],
            d.Send(d.Words.SendChoices, Verb.Choose, stop));
    }

    private static ChoiceItem Choice(Drawing d, Gap gap) =>
        new(Shown.AsChoice(gap.Ref.ToString(), GapTexts.Of(d.Session, gap)), Shown.Number(gap.Ref.Number));

    /// <summary>The literal words of those gaps that the title of a choice cannot hold.</summary>
    private static IEnumerable<CardElement> Literal(Drawing d, ImmutableArray<Gap> gaps) => Shown.List(
        gaps.Where(g => !Shown.FitsAChoice(g.Ref.ToString(), GapTexts.Of(d.Session, g))),
        g => Shown.Line(g.Ref.ToString(), new Said(GapTexts.Of(d.Session, g)), d.Words),
        n => d.Words.MoreInFull(n), MostLiteral);

    private static IEnumerable<CardElement> Listed(Drawing d, ImmutableArray<Gap> gaps) =>
        Shown.List(gaps, g => GapTexts.Line(d, g), n => d.Words.MoreToShow(n, gaps[^n].Ref.ToString()));

    private static IEnumerable<CardElement> Weight(Drawing d, Choice choice) =>
    [
        new ChoiceSet(Field.Serious + Shown.Number(choice.Gap), d.Words.SeriousLabel(choice.Gap),
            [.. Enum.GetValues<Seriousness>().Select(s => new ChoiceItem(d.Words.Of(s), Shown.Number((int)s)))])
        { Value = choice.Seriousness is { } s ? Shown.Number((int)s) : null, Placeholder = d.Words.ChooseOne },
        new ChoiceSet(Field.Certain + Shown.Number(choice.Gap), d.Words.CertainLabel(choice.Gap),
            [.. ResilienceScale.Certainties.Select(c => new ChoiceItem(ResilienceScale.NameOf(c).In(d.Words.Language), Shown.Number((int)c)))])
        { Value = choice.Certainty is { } c ? Shown.Number((int)c) : null, Placeholder = d.Words.ChooseOne },
    ];

    private static IEnumerable<CardElement> Outcome(Drawing d, int theme, int round)
    {
        var all = Ranking.Of(d.Session, theme, round);
        var (ranked, left) = (all.Where(r => !r.Choosers.IsEmpty).ToImmutableArray(), all.Where(r => r.Choosers.IsEmpty).ToImmutableArray());
        var people = ranked.SelectMany(r => r.Choosers).Distinct().Count();
        var first = ranked.Where(r => r.Place == 1).Select(r => r.Gap.Ref.ToString()).ToArray();
        yield return new TextBlock(people == 0 ? d.Words.NobodyChose
            : d.Words.RankedBy(people, string.Join(", ", first.Take(MostFirst)) + (first.Length > MostFirst ? "…" : ""), ranked[0].Choosers.Length));
        if (!ranked.IsEmpty)
            yield return Charts.Ranking(d, [.. ranked.Take(MostRanked)]);
        foreach (var element in Shown.List(ranked, r => Shown.Line(
            d.Words.Place(r.Place, r.Gap.Ref.ToString()), new Said(GapTexts.Of(d.Session, r.Gap)), d.Words,
            after: r.Tied ? d.Words.VotesTied(r.Choosers.Length) : d.Words.Votes(r.Choosers.Length)),
            n => d.Words.MoreToShow(n, ranked[^n].Gap.Ref.ToString()), MostRanked))
            yield return element;
        if (!ranked.IsEmpty && !left.IsEmpty)
            yield return Frame.Quiet(d.Words.NotChosen(string.Join(", ", left.Take(MostNumbers).Select(r => r.Gap.Ref.ToString())), left.Length));
    }
}
