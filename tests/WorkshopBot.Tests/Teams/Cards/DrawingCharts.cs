using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Cards;
using Xunit;
using static WorkshopBot.Teams.Cards.CardElement;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Teams.Cards;

/// <summary>A chart shows what the views count, neither more nor less, and its table the same.</summary>
public sealed class DrawingCharts
{
    private static readonly Session Rated = Rate().Session;

    private static readonly Session Ranked = Choose().Session;

    [Fact]
    public void A_spread_has_a_bar_for_each_area_and_a_part_for_each_degree_that_was_given()
    {
        var areas = Spread.Of(Rated, 1, 1, EveryCard.Reader(null).Edition)[0].Areas;
        var charts = Chart<PartsChart>(Rated, CardKind.Rate);

        Assert.NotEmpty(areas);
        Assert.Equal(areas.Select(a => a.N), charts[0].Data.Select(bar => bar.Data.Sum(p => p.Value)));
        Assert.Equal(
            areas.Select(a => a.Degrees.Count(n => n > 0) + new[] { a.NobodyInView, a.CannotJudge }.Count(n => n > 0)),
            charts[0].Data.Select(bar => bar.Data.Length));
        Assert.Equal(charts[0].Data.Length + 1, charts[0].InTable.Rows.Length);
    }

    [Fact]
    public void A_degree_has_the_same_colour_in_every_bar_and_no_other_has_it()
    {
        var parts = Chart<PartsChart>(Rated, CardKind.Rate).SelectMany(c => c.Data).SelectMany(bar => bar.Data).Select(p => (p.Legend, p.Color)).Distinct().ToArray();

        Assert.InRange(parts.Length, 5, 7);
        Assert.Equal(parts.Length, parts.DistinctBy(p => p.Legend).Count());
        Assert.Equal(parts.Length, parts.DistinctBy(p => p.Color).Count());
    }

    [Fact]
    public void More_areas_than_one_chart_takes_go_in_a_second()
    {
        var area = Spread.Of(Rated, 1, 1, EveryCard.Reader(null).Edition)[0].Areas[0];
        var drawing = new Drawing(new Outgoing(Recipient.Group, CardKind.Rate, "1-1"), Rated, EveryCard.Id, EveryCard.Reader(null), null);

        Assert.Equal([4, 2], Charts.Spread(drawing, Enumerable.Repeat(area, 6)).Select(c => c.Data.Length));
    }

    [Fact]
    public void A_ranking_has_a_bar_for_each_gap_that_was_chosen_the_most_chosen_first()
    {
        var ranked = Ranking.Of(Ranked, 1, 1).Where(r => !r.Choosers.IsEmpty).ToArray();
        var chart = Assert.Single(Chart<BarChart>(Ranked, CardKind.Rank));

        Assert.Equal([8, 3, 3, 2], chart.Data.Select(bar => bar.Y));
        Assert.Equal(ranked.Select(r => $"{r.Place}. Witte vlek {r.Gap.Ref}"), chart.Data.Select(bar => bar.X));
        Assert.Equal(["Keer gekozen", "8", "3, gelijk", "3, gelijk", "2"], chart.InTable.Rows.Select(r => Assert.IsType<TextBlock>(r.Cells[1].Items[0]).Text));
    }

    [Fact]
    public void What_nobody_chose_has_no_chart() => Assert.Empty(Chart<BarChart>(Collect().Opened(PhaseKind.Course).Session, CardKind.Rank));

    private static T[] Chart<T>(Session session, CardKind card) where T : CardElement => [.. EveryCard.Render(session, card, "1-1").Body.OfType<T>()];

    private static SessionStory Rate()
    {
        var story = GivenASession().Opened(PhaseKind.Rate);
        foreach (var (person, i) in Participants.Select((p, i) => (p, i)))
            story = story.By(person).Did(new SessionCommand.Rate(new Stop(PhaseKind.Rate, 1, 1), [.. story.Session.Themes[0].Subjects.Select(s => new SubjectRating(s, (Degree)(1 + (i % 7)), Certainty.Medium))], false));
        return story.Opened(PhaseKind.Collect);
    }

    private static SessionStory Collect() =>
        Participants.Aggregate(Rate(), (story, person) => story.Contributed(person, $"Iets van {person.Value}"));

    private static SessionStory Choose()
    {
        var story = Collect().Opened(PhaseKind.Rank);
        foreach (var (person, i) in Participants.Select((p, i) => (p, i)))
            story = story.By(person).Did(new SessionCommand.Choose(new Stop(PhaseKind.Rank, 1, 1), [new Choice(1 + (i % 3), null, null), new Choice(4, null, null)], false));
        return story.Opened(PhaseKind.Word);
    }
}
