using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Domain.Course.ProgrammeCommand;
using static WorkshopBot.Testing.ProgrammeStory;

namespace WorkshopBot.Tests.Course;

/// <summary>
/// Two sessions of six people, three of a ministry and three of a region. In each, four agree with gap 1 and a fifth, of a
/// region, objects; those four choose it and the fifth chooses gap 2.
/// </summary>
public sealed class FoldingTheInput
{
    [Fact]
    public void Every_gap_stands_in_just_one_line() => Assert.Equal(
        ["1/1.2", "1/2.1", "2/1.2", "2/2.1", "J1"], Of(GivenSessions().Joined()).Lines.Select(l => l.Key.ToString()).Order(StringComparer.Ordinal));

    [Fact]
    public void The_most_chosen_line_comes_first() => Assert.Equal(Line("J1"), Of(GivenSessions().Joined()).Lines[0].Key);

    [Fact]
    public void A_joined_line_opens_to_the_gaps_of_both_sessions_with_their_contributions() => Assert.Equal(
        ["1/1.1 one", "2/1.1 two"],
        One(GivenSessions().Joined(), "J1").Members.SelectMany(m => m.Contributions.Select(c => $"{m.Key} {c.Text!.Split(' ')[^1].TrimEnd('.')}")));

    [Fact]
    public void Agreement_is_reckoned_over_all_who_took_a_position_by_kind()
    {
        // Ministries 4 of 4 and regions 4 of 6: (4 + 1) / (4 + 2) times (4 + 1) / (6 + 2).
        var agreement = One(GivenSessions().Joined(), "J1").Agreement!;

        Assert.Equal((new Fraction(25, 48), 10, 2), (agreement.Product, agreement.N, agreement.Groups.Length));
    }

    [Fact]
    public void A_rank_counts_those_who_were_asked_in_either_session()
    {
        var rank = One(GivenSessions().Joined(), "J1").BestRank!;

        Assert.Equal((1, 8, 10, 2, 3), (rank.Gap.Place, rank.Gap.Chose, rank.Gap.Asked, rank.Gap.Sessions, rank.Of));
    }

    [Fact]
    public void A_session_that_was_not_asked_is_named_and_not_counted_as_no()
    {
        var input = Of(GivenSessions().Joined());
        var alone = input.Lines.Single(l => l.Key == Line("1/1.2"));

        Assert.Equal([(2, true)], input.NotAsked(alone).Select(n => (n.Session.Number, n.HadTheme)));
        Assert.Equal(5, alone.BestRank!.Gap.Asked);
        Assert.Empty(input.NotAsked(input.Lines.Single(l => l.Key == Line("J1"))));
    }

    [Fact]
    public void A_line_goes_under_the_line_of_action_most_proposed()
    {
        var line = One(GivenSessions(), "1/1.1");

        Assert.Equal((Edition.Of2023.ActionLines.First().Id, AssignedBy.Proposals), (line.Assigned.Line!.Value, line.Assigned.By));
    }

    [Fact]
    public void An_edit_stands_beside_its_original_with_the_name_of_who_wrote_it()
    {
        var line = One(GivenSessions().Did(new EditLine(Line("1/1.1"), LineField.Wording, "Er is geen noodstroom.", "N. Oord")), "1/1.1");

        Assert.Equal(("Er is geen noodstroom.", "Noodstroom ontbreekt volgens one.", "N. Oord"), (line.Wording, line.Original, line.Edited!.Name));
    }

    [Fact]
    public void What_exists_and_what_it_does_keep_the_gap_they_were_said_of()
    {
        var line = One(GivenSessions().Joined(), "J1");

        Assert.Equal([(Gap("1/1.1"), "Draaiboek van one."), (Gap("2/1.1"), "Draaiboek van two.")], line.Exists.Said.Select(s => (s.Gap, s.Text)));
        Assert.Equal([(EffortKind.Intensify, 2)], line.Efforts.Proposed);
        Assert.True(line.IsDilemma);
    }

    [Fact]
    public void A_dilemma_has_both_sides_with_who_said_so()
    {
        var dilemma = Assert.Single(Of(GivenSessions().Joined()).Links.Dilemmas);

        Assert.Equal((Diseases, 2), (dilemma.Helps[0].Theme, dilemma.Helps[0].By.Length));
        Assert.Equal((new ThemeId("economic-threats"), 2), (dilemma.Harms[0].Theme, dilemma.Harms[0].By.Length));
    }

    [Fact]
    public void A_line_says_whether_it_changed_since_it_was_approved()
    {
        var story = GivenSessions().Approved().Did(new EditLine(Line("1/1.1"), LineField.Who, "De minister", "N. Oord")).Joined("1/1.2", "2/1.2");
        var input = Of(story);

        Assert.Equal(
            (LineChange.Changed, LineChange.Unchanged, LineChange.New), (One(input, "1/1.1").Change, One(input, "2/1.1").Change, One(input, "J1").Change));
        Assert.Equal(LineChange.NeverApproved, One(GivenSessions(), "1/1.1").Change);
    }

    [Fact]
    public void A_round_counts_what_was_recognised_and_chosen_of_those_who_answered()
    {
        var story = GivenSessions().Joined().Did(new OpenRound([Line("J1"), Line("1/2.1")]))
            .By(new PersonId("one-p1")).Did(new AnswerRound(1, [1], [1])).By(new PersonId("two-p2")).Did(new AnswerRound(1, [], [2])).By(Nat);

        Assert.Empty(One(story, "J1").Rounds);
        Assert.Equal((1, 1, 2), One(story.Did(new CloseRound(1)), "J1").Rounds.Select(r => (r.Recognised, r.Chosen, r.N)).Single());
    }

    [Fact]
    public void What_was_set_aside_is_no_line_and_keeps_its_reason_and_name()
    {
        var input = Of(GivenSessions().Did(new SetLineAside(Line("1/1.2"), "Hoort bij een ander programma.", "N. Oord")));

        Assert.DoesNotContain(Line("1/1.2"), input.Lines.Select(l => l.Key));
        Assert.Equal(("Hoort bij een ander programma.", "N. Oord"), input.SetAside.Where(a => a.Line == Line("1/1.2")).Select(a => (a.Reason, a.ByName)).Single());
    }

    [Fact]
    public void A_session_that_did_otherwise_than_the_script_is_named()
    {
        var yield = ClosedSessions.Of("one");
        var story = GivenAProgramme().Added(yield with { Plan = yield.Plan with { Quorum = 4, Choices = 2 } });

        Assert.Equal([new Deviation.OtherQuorum(1, 4, 5), new Deviation.OtherChoices(1, 2, 3)], Of(story).Script.Deviations.AsEnumerable());
        Assert.Empty(Of(GivenSessions()).Script.Deviations);
    }

    [Fact]
    public void An_approved_version_names_who_approved_it()
    {
        var story = GivenSessions().Approved();
        var approval = story.Programme.Approvals[0];

        Assert.Equal(new CourseVersion.Approved(1, "N. Oord", approval.At), CourseInput.Of(story.National, Edition.Of2023, approval).Version);
        Assert.Equal(new CourseVersion.Draft(1), Of(story).Version);
    }

    private static CourseInput Of(ProgrammeStory story) => CourseInput.Of(story.National, Edition.Of2023);

    private static CourseLine One(ProgrammeStory story, string line) => One(Of(story), line);

    private static CourseLine One(CourseInput input, string line) => input.Lines.Single(l => l.Key == Line(line));
}
