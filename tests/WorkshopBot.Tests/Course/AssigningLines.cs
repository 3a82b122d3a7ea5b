using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Domain.Course.ProgrammeCommand;
using static WorkshopBot.Testing.ProgrammeStory;

namespace WorkshopBot.Tests.Course;

/// <summary>Under which line of action a line stands; where several fit, never silently the first.</summary>
public sealed class AssigningLines
{
    private static readonly ActionLineId First = Number(1), Pandemics = Number(11), Crisis = Number(12);

    [Fact]
    public void Where_nobody_proposed_any_the_catalogue_has_the_last_word_if_it_has_one()
    {
        var assigned = Line(Themed(new ThemeId("major-accidents")), "1/1.2").Assigned;

        Assert.Equal((Crisis, AssignedBy.Catalogue), (assigned.Line!.Value, assigned.By));
        Assert.Empty(assigned.Fits);
    }

    [Fact]
    public void Where_the_catalogue_has_several_a_line_stands_under_none_and_names_them()
    {
        var assigned = Line(GivenSessions(), "1/2.1").Assigned;

        Assert.Equal((null, AssignedBy.SeveralOfCatalogue), (assigned.Line, assigned.By));
        Assert.Equal([Pandemics, Crisis], assigned.Fits.AsEnumerable());
    }

    [Fact]
    public void Proposed_just_as_often_both_fit_and_neither_is_chosen()
    {
        var assigned = Line(Proposed(First, Crisis), "1/1.1").Assigned;

        Assert.Equal((null, AssignedBy.EqualProposals), (assigned.Line, assigned.By));
        Assert.Equal([First, Crisis], assigned.Fits.AsEnumerable());
    }

    [Fact]
    public void What_most_proposed_goes_before_the_catalogue() => Assert.Equal(First, Line(Proposed(Crisis, First, First), "1/1.1").Assigned.Line);

    [Fact]
    public void A_coordinator_chooses()
    {
        var assigned = Line(Proposed(First, Crisis).Did(new EditLine(ProgrammeStory.Line("1/1.1"), LineField.ActionLine, Crisis.Value, "N. Oord")), "1/1.1").Assigned;

        Assert.Equal((Crisis, AssignedBy.Coordinator, 0), (assigned.Line!.Value, assigned.By, assigned.Fits.Length));
    }

    private static ActionLineId Number(int number) => Edition.Of2023.ActionLines.Single(a => a.Number == number).Id;

    /// <summary>Somebody else proposes each of these for gap 1.</summary>
    private static ProgrammeStory Proposed(params ImmutableArray<ActionLineId> lines) => With(g => g.Ref != new GapRef(1, 1) ? g : g with
    {
        Said = [.. lines.Select((l, i) => new CourseSaidYield(new PersonId($"one-p{i + 1}"), new Group.AllKinds(), null, null, l, null, []))],
    });

    private static ProgrammeStory Themed(ThemeId theme) => With(g => g with { Theme = theme });

    private static ProgrammeStory With(Func<GapYield, GapYield> change)
    {
        var yield = ClosedSessions.Of("one");
        return GivenAProgramme().Added(yield with { Themes = [.. yield.Themes.Select(t => t with { Gaps = [.. t.Gaps.Select(change)] })] });
    }

    private static CourseLine Line(ProgrammeStory story, string line) =>
        CourseInput.Of(story.National, Edition.Of2023).Lines.Single(l => l.Key == ProgrammeStory.Line(line));
}
