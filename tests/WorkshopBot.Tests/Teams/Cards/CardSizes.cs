using WorkshopBot.Testing;
using WorkshopBot.Testing.Cards;
using Xunit;

namespace WorkshopBot.Tests.Teams.Cards;

/// <summary>Teams counts a message in UTF-16; the fullest session must still fit, with room for what stands around a card.</summary>
public sealed class CardSizes
{
    private const int Most = 25_000;

    [Fact]
    public void The_fullest_session_fits()
    {
        var sizes = FullestSession.Cards().Select(c => (c.Name, Bytes: 2 * c.Card.ToJson().Length)).ToArray();
        var largest = sizes.MaxBy(c => c.Bytes);
        TestContext.Current.TestOutputHelper?.WriteLine($"{sizes.Length} cards; the largest is {largest.Name}: {largest.Bytes} bytes.");

        Offenders.None(sizes.Where(c => c.Bytes > Most).Select(c => $"{c.Name}: {c.Bytes} bytes"), $"At most {Most} bytes:");
    }
}
