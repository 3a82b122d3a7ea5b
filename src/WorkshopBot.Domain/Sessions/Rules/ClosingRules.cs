using WorkshopBot.Domain.Catalogue;
using static WorkshopBot.Domain.Sessions.Decision;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Domain.Sessions;

/// <summary>Closing, the marking question, and the time for corrections.</summary>
public static class ClosingRules
{
    private const int DaysForCorrections = 3;

    internal static Decision Close(Session session, Asked asked, Edition edition)
    {
        if (session.NotALead(asked.By) is { } no)
            return Refuse(no);
        if (session.Open is not { Stop.Kind: PhaseKind.Closing } open)
            return Refuse(new PhaseIsNotOpen(PhaseKind.Closing, session.Open?.Stop));

        var zones = session.Participants().Select(m => edition[m.Place].TimeZone).DefaultIfEmpty(edition[session.Plan.Place].TimeZone);
        var happened = new Happenings(session, asked);
        happened.Add(new PhaseClosed(open.Stop, PhaseEnd.Closed, asked.By));
        happened.Add(new Closed(asked.By, WorkingDays.EndAfter(asked.At, DaysForCorrections, zones)));

        // What the group had no time for is put to everyone in the correction time.
        foreach (var gap in session.Themes.SelectMany(t => t.LiveGaps).Where(g => g.Wordings.IsEmpty))
            happened.Add(WordRules.FirstWording(session, gap, asked.By));

        return new Accepted(happened.All);
    }

    /// <summary>"Is the whole more sensitive than its parts?" Yes means a higher marking, or no report leaves this system.</summary>
    internal static Decision SetMarking(Session session, SessionCommand.SetMarking command, Asked asked) =>
        !session.MayLead(asked.By) && session.RoleOf(asked.By) != Role.Coordinator ? Refuse(new OnlyFacilitatorsMay())
        : session is { Stage: Stage.Planned } || (session.Stage == Stage.Running && session.Open?.Stop.Kind != PhaseKind.Closing)
            ? Refuse(new PhaseIsNotOpen(PhaseKind.Closing, session.Open?.Stop))
        : command.Marking != Marking.Unmarked && !session.Plan.AllowsDepartmentalConfidential ? Refuse(new MarkingNotAllowed())
        : command.MoreSensitive && command.Marking <= session.Plan.Marking ? Refuse(new MarkingNotAllowed())
        : command.Marking < session.Plan.Marking || !Enum.IsDefined(command.Marking) ? Refuse(new MarkingNotAllowed())
        : Accept(new MarkingSet(asked.By, command.MoreSensitive, command.Marking));

    /// <summary>Whether the shared folder lacks the report as it is now: never put there, or made before something was removed or marked anew.</summary>
    public static bool AsksForShelf(this Session session) =>
        session is { Stage: Stage.Final, MarkingAnswer: { } answer }
        && session.Plan.Type != SessionType.CaribbeanCountry // a country releases its own
        && !(session.Shelf is { } had && had.Version == session.FinalVersion && had.Removals == session.Removed.Count && had.Marking == answer.Marking);

    internal static Decision Shelve(Session session, ReportShelved shelved, Asked asked) =>
        asked.By != PersonId.Program ? Refuse(new OnlyFacilitatorsMay())
        : session.AsksForShelf() && (shelved.Version, shelved.Removals, shelved.Marking) == (session.FinalVersion, session.Removed.Count, session.MarkingAnswer!.Marking)
            ? Accept(shelved)
        : Accept();
}
