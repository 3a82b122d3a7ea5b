using WorkshopBot.Reports.Drawings;
using WorkshopBot.Testing.Reports;
using Xunit;

namespace WorkshopBot.Tests.Reports;

public sealed class ChartTests
{
    [Fact]
    public void Every_degree_differs_three_to_one_from_the_next() => Assert.All(
        Palette.Degrees.Zip(Palette.Degrees.Skip(1)), pair => Assert.True(pair.First.Against(pair.Second) >= 3, $"{pair}"));

    [Fact]
    public void The_edge_of_every_part_and_the_number_in_it_stand_out()
    {
        Assert.All(Palette.Degrees, d => Assert.True(Palette.On(d).Against(d) >= 4.5, d.Hex));
        Assert.All([Palette.Ink, Palette.Grid, Palette.Bar], c => Assert.True(c.Against(Palette.Paper) >= 3, c.Hex));
    }

    [Fact]
    public void Contrast_is_measured_as_in_WCAG()
    {
        Assert.Equal(21, new Colour("000000").Against(new Colour("FFFFFF")), 2);
        Assert.Equal(4.54, new Colour("767676").Against(new Colour("FFFFFF")), 2);
    }

    [Fact]
    public void Every_number_of_a_spread_is_printed_with_the_sign_of_its_degree()
    {
        var labels = Labels(SpreadChart.Draw(DemoDocument.Scale, DemoDocument.Spread[1..2]));

        Assert.Equal(["1", "− −", "38", "−", "2", "+", "n = 41", "0", "0"], labels[^9..]);
    }

    [Fact]
    public void What_may_not_be_shown_is_said_instead_and_leaves_no_number()
    {
        var labels = Labels(SpreadChart.Draw(DemoDocument.Scale, DemoDocument.Spread[4..]));

        Assert.Equal("Saba", labels[^3]);
        Assert.Equal("Minder dan drie mensen: opgenomen bij Caribisch Nederland.", string.Join(' ', labels[^2..]));
    }

    [Fact]
    public void A_spread_with_too_few_degrees_is_refused() =>
        Assert.Throws<ArgumentException>(() => SpreadChart.Draw(DemoDocument.Scale, [new SpreadRow("a", "n = 1", [1], 0, 0)]));

    [Fact]
    public void Those_who_share_a_place_have_it_once_under_one_bracket()
    {
        var drawing = RankingChart.Draw(DemoDocument.Ranking);

        Assert.Single(Labels(drawing), "gedeeld 2-3");
        Assert.Equal(3 + 1, drawing.Shapes.OfType<Shape.Line>().Count());
    }

    [Fact]
    public void Bars_are_as_long_as_their_numbers_are_large()
    {
        var bars = RankingChart.Draw(DemoDocument.Ranking).Shapes.OfType<Shape.Rect>().Select(r => r.Width).ToList();

        Assert.Equal([9, 6, 6, 2], bars.Select(b => Math.Round(b / bars[0] * 9)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4_000)]
    public void Nothing_is_drawn_outside_the_drawing_however_long_the_words(int length)
    {
        var word = new string('w', length);
        var spread = SpreadChart.Draw(DemoDocument.Scale, [new SpreadRow(word, "n = 999", [9, 0, 999, 0, 9], 99, 99), new SpreadRow("a", "n < 3", [], 0, 0) { Instead = word }]);
        var ranking = RankingChart.Draw([new RankingRow(word, 9_999, word), new RankingRow("b", 0, "2")]);

        AssertInside(spread);
        AssertInside(ranking);
    }

    [Fact]
    public void A_chart_of_nothing_can_be_drawn()
    {
        AssertInside(SpreadChart.Draw(DemoDocument.Scale, []));
        AssertInside(RankingChart.Draw([]));
    }

    private static List<string> Labels(Drawing drawing) => [.. drawing.Shapes.OfType<Shape.Label>().Select(l => l.Text)];

    private static void AssertInside(Drawing drawing) => Assert.All(drawing.Shapes, shape =>
    {
        var (left, top, right, bottom) = shape switch
        {
            Shape.Rect r => (r.X, r.Y, r.X + r.Width, r.Y + r.Height),
            Shape.Line l => (l.X1, l.Y1, l.X2, l.Y2),
            Shape.Circle c => (c.X - c.Radius, c.Y - c.Radius, c.X + c.Radius, c.Y + c.Radius),
            Shape.Label { Side: Side.Start } l => (l.X, l.Y, l.X + Lettering.Width(l.Text, l.Size), l.Y),
            Shape.Label { Side: Side.End } l => (l.X - Lettering.Width(l.Text, l.Size), l.Y, l.X, l.Y),
            Shape.Label l => (l.X - (Lettering.Width(l.Text, l.Size) / 2), l.Y, l.X + (Lettering.Width(l.Text, l.Size) / 2), l.Y),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        Assert.True(left >= -0.01 && top >= -0.01 && right <= drawing.Width + 0.01 && bottom <= drawing.Height + 0.01, $"{shape}");
    });
}
