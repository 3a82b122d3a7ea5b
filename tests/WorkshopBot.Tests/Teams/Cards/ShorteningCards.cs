using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Cards;
using Xunit;
using static WorkshopBot.Teams.Cards.CardElement;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Teams.Cards;

/// <summary>What a channel found too large is said in less, and everything that people fill in or press stays.</summary>
public sealed class ShorteningCards
{
    private const string Rest = "…";

    [Fact]
    public void A_long_list_keeps_its_beginning_and_says_that_there_is_more()
    {
        var card = new Card("nl", "S", "F", [.. Enumerable.Range(1, 50).Select(n => Shown.Plain(new string('x', 100) + n))], []);
        var shorter = card.Shortened(Rest);

        Assert.True(shorter.ToJson().Length < card.ToJson().Length / 3);
        Assert.Equal(card.Body.Take(shorter.Body.Length - 1), shorter.Body.SkipLast(1));
        Assert.Equal(new TextBlock(Rest) { IsSubtle = true }, shorter.Body[^1]);
    }

    [Fact]
    public void Fields_and_buttons_stay_where_they_are()
    {
        var field = new TextInput("text", "Label");
        var buttons = new ActionSet([]);
        var boxed = new Container("default", [Shown.Plain(new string('x', 2000)), buttons]);
        var card = new Card("nl", "S", "F", [new TextBlock("1"), new TextBlock("2"), new TextBlock("3"), Shown.Plain(new string('x', 2000)), field, boxed, buttons], []);

        Assert.Equal(["1", "2", "3", Rest], card.Shortened(Rest).Body.OfType<TextBlock>().Select(t => t.Text));
        Assert.Equal([field, boxed, buttons], card.Shortened(Rest).Body.Skip(4));
    }

    [Fact]
    public void A_card_with_nothing_to_leave_out_stays_itself()
    {
        var card = new Card("nl", "S", "F", [new TextBlock("1"), new TextInput("text", new string('x', 5000))], []);

        Assert.Same(card, card.Shortened(Rest));
    }

    [Fact]
    public void No_card_of_a_session_loses_a_field_or_a_button()
    {
        var story = GivenASession().Opened(PhaseKind.Collect);
        story = Participants.Aggregate(story, (s, p) => s.Contributed(p, $"{p.Value}: " + string.Concat(Enumerable.Repeat("een lange zin, ", 50))));
        story = story.Opened(PhaseKind.Word);
        Offenders.None(
            from card in EveryCard.Of(story.Session, [Fay], null)
            let shorter = card.Card.Shortened(Rest)
            where shorter.Body.Count(e => e.IsFilledInOrPressed) != card.Card.Body.Count(e => e.IsFilledInOrPressed) || shorter.Actions != card.Card.Actions
            select card.Name,
            "Lost something to press:");
    }
}
