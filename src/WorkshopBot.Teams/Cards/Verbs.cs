namespace WorkshopBot.Teams.Cards;

/// <summary>
/// The verbs of buttons, with the names under which their data and fields come back; all values are plain strings.
/// Every button also carries <see cref="Field.Session"/>; one that belongs to a phase carries <see cref="Field.Stop"/>.
/// </summary>
public static class Verb
{
    /// <summary>Fields: role, kind, organisation, place, language.</summary>
    public const string Join = "join";

    /// <summary>Asks for the form with one's own details.</summary>
    public const string Details = "details";

    /// <summary>Asks for one's own address of the session in the browser.</summary>
    public const string Door = "door";

    /// <summary>"I can see this": the private chat reaches me.</summary>
    public const string SeeThis = "see-this";

    public const string Present = "present";

    /// <summary>Fields: degree:SUBJECT (1 to 7) and sure:SUBJECT (1 to 3) for each subject.</summary>
    public const string Rate = "rate";

    /// <summary>Data: theme. Field: text.</summary>
    public const string Contribute = "contribute";

    /// <summary>"I only name the word". Data: held, the key of a text that waits in memory.</summary>
    public const string OnlyNames = "only-names";

    /// <summary>Data: number.</summary>
    public const string Withdraw = "withdraw";

    /// <summary>Data: number, other, same ("yes" or "no").</summary>
    public const string Same = "same";

    /// <summary>"None of these makes the same point". Data: number, others (numbers with commas).</summary>
    public const string NoneSame = "none-same";

    /// <summary>Puts one's own contribution under another theme. Data: number, theme.</summary>
    public const string Move = "move";

    /// <summary>Fields: pair:A:B ("yes", "no" or empty) and recognise (numbers with commas).</summary>
    public const string Pairs = "pairs";

    /// <summary>Fields: choices (gap numbers with commas); serious:N and certain:N when the plan asks.</summary>
    public const string Choose = "choose";

    /// <summary>Data: seen, as "2.1:1,2.3:2", gap and wording.</summary>
    public const string Agree = "agree";

    /// <summary>Asks for the form to make a reservation. Data: seen.</summary>
    public const string ReservationForm = "reservation-form";

    /// <summary>Fields: gap ("2.1"), text.</summary>
    public const string Reserve = "reserve";

    /// <summary>Data: gap, number.</summary>
    public const string WithdrawReservation = "withdraw-reservation";

    /// <summary>Fields: gap, exists, effort (keep, intensify, new), line, who, helps, harms, depends (theme ids with commas).</summary>
    public const string Course = "course";

    public const string Next = "next";

    public const string Skip = "skip";

    public const string Back = "back";

    public const string Extend = "extend";

    public const string Pause = "pause";

    public const string Resume = "resume";

    public const string TakeLead = "take-lead";

    /// <summary>Reminds those of whom the open phase still waits.</summary>
    public const string Remind = "remind";

    /// <summary>Data: theme.</summary>
    public const string Postpone = "postpone";

    /// <summary>Data: members (numbers with commas).</summary>
    public const string JoinContributions = "join-contributions";

    /// <summary>Data: number.</summary>
    public const string UndoJoin = "undo-join";

    /// <summary>Asks for the facilitator's form with what needs words: set aside, reword, wipe.</summary>
    public const string LeadForm = "lead-form";

    /// <summary>Fields: what ("14" for a contribution, "2.3" for a gap), reason.</summary>
    public const string SetAside = "set-aside";

    /// <summary>Fields: what.</summary>
    public const string BringBack = "bring-back";

    /// <summary>Fields: gap, and text; or data: gap, number of the reservation whose words are taken over.</summary>
    public const string Reword = "reword";

    /// <summary>Data: gap, number of the reservation.</summary>
    public const string BothStand = "both-stand";

    /// <summary>Fields: what, ground (Spill, Privacy).</summary>
    public const string Wipe = "wipe";

    /// <summary>Switches the language model for this session. Data: on ("yes" or "no").</summary>
    public const string Model = "model";

    /// <summary>Asks for a draft. Data: kind (Summary, Wording, Translation), and theme or number; field: gap.</summary>
    public const string AskDraft = "ask-draft";

    /// <summary>Puts a drafted wording to the group. Data: gap, number of the draft; field: text, as the facilitator changed it.</summary>
    public const string TakeDraft = "take-draft";

    /// <summary>Puts a drafted summary to the group. Data: number.</summary>
    public const string OfferDraft = "offer-draft";

    /// <summary>Says whether a drafted summary is right. Data: number, right ("yes" or "no").</summary>
    public const string AnswerDraft = "answer-draft";

    /// <summary>Asks for the form that says what is lacking. Data: gap, or none for the first that nobody classified.</summary>
    public const string ClassForm = "class-form";

    /// <summary>Data: gap. Fields: capability, link, interests (ids with commas).</summary>
    public const string Classify = "classify";

    /// <summary>Data: person, role.</summary>
    public const string GiveRole = "give-role";

    public const string Close = "close";

    /// <summary>Fields: sensitive ("yes" or "no"), marking.</summary>
    public const string Marking = "marking";

    /// <summary>Fields: theme, text, spoken (whose words), replaces (a number, or empty).</summary>
    public const string Note = "note";

    /// <summary>Fetches what was said in the session's meeting.</summary>
    public const string Transcript = "transcript";

    /// <summary>Fields: choices (numbers of proposals, with commas), theme.</summary>
    public const string Record = "record";

    /// <summary>Fields: choices.</summary>
    public const string Drop = "drop";

    /// <summary>Data: language.</summary>
    public const string ToMyFiles = "to-my-files";

    /// <summary>Data: language.</summary>
    public const string Language = "language";

    /// <summary>The round over a programme. Fields: recognise, choices (numbers with commas).</summary>
    public const string AnswerRound = "answer-round";

    public const string ShowRound = "show-round";

    /// <summary>How it goes with an item. Fields: those of <see cref="ProgressField"/>.</summary>
    public const string Progress = "progress";

    /// <summary>Asks for the form of an item, also to correct what was filed.</summary>
    public const string ProgressForm = "progress-form";

    /// <summary>Shows somebody what they contributed, privately.</summary>
    public const string Mine = "mine";

    /// <summary>A facilitator's form for a new session. Fields: title, themes (ids with commas), type, place, attribution, choices, quorum, seriousness, language.</summary>
    public const string Start = "start";
}

/// <summary>Names of data and fields that more than one card uses.</summary>
public static class Field
{
    public const string Session = "session";

    public const string Stop = "stop";

    /// <summary>Which card the button stands on, as "Rate:1-1": the answer is that card, drawn for the one who pressed.</summary>
    public const string Card = "card";

    public const string Theme = "theme";

    public const string Number = "number";

    public const string Other = "other";

    public const string Others = "others";

    public const string On = "on";

    public const string Kind = "kind";

    public const string Right = "right";

    public const string Gap = "gap";

    public const string Text = "text";

    public const string What = "what";

    public const string Held = "held";

    public const string Seen = "seen";

    public const string Person = "person";

    public const string Role = "role";

    /// <summary>Before a subject: "degree:caribbean-hurricane".</summary>
    public const string Degree = "degree:";

    public const string Sure = "sure:";

    public const string Pair = "pair:";

    public const string Serious = "serious:";

    public const string Certain = "certain:";

    public const string Recognise = "recognise";

    public const string Choices = "choices";

    /// <summary>Which form the button stands on, when the form is not the card that the answer shows: one of <see cref="FormName"/>.</summary>
    public const string Form = "form";
}

/// <summary>Forms that are shown on request.</summary>
public static class FormName
{
    public const string Lead = "lead";

    public const string Reservation = "reservation";

    public const string Classes = "classes";
}
