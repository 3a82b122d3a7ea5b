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

/// <summary>Theme 2 of these sessions has one gap; there everybody "chose" it.</summary>
public sealed class ChoosingAmongOne
{
    private static readonly SessionYield One = Chosen(ClosedSessions.Of("one"), 1);

    [Fact]
    public void Who_could_choose_one_thing_only_chose_nothing()
    {
        var line = Line(GivenAProgramme().Added(One), "1/2.1");

        Assert.Empty(line.Ranks);
        Assert.True(line.WasOnlyOne);
        Assert.Equal((null, true), (line.Members.Single().Chose, line.Members.Single().WasOnlyOne));
    }

    [Fact]
    public void It_does_not_come_before_what_was_chosen_from_several()
    {
        var lines = Input(GivenAProgramme().Added(One)).Lines.Select(l => l.Key.ToString()).ToArray();

        Assert.Equal("1/1.1", lines[0]);
        Assert.Equal("1/2.1", lines[^1]);
        Assert.NotEqual("1/2.1", Input(GivenAProgramme().Added(One)).Cover.Points[0].Lines.Single().ToString());
    }

    [Fact]
    public void Joined_with_a_gap_that_had_rivals_only_those_who_had_a_choice_count()
    {
        var other = ClosedSessions.Of("two", more: 2);
        var rank = Line(GivenAProgramme().Added(One).Added(Chosen(other, 2)).Joined("1/2.1", "2/2.1"), "J1").BestRank!;

        Assert.Equal((0, other.People.Length, 1), (rank.Gap.Chose, rank.Gap.Asked, rank.Gap.Sessions));
    }

    [Fact]
    public void Two_gaps_of_one_session_that_became_one_line_were_no_choice()
    {
        var story = GivenSessions().Joined("1/1.1", "1/1.2", "2/1.1");

        Assert.Equal((4, 5, 1), Line(story, "J1").BestRank!.Gap is var gap ? (gap.Chose, gap.Asked, gap.Sessions) : default);
    }

    [Fact]
    public void What_was_chosen_above_a_gap_that_was_set_aside_later_was_a_choice()
    {
        var line = Line(GivenSessions().Did(new SetLineAside(ProgrammeStory.Line("1/1.2"), "Elders", "N. Oord")), "1/1.1");

        Assert.Equal((4, 5), (line.BestRank!.Gap.Chose, line.BestRank.Gap.Asked));
        Assert.False(line.WasOnlyOne);
    }

    [Fact]
    public void A_round_is_not_filled_with_it_first()
    {
        var story = GivenAProgramme().Added(One).Did(new OpenRound());

        Assert.Equal(["1/1.1", "1/2.1", "1/1.2"], story.Programme.OpenRound!.Lines.Select(l => l.ToString()));
    }

    /// <summary>Everybody chooses one gap of theme 2.</summary>
    private static SessionYield Chosen(SessionYield yield, int gap) => yield with
    {
        Themes = yield.Themes.SetItem(1, yield.Themes[1] with { Ballots = [.. yield.People.Select(p => new BallotYield(p.Person, [new Choice(gap, null, null)]))] }),
    };

    private static CourseInput Input(ProgrammeStory story) => CourseInput.Of(story.National, Edition.Of2023);

    private static CourseLine Line(ProgrammeStory story, string line) => Input(story).Lines.Single(l => l.Key == ProgrammeStory.Line(line));
}
