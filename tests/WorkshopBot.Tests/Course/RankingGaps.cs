using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using Xunit;

namespace WorkshopBot.Tests.Course;

public sealed class RankingGaps
{
    [Fact]
    public void A_gap_is_ranked_by_the_share_of_those_asked() =>
        Assert.Equal("1 A 5/5, 2 B 3/5, 3 C 0/5", Said(Ranks(Voters.Many(1, "ABC", "A", "AB", "AB", "AB", "A"))));

    [Fact]
    public void Not_asked_is_not_a_no()
    {
        // A: 3 of 4, in one session. B: 1 of 4 and 5 of 6.
        Ballot[] ballots = [.. Voters.Many(1, "AB", "A", "A", "A", "B"), .. Voters.Many(2, "B", "B", "B", "B", "B", "B", "")];
        var ranks = Ranks(ballots);

        Assert.Equal("1 A 3/4, 2 B 6/10", Said(ranks));
        Assert.Equal([(0.75, 1), (0.6, 2)], ranks.Gaps.Select(g => (g.Share, g.Sessions)));
    }

    [Fact]
    public void A_gap_that_nobody_was_asked_about_has_no_place()
    {
        var ranks = RankIntervals.Of(Voters.Many(1, "AB", "A", "A", "B"), Weights.Default, ["A", "B", "Y", "X"]);

        Assert.Equal(["X", "Y"], ranks.NotAsked);
        Assert.Equal(["A", "B"], ranks.Gaps.Select(g => g.Gap));
    }

    [Fact]
    public void Equal_shares_share_a_place()
    {
        var ranks = Ranks(Voters.Many(1, "ABCD", "AB", "BA", "AC", "B", "C", ""));

        Assert.Equal("1 A 3/6, 1 B 3/6, 3 C 2/6, 4 D 0/6", Said(ranks));
        Assert.Equal([true, true, false, false], ranks.Gaps.Select(g => g.Tied));
    }

    [Fact]
    public void When_nobody_chose_all_share_the_first_place() =>
        Assert.Equal("1 A 0/3, 1 B 0/3", Said(Ranks(Voters.Many(1, "AB", "", "", ""))));

    [Fact]
    public void Without_ballots_there_is_no_order() =>
        Assert.Equal(["A"], RankIntervals.Of([], Weights.Default, ["A"]).NotAsked);

    [Fact]
    public void Somebody_in_two_sessions_is_one_person()
    {
        // Ann chose A in one of two sessions: half a voice. Bob chose it, three did not: 1.5 of 5.
        Ballot[] ballots =
        [
            Voters.Of(1, "Ann", "A", "A"), Voters.Of(1, "Bob", "A", "A"), Voters.Of(1, "Cas", "A", ""), Voters.Of(1, "Dee", "A", ""),
            Voters.Of(2, "Ann", "A", ""), Voters.Of(2, "Eve", "A", ""),
        ];
        var gap = Assert.Single(Ranks(ballots).Gaps);

        Assert.Equal((0.3, 5, 2, 2), (gap.Share, gap.Asked, gap.Chose, gap.Sessions));
    }

    [Fact]
    public void Somebody_in_two_sessions_has_a_whole_voice_on_what_only_one_asked()
    {
        Ballot[] ballots = [Voters.Of(1, "Ann", "AB", "B"), Voters.Of(2, "Ann", "A", "A"), Voters.Of(1, "Bob", "AB", "A")];

        Assert.Equal([("A", 0.75), ("B", 0.5)], Ranks(ballots).Gaps.Select(g => (g.Gap, g.Share)));
    }

    [Fact]
    public void Each_session_may_count_the_same()
    {
        // A: 6 of 8 and 0 of 2. B: 2 of 8 and 2 of 2.
        Ballot[] ballots = [.. Voters.Many(1, "AB", "A", "A", "A", "A", "A", "A", "B", "B"), .. Voters.Many(2, "AB", "B", "B")];

        Assert.Equal([("A", 0.6), ("B", 0.4)], Ranks(ballots).Gaps.Select(g => (g.Gap, g.Share)));
        Assert.Equal([("B", 0.625), ("A", 0.375)], Ranks(ballots, new(Voice.EachSession)).Gaps.Select(g => (g.Gap, g.Share)));
    }

    [Fact]
    public void Each_kind_of_organisation_may_count_the_same()
    {
        Ballot[] ballots =
        [
            .. Voters.Many(1, "AB", OrganisationKind.Ministry, "A", "A", "A", "A", "A", ""),
            .. Voters.Many(1, "AB", OrganisationKind.SecurityRegion, "B", "B", "B"),
        ];

        Assert.Equal([("A", 5 / 9.0), ("B", 3 / 9.0)], Ranks(ballots).Gaps.Select(g => (g.Gap, Math.Round(g.Share, 15))), Near);
        Assert.Equal([("B", 1 / 2.0), ("A", 5 / 12.0)], Ranks(ballots, new(Voice.EachKind)).Gaps.Select(g => (g.Gap, g.Share)), Near);
    }

    [Fact]
    public void Kinds_of_one_or_two_people_are_one_kind_together()
    {
        Ballot[] ballots =
        [
            .. Voters.Many(1, "AB", OrganisationKind.Ministry, "A", "A", "A", "A"),
            .. Voters.Many(1, "AB", OrganisationKind.VitalProvider, "B"),
            .. Voters.Many(1, "AB", OrganisationKind.Municipality, "B", "A"),
        ];

        // Ministries 4 of 4; the three others 1 of 3.
        Assert.Equal([("A", 2 / 3.0), ("B", 1 / 3.0)], Ranks(ballots, new(Voice.EachKind)).Gaps.Select(g => (g.Gap, g.Share)), Near);
    }

    [Fact]
    public void Seriousness_may_count()
    {
        Ballot[] ballots =
        [
            Voters.Of(1, "Ann", "ABC", "A", serious: Seriousness.VerySerious), Voters.Of(1, "Bob", "ABC", "A", serious: Seriousness.VerySerious),
            Voters.Of(1, "Cas", "ABC", "B", serious: Seriousness.Limited), Voters.Of(1, "Dee", "ABC", "B", serious: Seriousness.Limited),
            Voters.Of(1, "Eve", "ABC", "B", serious: Seriousness.Limited), Voters.Of(1, "Fay", "ABC", "C"),
        ];

        // 6, 3 and, for who did not say, 2 of eighteen.
        Assert.Equal(
            [("A", 6 / 18.0), ("B", 3 / 18.0), ("C", 2 / 18.0)],
            Ranks(ballots, new(Voice.EachPerson, BySeriousness: true)).Gaps.Select(g => (g.Gap, g.Share)), Near);
    }

    [Fact]
    public void Orders_by_other_weights_stand_side_by_side_with_how_far_each_gap_moves()
    {
        Ballot[] ballots =
        [
            .. Voters.Many(1, "ABC", "A", "A", "A", "A", "A", "A", "B", "C"), .. Voters.Many(2, "ABC", "BC", "BC"),
        ];
        var orders = WeightedOrders.Of(ballots);

        Assert.Equal([new(Voice.EachPerson), new(Voice.EachSession), new(Voice.EachKind)], orders.Orders);
        Assert.Equal(
            ["A 1 3 1", "B 2 1 2", "C 2 1 2"], orders.Gaps.Select(g => $"{g.Gap} {string.Join(' ', g.Places)}"));
        Assert.Equal(["0 -2 0", "0 1 0", "0 1 0"], orders.Gaps.Select(g => string.Join(' ', g.Moved)));
        Assert.Equal(2, orders.MostMoved);
    }

    [Fact]
    public void Orders_by_seriousness_are_there_once_somebody_said_how_serious() =>
        Assert.Equal(Weights.All, WeightedOrders.Of([Voters.Of(1, "Ann", "A", "A", serious: Seriousness.Serious)]).Orders);

    [Fact]
    public void A_choice_that_was_not_asked_is_a_fault() =>
        Assert.Throws<ArgumentException>(() => Ranks([Voters.Of(1, "Ann", "AB", "C"), Voters.Of(1, "Bob", "C", "C")]));

    private static RankIntervals Ranks(IEnumerable<Ballot> ballots, Weights? weights = null) =>
        RankIntervals.Of(ballots, weights ?? Weights.Default, draws: 100);

    private static bool Near((string Gap, double Share) a, (string Gap, double Share) b) => a.Gap == b.Gap && Math.Abs(a.Share - b.Share) < 1e-11;

    private static string Said(RankIntervals ranks) => string.Join(", ", ranks.Gaps.Select(g => $"{g.Place} {g.Gap} {g.Chose}/{g.Asked}"));
}
