using System.Diagnostics;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Reports.Sessions;

/// <summary>All that a session report says of its own, in one language. A member's name is its key in ReportWords.resx.</summary>
public sealed class ReportWords(string language)
{
    private static readonly ResourceManager Phrases = new(typeof(ReportWords));

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language is "nl" ? "nl-NL" : "en-GB");

    public string Title(string title) => Say([title]);
    public string TitleWithoutName => Say();
    public string FileKind => Say();
    public string Subject(string date, string place) => Say([date, place]);
    public string Draft => Say();
    public string InCorrection(string until) => Say([until]);
    public string Final(int version) => Say([version]);
    public string Moment(DateTimeOffset at) => at.ToString(Say(), culture);
    public string Day(DateTimeOffset at) => at.ToString(Say(), culture);
    public string InZone(string moment, string place) => Say([moment, place]);
    public string NoMandate => Say();
    public string NotComplete => Say();
    public string Summary => Say();
    public string WasThere(string people) => Say([people]);
    public string WasNotThere(string people) => Say([people]);
    public string AllInvitedCame => Say();
    public string KindsNotThere(string kinds) => Say([kinds]);
    public string SetAsideCount(int items) => Say([items]);
    public string NothingSetAside => Say();
    public string NextCorrections(string until) => Say([until]);
    public string NextFinal => Say();
    public string NextDraft => Say();
    public string CourseNotDiscussed => Say();
    public string ThemeHeading(int number, string name) => Say([number, name]);
    public string JudgedShort(string area, int n, string median) => Say([area, n, median]);
    public string JudgedOutside(string area, int n) => Say([area, n]);
    public string NotJudged => Say();
    public string NoGaps => Say();
    public string SilentTheme => Say();
    public string Judgement => Say();
    public string SeeSpread => Say();
    public string SeePeople => Say();
    public string SeeMethod => Say();
    public string Sources => Say();
    public string Reservation => Say();
    public string AgreeCount(int agree) => Say([agree]);
    public string ReserveCount(int people) => Say([people]);
    public string ReadingCounts(int first, int second) => Say([first, second]);
    public string BackToSummary => Say();
    public string Method => Say();
    public string MethodSteps => Say();
    public string MethodQuorum(int quorum) => Say([quorum]);
    public string MethodOutcomes => Say();
    public string MethodWhoCounts => Say();
    public string MethodChoices(int choices) => Say([choices]);
    public string InShort => Say();
    public string InShortHow => Say();
    public string ConfirmedSummary => Say();
    public string ConfirmedBy(int agree, int disagree) => Say([agree, disagree]);
    public string WrittenByModel => Say();
    public string WrittenByProgram => Say();
    public string FromModelDraft => Say();
    public string FromProgramDraft => Say();
    public string TranslatedByModel => Say();
    public string Lacking => Say();
    public string NotSaid => Say();
    public string MethodNothingDropped => Say();
    public string MethodDropped(int sentences, string rules) => Say([sentences, rules]);
    public string MethodNoModel => Say();
    public string MethodModel(string drafts, int wordings, int pairs) => Say([drafts, wordings, pairs]);
    public string MethodModelUse(int tokens) => Say([tokens]);
    public string MethodModelFaults(string faults) => Say([faults]);
    public string None => Say();
    public string MethodLot(int seed) => Say([seed]);
    public string MethodRounds(int back) => Say([back]);
    public string MethodJoins(int joins, int undone) => Say([joins, undone]);
    public string MethodSuggestions => Say();
    public string MethodCells => Say();
    public string MethodSkipped(string phases) => Say([phases]);
    public string MethodSkippedTheme(string phase, int theme) => Say([phase, theme]);
    public string MethodMarkings(int times) => Say([times]);
    public string MethodDigests(int events, string hash) => Say([events, hash]);
    public string MethodDigestsWhere => Say();
    public string MethodKey(string fingerprint) => Say([fingerprint]);
    public string MethodMoreSensitive => Say();
    public string MethodNotMoreSensitive => Say();
    public string NotClaimed => Say();
    public string NotClaimedSample => Say();
    public string NotClaimedAbsent => Say();
    public string NotClaimedScale => Say();
    public string Interests(string interests) => Say([interests]);
    public string AttributedBy(string how) => Say([how]);
    public string WhoWasThere => Say();
    public string CountsOfPeople => Say();
    public string CountsOfPeopleAbout => Say();
    public string Kind => Say();
    public string People => Say();
    public string Total => Say();
    public string OtherRoles(int facilitators, int noteTakers, int observers, int coordinators) => Say([facilitators, noteTakers, observers, coordinators]);
    public string PresentInThemes(string themes) => Say([themes]);
    public string PresentInTheme(int theme, int people) => Say([theme, people]);
    public string ThreatPicture => Say();
    public string NoScenarioPlanned => Say();
    public string ThemeReport(string address) => Say([address]);
    public string ScenarioTable => Say();
    public string ScenarioTableAbout => Say();
    public string Scenario => Say();
    public string Likelihood => Say();
    public string Impact => Say();
    public string Source(string source) => Say([source]);
    public string PredecessorName(string name, string label) => Say([name, label]);
    public string CrossLinks(int links) => Say([links]);
    public string Spreads => Say();
    public string SpreadCaption(string subject) => Say([subject]);
    public string SpreadTable(string subject) => Say([subject]);
    public string SpreadTableAbout => Say();
    public string Answer => Say();
    public string N(int n) => Say([n]);
    public string NRow => Say();
    public string MedianRow => Say();
    public string CertaintyRow => Say();
    public string CertaintyCounts(int high, int medium, int low) => Say([high, medium, low]);
    public string MedianBetween(string low, string high) => Say([low, high]);
    public string NoMedian => Say();
    public string FewerThanThree => Say();
    public string EarlierRound(int round) => Say([round]);
    public string InWordsLower(string area, string median, string than, string thanMedian) => Say([area, median, than, thanMedian]);
    public string InWordsAgree(string area, int near, int of, string median) => Say([area, near, of, median]);
    public string InWordsDiffer(string area, int below, int above, int of) => Say([area, below, above, of]);
    public string InWordsCannot(string area, int people, int n) => Say([area, people, n]);
    public string InWordsNobody(string area, int people, int n) => Say([area, people, n]);
    public string InWordsUnsure(string area, int people, int said) => Say([area, people, said]);
    public string InWordsTooFew(string family) => Say([family]);
    public string OwnArea(string place) => Say([place]);
    public string ShortRegions => Say();
    public string ShortIslands => Say();
    public string ShortCountries => Say();
    public string ShortOwnAreas => Say();
    public string ShortNational => Say();
    public string Choosing => Say();
    public string ChoosingCaption => Say();
    public string ChoosingCaptionFirst(int shown, int all) => Say([shown, all]);
    public string RankTable => Say();
    public string RankTableAbout => Say();
    public string NotRanked => Say();
    public string PlaceColumn => Say();
    public string GapColumn => Say();
    public string ChosenColumn => Say();
    public string RecognisedColumn => Say();
    public string OutcomeColumn => Say();
    public string PlaceAlone(int place) => Say([place]);
    public string PlaceShared(int place) => Say([place]);
    public string ChosenBy(int people, string cells) => Say([people, cells]);
    public string RecognisedBy(int people, int groups) => Say([people, groups]);
    public string RecognisedByOneKind(int people) => Say([people]);
    public string Gaps => Say();
    public string GapHeading(string gap, string text) => Say([gap, text]);
    public string GapHeadingRemoved(string gap) => Say([gap]);
    public string GapName(string gap) => Say([gap]);
    public string VotedOn => Say();
    public string VotedOnLiteral => Say();
    public string FirstReading => Say();
    public string SecondReading => Say();
    public string OfferedLater => Say();
    public string OfferedLaterLiteral => Say();
    public string TextRemoved => Say();
    public string RecordedAs => Say();
    public string ChoiceLine(string place, string chosen) => Say([place, chosen]);
    public string RecognisedLine(string recognised) => Say([recognised]);
    public string NobodyElse => Say();
    public string AgreedLater(int people) => Say([people]);
    public string Reservations => Say();
    public string Efforts => Say();
    public string NotDiscussed => Say();
    public string Exists => Say();
    public string Who => Say();
    public string EffortLine(string efforts) => Say([efforts]);
    public string LineLine(string lines) => Say([lines]);
    public string Counted(string what, int times) => Say([what, times]);
    public string CountedOnce(string what) => Say([what]);
    public string EffectLine(string kind, string theme) => Say([kind, theme]);
    public string EffectsLine(string effects) => Say([effects]);
    public string Dilemma => Say();
    public string Dilemmas => Say();
    public string DilemmaOf(string helps, string harms) => Say([helps, harms]);
    public string SetAside => Say();
    public string SetAsideReason(string role) => Say([role]);
    public string Loose => Say();
    public string Counts => Say();
    public string WithdrawnCount(int number) => Say([number]);
    public string RemovedCount(int number) => Say([number]);
    public string LateCount(int number) => Say([number]);
    public string Contribution(int number) => Say([number]);
    public string SpokenBy(string name) => Say([name]);
    public string OtherKinds => Say();
    public string AllKinds => Say();
    public string NameUnknown => Say();
    public string Cell(string group, int people) => Say([group, people]);

    public string Name(CheckRule value) => Say(phrase: $"CheckRule/{value}");

    public string Name(DraftKind value) => Say(phrase: $"DraftKind/{value}");

    public string Name(ModelFault value) => Say(phrase: $"ModelFault/{value}");

    public string Name(AreaFamily value) => Say(phrase: $"AreaFamily/{value}");

    public string Name(Standing value) => Say(phrase: $"Standing/{value}");

    public string Name(EffortKind value) => Say(phrase: $"EffortKind/{value}");

    public string Name(EffectKind value) => Say(phrase: $"EffectKind/{value}");

    public string Name(Outcome value) => Say(phrase: $"Outcome/{value}");

    public string Name(Role value) => Say(phrase: $"Role/{value}");

    public string Name(Trait value) => Say(phrase: $"Trait/{value}");

    public string Name(Attribution value) => Say(phrase: $"Attribution/{value}");

    public string Name(Marking value) => Say(phrase: $"Marking/{value}");

    public string Name(PhaseKind value) => Say(phrase: $"PhaseKind/{value}");

    private string Say(object[]? with = null, [CallerMemberName] string phrase = "") =>
        string.Format(culture, Phrases.GetString(phrase, culture) ?? throw new UnreachableException(phrase), with ?? []);
}
