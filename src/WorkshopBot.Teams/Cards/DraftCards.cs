using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Wire;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>To the group: a language model may read along from now on, or does so no longer.</summary>
internal static class ModelNoticeCard
{
    public static Card Render(Drawing d) => d.Session.ModelIsOn
        ? d.Card(d.Words.ModelIsOn, [new TextBlock(d.Words.ModelDoes), new TextBlock(d.Words.ModelReads), new TextBlock(d.Words.ModelDecidesNothing)])
        : d.Card(d.Words.ModelIsOff, [new TextBlock(d.Words.ModelNotNeeded)]);

    /// <summary>The button with which whoever leads switches it; null where there is nothing to switch.</summary>
    public static CardAction? Switch(Drawing d) => d.Session.ModelIsOn
        ? d.Button(d.Words.SwitchModelOff, Verb.Model, null, (Field.On, Answer.No))
        : d.Reader.HasModel && d.Session.IsUnmarked ? d.Button(d.Words.SwitchModelOn, Verb.Model, null, (Field.On, Answer.Yes))
        : null;
}

/// <summary>What an engine wrote, with what each sentence leans on and which engine it was.</summary>
internal static class DraftCard
{
    private const int MostOfOne = 600, MostSources = 6;

    public static Card Render(Drawing d) =>
        Find(d.Session, d.What.Subject) is { } draft ? Render(d, draft) : d.Card(d.Words.DraftTitle, [new TextBlock(d.Words.DraftIsGone)]);

    /// <summary>The draft that a subject names; null when there is none.</summary>
    public static Draft? Find(Session session, string subject) =>
        int.TryParse(subject, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? session.Drafts.GetValueOrDefault(number) : null;

    private static Card Render(Drawing d, Draft draft)
    {
        var cited = Cited(draft);
        return d.Card(
            Title(d, draft),
            [
                new TextBlock(State(d, draft)),
                .. draft.InsteadOf is { } fault ? [new TextBlock(d.Words.InsteadOfModel(d.Words.Of(fault)))] : Array.Empty<CardElement>(),
                .. draft.Contribution is { } original ? [Shown.Line(Shown.Number(original), d.Session.Contributions[original].Text, d.Words, MostOfOne)] : Array.Empty<CardElement>(),
                .. draft.Sentences.Select(s => Shown.Line("", s.Text, d.Words, MostOfOne, Sources(d, s, cited))),
                .. draft is { Kind: not DraftKind.Translation, HasWords: true } ? [Frame.Quiet(d.Words.DraftNumber(draft.Number))] : Array.Empty<CardElement>(),
                .. draft.Dropped.IsEmpty ? [] : new CardElement[] { Frame.Quiet(d.Words.SentencesDropped(draft.Dropped.Length)) },
                .. draft.Offered ? [new TextBlock(Answered(d, draft))] : Array.Empty<CardElement>(),
                .. TakesWording(d, draft) ? [new TextInput(Field.Text, d.Words.NewWordingLabel) { IsMultiline = true, MaxLength = WordRules.MostText, Value = draft.Text }] : Array.Empty<CardElement>(),
            ],
            Actions(d, draft)) with
        {
            Made = draft is { By: Engine.Model, HasWords: true } ? new Made([.. cited.Select((c, i) => Cite(d, c, i + 1))]) : null,
        };
    }

    private static string State(Drawing d, Draft draft) => draft switch
    {
        { IsMade: false } => d.Words.DraftIsWritten,
        { Kind: DraftKind.Translation, Sentences.IsEmpty: true } => d.Words.NoTranslation,
        { Sentences.IsEmpty: true } => d.Words.DraftIsEmpty,
        { By: Engine.Model, Kind: DraftKind.Translation } => d.Words.TranslatedByModel,
        { By: Engine.Model, Offered: true } => d.Words.WrittenByModel,
        { By: Engine.Model } => d.Words.MadeByModel,
        _ => d.Words.MadeFromOwnWords,
    };

    private static IEnumerable<CardAction> Actions(Drawing d, Draft draft)
    {
        var number = (Field.Number, Shown.Number(draft.Number));
        if (TakesWording(d, draft))
            yield return d.Send(d.Words.PutToGroup, Verb.TakeDraft, d.Session.Open!.Stop, number, (Field.Gap, draft.Gap.ToString()!));
        if (draft is { Kind: DraftKind.Summary, Offered: false } && d.Session.Stands(draft) && d.Leads && d.Session.Stage is Stage.Running or Stage.Corrections)
            yield return d.Send(d.Words.PutToGroup, Verb.OfferDraft, null, number);
        if (draft is { Offered: true } && d.Session.Stands(draft) && d.MayTakePart && d.Session.Stage is Stage.Running or Stage.Corrections)
        {
            yield return d.Send(d.Words.IsRight, Verb.AnswerDraft, null, number, (Field.Right, Answer.Yes));
            yield return d.Button(d.Words.IsWrong, Verb.AnswerDraft, null, number, (Field.Right, Answer.No));
        }
    }

    private static bool TakesWording(Drawing d, Draft draft) =>
        draft is { Kind: DraftKind.Wording, Gap: { } name } && d.Session.Stands(draft) && d.Leads
        && d.Session.Open?.Stop is { Kind: PhaseKind.Word } stop && stop.Theme == name.Theme
        && d.Session.FindGap(name) is { } gap && WordRules.Rewordings(gap) < WordRules.MostRewordings;

    private static string Answered(Drawing d, Draft draft)
    {
        var outcome = DraftOutcome.Of(d.Session, draft);
        var counts = d.Words.RightAndWrong(outcome.Agree, outcome.Disagree);
        return outcome.Confirmed ? d.Words.DraftIsConfirmed(counts) : d.Words.DraftIsOpen(counts);
    }

    private static string Title(Drawing d, Draft draft) => draft.Kind switch
    {
        DraftKind.Summary => d.Words.DraftSummaryOf(draft.Theme, d.ThemeName(draft.Theme)),
        DraftKind.Wording => d.Words.DraftWordingOf(draft.Gap.ToString()!),
        _ => d.Words.TranslationOf(draft.Contribution ?? 0),
    };

    /// <summary>The contributions and gaps that it leans on, in the order in which they are named: "14" or "2.3".</summary>
    private static ImmutableArray<string> Cited(Draft draft) =>
        [.. draft.Sentences.SelectMany(Names).Distinct(StringComparer.Ordinal).Take(Made.MostCitations)];

    private static IEnumerable<string> Names(DraftSentence sentence) =>
        sentence.Gaps.Select(g => g.ToString()).Concat(sentence.Contributions.Select(Shown.Number));

    /// <summary>"uit 14, 2.3 [1][2]": the channel shows the words behind each number where it can.</summary>
    private static string Sources(Drawing d, DraftSentence sentence, ImmutableArray<string> cited)
    {
        var all = Names(sentence).ToArray();
        var names = all.Take(MostSources).ToArray();
        var marks = string.Concat(names.Select(n => cited.IndexOf(n)).Where(i => i >= 0).Select(i => $"[{Shown.Number(i + 1)}]"));
        return $"{(all.Length > names.Length ? d.Words.BehindAndMore(string.Join(", ", names), all.Length - names.Length) : d.Words.Behind(string.Join(", ", names)))} {marks}";
    }

    private static Citation Cite(Drawing d, string name, int number)
    {
        var text = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? d.Session.Contributions.GetValueOrDefault(n)?.Text.Body
            : d.Session.Themes.SelectMany(t => t.Gaps.Values).FirstOrDefault(g => g.Ref.ToString() == name) is { } gap ? GapTexts.Of(d.Session, gap) : null;
        return new Citation(number, d.Words.SourceName(name), text ?? d.Words.Removed, null);
    }
}
