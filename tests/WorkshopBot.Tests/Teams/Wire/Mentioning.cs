using WorkshopBot.Teams.Wire;
using Xunit;

namespace WorkshopBot.Tests.Teams.Wire;

public sealed class Mentioning
{
    private static readonly Account Bot = new("28:bot", "Workshop Bot");
    private static readonly Account Anna = new("29:anna", "Anna");

    [Fact]
    public void The_name_of_the_bot_is_left_out() =>
        Assert.Equal("vlek: de dijk", Said("<at>Workshop Bot</at>\u00A0vlek: de dijk", new Mention(Bot, "<at>Workshop Bot</at>")));

    [Fact]
    public void A_bot_mentioned_word_by_word_is_left_out_whole() => Assert.Equal("hulp", Said(
        "<at>Workshop</at> <at>Bot</at> hulp", new Mention(Bot, "<at>Workshop</at>"), new Mention(Bot, "<at>Bot</at>")));

    [Fact]
    public void A_mention_without_its_text_is_found_by_name() =>
        Assert.Equal("hulp", Said("<at>workshop bot</at> hulp", new Mention(Bot, null)));

    [Fact]
    public void The_name_of_somebody_else_stays() =>
        Assert.Equal("vraag <at>Anna</at>", Said("vraag <at>Anna</at>", new Mention(Anna, "<at>Anna</at>")));

    [Fact]
    public void A_mention_with_empty_text_changes_nothing() => Assert.Equal("hulp", Said("hulp", new Mention(Bot, "")));

    [Fact]
    public void A_message_without_text_says_nothing() =>
        Assert.Equal("", (A("x") with { Text = null }).TextWithoutMention());

    [Fact]
    public void Only_a_mention_of_the_bot_speaks_to_the_bot()
    {
        Assert.True((A("x") with { Mentions = [new Mention(Bot, null)] }).MentionsRecipient);
        Assert.False((A("x") with { Mentions = [new Mention(Anna, null)] }).MentionsRecipient);
    }

    private static string Said(string text, params Mention[] mentions) =>
        (A(text) with { Mentions = [.. mentions] }).TextWithoutMention();

    private static Activity A(string text) =>
        new(ActivityTypes.Message, "1", "msteams", Anna, new Conversation("c")) { Text = text, Recipient = Bot };
}
