using System.Text.Json;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Testing;
using WorkshopBot.Web.Portal.Sessions;
using Xunit;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Portal;

public sealed class TheScreenInTheRoom
{
    private const string Words = "Er is geen noodplan voor de haven.";

    private static string Shown(SessionStory story) => JsonSerializer.Serialize(Of(story).Elements.Where(e => !e.IsFilledInOrPressed));

    private static StageModel Of(SessionStory story) =>
        StageModel.Of(new SessionId(Guid.Empty), story.Session, Edition.Of2023, new LexicalSuggestions(), "nl", story.Now);

    [Fact]
    public void Shows_contributions_only_once_they_are_revealed()
    {
        var collecting = GivenASession().Opened(PhaseKind.Collect).Contributed(Ana, Words);

        Assert.DoesNotContain("noodplan", Shown(collecting), StringComparison.Ordinal);
        Assert.Equal((1, 8), (Of(collecting).Ready, Of(collecting).Participants));
        Assert.Contains("noodplan", Shown(collecting.Opened(PhaseKind.Join)), StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_ranking_only_once_choosing_is_closed()
    {
        var choosing = GivenGaps(Words, "Niemand oefent.").By(Ana).Did(new SessionCommand.Choose(new Stop(PhaseKind.Rank, 1, 1), [new Choice(1, null, null)], InGroup: false));

        Assert.DoesNotContain(Of(choosing).Elements, e => e is CardElement.BarChart);
        Assert.Equal((1, 8), (Of(choosing).Ready, Of(choosing).Participants));
        Assert.Equal([1], Of(choosing.Opened(PhaseKind.Word)).Elements.OfType<CardElement.BarChart>().Single().Data.Select(b => b.Y));
    }

    [Fact]
    public void Names_nobody_even_where_the_chat_does()
    {
        var story = GivenASession(p => p with { Attribution = Attribution.Name }).Opened(PhaseKind.Collect).Contributed(Ana, Words).By(Nora)
            .Did(new SessionCommand.Note(1, "De dijk is te laag.", "Minister De Vries", null, OnlyNamesMarking: false)).Opened(PhaseKind.Join);
        var group = SessionCards.Render(
            Messages.AgainForGroup(story.Session), story.Session, new SessionId(Guid.Empty),
            new CardReader(null, new("nl"), Edition.Of2023, new LexicalSuggestions(), System.Collections.Immutable.ImmutableDictionary<PersonId, string>.Empty, []), null);

        Assert.Contains("De Vries", group.ToJson(), StringComparison.Ordinal);
        Assert.Contains("dijk", Shown(story), StringComparison.Ordinal);
        Assert.DoesNotContain("De Vries", Shown(story), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(245, "4:05")]
    [InlineData(0.4, "0:01")]
    [InlineData(0, "0:00")]
    [InlineData(-12, "+0:12")]
    [InlineData(4000, "66:40")]
    public void Has_a_clock_that_says_what_is_left_and_then_what_is_over(double seconds, string clock) =>
        Assert.Equal(clock, StagePage.Clock(TimeSpan.FromSeconds(seconds)));
}
