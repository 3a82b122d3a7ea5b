using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Domain.Sessions;

/// <summary>What time asks for. Nothing here ever closes a phase.</summary>
public static class ClockRules
{
    private static readonly TimeSpan TooLate = TimeSpan.FromMinutes(5);

    /// <summary>The next instant at which <see cref="SessionCommand.LookAtClock"/> has something to do; null when none is known.</summary>
    public static DateTimeOffset? NextLook(Session session) => session.Stage switch
    {
        Stage.Corrections => session.CorrectionsUntil,
        Stage.Running when session.Open is { PausedAt: null } open => Earliest(
            open.ClockAsked ? null : open.AsksAt,
            LateAt(session)),
        _ => null,
    };

    internal static Decision Look(Session session, Asked asked)
    {
        var happened = new Happenings(session, asked);

        if (session is { Stage: Stage.Corrections, CorrectionsUntil: { } until } && asked.At >= until)
            happened.Add(new Finalised(session.FinalVersion + 1));
        if (session.Open is { PausedAt: null, ClockAsked: false } open && asked.At >= open.AsksAt)
            happened.Add(new ClockAsked(open.Stop, open.AsksAt));
        if (LateAt(session) is { } late && asked.At >= late)
            happened.Add(new PostponementOffered(session.Themes.Length));

        return new Decision.Accepted(happened.All);
    }

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
