using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Cards;
using Xunit;

namespace WorkshopBot.Tests.Teams.Cards;

/// <summary>Teams counts a message in UTF-16; the fullest session must still fit, with room for what stands around a card.</summary>
public sealed class CardSizes
{
    private const int Most = 25_000, MostOfMessage = 28_000;

    [Fact]
    public void The_fullest_session_fits()
    {
        var cards = FullestSession.Cards().ToArray();
        var sizes = cards.Select(c => (c.Name, Bytes: 2 * c.Card.ToJson().Length)).ToArray();
        var largest = sizes.MaxBy(c => c.Bytes);
        TestContext.Current.TestOutputHelper?.WriteLine($"{sizes.Length} cards; the largest is {largest.Name}: {largest.Bytes} bytes.");

        Offenders.None(cards.Where(c => c.Card.Made is not null).Select(c => (c.Name, Bytes: 2 * Message(c.Card).Length))
            .Where(m => m.Bytes > MostOfMessage).Select(m => $"{m.Name}: {m.Bytes} bytes"), $"With its sources at most {MostOfMessage} bytes:");
        Offenders.None(sizes.Where(c => c.Bytes > Most).Select(c => $"{c.Name}: {c.Bytes} bytes"), $"At most {Most} bytes:");
    }

    private static string Message(Card card) => new OutgoingActivity(
        new OutgoingContent.AdaptiveCard(card.ToJson()), new Account("28:bot"), "19:chat", null, card.Speak, card.Lang) { Made = card.Made }.ToJson();
}
