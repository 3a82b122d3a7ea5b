namespace WorkshopBot.Teams.Words;

/// <content>What stands on the cards of those who lead, take notes or fetch the report.</content>
public sealed partial class BotWords
{
    public string StartTitle => Say();
    public string StartHow => Say();
    public string QuestionsLabel => Say();

    public string InvitedLabel => Say();

    public string TitleLabel => Say();
    public string ThemesLabel => Say();
    public string TypeLabel => Say();
    public string SessionPlaceLabel => Say();
    public string AttributionLabel => Say();
    public string ChoicesEachLabel => Say();
    public string QuorumLabel => Say();
    public string AsksSeriousnessLabel => Say();
    public string SessionLanguageLabel => Say();
    public string StartSession => Say();

    public string ControlTitle => Say();
    public string ControlHow => Say();
    public string SomebodyElseLeads => Say();
    public string TakeLead => Say();
    public string MarkingUnanswered => Say();
    public string ReadyOf(int ready, int all) => Say([ready, all]);
    public string SilentAre(int n) => Say([n]);
    public string TakingPart(int n) => Say([n]);
    public string PairsToJoin(int n) => Say([n]);
    public string BehindPlan(int minutes) => Say([minutes]);
    public string GroupMessages(int n) => Say([n]);
    public string RolesAsked(int n) => Say([n]);
    public string Begin => Say();
    public string NextPhase => Say();
    public string TwoMinutesMore => Say();
    public string Back => Say();
    public string Pause => Say();
    public string Resume => Say();
    public string Skip => Say();
    public string CloseSession => Say();
    public string MoreToDo => Say();
    public string JoinPair(int a, int b) => Say([a, b]);
    public string TakeOverReservation(string gap) => Say([gap]);
    public string LetBothStand(string gap) => Say([gap]);

    public string ClockTitle => Say();
    public string ClockMovedOn => Say();
    public string TimeIsUp(string phase) => Say([phase]);
    public string PostponeTitle => Say();
    public string PostponeHow(int theme) => Say([theme]);
    public string Postpone => Say();
    public string Postponed(int theme) => Say([theme]);
    public string RoleTitle => Say();
    public string NotHereNow => Say();
    public string HasRole(string role) => Say([role]);
    public string AsksForRole(string role) => Say([role]);
    public string GiveRole(string role) => Say([role]);
    public string MarkingAlertTitle => Say();
    public string MarkingAlertHow => Say();
    public string CallContact => Say();
    public string CallYourOfficer => Say();
    public string WipeSomething => Say();

    public string LeadFormTitle => Say();
    public string PeopleAre => Say();
    public string LeadFormHow => Say();
    public string OnlyForFacilitators => Say();
    public string WhatLabel => Say();
    public string WhatExample => Say();
    public string GapExample => Say();
    public string ReasonLabel => Say();
    public string NewWordingLabel => Say();
    public string GroundLabel => Say();
    public string SetAside => Say();
    public string BringBack => Say();
    public string Reword => Say();
    public string Wipe => Say();
    public string MarkingTitle => Say();
    public string MarkingHow => Say();
    public string SensitiveLabel => Say();
    public string MarkingLabel => Say();
    public string SendMarking => Say();

    public string NotesTitle => Say();
    public string NotesHow => Say();
    public string NotesForAll => Say();
    public string NoteLabel => Say();
    public string SpokenLabel => Say();
    public string ReplacesLabel => Say();
    public string SendNote => Say();
    public string MoreNotes(int n) => Say([n]);

    public string ReportTitle => Say();
    public string DraftUntil(DateTimeOffset until) => Say([DayAndClock(until)]);
    public string ReportHow => Say();
    public string ReportNotYet => Say();
    public string Download(string format, string language) => Say([format, language]);
    public string ArchivePackage => Say();
    public string WooCopy => Say();

    public string HelpTitle => Say();
    public string HelpHow => Say();
    public string HelpLeadTitle => Say();
}
