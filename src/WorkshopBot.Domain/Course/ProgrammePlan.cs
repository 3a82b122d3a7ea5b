using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>A round of sessions that feed one course.</summary>
/// <param name="Edition">Of the catalogue; it is kept with everything the programme yields.</param>
public sealed record ProgrammePlan(Said Title, string Edition, Script Script)
{
    /// <summary>The marking that its documents carry at least; they take the highest of the sessions behind them.</summary>
    public Marking Marking { get; init; } = Marking.Unmarked;

    /// <summary>Draws the samples of the intervals, so that the same programme gives the same numbers.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>What every session of a programme is meant to do (draaiboek); where one does otherwise, it is said.</summary>
/// <param name="Themes">The themes of the programme with their scenarios or questions; a session may take some of them.</param>
public sealed record Script(ImmutableArray<PlannedTheme> Themes)
{
    public PhaseTimes Times { get; init; } = PhaseTimes.Default;

    public int Quorum { get; init; } = 5;

    public int Choices { get; init; } = 3;

    public bool AsksSeriousness { get; init; }

    public Attribution Attribution { get; init; } = Attribution.Kind;
}
