using System.Collections.Immutable;
using WorkshopBot.Domain.Course;

namespace WorkshopBot.Teams.Turns;

/// <summary>What somebody wants in a programme. Typed words name no programme: it is the one that asks something of them.</summary>
public abstract record ProgrammeWish
{
    private ProgrammeWish() { }

    /// <summary>What somebody recognises and chooses in a round.</summary>
    /// <param name="About">From the pressed button; null when it was typed.</param>
    /// <param name="Recognises">Null leaves what they said before.</param>
    /// <param name="Chooses">Null leaves what they chose before.</param>
    public sealed record Answer(CourseSubject? About, ImmutableArray<int>? Recognises, ImmutableArray<int>? Chooses) : ProgrammeWish;

    /// <summary>Progress on an item, and what comes with it.</summary>
    /// <param name="Commands">In the order in which they are kept; at most one of each kind.</param>
    public sealed record File(CourseSubject? About, int Item, ImmutableArray<ProgrammeCommand> Commands) : ProgrammeWish;

    /// <summary>A pressed form that lacks something.</summary>
    public sealed record Incomplete(CourseSubject About, Misunderstanding What) : ProgrammeWish;

    /// <param name="From">Null for the card; a number for the words of the lines from there on, uncut.</param>
    public sealed record ShowRound(int? From) : ProgrammeWish;

    /// <summary>The items that somebody answers for.</summary>
    public sealed record ShowItems : ProgrammeWish;

    /// <summary>The form of an item, also to correct what was filed.</summary>
    public sealed record ShowItem(CourseSubject? About, int Item) : ProgrammeWish;
}

/// <summary>What is shown of a programme.</summary>
public enum ProgrammePane { Nothing, Round, Lines, Items, Item, ItemForm }

/// <summary>With what a wish in a programme is answered.</summary>
/// <param name="About">The round or item; null for a list.</param>
/// <param name="From">The first line to show.</param>
public sealed record ProgrammeAnswer(ProgrammePane View, CourseSubject? About = null, int From = 1)
{
    /// <summary>Why the words or fields were no whole request; null when they were.</summary>
    public Misunderstanding? Unclear { get; init; }

    /// <summary>What came of the commands.</summary>
    public ImmutableArray<RanProgramme> Ran { get; init; } = [];
}
