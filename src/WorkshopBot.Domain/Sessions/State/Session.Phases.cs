using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Domain.Sessions;

public sealed partial record Session
{
    private Session FoldPhase(SessionEvent happened, Asked asked) => (happened, Open) switch
    {
        (PhaseOpened e, null) => this with
        {
            Stage = Stage.Running,
            Open = new OpenPhase(e.Stop, asked.At, e.AsksAt, null, ClockAsked: false),
            Reminded = [],
        },
        (PhaseExtended e, { } open) => this with { Open = open with { AsksAt = e.AsksAt, ClockAsked = false } },
        (PhaseClosed e, { } open) => this with
        {
            Open = null,
            Closed = Closed.Add(new ClosedPhase(e.Stop, e.End, open.OpenedAt, asked.At)),
        },
        (Paused, { } open) => this with { Open = open with { PausedAt = asked.At } },
        (Resumed e, { } open) => this with { Open = open with { PausedAt = null, AsksAt = e.AsksAt, ClockAsked = false } },
        (ClockAsked, { } open) => this with { Open = open with { ClockAsked = true } },
        (LeadTaken e, _) => this with { Lead = e.By },
        _ => throw new CorruptLogException($"{happened.GetType().Name} cannot follow version {Version}."),
    };
}
