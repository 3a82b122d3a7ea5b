using System.Diagnostics;
using WorkshopBot.Domain.Catalogue;
using static WorkshopBot.Domain.Sessions.Decision;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionCommand;

namespace WorkshopBot.Domain.Sessions;

/// <summary>Every rule of a session, as one pure function: what is, what is asked, what follows. One file a phase beside this one.</summary>
public static class SessionRules
{
    public static Decision Decide(Session? session, SessionCommand command, Asked asked, Edition edition) => (session, command) switch
    {
        (null, Plan c) => PlanRules.Plan(c.Workshop, asked, edition),
        (null, _) => Refuse(new NoSuchSession()),
        (_, Plan) => Refuse(new AlreadyPlanned()),
        ({ } s, ShelveReport c) => ClosingRules.Shelve(s, c.Shelved, asked),
        ({ } s, LookAtClock) => ClockRules.Look(s, asked),
        ({ } s, Remove c) => CollectRules.Remove(s, c, asked),
        ({ } s, SetMarking c) => ClosingRules.SetMarking(s, c, asked),
        ({ } s, ChooseLanguage c) => PeopleRules.ChooseLanguage(s, c, asked),
        ({ } s, OpenDoor c) => DoorRules.Open(s, c),
        ({ } s, ShutDoor c) => DoorRules.Shut(s, c),
        ({ } s, SeeChatMembers c) => DoorRules.See(s, c),
        ({ } s, KnowMeeting c) => s.Meeting is null ? Accept(new SessionEvent.MeetingMade(c.BotIsIn)) : Accept(),
        ({ } s, SeeChatMemberLeave c) => DoorRules.Leave(s, c),
        ({ } s, MakeDraft c) => DraftRules.Make(s, c, asked),
        ({ } s, AddPairs c) => DraftRules.AddPairs(s, c, asked),
        ({ Stage: Stage.Final }, _) => Refuse(new SessionIsFinal()),

        ({ } s, Join c) => PeopleRules.Join(s, c, asked, edition),
        ({ } s, GiveRole c) => PeopleRules.GiveRole(s, c, asked),
        ({ } s, BePresent) => PeopleRules.BePresent(s, asked),
        ({ } s, TakeLead) => PeopleRules.TakeLead(s, asked),
        ({ } s, HandLead c) => PeopleRules.HandLead(s, c, asked),
        ({ } s, RemindSilent) => DoorRules.Remind(s, asked),

        ({ } s, Contribute c) => CollectRules.Contribute(s, c, asked),
        ({ } s, Note c) => CollectRules.Note(s, c, asked),
        ({ } s, Withdraw c) => CollectRules.Withdraw(s, c, asked),
        ({ } s, AnswerSamePoint c) => CollectRules.AnswerSamePoint(s, c, asked),
        ({ } s, DenySamePoint c) => CollectRules.DenySamePoint(s, c, asked),
        ({ } s, Recognise c) => JoinRules.Recognise(s, c, asked),
        ({ } s, Agree c) => WordRules.Agree(s, c, asked),
        ({ } s, Reserve c) => WordRules.Reserve(s, c, asked),
        ({ } s, WithdrawReservation c) => WordRules.WithdrawReservation(s, c, asked),

        ({ } s, SwitchModel c) => DraftRules.Switch(s, c, asked),
        ({ } s, AskDraft c) => DraftRules.Ask(s, c, asked),
        ({ } s, OfferDraft c) => DraftRules.Offer(s, c, asked),
        ({ } s, AnswerDraft c) => DraftRules.Answer(s, c, asked),
        ({ } s, ClassifyGap c) => DraftRules.Classify(s, c, asked, edition),

        ({ Stage: Stage.Corrections }, _) => Refuse(new SessionHasClosed()),
        ({ } s, Move c) => CollectRules.Move(s, c, asked),
        ({ } s, Next or Skip or GoBack or Extend or Pause or Resume or PostponeWording) => PhaseRules.Decide(s, command, asked),
        ({ } s, Rate c) => RateRules.Rate(s, c, asked),
        ({ } s, OfferPairs c) => JoinRules.OfferPairs(s, c, asked),
        ({ } s, AnswerPairs c) => JoinRules.AnswerPairs(s, c, asked),
        ({ } s, JoinContributions c) => JoinRules.Join(s, c, asked),
        ({ } s, UndoJoin c) => JoinRules.Undo(s, c, asked),
        ({ } s, SetAside c) => JoinRules.SetAside(s, c, asked),
        ({ } s, BringBack c) => JoinRules.BringBack(s, c, asked),
        ({ } s, Choose c) => RankRules.Choose(s, c, asked),
        ({ } s, Reword c) => WordRules.Reword(s, c, asked),
        ({ } s, LetBothStand c) => WordRules.LetBothStand(s, c, asked),
        ({ } s, SayCourse c) => CourseRules.Say(s, c, asked, edition),
        ({ } s, Close) => ClosingRules.Close(s, asked, edition),
        _ => throw new UnreachableException($"No rule for {command.GetType().Name}."),
    };
}
