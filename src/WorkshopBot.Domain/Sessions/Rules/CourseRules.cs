using WorkshopBot.Domain.Catalogue;
using static WorkshopBot.Domain.Sessions.Decision;
using static WorkshopBot.Domain.Sessions.Refusal;

namespace WorkshopBot.Domain.Sessions;

/// <summary>The course round, once over all themes: what exists, what should be done, who, and what it does elsewhere.</summary>
internal static class CourseRules
{
    private const int MostText = 600;

    public static Decision Say(Session session, SessionCommand.SayCourse command, Asked asked, Edition edition)
    {
        if (session.RoleOf(asked.By) is null)
            return Refuse(new JoinFirst());
        if (!session.IsParticipant(asked.By) && session.RoleOf(asked.By) != Role.NoteTaker && !session.MayLead(asked.By))
            return Refuse(new OnlyParticipantsMay());
        if (session.Open?.Stop is not { Kind: PhaseKind.Course })
            return Refuse(new PhaseIsNotOpen(PhaseKind.Course, session.Open?.Stop));
        if (Gaps.Find(session, command.Gap) is not { Counts: true } gap)
            return Refuse(Gaps.Unknown(session, command.Gap));

        var (exists, who) = (Typed.Kept(command.Exists), Typed.Kept(command.Who));
        if (exists.Length > MostText || who.Length > MostText)
            return Refuse(new TextIsTooLong(Math.Max(exists.Length, who.Length), MostText));
        if (MarkingGuard.Look(exists) == MarkingSight.AtTheEdge || MarkingGuard.Look(who) == MarkingSight.AtTheEdge)
            return new Refused(new StateSecretMarking(session.Plan.SecurityContact), [new SessionEvent.MarkingSuspected(gap.Ref.Theme, asked.By)]);
        if (exists is "" && who is "" && command is { Effort: null, Line: null, Effects.IsDefaultOrEmpty: true })
            return Refuse(new TextIsEmpty());
        if (command.Effort is { } effort && !Enum.IsDefined(effort))
            return Refuse(new TextIsEmpty());
        if (command.Line is { } line && edition.FindActionLine(line) is null)
            return Refuse(new NoSuchSubject(edition.ActionLines.Count()));
        if (command.Effects.OrNone().Any(e => edition.FindTheme(e.Theme) is null || !Enum.IsDefined(e.Kind)))
            return Refuse(new NoSuchTheme(0, edition.Themes.Length));

        return Accept(new SessionEvent.CourseSaid(
            gap.Ref, asked.By, exists is "" ? null : exists, command.Effort, command.Line, who is "" ? null : who,
            [.. command.Effects.OrNone().Distinct().OrderBy(e => edition[e.Theme].Order).ThenBy(e => e.Kind)]));
    }
}
