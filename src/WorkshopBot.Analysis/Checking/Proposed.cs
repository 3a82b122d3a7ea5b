using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Checking;

/// <summary>One sentence as an engine wrote it, with what it says it leans on. Nothing of it is trusted yet.</summary>
/// <param name="Figures">What it says it counted; a number that needs no counting stands in its sources.</param>
public sealed record Proposed(
    string Text, ImmutableArray<GapRef> Gaps, ImmutableArray<int> Contributions, ImmutableArray<Figure> Figures)
{
    public Proposed(string text, ImmutableArray<GapRef> gaps, ImmutableArray<int> contributions)
        : this(text, gaps, contributions, []) { }
}

/// <summary>Something counted, as an engine says it.</summary>
/// <param name="Gap">About which gap; null for what is counted over the theme.</param>
public readonly record struct Figure(FigureKind Kind, GapRef? Gap, int Value);

/// <summary>What can be counted from the log.</summary>
public enum FigureKind
{
    /// <summary>Participants who chose the gap.</summary>
    Choosers,

    /// <summary>Participants who recognise it, its writers left out.</summary>
    Recognised,

    /// <summary>Who agree with its wording, or with its first reading.</summary>
    Agree,
    AgreeSecond,

    /// <summary>Who have an open reservation.</summary>
    Reserve,

    /// <summary>Contributions behind a gap; without a gap, those of the theme that count.</summary>
    Contributions,

    /// <summary>Gaps of the theme that count.</summary>
    Gaps,

    /// <summary>Gaps and loose contributions of the theme that were set aside.</summary>
    SetAside,

    /// <summary>Everybody whose choices count.</summary>
    Participants,

    /// <summary>Those of them who did anything in this theme.</summary>
    Present,
}
