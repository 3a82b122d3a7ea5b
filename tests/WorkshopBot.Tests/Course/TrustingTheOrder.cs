using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using Xunit;

namespace WorkshopBot.Tests.Course;

/// <summary>How wide the interval of a place is, and what it leaves undecided.</summary>
public sealed class TrustingTheOrder(ITestOutputHelper output)
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_gap_that_all_chose_is_first_whatever_is_drawn(int seed)
    {
        var ballots = Programme(new CourseDice(seed), 3, 6, 5).Select(b => b with
        {
            Asked = [.. b.Asked, "all"], Chosen = [.. b.Chosen, new GapChoice("all")],
        });

        foreach (var weights in new[] { Weights.Default, new(Voice.EachSession), new(Voice.EachKind) })
        {
            var all = RankIntervals.Of(ballots, weights, draws: 100).Gaps.Single(g => g.Gap == "all");
            Assert.Equal((1, 1, 1, 1.0, 1.0, 1.0), (all.Place, all.Lowest, all.Highest, all.Share, all.ShareLow, all.ShareHigh));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_in_which_ballots_come_in_changes_nothing(int seed)
    {
        var dice = new CourseDice(seed);
        var ballots = Programme(dice, 4, 5, 6);
        var shuffled = dice.Shuffled(ballots.Select(b => b with { Asked = [.. dice.Shuffled(b.Asked)], Chosen = [.. dice.Shuffled(b.Chosen)] }));

        foreach (var weights in Weights.All)
            Assert.Equal(RankIntervals.Of(ballots, weights, draws: 60).Gaps, RankIntervals.Of(shuffled, weights, draws: 60).Gaps);
        Assert.Equal(Shown(WeightedOrders.Of(ballots)), Shown(WeightedOrders.Of(shuffled)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_interval_holds_the_place_itself_and_stays_within_the_list(int seed)
    {
        foreach (var weights in Weights.All)
        {
            var ranks = RankIntervals.Of(Programme(new CourseDice(seed), 3, 7, 8), weights, draws: 100, seed: seed);
            Assert.All(ranks.Gaps, g => Assert.True(
                1 <= g.Lowest && g.Lowest <= g.Place && g.Place <= g.Highest && g.Highest <= ranks.Gaps.Length
                && 0 <= g.ShareLow && g.ShareLow <= g.Share && g.Share <= g.ShareHigh && g.ShareHigh <= 1, g.ToString()));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Bands_follow_the_order_and_hold_no_gap_that_can_be_told_from_their_first(int seed)
    {
        var ranks = RankIntervals.Of(Programme(new CourseDice(seed), 6, 12, 12), Weights.Default, draws: 200);

        Assert.Equal(ranks.Gaps.Select(g => g.Band).Order(), ranks.Gaps.Select(g => g.Band));
        Assert.All(ranks.Gaps.GroupBy(g => g.Band), band => Assert.DoesNotContain(band, g => g.CanBeToldFrom(band.First())));
        Assert.All(
            ranks.Gaps.GroupBy(g => g.Band).Select(b => b.First()).Zip(ranks.Gaps.GroupBy(g => g.Band).Select(b => b.First()).Skip(1)),
            firsts => Assert.True(firsts.Second.CanBeToldFrom(firsts.First)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Of_fewer_than_five_people_the_interval_is_every_place_there_is(int people)
    {
        var ranks = RankIntervals.Of(Voters.Many(1, "ABC", [.. Enumerable.Repeat("A", people)]), Weights.Default);

        Assert.All(ranks.Gaps, g => Assert.Equal((true, 1, 3, 0.0, 1.0), (g.TooFew, g.Lowest, g.Highest, g.ShareLow, g.ShareHigh)));
        Assert.Equal(["B", "C"], ranks.NotDistinguishableFrom("A"));
        Assert.All(ranks.Gaps, g => Assert.Equal(1, g.Band));
    }

    [Fact]
    public void The_more_people_the_narrower()
    {
        // Six in ten choose A, four in ten B: of ten people that may turn, of a thousand it may not.
        static RankIntervals Ranks(int tens) => RankIntervals.Of(
            Voters.Many(1, "AB", [.. Enumerable.Range(0, tens * 10).Select(i => i % 10 < 6 ? "A" : "B")]), Weights.Default);

        Assert.False(Ranks(1).Gaps[0].CanBeToldFrom(Ranks(1).Gaps[1]));
        Assert.True(Ranks(100).Gaps[0].CanBeToldFrom(Ranks(100).Gaps[1]));
        Assert.Equal([1, 2], Ranks(100).Gaps.Select(g => g.Band));
    }

    [Fact]
    public void Sessions_that_differ_make_the_interval_wider_than_as_many_people_in_one()
    {
        static string[] Choices(int ofTen, string gap) => [.. Enumerable.Range(0, 10).Select(i => i < ofTen ? gap : "C")];
        Ballot[] many = [.. Voters.Many(1, "ABC", Choices(10, "A")), .. Voters.Many(2, "ABC", Choices(10, "A")), .. Voters.Many(3, "ABC", Choices(10, "B")), .. Voters.Many(4, "ABC", Choices(2, "B"))];
        var one = many.Select((b, i) => b with { Session = Voters.Session(1), Person = new PersonId($"p{i}") });

        static double Width(IEnumerable<Ballot> ballots) =>
            RankIntervals.Of(ballots, Weights.Default).Gaps.Single(g => g.Gap == "A") is var a ? a.ShareHigh - a.ShareLow : 0;

        Assert.True(Width(many) > 1.5 * Width(one), $"{Width(many)} against {Width(one)}");
    }

    [Fact]
    public void Gaps_of_sessions_that_share_nobody_are_ranked_together()
    {
        Ballot[] ballots =
        [
            .. Voters.Many(1, "AB", "A", "A", "A", "A", "A", "A", "A", "A"),
            .. Voters.Many(2, "CD", OrganisationKind.SecurityRegion, "C", "C", "C", "C", "", "", "", ""),
        ];
        var ranks = RankIntervals.Of(ballots, Weights.Default);

        // B and D tie in every draw for the two last places, C stands between, A above, also when its session is not drawn.
        Assert.Equal(
            ["A 1 1-1", "C 2 2-2", "B 3 3-4", "D 3 3-4"], ranks.Gaps.Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Gap} {g.Place} {g.Lowest}-{g.Highest}")));
        Assert.Equal(["D"], ranks.NotDistinguishableFrom("B"));
    }

    [Fact]
    public void The_same_seed_gives_the_same_numbers_on_any_machine()
    {
        var ranks = RankIntervals.Of(Programme(new CourseDice(7), 4, 8, 6), Weights.Default, draws: 500, seed: 5);

        Assert.Equal(
            """
            a 1 1-5 0.4167 0.1964-0.6552 1
            d 2 1-5 0.3750 0.1250-0.6250 1
            e 3 1-6 0.3478 0.0625-0.6809 1
            b 4 2-5 0.3000 0.1552-0.4483 1
            c 5 1-6 0.2500 0.0000-0.5000 1
            f 6 3-6 0.1250 0.0000-0.2500 1
            """,
            string.Join('\n', ranks.Gaps.Select(g => string.Create(
                CultureInfo.InvariantCulture, $"{g.Gap} {g.Place} {g.Lowest}-{g.Highest} {g.Share:0.0000} {g.ShareLow:0.0000}-{g.ShareHigh:0.0000} {g.Band}"))));
    }

    [Fact]
    public void Another_seed_draws_others()
    {
        var ballots = Programme(new CourseDice(7), 4, 8, 6);

        Assert.NotEqual(
            RankIntervals.Of(ballots, Weights.Default, draws: 100, seed: 1).Gaps.Select(g => (g.ShareLow, g.ShareHigh)),
            RankIntervals.Of(ballots, Weights.Default, draws: 100, seed: 2).Gaps.Select(g => (g.ShareLow, g.ShareHigh)));
    }

    /// <summary>
    /// Two hundred populations whose true order is known: ten gaps, each chosen with a probability of its own, that differs a
    /// little from session to session. How often does the interval hold the true place?
    /// </summary>
    [Theory]
    [InlineData(12, 14)]
    [InlineData(3, 10)]
    [InlineData(1, 14)]
    public void An_interval_of_ninety_percent_mostly_holds_the_true_place(int sessions, int people)
    {
        const int Populations = 200;
        const int Gaps = 10;
        var (held, width) = (0, 0);
        for (var population = 1; population <= Populations; population++)
        {
            var dice = new CourseDice(population);
            var truth = Enumerable.Range(0, Gaps).Select(_ => 0.05 + (0.6 * dice.Unit())).ToArray();
            var ballots = new List<Ballot>();
            for (var s = 1; s <= sessions; s++)
            {
                var here = truth.Select(p => sessions == 1 ? p : Math.Clamp(p + (0.2 * (dice.Unit() - 0.5)), 0, 1)).ToArray();
                for (var p = 0; p < people; p++)
                    ballots.Add(Voters.Of(s, $"{s}-{p}", "0123456789", string.Concat(Enumerable.Range(0, Gaps).Where(g => dice.Unit() < here[g]))));
            }

            foreach (var gap in RankIntervals.Of(ballots, Weights.Default, draws: 200).Gaps)
            {
                var place = 1 + truth.Count(t => t > truth[gap.Gap[0] - '0']);
                held += gap.Lowest <= place && place <= gap.Highest ? 1 : 0;
                width += gap.Highest - gap.Lowest + 1;
            }
        }

        var share = held / (double)(Populations * Gaps);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sessions} sessions of {people}: held {share:P1}, {width / (double)(Populations * Gaps):0.0} places wide of {Gaps}"));
        Assert.InRange(share, 0.85, 1);
    }

    /// <summary>Sessions of one programme; some people come twice, some gaps are asked in some sessions only.</summary>
    private static Ballot[] Programme(CourseDice dice, int sessions, int people, int gaps)
    {
        var all = Enumerable.Range(0, gaps).Select(g => (char)('a' + g)).ToArray();
        var kinds = OrganisationKind.All;
        return [.. Enumerable.Range(1, sessions).SelectMany(session =>
        {
            var asked = string.Concat(all.Where((_, g) => g < 2 || dice.Below(3) > 0));
            return Enumerable.Range(0, people).Select(p => Voters.Of(
                session, dice.Below(4) == 0 ? $"everywhere-{p}" : $"{session}-{p}", asked,
                string.Concat(dice.Shuffled(asked).Take(dice.Below(4))), kinds[dice.Below(4)],
                dice.Below(2) == 0 ? null : (Seriousness)(1 + dice.Below(3)))).ToArray();
        })];
    }

    private static IEnumerable<string> Shown(WeightedOrders orders) =>
        orders.Gaps.Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Gap} {string.Join(' ', g.Places)} {string.Join(' ', g.Shares)}"));
}
