using System.Collections.Immutable;
using System.Diagnostics;
using static WorkshopBot.Domain.Sessions.Decision;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionCommand;
using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Domain.Sessions;

/// <summary>Leading through the phases: only the one who leads does, and no clock ever does.</summary>
internal static class PhaseRules
{
    private static readonly TimeSpan LongestExtension = TimeSpan.FromMinutes(60);

    public static Decision Decide(Session session, SessionCommand command, Asked asked) =>
        session.NotALead(asked.By) is { } no ? Refuse(no) : command switch
        {
            Resume => session.Open?.PausedAt is { } since
                ? Accept(new Resumed(session.Open.AsksAt + (asked.At > since ? asked.At - since : TimeSpan.Zero), asked.By))
                : Refuse(new SessionIsNotPaused()),
            _ when session.Open?.PausedAt is not null => Refuse(new SessionIsPaused()),
            Next c => Moved(session, c.From) ?? Leave(session, PhaseEnd.Closed, asked),
            Skip c => Moved(session, c.From) ?? Leave(session, PhaseEnd.Skipped, asked),
            GoBack c => Moved(session, c.From) ?? Return(session, asked),
            Extend c => Moved(session, c.From) ?? ExtendBy(session, c.By, asked),
            Pause => session.Open is null ? Refuse(new SessionHasNotStarted()) : Accept(new Paused(asked.By)),
            PostponeWording c => Postpone(session, c.Theme, asked),
            _ => throw new UnreachableException($"No rule for {command.GetType().Name}."),
        };

    /// <summary>Two who press at once saw the same phase: the first press moved it on, the second is told so.</summary>
    private static Decision? Moved(Session session, Stop? seen) =>
        seen is { } from && session.Open is { } open && open.Stop != from ? Refuse(new PhaseMovedOn(open.Stop)) : null;

    private static Decision Leave(Session session, PhaseEnd end, Asked asked)
    {
        if (session.Open is { Stop.Kind: PhaseKind.Closing })
            return Refuse(new NothingAfter());

        var happened = new Happenings(session, asked);
        if (session.Open is { } open)
        {
            happened.Add(new PhaseClosed(open.Stop, end, asked.By));
            if (open.Stop.Kind == PhaseKind.Join)
                happened.Add(GapForming.At(happened.Session, open.Stop));
        }

        if (Agenda.After(happened.Session, session.Open?.Stop) is not { } next)
            return Refuse(new NothingAfter());

        Open(happened, next);
        return new Accepted(happened.All);
    }

    private static Decision Return(Session session, Asked asked)
    {
        if (session.Open is not { } open)
            return Refuse(new SessionHasNotStarted());
        if (Agenda.Before(session, open.Stop) is not { } before)
            return Refuse(new NothingBefore());

        var happened = new Happenings(session, asked);
        happened.Add(new PhaseClosed(open.Stop, PhaseEnd.WentBack, asked.By));
        Open(happened, before);
        return new Accepted(happened.All);
    }

    private static void Open(Happenings happened, Stop stop)
    {
        var (session, asked) = (happened.Session, happened.Asked);
        happened.Add(new PhaseOpened(stop, asked.At + session.Plan.Times.Of(stop.Kind), asked.By));

        if (stop.Kind == PhaseKind.Word)
        {
            foreach (var gap in Ranking.First(session, stop.Theme, WordRules.PutToTheGroup).Where(g => g.Wordings.IsEmpty))
                happened.Add(WordRules.FirstWording(session, gap, asked.By));
        }
    }

    private static Decision ExtendBy(Session session, TimeSpan by, Asked asked) =>
        session.Open is not { } open ? Refuse(new SessionHasNotStarted())
        : Accept(new PhaseExtended(
            open.Stop, (open.AsksAt > asked.At ? open.AsksAt : asked.At) + TimeSpan.FromTicks(Math.Clamp(by.Ticks, 1, LongestExtension.Ticks)), asked.By));

    private static Decision Postpone(Session session, int theme, Asked asked) =>
        theme < 1 || theme > session.Themes.Length ? Refuse(new NoSuchTheme(theme, session.Themes.Length))
        : session.Themes[theme - 1].WordingPostponed ? Accept()
        : Accept(new WordingPostponed(theme, asked.By));
}

/// <summary>Events of one decision, each seen by the next.</summary>
internal sealed class Happenings(Session session, Asked asked)
{
    private readonly ImmutableArray<SessionEvent>.Builder all = ImmutableArray.CreateBuilder<SessionEvent>();

    public Session Session { get; private set; } = session;

    public Asked Asked => asked;

    public ImmutableArray<SessionEvent> All => all.ToImmutable();

    public void Add(SessionEvent? happened)
    {
        if (happened is null)
            return;
        all.Add(happened);
        Session = Session.After(Session, happened, asked);
    }
}
