using System.Diagnostics;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Reports.Course;

/// <summary>The tabs and heads of the course input's workbook, in one language. A member's name is its key in CourseHeads.resx.</summary>
public sealed class CourseHeads(string language)
{
    private static readonly ResourceManager Phrases = new(typeof(CourseHeads));

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language is "nl" ? "nl-NL" : "en-GB");

    public string Lines => Say();
    public string LinesAbout => Say();
    public string Members => Say();
    public string MembersAbout => Say();
    public string ContributionsAbout => Say();
    public string Reservations => Say();
    public string ReservationsAbout => Say();
    public string Ranks => Say();
    public string RanksAbout => Say();
    public string Agreement => Say();
    public string AgreementAbout => Say();
    public string Efforts => Say();
    public string EffortsAbout => Say();
    public string Coverage => Say();
    public string CoverageAbout => Say();
    public string Dilemmas => Say();
    public string DilemmasAbout => Say();
    public string SetAside => Say();
    public string SetAsideAbout => Say();
    public string Decisions => Say();
    public string DecisionsAbout => Say();
    public string Sessions => Say();
    public string SessionsAbout => Say();
    public string Method => Say();
    public string MethodAbout => Say();
    public string Rounds => Say();
    public string RoundsAbout => Say();
    public string Edits => Say();
    public string EditsAbout => Say();
    public string Resilience => Say();
    public string ResilienceAbout => Say();
    public string Line => Say();
    public string Original => Say();
    public string EditedBy => Say();
    public string ActionLine => Say();
    public string AssignedBy => Say();
    public string Scope => Say();
    public string Themes => Say();
    public string Of => Say();
    public string Lowest => Say();
    public string Highest => Say();
    public string Band => Say();
    public string Chose => Say();
    public string Asked => Say();
    public string Product => Say();
    public string Spread => Say();
    public string N => Say();
    public string Share => Say();
    public string CountedShare => Say();
    public string Session => Say();
    public string Record => Say();
    public string Wanted => Say();
    public string Invited => Say();
    public string Came => Say();
    public string Silent => Say();
    public string Verdict => Say();
    public string Body => Say();
    public string On => Say();
    public string Document => Say();
    public string Hash => Say();
    public string Records => Say();
    public string Type => Say();
    public string Part => Say();
    public string Timing => Say();
    public string Change => Say();
    public string NotAsked => Say();
    public string CoverageRemark => Say();
    public string Round => Say();
    public string AskedAs => Say();
    public string RoundRecognised => Say();
    public string RoundChosen => Say();
    public string RoundN => Say();
    public string Field => Say();
    public string EditedText => Say();
    public string EditedOn => Say();
    public string Firmness => Say();

    public string Name(AssignedBy value) => Say($"AssignedBy/{value}");

    public string Name(Timing value) => Say($"Timing/{value}");

    public string Name(LineField value) => Say($"LineField/{value}");

    public string Name(CoverField value) => Say($"CoverField/{value}");

    private string Say([CallerMemberName] string phrase = "") => Phrases.GetString(phrase, culture) ?? throw new UnreachableException(phrase);
}
