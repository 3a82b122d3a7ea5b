using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using Xunit;

namespace WorkshopBot.Tests.Course;

public sealed class AgreeingAcrossKinds
{
    private static readonly Group Ministries = new Group.OfKind(OrganisationKind.Ministry);
    private static readonly Group Regions = new Group.OfKind(OrganisationKind.SecurityRegion);
    private static readonly Group Municipalities = new Group.OfKind(OrganisationKind.Municipality);
    private static readonly Group Providers = new Group.OfKind(OrganisationKind.VitalProvider);

    [Fact]
    public void The_product_of_two_groups_is_worked_out_by_hand()
    {
        // (3+1)/(4+2) = 2/3 and (1+1)/(3+2) = 2/5.
        var agreement = Of((Ministries, 3, 4), (Regions, 1, 3));

        Assert.Equal(new Fraction(4, 15), agreement.Product);
        Assert.Equal(new Fraction(4, 15), agreement.Spread); // 10/15 - 6/15
        Assert.Equal(7, agreement.N);
        Assert.Equal([new Fraction(2, 3), new Fraction(2, 5)], agreement.Groups.Select(g => g.Share));
    }

    [Fact]
    public void Three_groups_multiply()
    {
        // 6/7 * 1/5 * 3/6
        var agreement = Of((Ministries, 5, 5), (Regions, 0, 3), (Municipalities, 2, 4));

        Assert.Equal(new Fraction(3, 35), agreement.Product);
        Assert.Equal(new Fraction(23, 35), agreement.Spread); // 30/35 - 7/35
        Assert.Equal(0.09m, agreement.Product.Rounded(2));
        Assert.Equal(0.66m, agreement.Spread.Rounded(2));
    }

    [Fact]
    public void One_group_that_disagrees_weighs_more_than_many_who_agree() =>
        Assert.True(Of((Ministries, 40, 40), (Regions, 0, 4)) < Of((Ministries, 3, 4), (Regions, 3, 4)));

    [Fact]
    public void A_group_of_nobody_is_left_out() =>
        Assert.Equal(Of((Ministries, 3, 4), (Regions, 1, 3)).Product, Of((Ministries, 3, 4), (Regions, 1, 3), (Providers, 0, 0)).Product);

    [Fact]
    public void Groups_of_one_and_two_are_taken_together_before_the_product_is_made()
    {
        var agreement = Of((Ministries, 4, 6), (Regions, 2, 2), (Providers, 0, 1));

        // 2 + 1 people together: (2+1)/(3+2); ministries 5/8.
        Assert.Equal([Ministries, new Group.OtherKinds()], agreement.Groups.Select(g => g.Group));
        Assert.Equal(new Fraction(3, 8), agreement.Product);
    }

    [Fact]
    public void One_small_group_takes_the_next_smallest_along()
    {
        var agreement = Of((Ministries, 4, 6), (Regions, 3, 3), (Municipalities, 4, 4), (Providers, 0, 2));

        // Providers and regions: (3+1)/(5+2); ministries 5/8, municipalities 5/6.
        Assert.Equal([(6, 4), (4, 4), (5, 3)], agreement.Groups.Select(g => (g.N, g.Agree)));
        Assert.Equal(new Fraction(5 * 5 * 4, 8 * 6 * 7), agreement.Product);
    }

    [Fact]
    public void Who_is_taken_together_does_not_depend_on_what_they_answered() => Assert.Equal(
        Of((Ministries, 0, 6), (Regions, 3, 3), (Providers, 2, 2)).Groups.Select(g => (g.Group, g.N)),
        Of((Ministries, 6, 6), (Regions, 0, 3), (Providers, 0, 2)).Groups.Select(g => (g.Group, g.N)));

    [Fact]
    public void Those_who_were_together_already_stay_together()
    {
        var agreement = Of((Ministries, 4, 6), (new Group.OtherKinds(), 3, 5), (Regions, 1, 2), (Providers, 1, 1));

        Assert.Equal([(Ministries, 6), (new Group.OtherKinds(), 8)], agreement.Groups.Select(g => (g.Group, g.N)));
    }

    [Fact]
    public void Small_groups_only_are_one_group_and_say_nothing_across_kinds()
    {
        var agreement = Of((Ministries, 1, 2), (Regions, 1, 2));

        Assert.False(agreement.IsAcrossGroups);
        Assert.Equal(new Fraction(1, 2), agreement.Product);
        Assert.Equal(new Fraction(0, 1), agreement.Spread);
        Assert.Equal(new Group.AllKinds(), Assert.Single(agreement.Groups).Group);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Of_fewer_than_three_people_nothing_is_said(int people) =>
        Assert.Null(Agreement.Of([new GroupAnswer(Ministries, people, people)]));

    [Fact]
    public void More_groups_that_agree_as_much_are_neither_above_nor_below()
    {
        var two = Of((Ministries, 3, 4), (Regions, 3, 4));
        var three = Of((Ministries, 3, 4), (Regions, 3, 4), (Municipalities, 5, 7));

        Assert.True(three.Product < two.Product);
        Assert.Equal(0, three.CompareTo(two));
        Assert.Equal((0.67m, 0.67m), (two.PerGroup(), three.PerGroup()));
    }

    [Fact]
    public void A_tie_is_a_tie_however_large_the_numbers()
    {
        // (10^9 - 2 + 1) / 10^9 twice, and the smallest step above it.
        var million = Of((Ministries, 999_999_998, 999_999_998), (Regions, 999_999_998, 999_999_998));
        var less = Of((Ministries, 999_999_998, 999_999_998), (Regions, 999_999_997, 999_999_998));

        Assert.Equal(0, million.CompareTo(Of((Regions, 999_999_998, 999_999_998), (Ministries, 999_999_998, 999_999_998))));
        Assert.True(less < million);
        Assert.Equal(less.Product.Rounded(6), million.Product.Rounded(6));
    }

    [Theory]
    [InlineData(1, 3, 2, "0.33")]
    [InlineData(1, 200, 2, "0.01")]
    [InlineData(-1, 200, 2, "-0.01")]
    [InlineData(199, 200, 2, "1.00")]
    [InlineData(0, 7, 2, "0")]
    public void A_fraction_is_rounded_half_away_from_zero(int numerator, int denominator, int decimals, string shown) =>
        Assert.Equal(decimal.Parse(shown, System.Globalization.CultureInfo.InvariantCulture), new Fraction(numerator, denominator).Rounded(decimals));

    [Fact]
    public void A_fraction_is_kept_in_lowest_terms() => Assert.Equal("-3/4", new Fraction(6, -8).ToString());

    [Fact]
    public void More_who_agree_than_who_answered_is_a_fault() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Of((Ministries, 5, 4)));

    private static Agreement Of(params (Group Group, int Agree, int N)[] answers) =>
        Agreement.Of(answers.Select(a => new GroupAnswer(a.Group, a.Agree, a.N)))!;
}
