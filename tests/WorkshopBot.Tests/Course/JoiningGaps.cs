using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Domain.Course.ProgrammeCommand;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Testing.ProgrammeStory;
using Happened = WorkshopBot.Domain.Course.ProgrammeEvent;

namespace WorkshopBot.Tests.Course;

public sealed class JoiningGaps
{
    [Fact]
    public void Two_gaps_become_one_line_with_the_reason_as_it_was_shown() => GivenSessions()
        .Does(new JoinGaps([Line("2/1.1"), Line("1/1.1")], "zelfde punt", "beide noemen noodstroom"))
        .Then(new Happened.GapsJoined(1, [Gap("1/1.1"), Gap("2/1.1")], new Said("zelfde punt"), new Said("beide noemen noodstroom"), Nat))
        .ThenProgramme(p => Assert.Equal(("J1", "1/1.2"), (p.LineOf(Gap("2/1.1")).ToString(), p.LineOf(Gap("1/1.2")).ToString())));

    [Fact]
    public void It_takes_two_lines_of_one_theme_that_are_there() => GivenSessions()
        .Does(new JoinGaps([Line("1/1.1")])).ThenRefused(new NeedsTwoGaps())
        .Does(new JoinGaps([])).ThenRefused(new NeedsTwoGaps())
        .Does(new JoinGaps([Line("1/1.1"), Line("1/1.1")])).ThenRefused(new NeedsTwoGaps())
        .Does(new JoinGaps([Line("1/1.1"), Line("2/2.1")])).ThenRefused(new NeedsTwoGaps())
        .Does(new JoinGaps([Line("1/1.1"), Line("9/1.1")])).ThenRefused(new NoSuchLine(Line("9/1.1")))
        .Does(new JoinGaps([Line("1/1.1"), Line("J1")])).ThenRefused(new NoSuchLine(Line("J1")))
        .Does(new JoinGaps([Line("1/1.1"), default])).ThenRefused(new NoSuchLine(default))
        .Does(new JoinGaps([Line("1/1.1"), Line("2/1.1")], new string('x', 5000))).ThenRefused(new TextIsTooLong(5000, 4000))
        .Does(new JoinGaps([Line("1/1.1"), Line("2/1.1")], "STG. GEHEIM zelfde punt")).ThenRefused(new StateSecretMarking(""))
        .Joined().Does(new JoinGaps([Line("1/1.1"), Line("2/1.1")])).ThenRefused(new NeedsTwoGaps());

    [Fact]
    public void An_older_join_grows_and_the_others_end_in_it() => GivenSessions().Joined().Joined("1/1.2", "2/1.2")
        .Does(new JoinGaps([Line("J2"), Line("1/1.1")]))
        .Then(
            new Happened.JoiningUndone(2, Nat),
            new Happened.GapsJoined(1, [Gap("1/1.1"), Gap("1/1.2"), Gap("2/1.1"), Gap("2/1.2")], null, null, Nat))
        .ThenProgramme(p => Assert.Equal("zelfde punt", p.Joins[1].Why!.Body));

    [Fact]
    public void One_gap_leaves_and_of_two_the_join_is_undone() => GivenSessions().Joined("1/1.1", "2/1.1", "2/1.2")
        .Does(new SplitOff(1, Gap("1/1.2"))).ThenRefused(new NoSuchLine(Line("J1")))
        .Does(new SplitOff(2, Gap("1/1.1"))).ThenRefused(new NoSuchLine(Line("J2")))
        .Does(new SplitOff(1, Gap("2/1.1"), "toch anders")).Then(new Happened.GapSplitOff(1, Gap("2/1.1"), new Said("toch anders"), Nat))
        .Does(new SplitOff(1, Gap("2/1.2"))).Then(new Happened.JoiningUndone(1, Nat))
        .Does(new UndoJoining(1)).ThenRefused(new NoSuchLine(Line("J1")))
        .ThenProgramme(p => Assert.Equal("2/1.2", p.LineOf(Gap("2/1.2")).ToString()));

    [Fact]
    public void Undoing_gives_every_line_back_as_it_was()
    {
        var before = GivenSessions().Did(new EditLine(Line("2/1.1"), LineField.Wording, "Beter gezegd", "N. Oord"));
        var after = before.Joined().Did(new UndoJoining(1));

        Assert.Equal(Sights.Of(before.National), Sights.Of(after.National));
        Assert.Equal("Beter gezegd", LineTexts.Of(after.National, Line("2/1.1")));
    }

    [Fact]
    public void What_is_kept_apart_is_said_once_and_never_of_one_line() => GivenSessions()
        .Does(new KeepApart(Gap("2/1.1"), Gap("1/1.1"))).Then(new Happened.KeptApart(Gap("2/1.1"), Gap("1/1.1"), Nat))
        .Does(new KeepApart(Gap("1/1.1"), Gap("2/1.1"))).Then()
        .Does(new KeepApart(Gap("1/1.1"), Gap("1/1.1"))).ThenRefused(new NeedsTwoGaps())
        .Does(new KeepApart(Gap("1/1.1"), Gap("9/1.1"))).ThenRefused(new NoSuchLine(Line("9/1.1")));

    [Fact]
    public void The_heading_is_a_members_own_wording()
    {
        var story = GivenSessions().Joined();
        Assert.Equal("Noodstroom ontbreekt volgens one.", LineTexts.Of(story.National, Line("J1")));

        story = story.Does(new ChooseHeading(1, Gap("1/1.2"))).ThenRefused(new NoSuchLine(Line("J1")))
            .Does(new ChooseHeading(1, Gap("2/1.1"))).Then(new Happened.HeadingChosen(1, Gap("2/1.1"), Nat))
            .Does(new ChooseHeading(1, Gap("2/1.1"))).Then();
        Assert.Equal("Noodstroom ontbreekt volgens two.", LineTexts.Of(story.National, Line("J1")));
    }
}
