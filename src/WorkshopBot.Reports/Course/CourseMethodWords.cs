using System.Diagnostics;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using WorkshopBot.Domain.Course;

namespace WorkshopBot.Reports.Course;

/// <summary>What the course input says of how it came about: script, sessions and method. A member's name is its key in CourseMethodWords.resx.</summary>
public sealed class CourseMethodWords(string language)
{
    private static readonly ResourceManager Phrases = new(typeof(CourseMethodWords));

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language is "nl" ? "nl-NL" : "en-GB");

    public string ScriptHeading => Say();
    public string ScriptIs(int themes, int minutes, int quorum, int choices, string attribution) => Say([themes, minutes, quorum, choices, attribution]);
    public string ScriptChanged(string date) => Say([date]);
    public string NoDeviations => Say();
    public string NotCompared(string sessions) => Say([sessions]);
    public string OtherTheme(string theme) => Say([theme]);
    public string OtherSubjects(string theme, int missing, int added) => Say([theme, missing, added]);
    public string OtherTimes(string phases) => Say([phases]);
    public string PhaseTime(string phase, string was, string meant) => Say([phase, was, meant]);
    public string OtherQuorum(int was, int meant) => Say([was, meant]);
    public string OtherChoices(int was, int meant) => Say([was, meant]);
    public string SeriousnessAsked => Say();
    public string SeriousnessNotAsked => Say();
    public string OtherAttribution(string was, string meant) => Say([was, meant]);
    public string SessionsHeading => Say();
    public string PeopleInAll(int people, string cells) => Say([people, cells]);
    public string PeopleTogether(string kinds) => Say([kinds]);
    public string PeopleTogetherKept => Say();
    public string PeoplePartly(string kind) => Say([kind]);
    public string PeopleNotCounted(string sessions) => Say([sessions]);
    public string SessionTable => Say();
    public string SessionTableAbout => Say();
    public string SessionNumbers => Say();
    public string SessionDrawn => Say();
    public string SessionColumn => Say();
    public string SessionTitleColumn => Say();
    public string TypeColumn => Say();
    public string HeldColumn => Say();
    public string PeopleColumn => Say();
    public string GapsColumn => Say();
    public string PartColumn => Say();
    public string PlannedSessions(int number) => Say([number]);
    public string PlannedSession(string type, string place, string day, string themes) => Say([type, place, day, themes]);
    public string NoDay => Say();
    public string AllThemes => Say();
    public string MethodLines(CourseCounts counts) => Say([counts.Gaps, counts.GapsInLines, counts.GapsAside, counts.Lines, counts.GapsJoined]);
    public string MethodIds => Say();
    public string MethodOrder => Say();
    public string MethodAgreement => Say();
    public string MethodAgreementSmall => Say();
    public string MethodPositions => Say();
    public string MethodRank => Say();
    public string MethodOnlyOne => Say();
    public string MethodInterval(int draws, int seed) => Say([draws, seed]);
    public string MethodBand => Say();
    public string MethodFew(int people) => Say([people]);
    public string MethodNotAsked => Say();
    public string MethodSpread => Say();
    public string MethodKnowledge => Say();
    public string MethodRounds(int rounds) => Say([rounds]);
    public string MethodRoundsApart => Say();
    public string MethodCellsFixed => Say();
    public string MethodEdits => Say();
    public string MethodNoModel => Say();
    public string MethodModel(int wordings) => Say([wordings]);
    public string MethodDigests => Say();

    private string Say(object[]? with = null, [CallerMemberName] string phrase = "") =>
        string.Format(culture, Phrases.GetString(phrase, culture) ?? throw new UnreachableException(phrase), with ?? []);
}
