using WorkshopBot.Domain.Course;

namespace WorkshopBot.Teams.Words;

/// <content>The round over a programme, progress on what was decided, and what became of what people said.</content>
public sealed partial class BotWords
{
    public string RoundTitle => Say();
    public string RoundHow => Say();
    public string RoundSteps(int choices) => choices == 1 ? Say(phrase: "RoundStepsOne") : Say([choices]);
    public string RoundPrivate => Say();
    public string RoundUntil(DateTimeOffset until) => Say([DayAndClock(until)]);
    public string RoundShortened => Say();
    public string RoundLines(int first, int last) => Say([first, last]);
    public string RoundMoreLines(int from) => Say([from]);
    public string ShowRound => Say();
    public string FromSessions(int sessions) => sessions == 1 ? Say(phrase: "FromSessionsOne") : Say([sessions]);
    public string LineIsGone => Say();
    public string RecogniseInRound => Say();
    public string ChooseLabel(int most) => most == 1 ? Say(phrase: "ChooseLabelOne") : Say([most]);
    public string SendRound => Say();
    public string RoundStored(string recognised, string chosen) => Say([recognised, chosen]);
    public string RoundOver => Say();
    public string RoundNext => Say();
    public string RoundNotAnswered => Say();
    public string YouRecognised => Say();
    public string YouChoseInRound => Say();

    public string ProgressTitle => Say();
    public string ProgressHow => Say();
    public string ProgressAbout(string day) => Say([day]);
    public string ItemFunction => Say();
    public string DecidedBy(string day) => Say([day]);
    public string ProgressLabel => Say();
    public string HappenedLabel => Say();
    public string EvidenceLabel => Say();
    public string DilemmaSection => Say();
    public string HelpsOneLabel => Say();
    public string HarmsOneLabel => Say();
    public string DilemmaLabel => Say();
    public string SignalSection => Say();
    public string SignalThemeLabel => Say();
    public string SignalLabel => Say();
    public string SendProgress => Say();
    public string ProgressStored(string day) => Say([day]);
    public string DilemmaStored => Say();
    public string SignalStored => Say();
    public string ProgressFiled(string day) => Say([day]);
    public string FiledProgress => Say();
    public string FiledNote => Say();
    public string FiledEvidence => Say();
    public string FiledDilemma(string helps, string harms) => Say([helps, harms]);
    public string FiledSignal(string theme) => Say([theme]);
    public string NextAsk(string day) => Say([day]);
    public string CorrectProgress => Say();
    public string ItemIsDone => Say();
    public string FollowUpTitle => Say();
    public string FollowUpHow => Say();
    public string NoItems => Say();
    public string MoreItems => Say();
    public string ItemNext(string day) => Say([day]);
    public string ReportOnItem(int item) => Say([item]);

    public string InCourse(string line, int version) => Say([line, version]);
    public string NotInCourse => Say();
    public string AsideForCourse => Say();
    public string BecauseOf => Say();
    public string DecidedThat(string verdict, string day) => Say([verdict, day]);
    public string NotDecided => Say();
    public string ProgressWas(string progress, string day) => Say([progress, day]);

    public string Of(Progress progress) => Named(progress);

    public string Of(Verdict verdict) => Named(verdict);

    /// <summary>A date without a time, the same in every zone.</summary>
    public string Day(DateOnly day) => Say([day]);
}
