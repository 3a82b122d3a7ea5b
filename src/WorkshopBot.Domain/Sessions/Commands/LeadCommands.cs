namespace WorkshopBot.Domain.Sessions;

public abstract partial record SessionCommand
{
    /// <summary>Closes what is open and opens what follows.</summary>
    /// <param name="From">What the presser saw as open: two presses at once move the session on once. Null means "whatever is open".</param>
    public sealed record Next(Stop? From) : SessionCommand;

    public sealed record Skip(Stop? From) : SessionCommand;

    public sealed record GoBack(Stop? From) : SessionCommand;

    public sealed record Extend(Stop? From, TimeSpan By) : SessionCommand;

    public sealed record Pause : SessionCommand;

    public sealed record Resume : SessionCommand;

    /// <summary>A named co-facilitator takes the lead after five minutes without a facilitator, or gets it from the one who has it.</summary>
    public sealed record TakeLead : SessionCommand;

    public sealed record HandLead(PersonId To) : SessionCommand;

    public sealed record PostponeWording(int Theme) : SessionCommand;

    public sealed record Close : SessionCommand;

    /// <summary>The program put the report in the session's shared folder.</summary>
    public sealed record ShelveReport(SessionEvent.ReportShelved Shelved) : SessionCommand;

    /// <summary>What a clock has to do, asked by the program: remind of the time, offer postponement, make the report final.</summary>
    public sealed record LookAtClock : SessionCommand;
}

/// <summary>Who asked, when, and by which delivery: the same for every command.</summary>
/// <param name="By">The person who asked.</param>
/// <param name="At">The instant at which it reached us.</param>
/// <param name="Cause">The id of the delivery; a delivery that comes twice counts once.</param>
public sealed record Asked(PersonId By, DateTimeOffset At, string Cause);
