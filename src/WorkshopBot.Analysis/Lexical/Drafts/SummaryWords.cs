using System.Diagnostics;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace WorkshopBot.Analysis.Lexical.Drafts;

/// <summary>The sentences between the quotes of a summary, in one language. A member's name is its key in SummaryWords.resx.</summary>
internal sealed class SummaryWords(string language)
{
    private static readonly ResourceManager Phrases = new(typeof(SummaryWords));

    private readonly CultureInfo culture = language is "nl" ? CultureInfo.GetCultureInfo("nl") : CultureInfo.InvariantCulture;

    public string Collected(int gaps, int contributions) => Say([gaps, contributions]);

    public string CollectedOne(int contributions) => Say([contributions]);

    public string Contributed(int contributions) => Say([contributions]);

    public string Reads(string gap, string quote) => Say([gap, quote]);

    public string Chosen(string gap, string quote, int choosers, int participants, string share) => Say([gap, quote, choosers, participants, share]);

    public string ChosenMost(string gap, string quote, int choosers, int participants, string share) => Say([gap, quote, choosers, participants, share]);

    public string ChosenByNobody(string gap, string quote) => Say([gap, quote]);

    public string AMajority => Say();

    public string AMinority => Say();

    public string HalfOfThem => Say();

    public string Recognised(string gap, int people, int participants, string share) => Say([gap, people, participants, share]);

    public string Upheld(string gap, int agree, int participants, string share) => Say([gap, agree, participants, share]);

    public string UpheldWithReservation(string gap, int agree, int participants, string share, int reserve) => Say([gap, agree, participants, share, reserve]);

    public string Disputed(string gap, int agree, int participants, string share, int reserve) => Say([gap, agree, participants, share, reserve]);

    public string TooFewTookPart(string gap) => Say([gap]);

    public string Readings(string gap, string first, int agree, string second, int agreeSecond) => Say([gap, first, agree, second, agreeSecond]);

    public string Reservation(string gap, string quote) => Say([gap, quote]);

    public string SetAside(int items) => Say([items]);

    public string SetAsideBecause(string quote, string reason) => Say([quote, reason]);

    public string AlsoNamed(string gaps) => Say([gaps]);

    private string Say(object[]? with = null, [CallerMemberName] string phrase = "") => string.Format(
        CultureInfo.InvariantCulture, Phrases.GetString(phrase, culture) ?? throw new UnreachableException(phrase), with ?? []);
}
