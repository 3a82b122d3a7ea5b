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

public sealed class Approving
{
    [Fact]
    public void A_programme_without_closed_sessions_has_nothing_to_approve() => GivenAProgramme()
        .Does(new Approve("N. Oord")).ThenRefused(new NothingClosed());

    [Fact]
    public void It_is_done_by_name_and_names_what_it_rests_on() => GivenSessions()
        .Does(new Approve("")).ThenRefused(new NeedsName())
        .Approved()
        .ThenProgramme(p =>
        {
            var one = Assert.Single(p.Approvals);
            Assert.Equal((1, "N. Oord", 4), (one.Version, one.Name.Body, one.Records));
            Assert.Equal([1, 2], one.Sessions.Keys);
            Assert.Equal(["1/1.1", "1/1.2", "1/2.1", "2/1.1", "2/1.2", "2/2.1"], one.Lines.Keys.Select(l => l.ToString()).Order(StringComparer.Ordinal));
            Assert.All(one.Lines.Values, d => Assert.Matches("^[0-9a-f]{32}$", d));
        });

    [Fact]
    public void What_was_set_aside_is_not_in_it() => GivenSessions().Did(new SetLineAside(Line("1/1.1"), "valt af", "N. Oord")).Approved()
        .ThenProgramme(p => Assert.DoesNotContain(Line("1/1.1"), p.Approvals[0].Lines.Keys));

    [Fact]
    public void A_digest_changes_with_the_line_and_with_nothing_else()
    {
        var story = GivenSessions().Approved();
        var edited = story.Did(new EditLine(Line("1/1.1"), LineField.Who, "De regio", "N. Oord")).Approved().Programme.Approvals;
        var other = story.Joined("1/1.2", "2/1.2").Approved().Programme.Approvals;
        var restored = story.Joined().Did(new UndoJoining(1)).Approved().Programme.Approvals;

        Assert.NotEqual(edited[0].Lines[Line("1/1.1")], edited[1].Lines[Line("1/1.1")]);
        Assert.Equal(edited[0].Lines[Line("2/1.1")], edited[1].Lines[Line("2/1.1")]);
        Assert.Equal(other[0].Lines[Line("1/1.1")], other[1].Lines[Line("1/1.1")]);
        Assert.Equal(restored[0].Lines, restored[1].Lines);
    }

    [Fact]
    public void An_approved_version_can_be_made_again_after_a_session_was_taken_out()
    {
        var story = GivenAruba(ReleaseKind.Whole).Joined("1/1.1", "2/1.1").Approved();
        var then = Sights.Of(story.National);
        var approval = story.Programme.Approvals[0];
        var later = story.Did(new TakeSessionOut(2, "teruggetrokken")).By(Aru).Did(new TakeSessionOut(story.OfAruba, "teruggetrokken")).By(Nat);
        Assert.DoesNotContain("two", Sights.Of(later.National), StringComparison.Ordinal);

        var again = Programme.Replay(later.Log.Take(approval.Records))!;
        var sight = Sight.Of(again, again.Gathered.ToDictionary(s => s.Number, s => later.Sessions[s.Id]), new Reader.National());

        Assert.Equal(then, Sights.Of(sight));
        Assert.Equal(approval.Lines, LineDigests.Of(sight).ToDictionary(l => l.Line, l => l.Digest));
    }
}
