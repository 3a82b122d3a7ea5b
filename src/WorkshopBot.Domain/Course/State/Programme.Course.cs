using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Domain.Course.ProgrammeEvent;

namespace WorkshopBot.Domain.Course;

public sealed partial record Programme
{
    /// <summary>What stands in a field of a line after all edits; null when it is the original.</summary>
    public Edit? EditOf(LineKey line, LineField field) => Last(Edits.GetValueOrDefault((line, field)));

    /// <summary>What stands in a part of the cover note; null when it is what the program says by itself.</summary>
    public Edit? EditOf(CoverField field) => Last(Cover.GetValueOrDefault(field));

    private static Edit? Last(ImmutableArray<Edit> edits) => edits is { IsDefaultOrEmpty: false } and [.., { Text.Body: not null } last] ? last : null;

    private Programme FoldCourse(ProgrammeEvent happened, Asked asked) => happened switch
    {
        LineEdited e => this with
        {
            Edits = Edits.SetItem((e.Line, e.Field), With(Edits.GetValueOrDefault((e.Line, e.Field)), e.Text, e.Name, asked)),
        },
        CoverEdited e => this with { Cover = Cover.SetItem(e.Field, With(Cover.GetValueOrDefault(e.Field), e.Text, e.Name, asked)) },
        KeyPointsSet e => this with { KeyPoints = e.Points.IsEmpty ? null : new KeyPoints(e.Points, e.Name, asked.At, Version + 1) },
        LineSetAside e => this with { SetAside = SetAside.SetItem(e.Line, new LineAside(e.Reason, e.Name, e.By, asked.At, Version + 1)) },
        LineBroughtBack e => this with { SetAside = SetAside.Remove(e.Line) },
        CourseApproved e => this with
        {
            Approvals = Approvals.Add(new Approval(
                e.Version, e.Name, e.Records, e.Sessions, e.Lines.ToImmutableDictionary(l => l.Line, l => l.Digest), e.By, asked.At)),
        },
        Decided e => this with
        {
            Decisions = Decisions.SetItem(e.Decision, new CourseDecision(
                e.Decision, e.Course, e.Line, e.Verdict, e.Body, e.On, e.Document, e.Reason, e.By, asked.At)),
        },
        _ => throw Unfit(happened),
    };

    private ImmutableArray<Edit> With(ImmutableArray<Edit> edits, Said? text, Said name, Asked asked) =>
        edits.OrNone().Add(new Edit(text, name, asked.By, asked.At, Version + 1));
}
