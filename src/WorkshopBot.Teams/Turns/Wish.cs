using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Teams.Turns;

/// <summary>What somebody wants, as understood from a press or from typed words.</summary>
public abstract record Wish
{
    private Wish() { }

    /// <summary>Something for the rules to decide.</summary>
    public sealed record Do(SessionCommand Command) : Wish;

    /// <summary>Something to show, which changes nothing.</summary>
    /// <param name="From">The first number of a list.</param>
    /// <param name="Theme">The theme a list is about; 0 for the one that is open.</param>
    public sealed record Show(View View, int From = 1, int Theme = 0) : Wish;

    /// <summary>A new session in this conversation.</summary>
    public sealed record Start(Fields Fields) : Wish;

    /// <summary>The writer of a held text says that it only names a marking.</summary>
    /// <param name="Held">Which text; empty means the last one.</param>
    public sealed record OnlyNames(string Held) : Wish;

    /// <summary>What was said in the session's meeting, to choose from.</summary>
    public sealed record Transcript : Wish;

    /// <summary>These pieces of a transcript become notes.</summary>
    public sealed record Record(int? Theme, ImmutableArray<int> Numbers) : Wish;

    /// <summary>These pieces of a transcript are no contributions.</summary>
    public sealed record Drop(ImmutableArray<int> Numbers) : Wish;

    /// <summary>The report, among somebody's own files.</summary>
    public sealed record ToMyFiles(string Format, string Language) : Wish;

    /// <summary>Something of a programme that the session belongs to.</summary>
    public sealed record InProgramme(ProgrammeWish What) : Wish;

    /// <summary>The words or fields do not make a whole request.</summary>
    public sealed record Unclear(Misunderstanding What) : Wish;
}

/// <summary>What the bot shows on request; "own" is the pressed card, drawn for the one who pressed.</summary>
public enum View { Hello, Help, Now, Mine, List, Join, Own, LeadForm, ReservationForm, Start, Details, Door, Proposals, Report, Classes }

/// <summary>Why something could not be understood; each has its own words that say what to do.</summary>
public enum Misunderstanding
{
    UnknownCommand,
    NoSession,
    NeedsNumber,
    NeedsGapAndText,
    NeedsDegree,
    NeedsPerson,
    NeedsReason,
    NothingHeld,
    OldButton,
    StartInTheGroup,
    SessionRunsHere,
    NoTranscriptHere,
    NoFileHere,
    NeedsClass,
    RoundInPrivate,
    NoRound,
    NoItem,
    WhichItem,
    NeedsProgress,
    NeedsNote,
    NeedsDilemma,
    NeedsSignal,
}
