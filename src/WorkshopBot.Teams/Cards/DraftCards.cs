using System.Globalization;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>To the group: a language model may read along from now on, or does so no longer.</summary>
internal static class ModelNoticeCard
{
    public static Card Render(Drawing d) => d.Session.ModelIsOn
        ? d.Card(d.Words.ModelIsOn, [new TextBlock(d.Words.ModelDoes), new TextBlock(d.Words.ModelReads), new TextBlock(d.Words.ModelDecidesNothing)])
        : d.Card(d.Words.ModelIsOff, [new TextBlock(d.Words.ModelNotNeeded)]);
}

/// <summary>What an engine wrote, with what each sentence leans on and which engine it was.</summary>
internal static class DraftCard
{
    public static Card Render(Drawing d) =>
        int.TryParse(d.What.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && d.Session.Drafts.TryGetValue(number, out var draft)
            ? Render(d, draft)
            : d.Card(d.Words.DraftTitle, [new TextBlock(d.Words.DraftIsGone)]);

    private static Card Render(Drawing d, Draft draft) => d.Card(
        Title(d, draft),
        [
            new TextBlock(draft switch
            {
                { IsMade: false } => d.Words.DraftIsWritten,
                { Sentences.IsEmpty: true } => d.Words.DraftIsEmpty,
                { By: Engine.Model } => d.Words.MadeByModel,
                _ => d.Words.MadeFromOwnWords,
            }),
            .. draft.InsteadOf is { } fault ? [new TextBlock(d.Words.InsteadOfModel(d.Words.Of(fault)))] : Array.Empty<CardElement>(),
            .. draft.Contribution is { } original ? [Shown.Line(Shown.Number(original), d.Session.Contributions[original].Text, d.Words, MostOfOne)] : Array.Empty<CardElement>(),
            .. draft.Sentences.Select(s => Shown.Line("", s.Text, d.Words, MostOfOne, Sources(d, s))),
            .. draft.Dropped.IsEmpty ? [] : new CardElement[] { Frame.Quiet(d.Words.SentencesDropped(draft.Dropped.Length)) },
        ]);

    private const int MostOfOne = 600;

    private static string Title(Drawing d, Draft draft) => draft.Kind switch
    {
        DraftKind.Summary => d.Words.DraftSummaryOf(draft.Theme, d.ThemeName(draft.Theme)),
        DraftKind.Wording => d.Words.DraftWordingOf(draft.Gap.ToString()!),
        _ => d.Words.TranslationOf(draft.Contribution ?? 0),
    };

    private static string Sources(Drawing d, DraftSentence sentence) => d.Words.Behind(
        string.Join(", ", sentence.Gaps.Select(g => g.ToString()).Concat(sentence.Contributions.Select(Shown.Number))));
}
