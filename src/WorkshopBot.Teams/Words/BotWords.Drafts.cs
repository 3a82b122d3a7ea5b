using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Teams.Words;

/// <summary>What the bot says of drafts, and of the model that may write them.</summary>
public sealed partial class BotWords
{
    public string ModelIsOn => Say();

    public string ModelIsOff => Say();

    public string ModelDoes => Say();

    public string ModelReads => Say();

    public string ModelDecidesNothing => Say();

    public string ModelNotNeeded => Say();

    public string DraftTitle => Say();

    public string DraftIsGone => Say();

    public string DraftIsWritten => Say();

    public string DraftIsEmpty => Say();

    public string MadeByModel => Say();

    public string MadeFromOwnWords => Say();

    public string InsteadOfModel(string why) => Say([why]);

    public string Of(ModelFault fault) => Named(fault);

    public string SentencesDropped(int sentences) => sentences == 1 ? Say(phrase: "SentencesDroppedOne") : Say([sentences]);

    public string DraftSummaryOf(int theme, string name) => Say([theme, name]);

    public string DraftWordingOf(string gap) => Say([gap]);

    public string TranslationOf(int contribution) => Say([contribution]);

    public string NoTranslation => Say();

    public string TranslatedByModel => Say();

    public string SwitchModelOn => Say();

    public string SwitchModelOff => Say();

    public string PutToGroup => Say();

    public string IsRight => Say();

    public string IsWrong => Say();

    public string RightAndWrong(int right, int wrong) => Say([right, wrong]);

    public string DraftIsConfirmed(string counts) => Say([counts]);

    public string DraftIsOpen(string counts) => Say([counts]);

    public string DraftIsAsked => Say();

    public string DraftIsOffered => Say();

    public string SaidRight => Say();

    public string SaidWrong => Say();

    /// <summary>Behind a wording: from whose draft it is.</summary>
    public string FromModel => Say();

    public string WrittenByModel => Say();

    public string DraftNumber(int draft) => Say([draft]);

    public string LookBeforeClosing(string numbers) => Say([numbers]);

    public string WipeNumber(int contribution) => Say([contribution]);

    public string AskWording => Say();

    public string SourceName(string name) => Say([name]);

    public string BothSay(string words) => Say([words]);

    public string NoneOfThese => Say();

    public string BelongsElsewhere(int contribution, int theme, string name) => Say([contribution, theme, name]);

    public string MoveTo(int theme) => Say([theme]);

    public string MovedTo(int before, int theme, int now) => Say([before, theme, now]);

    /// <summary>What a contribution may be besides a gap, and what its writer can do.</summary>
    public string Looks(Sign sign, int contribution) => Say([contribution], $"Looks{sign}");

    public string Of(Sign sign) => Named(sign);

    public string NumberAnd(int number, string what) => Say([number, what]);

    public string LookAt(string numbers) => Say([numbers]);

    public string ClassTitle => Say();

    public string ClassHow => Say();

    public string AllClassified => Say();

    public string CapabilityLabel => Say();

    public string LinkLabel => Say();

    public string InterestsLabel => Say();

    public string Suggested(string name) => Say([name]);

    public string SaveClasses => Say();

    public string NextGap => Say();

    public string ClassifyGaps => Say();

    public string ClassStored(string gap) => Say([gap]);
}
