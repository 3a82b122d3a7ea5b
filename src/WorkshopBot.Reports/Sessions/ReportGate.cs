using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Reports.Sessions;

/// <summary>Whether a report of a session may leave the system.</summary>
public enum ReportLeave
{
    Allowed,

    /// <summary>Nobody has said yet whether the whole is more sensitive than its parts.</summary>
    MarkingQuestionOpen,
}

/// <summary>The one door through which reports leave: shut until the marking question is answered.</summary>
public static class ReportGate
{
    public static ReportLeave MayLeave(Session session) =>
        session.MarkingAnswer is null ? ReportLeave.MarkingQuestionOpen : ReportLeave.Allowed;
}
