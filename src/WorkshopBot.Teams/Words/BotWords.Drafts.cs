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
}
