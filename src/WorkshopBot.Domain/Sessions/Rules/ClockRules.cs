using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Domain.Sessions;

/// <summary>What time asks for. Nothing here ever closes a phase.</summary>
public static class ClockRules
{
    private const int InvitedDaysBefore = 5, MonthsUntilOutcomes = 6;

    private static readonly TimeSpan TooLate = TimeSpan.FromMinutes(5), Day = TimeSpan.FromDays(1);

    /// <summary>The next instant at which <see cref="SessionCommand.LookAtClock"/> has something to do; null when none is known.</summary>
    public static DateTimeOffset? NextLook(Session session) => session.Stage switch
    {
        Stage.Planned => Earliest(InviteAt(session), TestAt(session)),
        Stage.Corrections => Earliest(session.CorrectionsUntil, RemindAt(session)),
        Stage.Running when session.Open is { PausedAt: null } open => Earliest(
            open.ClockAsked ? null : open.AsksAt,
            Earliest(LateAt(session), MissedAt(session))),
        Stage.Final => session.OutcomesWereTold ? null : session.FinalAt?.AddMonths(MonthsUntilOutcomes),
        _ => null,
    };

    internal static Decision Look(Session session, Asked asked)
    {
        var happened = new Happenings(session, asked);
        bool IsTime(DateTimeOffset? at) => at is { } due && asked.At >= due;

        if (session.Stage == Stage.Planned && IsTime(InviteAt(session)))
            happened.Add(new InvitationsSent());
        if (session.Stage == Stage.Planned && IsTime(TestAt(session)))
            happened.Add(new DoorsTested());
        if (session.Stage == Stage.Corrections && IsTime(RemindAt(session)) && !IsTime(session.CorrectionsUntil))
            happened.Add(new CorrectionsReminded([.. Asked(session)]));
        if (session.Stage == Stage.Corrections && IsTime(session.CorrectionsUntil))
            happened.Add(new Finalised(session.FinalVersion + 1));
        if (session.Open is { PausedAt: null, ClockAsked: false } open && asked.At >= open.AsksAt)
            happened.Add(new ClockAsked(open.Stop, open.AsksAt));
        if (IsTime(LateAt(session)))
            happened.Add(new PostponementOffered(session.Themes.Length));
        if (IsTime(MissedAt(session)))
            happened.Add(new LeadMissed(session.LeadSeen));
        if (session is { Stage: Stage.Final, OutcomesWereTold: false } && IsTime(session.FinalAt?.AddMonths(MonthsUntilOutcomes)))
            happened.Add(new OutcomesTold());

        return new Decision.Accepted(happened.All);
    }

    /// <summary>Five working days before, or at once when it is nearer; a session that is made when it begins sends none.</summary>
    private static DateTimeOffset? InviteAt(Session session) =>
        session.InvitationsAreOut || !IsPrepared(session) ? null
        : WorkingDays.Before(session.Plan.StartsAt, InvitedDaysBefore) is var at && at > session.PlannedAt ? at : session.PlannedAt;

    /// <summary>A day before; a session that was planned later than that tests nothing.</summary>
    private static DateTimeOffset? TestAt(Session session) =>
        session.DoorsWereTested || session.Plan.StartsAt - Day <= session.PlannedAt ? null : session.Plan.StartsAt - Day;

    private static bool IsPrepared(Session session) => session.Plan.StartsAt > session.PlannedAt;

    private static DateTimeOffset? RemindAt(Session session) =>
        session.CorrectionsWereReminded || session.CorrectionsUntil is not { } until || until - Day <= session.ClosedAt ? null : until - Day;

    private static IEnumerable<PersonId> Asked(Session session) => session.Participants().Select(m => m.Person)
        .Where(p => WordRules.StillAsking(session, p).Any()).OrderBy(p => p.Value, StringComparer.Ordinal);

    /// <summary>Once for each silence, and only if somebody could take over.</summary>
    private static DateTimeOffset? MissedAt(Session session) =>
        session.Open is { PausedAt: null } && session.LeadMissedSince != session.LeadSeen && session.CoFacilitators().Any()
            ? session.LeadSeen + PeopleRules.LeadMayBeSilent
            : null;

    /// <summary>When the last theme is more than five minutes behind the plan, as long as its wording still lies ahead.</summary>
    private static DateTimeOffset? LateAt(Session session)
    {
        if (session.Open is not { PausedAt: null } open || open.Stop.Theme != session.Themes.Length
            || open.Stop.Kind is PhaseKind.Word or PhaseKind.Course or PhaseKind.Closing
            || session.Themes[^1] is { PostponementOffered: true } or { WordingPostponed: true }
            || session.Closed.FirstOrDefault(c => c.Stop.Kind == PhaseKind.Opening) is not { } opening)
            return null;

        var times = session.Plan.Times;
        var endOfThis = times.Opening + (times.Theme * (session.Themes.Length - 1)) + Until(times, open.Stop.Kind);
        return opening.OpenedAt + endOfThis + TooLate;
    }

    private static TimeSpan Until(PhaseTimes times, PhaseKind kind) =>
        Enum.GetValues<PhaseKind>().Where(k => k >= PhaseKind.Threat && k <= kind).Aggregate(TimeSpan.Zero, (sum, k) => sum + times.Of(k));

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null ? other : other is null || one < other ? one : other;
}
