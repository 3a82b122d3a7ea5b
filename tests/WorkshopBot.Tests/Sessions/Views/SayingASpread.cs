using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Domain.Sessions.SessionCommand;

namespace WorkshopBot.Tests.Sessions.Views;

public sealed class SayingASpread
{
    private const string Subject = "cyber-threats";
    private readonly HeldSession held = HeldSession.Of();

    [Fact]
    public void Areas_stand_apart_and_small_ones_of_a_sort_together()
    {
        Rated("european-netherlands", Degree.Largely, Degree.Largely, Degree.InOrder);
        Rated("vr-zeeland", Degree.Missing, Degree.Partly, Degree.Partly, Degree.CannotJudge);
        Rated("vr-twente", Degree.Partly, Degree.LargelyNot);
        Rated("vr-groningen", Degree.LargelyNot);

        Assert.Equal(
            [
                (new AreaGroup(AreaFamily.National, new PlaceId("european-netherlands")), 3),
                (new AreaGroup(AreaFamily.Regions, new PlaceId("vr-zeeland")), 4),
                (new AreaGroup(AreaFamily.Regions, null), 3),
            ],
            Of().Areas.Select(a => (a.Area, a.N)));
    }

    [Fact]
    public void Saba_goes_with_the_other_islands_and_takes_along_the_next_smallest()
    {
        Rated("saba", Degree.Missing);
        Rated("bonaire", Degree.Partly, Degree.Partly, Degree.Partly);

        var islands = Assert.Single(Of().Areas);
        Assert.Equal(new AreaGroup(AreaFamily.Islands, null), islands.Area);
        Assert.Equal(4, islands.N);
    }

    [Fact]
    public void One_island_in_a_session_of_regions_goes_with_them_as_own_areas_and_never_with_national()
    {
        Rated("saba", Degree.Missing);
        Rated("vr-zeeland", Degree.Partly, Degree.Partly, Degree.Partly);
        Rated("european-netherlands", Degree.Largely, Degree.Largely, Degree.Largely);

        Assert.Equal([AreaFamily.National, AreaFamily.OwnAreas], Of().Areas.Select(a => a.Area.Family));
    }

    [Fact]
    public void Who_is_too_few_is_said_and_not_shown()
    {
        Rated("european-netherlands", Degree.Largely, Degree.Missing);
        Rated("vr-zeeland", Degree.Partly, Degree.Partly, Degree.Partly);

        Assert.Equal([AreaFamily.National], Of().TooFew);
        Assert.Contains(new SpreadSentence.TooFew(AreaFamily.National), SpreadSentence.Of(Of()));
        Assert.DoesNotContain(Of().Areas, a => a.Area.Family == AreaFamily.National);
    }

    [Fact]
    public void Answers_outside_the_scale_are_counted_apart_and_move_no_median()
    {
        Rated("european-netherlands", Degree.Largely, Degree.Largely, Degree.InOrder, Degree.NobodyInView, Degree.CannotJudge, Degree.CannotJudge);

        var area = Assert.Single(Of().Areas);
        Assert.Equal([0, 0, 0, 2, 1], area.Degrees);
        Assert.Equal((6, 1, 2, 3), (area.N, area.NobodyInView, area.CannotJudge, area.OnScale));
        Assert.Equal(new Median(Degree.Largely, Degree.Largely), area.Median);
        Assert.Contains(new SpreadSentence.CannotJudge(area.Area, 2, 6), SpreadSentence.Of(Of()));
        Assert.Contains(new SpreadSentence.NobodyInView(area.Area, 1, 6), SpreadSentence.Of(Of()));
    }

    [Theory]
    [InlineData(Degree.Largely, true)]
    [InlineData(Degree.Partly, false)]
    public void Regions_judge_lower_only_by_a_whole_degree(Degree national, bool lower)
    {
        Rated("european-netherlands", national, national, national);
        Rated("vr-zeeland", Degree.Partly, Degree.Partly, Degree.Partly);

        Assert.Equal(lower, SpreadSentence.Of(Of()).OfType<SpreadSentence.Lower>().Any(s => s.Area.Family == AreaFamily.Regions));
    }

    [Theory]
    [InlineData("1 1 5 5", nameof(SpreadSentence.Differ))]
    [InlineData("2 3 3 3", nameof(SpreadSentence.Agree))]
    [InlineData("1 1 3 3", "")]
    [InlineData("1 1 7 7", "")]
    public void Agreement_needs_three_quarters_and_difference_a_quarter_on_each_side(string degrees, string sentence)
    {
        Rated("european-netherlands", [.. degrees.Split(' ').Select(d => (Degree)(d[0] - (char)48))]);

        Assert.Equal(sentence, SpreadSentence.Of(Of()).Where(s => s is SpreadSentence.Agree or SpreadSentence.Differ).Select(s => s.GetType().Name).SingleOrDefault(""));
    }

    [Fact]
    public void Who_is_unsure_is_said_from_half_of_those_who_said_so()
    {
        var people = held.JoinMany(4, OrganisationKind.Ministry, "european-netherlands");
        held.To(PhaseKind.Rate, 1);
        foreach (var (person, sure) in people.Zip([Certainty.Low, Certainty.Low, Certainty.High]))
            held.Rate(person, Subject, Degree.Partly, sure);

        Assert.Contains(new SpreadSentence.Unsure(Of().Areas[0].Area, 2, 3), SpreadSentence.Of(Of()));
    }

    [Fact]
    public void A_second_round_stands_apart_from_the_first()
    {
        var people = held.JoinMany(3, OrganisationKind.Ministry, "european-netherlands");
        held.To(PhaseKind.Rate, 1);
        foreach (var p in people)
            held.Rate(p, Subject, Degree.Missing);
        held.To(PhaseKind.Talk, 1).Do(HeldSession.Facilitator, new GoBack(null));
        foreach (var p in people)
            held.Rate(p, Subject, Degree.InOrder);

        Assert.Equal([3, 0, 0, 0, 0], Of(round: 1).Areas[0].Degrees);
        Assert.Equal([0, 0, 0, 0, 3], Of(round: 2).Areas[0].Degrees);
    }

    private Spread Of(int round = 1) => Spread.Of(held.Session, 1, round, held.Edition).Single(s => s.Subject == Subject);

    private void Rated(string place, params Degree[] degrees)
    {
        var people = held.JoinMany(degrees.Length, OrganisationKind.Ministry, place);
        held.To(PhaseKind.Rate, 1);
        foreach (var (person, degree) in people.Zip(degrees))
            held.Rate(person, Subject, degree);
    }
}
