using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

public abstract partial record ProgrammeEvent
{
    /// <param name="Text">Null gives the original back.</param>
    /// <param name="Name">Of who edited; printed beside the edit.</param>
    public sealed record LineEdited(LineKey Line, LineField Field, Said? Text, Said Name, PersonId By) : ProgrammeEvent;

    public sealed record LineSetAside(LineKey Line, Said Reason, Said Name, PersonId By) : ProgrammeEvent;

    public sealed record LineBroughtBack(LineKey Line, Said Name, PersonId By) : ProgrammeEvent;

    /// <param name="Text">Null gives back what the program says by itself.</param>
    public sealed record CoverEdited(CoverField Field, Said? Text, Said Name, PersonId By) : ProgrammeEvent;

    /// <summary>The key points of the cover note, at most seven; an empty list gives back what the program says by itself.</summary>
    public sealed record KeyPointsSet(ImmutableArray<KeyPoint> Points, Said Name, PersonId By) : ProgrammeEvent;

    /// <summary>The course input was fixed, by name. It can be made again as it was from the versions that it names.</summary>
    /// <param name="Version">Of the course input, from 1.</param>
    /// <param name="Records">How many records the programme had.</param>
    /// <param name="Sessions">How many records each session had, by its number.</param>
    /// <param name="Lines">What each line rested on, so that a later decision can see whether it changed.</param>
    public sealed record CourseApproved(
        int Version, Said Name, int Records, ImmutableSortedDictionary<int, int> Sessions,
        ImmutableArray<LineRevision> Lines, PersonId By) : ProgrammeEvent;

    /// <param name="Decision">Counted in the programme, from 1.</param>
    /// <param name="Course">The version of the course input that was before the body.</param>
    /// <param name="Body">Which body decided.</param>
    /// <param name="Document">Where it is written down.</param>
    /// <param name="Reason">Left out only when it is taken over.</param>
    public sealed record Decided(
        int Decision, int Course, LineKey Line, Verdict Verdict, Said Body, DateOnly On, Said Document, Said? Reason,
        PersonId By) : ProgrammeEvent;
}

/// <summary>A key point of the cover note; it opens to the lines that it rests on.</summary>
public sealed record KeyPoint(ImmutableArray<LineKey> Lines, Said Text);

/// <summary>A digest of the ids that a line rests on: gaps, wordings, edits; no words are in it.</summary>
public sealed record LineRevision(LineKey Line, string Digest);
