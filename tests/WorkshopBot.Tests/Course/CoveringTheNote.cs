using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Domain.Course.ProgrammeCommand;
using static WorkshopBot.Testing.ProgrammeStory;

namespace WorkshopBot.Tests.Course;

/// <summary>The cover note, what Countries keep to themselves, and spreads that cannot be taken apart.</summary>
public sealed class CoveringTheNote
{
    [Fact]
    public void Key_points_are_the_first_lines_of_each_theme_until_somebody_writes_them()
    {
        var story = GivenSessions();
        var written = story.Did(new SetKeyPoints([new PointTyped([Line("2/1.1")], "Noodstroom gaat voor.")], "N. Oord"));

        var themes = Of(story).Lines.ToDictionary(l => l.Key, l => l.Themes[0]);
        var points = Of(story).Cover.Points.Select(p => p.Lines.Single()).ToArray();
        Assert.Equal(PointsFrom.Themes, Of(story).Cover.PointsFrom);
        Assert.Equal(themes.Values.Distinct().OrderBy(t => t.Value), points.Take(themes.Values.Distinct().Count()).Select(p => themes[p]).OrderBy(t => t.Value));
        Assert.Equal(Math.Min(5, themes.Count), points.Distinct().Count());
        Assert.Null(Of(story).Cover.PointsBy);
        Assert.Equal(("Noodstroom gaat voor.", "N. Oord"), (Of(written).Cover.Points.Single().Text, Of(written).Cover.PointsBy!.Value.Name));
    }

    [Fact]
    public void A_key_point_whose_line_was_set_aside_falls_away() => Assert.All(
        Of(GivenSessions().Did(new SetKeyPoints([new PointTyped([Line("2/1.1")], "Noodstroom gaat voor.")], "N. Oord")).Did(new SetLineAside(Line("2/1.1"), "Elders", "N. Oord"))).Cover.Points,
        p => Assert.Null(p.Text));

    [Fact]
    public void Lines_with_a_reservation_are_those_over_which_people_differ() =>
        Assert.Equal([Line("1/1.1"), Line("2/1.1")], Of(GivenSessions()).Cover.Reserved.AsEnumerable());

    [Fact]
    public void Without_a_session_there_nothing_was_asked_in_the_Caribbean_parts()
    {
        var part = Of(GivenSessions()).Cover.CaribbeanPart;

        Assert.Empty(part.Lines);
        Assert.Empty(part.Asked);
        Assert.Equal(["caribbean-netherlands", "aruba", "curacao", "sint-maarten"], part.NotAsked.Select(p => p.Value));
    }

    [Fact]
    public void A_Country_that_shows_its_session_is_among_them()
    {
        var part = Of(GivenAruba(ReleaseKind.Whole)).Cover.CaribbeanPart;

        Assert.Equal([Aruba], part.Asked.AsEnumerable());
        Assert.Equal(3, part.Lines.Length);
    }

    [Fact]
    public void A_scope_that_holds_the_Caribbean_part_counts_there()
    {
        var story = GivenSessions().Did(new EditLine(Line("1/1.1"), LineField.Scope, "kingdom", "N. Oord")).Did(new EditLine(Line("1/1.2"), LineField.Scope, "vr-twente", "N. Oord"));

        Assert.Equal([Line("1/1.1")], Of(story).Cover.CaribbeanPart.Lines.AsEnumerable());
    }

    [Fact]
    public void Of_a_session_that_is_not_released_nothing_is_in_it()
    {
        var (without, with) = (Of(GivenSessions()), Of(GivenAruba()));

        Assert.Equal(without.Sessions.Select(s => s.Number), with.Sessions.Select(s => s.Number));
        Assert.Equal((without.Lines.Length, without.Attendance.People, without.Counts.Gaps), (with.Lines.Length, with.Attendance.People, with.Counts.Gaps));
        Assert.Equal(without.Coverage.Empty.AsEnumerable(), with.Coverage.Empty.AsEnumerable());
    }

    [Fact]
    public void Of_a_summary_no_people_contributions_or_reservations_are_in_it()
    {
        var story = GivenAruba(ReleaseKind.Summary);
        var theirs = Of(story).Lines.SelectMany(l => l.Members).Where(m => m.Key.Session == story.OfAruba).ToArray();

        Assert.NotEmpty(theirs);
        Assert.All(theirs, m => Assert.Equal((0, 0, null, null), (m.Contributions.Length, m.Reservations.Length, m.Tally, m.Recognised)));
        Assert.Equal([story.OfAruba], Of(story).Attendance.NotCounted.AsEnumerable());
    }

    [Fact]
    public void A_Country_reads_its_own_sessions_and_no_others()
    {
        var story = GivenAruba().Joined();
        var input = CourseInput.Of(Sight.Of(story.Programme, story.Material.Yields, new Reader.OfCountry(Aruba)), Edition.Of2023);

        Assert.Equal([story.OfAruba], input.Sessions.Select(s => s.Number));
        Assert.All(input.Lines.SelectMany(l => l.Members), m => Assert.Equal(story.OfAruba, m.Key.Session));
    }

    [Fact]
    public void A_spread_less_that_of_a_session_shows_nobody()
    {
        // Session one shows five judges of Twente. In session two one person of Twente judged, who is not shown there.
        var story = GivenAProgramme().Added(Rated("one", 5)).Added(Rated("two", 1));
        var picture = Of(story).Themes.Single(t => t.Theme == Cyber).Subjects.Single();

        Assert.Equal([(AreaFamily.Regions, 5)], picture.Areas.Select(a => (a.Spread.Area.Family, a.Spread.N)));
        Assert.Equal([AreaFamily.Regions], picture.TooFew.AsEnumerable());
    }

    [Fact]
    public void What_is_too_little_in_each_session_is_shown_once_it_is_enough_in_all()
    {
        var story = GivenAProgramme().Added(Rated("one", 2)).Added(Rated("two", 2));

        Assert.Equal([(AreaFamily.Regions, 4)], Of(story).Themes.Single(t => t.Theme == Cyber).Subjects.Single().Areas.Select(a => (a.Spread.Area.Family, a.Spread.N)));
    }

    [Fact]
    public void One_person_in_three_sessions_is_one_person()
    {
        var story = GivenAProgramme().Added(Rated("one", 1, "same")).Added(Rated("two", 1, "same")).Added(Rated("three", 1, "same"));
        var alone = Of(story).Themes.Single(t => t.Theme == Cyber).Subjects.Single();
        var two = Of(story.Added(Rated("four", 1, "other"))).Themes.Single(t => t.Theme == Cyber).Subjects.Single();
        var three = Of(story.Added(Rated("four", 2, "other"))).Themes.Single(t => t.Theme == Cyber).Subjects.Single();

        Assert.All([alone, two], s => Assert.Equal((0, 1), (s.Areas.Length, s.TooFew.Length)));
        Assert.Equal((5, 0), (Assert.Single(three.Areas).Spread.N, three.TooFew.Length));
        Assert.Contains(KnowledgeLimit.FewPeople, three.Areas[0].Knowledge.Limits);
    }

    private static SessionYield Rated(string name, int judges, string? who = null)
    {
        var held = HeldSession.Of(null, Cyber.Value);
        var people = Enumerable.Range(1, judges).Select(i => held.Join($"{who ?? name}-p{i}", OrganisationKind.SecurityRegion, "vr-twente")).ToArray();
        held.To(PhaseKind.Rate, 1);
        foreach (var p in people)
            held.Rate(p, Cyber.Value, Degree.Partly);
        return Yielding.Of(ClosedSessions.IdOf(name), held.CloseAndMark().Session);
    }

    private static CourseInput Of(ProgrammeStory story) => CourseInput.Of(story.National, Edition.Of2023);
}
