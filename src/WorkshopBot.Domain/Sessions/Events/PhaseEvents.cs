namespace WorkshopBot.Domain.Sessions;

public abstract partial record SessionEvent
{
    /// <param name="AsksAt">When the facilitator will be asked to close or extend it: no reader needs the plan or a clock.</param>
    public sealed record PhaseOpened(Stop Stop, DateTimeOffset AsksAt, PersonId By) : SessionEvent;

    public sealed record PhaseExtended(Stop Stop, DateTimeOffset AsksAt, PersonId By) : SessionEvent;

    public sealed record PhaseClosed(Stop Stop, PhaseEnd End, PersonId By) : SessionEvent;

    public sealed record Paused(PersonId By) : SessionEvent;

    /// <param name="AsksAt">The clock of the open phase, moved on by the pause.</param>
    public sealed record Resumed(DateTimeOffset AsksAt, PersonId By) : SessionEvent;

    /// <summary>The time of a phase was up and the facilitator was asked; nothing closed.</summary>
    public sealed record ClockAsked(Stop Stop, DateTimeOffset AsksAt) : SessionEvent;

    public sealed record LeadTaken(PersonId By, PersonId From) : SessionEvent;

    /// <summary>More than five minutes late at the last theme: the facilitator was offered to move its wording.</summary>
    public sealed record PostponementOffered(int Theme) : SessionEvent;

    public sealed record WordingPostponed(int Theme, PersonId By) : SessionEvent;
}
