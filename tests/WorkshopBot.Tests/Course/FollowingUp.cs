using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Course.ProgrammeCommand;
using static WorkshopBot.Testing.ProgrammeStory;

namespace WorkshopBot.Tests.Course;

/// <summary>What became of decisions, counted by hand.</summary>
public sealed class FollowingUp
{
    private static readonly DateOnly June = new(2027, 6, 1);

    private static FollowUpOverview Full => FollowUpOverview.Of(FollowUpStory.Full().For(on: June).Source);

    [Fact]
    public void While_nothing_was_approved_nothing_is_decided_or_followed()
    {
        var overview = FollowUpOverview.Of(GivenSessions().For().Source);

        Assert.Null(overview.Approved);
        Assert.Empty(overview.Parts);
        Assert.Empty(overview.Decisions);
        Assert.Empty(overview.Undecided);
        Assert.IsType<CourseVersion.Draft>(Assert.Single(overview.Head.Courses));
    }

    [Fact]
    public void Every_line_of_the_last_course_input_is_decided_or_named_as_not_decided()
    {
        Assert.Equal(11, Full.Approved);
        Assert.Equal((3, 1, 1, 6), (
            Full.Standing(Verdict.TakenOver).Count(), Full.Standing(Verdict.Held).Count(), Full.Standing(Verdict.NotTakenOver).Count(), Full.Undecided.Length));
    }

    [Fact]
    public void What_was_taken_over_and_is_followed_nowhere_is_named() =>
        Assert.Equal(["2/2.1"], Full.WithoutItem.Select(d => d.Line.Key.ToString()));

    [Fact]
    public void A_later_decision_on_a_line_stands_and_the_first_stays()
    {
        var overview = FollowUpOverview.Of(FollowUpStory.Decided().Did(Decision(verdict: Verdict.Held, reason: "eerst geld")).For().Source);

        Assert.Equal([(Verdict.TakenOver, true), (Verdict.Held, false)], overview.Decisions.Select(d => (d.Verdict, d.Later)));
        Assert.Empty(overview.WithoutItem);
    }

    [Fact]
    public void Items_stand_by_part_of_the_Kingdom_and_are_counted_by_their_last_report()
    {
        Assert.Equal(
            [KingdomPart.EuropeanNetherlands, KingdomPart.CaribbeanNetherlands, KingdomPart.SeveralParts, KingdomPart.Country], Full.Parts.Select(p => p.Part));
        Assert.Equal(
            [new ProgressCount(2, 1, 0, 0, 1, 1), new ProgressCount(1, 0, 1, 0, 0, 0), new ProgressCount(0, 0, 0, 0, 0, 0), new ProgressCount(1, 0, 1, 0, 0, 0)],
            Full.Parts.Select(p => p.Count));
    }

    [Theory]
    [InlineData("2026-12-01", "")]
    [InlineData("2026-12-02", "2026-12-01")]
    [InlineData("2027-06-01", "2026-12-01")]
    [InlineData("2027-06-02", "2026-12-01 2027-06-01")]
    public void Every_half_yearly_date_that_is_past_without_a_report_is_named(string on, string missed)
    {
        var item = FollowUpOverview.Of(FollowUpStory.WithAnItem().For(on: DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture)).Source).Items.Single();

        Assert.Equal(missed, string.Join(" ", item.Missed.Select(d => d.ToString("O", CultureInfo.InvariantCulture))));
        Assert.Equal(missed is not "", item.IsOverdue);
    }

    [Fact]
    public void What_changed_is_said_against_the_report_before()
    {
        var changes = Full.Items.ToDictionary(i => i.Number, i => i.Change);

        Assert.Equal(new ProgressChange.Other(Progress.Sustained, Progress.Lost, FollowUpStory.December), changes[1]);
        Assert.Equal(new ProgressChange.NothingReported(), changes[2]);
        Assert.Equal(new ProgressChange.Same(Progress.Built, FollowUpStory.December), changes[3]);
        Assert.Equal(new ProgressChange.First(Progress.Built), changes[4]);
    }

    [Fact]
    public void A_report_that_was_corrected_stays_beside_the_one_that_stands()
    {
        var item = Full.Items.Single(i => i.Number == 3);

        Assert.Equal([false, true, false], item.Reports.Select(r => r.Replaced));
        Assert.EndsWith("met Saba erbij.", item.Last!.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_opens_to_the_line_of_its_version_and_that_to_what_was_typed()
    {
        var line = Full.Items.Single(i => i.Number == 1).Decision!.Line;

        Assert.Equal((1, "J1"), (line.Course, line.Key.ToString()));
        Assert.Equal(["1/1.1", "2/1.1"], line.Line!.Members.Select(m => m.Key.ToString()));
        Assert.All(line.Line.Members, m => Assert.NotEmpty(m.Contributions));
    }

    [Fact]
    public void A_dilemma_shows_both_sides_and_who_said_so()
    {
        var note = DilemmaNote.Of(FollowUpStory.Full().For(on: June).Source);
        var line = Assert.IsType<FollowedDilemma.OfLine>(note.Netherlands[0]);

        Assert.Equal(3, note.Netherlands.Length);
        Assert.Empty(note.Countries);
        Assert.Equal([new ThemeId("infectious-diseases")], line.Helps.Select(s => s.Theme));
        Assert.Equal(["1/1.1", "2/1.1"], line.Harms.Single().By.Select(b => b.Gap.ToString()));
        Assert.Equal([1, 2, 4], line.Items);
    }

    [Fact]
    public void A_ministry_that_is_no_more_gives_way_to_those_that_took_over()
    {
        string Leads(DateOnly on) => string.Join(' ', DilemmaNote.Of(FollowUpStory.Full().For(on: on).Source).Netherlands[0].Ministries.Select(m => m.Id));

        Assert.Equal("bz ezk fin lnv ocw vws", Leads(new DateOnly(2024, 7, 1)));
        Assert.Equal("bz ez kgg fin lvvn ocw vws", Leads(new DateOnly(2024, 7, 2)));
    }

    [Fact]
    public void A_signal_names_the_lines_scenarios_and_items_that_it_touches()
    {
        var signals = FollowUpSignals.Of(FollowUpStory.Full().For(on: June).Source).Signals;
        var cyber = signals.Single(s => s.Theme == Cyber);

        Assert.Equal(["infectious-diseases", "cyber-threats"], signals.Select(s => s.Theme.Value));
        Assert.Equal([1, 2, 3], cyber.Items);
        Assert.All(cyber.Lines, l => Assert.Contains(Cyber, l.Line!.Themes));
        Assert.Equal("very-serious", cyber.Scenarios.Single().Impact!.Id);
        Assert.Equal(1, cyber.Item!.Number);
    }

    [Fact]
    public void A_Country_that_shows_nothing_looks_the_same_whether_it_has_anything_or_not()
    {
        ImmutableArray<(string?, PartShows, int)> Parts(ProgrammeStory story) =>
            [.. KingdomNote.Of(story.For(on: June).Source).Parts.Select(p => (p.Followed.Country?.Value, p.Shows, p.Followed.Items.Length))];

        Assert.Equal(Parts(FollowUpStory.WithAnItem()), Parts(FollowUpStory.WithAnItem().WithArubas()));
        Assert.Equal(
            [("aruba", PartShows.Nothing, 0), ("curacao", PartShows.NoPart, 0), ("sint-maarten", PartShows.NoPart, 0)],
            Parts(FollowUpStory.WithAnItem().WithArubas()).Where(p => p.Item1 is not null));
        Assert.Contains(("aruba", PartShows.Something, 1), Parts(FollowUpStory.WithAnItem().WithArubas(shown: true)));
    }

    [Fact]
    public void A_Countrys_coordinator_sees_its_own_items_and_nothing_of_others()
    {
        var source = FollowUpStory.Full().For(new Reader.OfCountry(Aruba), June).Source;
        var overview = FollowUpOverview.Of(source);

        Assert.Equal([(PlaceId?)Aruba], overview.Parts.Select(p => p.Country));
        Assert.Equal("spoor", overview.Parts.Single().Words!.LineWord);
        Assert.Empty(overview.Decisions);
        Assert.Empty(overview.Signals);
        Assert.Equal([(PlaceId?)Aruba], KingdomNote.Of(source).Parts.Select(p => p.Followed.Country));
    }
}
