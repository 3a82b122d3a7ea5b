using System.Diagnostics;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace WorkshopBot.Reports.FollowUp;

/// <summary>The heads and tabs of the workbook of the follow-up, in one language. A member's name is its key in FollowUpHeads.resx.</summary>
public sealed class FollowUpHeads(string language)
{
    private static readonly ResourceManager Phrases = new(typeof(FollowUpHeads));

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language is "nl" ? "nl-NL" : "en-GB");

    public string Items => Say();
    public string ItemsAbout => Say();
    public string Reports => Say();
    public string ReportsAbout => Say();
    public string Decisions => Say();
    public string DecisionsAbout => Say();
    public string Undecided => Say();
    public string UndecidedAbout => Say();
    public string Dilemmas => Say();
    public string DilemmasAbout => Say();
    public string Signals => Say();
    public string SignalsAbout => Say();
    public string Scenarios => Say();
    public string ScenariosAbout => Say();
    public string Lines => Say();
    public string LinesAbout => Say();
    public string Behind => Say();
    public string BehindAbout => Say();
    public string Parts => Say();
    public string PartsAbout => Say();
    public string About => Say();
    public string AboutAbout => Say();
    public string Item => Say();
    public string Part => Say();
    public string Place => Say();
    public string Mechanism => Say();
    public string LineWord => Say();
    public string Shows => Say();
    public string What => Say();
    public string Function => Say();
    public string Organisation => Say();
    public string LandsIn => Say();
    public string ActionLine => Say();
    public string Line => Say();
    public string Decision => Say();
    public string Standing => Say();
    public string For => Say();
    public string Note => Say();
    public string Evidence => Say();
    public string Was => Say();
    public string Next => Say();
    public string Late => Say();
    public string Missed => Say();
    public string Opened => Say();
    public string Closed => Say();
    public string ClosedWhy => Say();
    public string ReportedOn => Say();
    public string InBetween => Say();
    public string Replaced => Say();
    public string Hash => Say();
    public string Course => Say();
    public string Verdict => Say();
    public string Body => Say();
    public string On => Say();
    public string Document => Say();
    public string Reason => Say();
    public string HasItems => Say();
    public string IsEarlier => Say();
    public string Number => Say();
    public string Side => Say();
    public string Theme => Say();
    public string SaidBy => Say();
    public string Ministries => Say();
    public string Text => Say();
    public string Original => Say();
    public string EditedBy => Say();
    public string EditedOn => Say();
    public string Likelihood => Say();
    public string Impact => Say();
    public string Scenario => Say();
    public string OtherCourse => Say();
    public string Gap => Say();
    public string GapText => Say();
    public string Outcome => Say();
    public string Contribution => Say();
    public string By => Say();
    public string Record => Say();
    public string Count => Say();
    public string Subject => Say();
    public string Value => Say();
    public string Programme => Say();
    public string Marking => Say();
    public string How => Say();
    public string LastChange => Say();

    private string Say([CallerMemberName] string phrase = "") =>
        Phrases.GetString(phrase, culture) ?? throw new UnreachableException(phrase);
}
