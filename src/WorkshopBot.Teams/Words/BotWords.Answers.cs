namespace WorkshopBot.Teams.Words;

/// <content>What is said when something was done, or could not be read.</content>
public sealed partial class BotWords
{
    public string NothingChanged => Say();
    public string FormIsBelow => Say();
    public string SessionPlanned => Say();
    public string NowRole(string role) => Say([role]);
    public string RoleIsGiven(string role) => Say([role]);
    public string LanguageIs => Say();
    public string YouArePresent(int theme) => Say([theme]);
    public string NowOpen(string phase) => Say([phase]);
    public string ExtendedUntil(DateTimeOffset until) => Say([Clock(until)]);
    public string PausedNow => Say();
    public string ResumedUntil(DateTimeOffset until) => Say([Clock(until)]);
    public string YouLeadNow => Say();
    public string LeadHanded => Say();
    public string RatingStored => Say();
    public string StoredAs(int number) => Say([number]);
    public string StoredUntilReveal => Say();
    public string StoredSeenBefore => Say();
    public string StoredAfterReveal => Say();
    public string StoredLate => Say();
    public string NotedAs(int number) => Say([number]);
    public string WithdrawnNumber(int number) => Say([number]);
    public string SaidSame(int number, int other) => Say([number, other]);
    public string SaidDifferent(int number, int other) => Say([number, other]);
    public string Wiped => Say();
    public string PairsStored(int n) => Say([n], n == 1 ? "PairsStoredOne" : "PairsStored");
    public string JoinedNumbers(string numbers, int join) => Say([numbers, join]);
    public string SplitNumbers(string numbers) => Say([numbers]);
    public string RecognisedNumbers(string numbers) => Say([numbers]);
    public string NoLongerRecognised(string numbers) => Say([numbers]);
    public string IsSetAside(string what) => Say([what]);
    public string IsBack(string what) => Say([what]);
    public string YouChose(string numbers) => Say([numbers]);
    public string YouChoseNothing => Say();
    public string RewordedAs(string gap, int wording) => Say([gap, wording]);
    public string YouAgreeTo(string gaps) => Say([gaps]);
    public string ReservationStored(string gap) => Say([gap]);
    public string ReservationGone(string gap) => Say([gap]);
    public string BothStand(string gap) => Say([gap]);
    public string CourseStored(string gap) => Say([gap]);
    public string SessionClosed => Say();
    public string MarkingStored(string marking) => Say([marking]);
}
