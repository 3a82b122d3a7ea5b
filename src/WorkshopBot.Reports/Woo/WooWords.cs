using System.Diagnostics;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace WorkshopBot.Reports.Woo;

/// <summary>What a Woo working copy and a redacted edition say of their own, in one language. A member's name is its key in WooWords.resx.</summary>
public sealed class WooWords(string language)
{
    private static readonly ResourceManager Phrases = new(typeof(WooWords));

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language is "nl" ? "nl-NL" : "en-GB");

    public string FileKindCopy => Say();
    public string FileKindPublic => Say();
    public string CopyTitle(string title) => Say([title]);
    public string CopyStatus(string status) => Say([status]);
    public string PublicStatus(string status) => Say([status]);
    public string Facts => Say();
    public string FactsAbout => Say();
    public string Opinions => Say();
    public string OpinionsAbout => Say();
    public string All => Say();
    public string Grounds => Say();
    public string GroundsAbout => Say();
    public string HowTo => Say();
    public string HowToAbout => Say();
    public string HowTo1 => Say();
    public string HowTo2 => Say();
    public string HowTo3 => Say();
    public string HowTo4 => Say();
    public string HowTo5 => Say();
    public string HowTo6 => Say();
    public string HowTo7 => Say();
    public string Id => Say();
    public string Passage => Say();
    public string Sort => Say();
    public string Text => Say();
    public string Who => Say();
    public string Ground => Say();
    public string Decision => Say();
    public string Explanation => Say();
    public string Check => Say();
    public string Meaning => Say();
    public string PublicNote(int redacted, int passages) => Say([redacted, passages]);
    public string PublicNoteBar => Say();
    public string LeftOut => Say();
    public string LeftOutAbout => Say();
    public string NothingLeftOut => Say();
    public string Refused => Say();
    public string PassageTitle => Say();
    public string PassageName(int number) => Say([number]);
    public string PassageSpeaker(int contribution) => Say([contribution]);
    public string PassageQuestion(int theme, int number) => Say([theme, number]);
    public string PassageJudgement(int theme) => Say([theme]);
    public string PassageGap(string gap) => Say([gap]);
    public string PassageSecond(string gap) => Say([gap]);
    public string PassageLater(string gap) => Say([gap]);
    public string PassageReservation(string gap, int number) => Say([gap, number]);
    public string PassageEffort(string gap) => Say([gap]);
    public string PassageExists(string gap, int number) => Say([gap, number]);
    public string PassageWho(string gap, int number) => Say([gap, number]);
    public string PassageAsideGap(string gap) => Say([gap]);
    public string PassageAsideContribution(int contribution) => Say([contribution]);
    public string PassageSummary(int theme, int number) => Say([theme, number]);
    public string PassageConfirmed(int theme, int number) => Say([theme, number]);

    public string Name(PassageSort sort) => Say(phrase: $"Sort/{sort}");

    public string Name(WooDecision decision) => Say(phrase: $"Decision/{decision}");

    /// <param name="ground">One of <see cref="WooGround.All"/>.</param>
    public string NameOfGround(string ground) => Say(phrase: $"Ground/{ground}");

    private string Say(object[]? with = null, [CallerMemberName] string phrase = "") =>
        string.Format(culture, Phrases.GetString(phrase, culture) ?? throw new UnreachableException(phrase), with ?? []);
}
