using WorkshopBot.Analysis.Evaluation;
using Xunit;

namespace WorkshopBot.Tests.Analysis;

public sealed class CountingChance
{
    [Theory]
    [InlineData(1, 4, 1, 0.25)]
    [InlineData(1, 4, 3, 0.75)]
    [InlineData(2, 4, 2, 5 / 6.0)]
    [InlineData(3, 3, 1, 1)]
    [InlineData(1, 2, 5, 1)]
    public void A_partner_in_the_first_few_by_lot(int right, int among, int top, double expected) =>
        Assert.Equal(expected, DrawingLots.AnyInTop(right, among, top), precision: 12);

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 5)]
    [InlineData(3, 6)]
    public void The_precision_to_expect_is_the_mean_over_all_orders(int right, int among)
    {
        var precisions = Orders(right, among).Select(order =>
        {
            var found = 0;
            return order.Select((isRight, at) => isRight ? ++found / (at + 1.0) : 0).Sum() / right;
        });

        Assert.Equal(precisions.Average(), DrawingLots.AveragePrecision(right, among), precision: 12);
    }

    [Fact]
    public void An_interval_holds_the_share_and_narrows_with_more_units()
    {
        var (low, high) = Bootstrap.Interval(Outcomes(20));
        var (closer, nearer) = Bootstrap.Interval(Outcomes(200));

        Assert.True(low < 0.5 && 0.5 < high);
        Assert.True(nearer - closer < (high - low) / 2);
    }

    [Fact]
    public void Items_of_one_unit_are_drawn_together()
    {
        var apart = Bootstrap.Interval(Outcomes(40));
        var together = Bootstrap.Interval([.. Outcomes(40).Select((outcome, at) => outcome with { Unit = $"{outcome.Hits} {at / 8}" })]);

        Assert.True(together.High - together.Low > apart.High - apart.Low);
    }

    [Fact]
    public void Nothing_has_no_interval() => Assert.Equal((double.NaN, double.NaN), Bootstrap.Interval([]));

    private static Outcome[] Outcomes(int count) => [.. Enumerable.Range(0, count).Select(at => new Outcome($"{at}", at % 2))];

    private static IEnumerable<bool[]> Orders(int right, int among) =>
        from bits in Enumerable.Range(0, 1 << among)
        where int.PopCount(bits) == right
        select Enumerable.Range(0, among).Select(at => (bits >> at & 1) is 1).ToArray();
}
