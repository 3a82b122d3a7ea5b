using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;

namespace WorkshopBot.Teams.Turns;

/// <summary>The language model on or off, and asking for drafts, taking them over and saying whether they are right.</summary>
internal static class Drafting
{
    public static Wish? FromWords(string command, string rest, Asking asking) => command switch
    {
        "model-on" => Do(new SessionCommand.SwitchModel(On: true, HasModel: false)),
        "model-off" => Do(new SessionCommand.SwitchModel(On: false, HasModel: false)),
        "suggest-wording" => Numbers.Gap(rest, asking.Theme) is { } gap ? Do(Ask(DraftKind.Wording, asking) with { Gap = gap }) : NeedsNumber,
        "translate" => Numbers.One(rest) is { } number ? Do(Ask(DraftKind.Translation, asking) with { Contribution = number }) : NeedsNumber,
        "summarise" => Numbers.One(rest) is { } theme ? Do(Ask(DraftKind.Summary, asking) with { Theme = theme }) : NeedsNumber,
        "take-draft" => Numbers.One(rest) is { } draft && asking.Session?.Drafts.GetValueOrDefault(draft)?.Gap is { } gap
            ? Do(new SessionCommand.Reword(gap, "", null, draft))
            : NeedsNumber,
        "offer-draft" => Numbers.One(rest) is { } draft ? Do(new SessionCommand.OfferDraft(draft)) : NeedsNumber,
        "right" or "wrong" => Numbers.One(rest) is { } draft ? Do(new SessionCommand.AnswerDraft(draft, command == "right")) : NeedsNumber,
        _ => null,
    };

    public static Wish? FromPress(string verb, Fields fields, Asking asking) => verb switch
    {
        Verb.Model => Do(new SessionCommand.SwitchModel(fields[Field.On] is Answer.Yes, HasModel: false)),
        Verb.AskDraft => fields[Field.Kind] switch
        {
            nameof(DraftKind.Summary) => Do(Ask(DraftKind.Summary, asking) with { Theme = fields.Number(Field.Theme) }),
            nameof(DraftKind.Translation) => Do(Ask(DraftKind.Translation, asking) with { Contribution = fields.Number(Field.Number) }),
            _ => fields.Gap(Field.Gap) is { } gap ? Do(Ask(DraftKind.Wording, asking) with { Gap = gap }) : NeedsNumber,
        },
        Verb.TakeDraft => fields.Gap(Field.Gap) is { } gap && fields.Number(Field.Number) is { } draft
            ? Do(new SessionCommand.Reword(gap, fields[Field.Text], null, draft))
            : NeedsNumber,
        Verb.OfferDraft => fields.Number(Field.Number) is { } draft ? Do(new SessionCommand.OfferDraft(draft)) : NeedsNumber,
        Verb.AnswerDraft => fields.Number(Field.Number) is { } draft ? Do(new SessionCommand.AnswerDraft(draft, fields[Field.Right] is Answer.Yes)) : NeedsNumber,
        _ => null,
    };

    /// <summary>In the language of whoever asks; a wording and a summary are read by the group, so in the session's.</summary>
    private static SessionCommand.AskDraft Ask(DraftKind kind, Asking asking) => new(kind, null, null, null,
        (kind == DraftKind.Translation ? asking.Session?.Members.GetValueOrDefault(asking.By)?.Language : null) ?? asking.Session?.Plan.Languages[0] ?? "nl");

    private static Wish NeedsNumber => new Wish.Unclear(Misunderstanding.NeedsNumber);

    private static Wish.Do Do(SessionCommand command) => new(command);
}
