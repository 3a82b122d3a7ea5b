using System.Text;
using WorkshopBot.Teams.Wire;
using Xunit;
using static WorkshopBot.Teams.Wire.ActivityReading;

namespace WorkshopBot.Tests.Teams.Wire;

public sealed class ReadingActivities
{
    private const string Message =
        """
        {"type":"message","id":"17","channelId":"msteams","serviceUrl":"http://localhost:5080/room/connector",
         "timestamp":"2026-03-02T09:00:00.5Z","locale":"nl-NL","text":"<at>Bot</at> vlek\u00a0dijk","textFormat":"plain",
         "from":{"id":"29:anna","name":"Anna","aadObjectId":"a-1"},"recipient":{"id":"28:bot","name":"Bot"},
         "conversation":{"id":"19:room","conversationType":"groupChat","isGroup":true,"tenantId":"t"},
         "entities":[{"type":"mention","mentioned":{"id":"28:bot","name":"Bot"},"text":"<at>Bot</at>"},{"type":"clientInfo"}],
         "channelData":{"room":{"place":"saba"}},"replyToId":"9","somethingNew":[1,2]}
        """;

    [Fact]
    public void A_message_is_read_with_all_that_the_bot_needs()
    {
        var read = Reads(Message);

        Assert.Equal(("message", "17", "msteams"), (read.Type, read.Id, read.ChannelId));
        Assert.Equal(new Account("29:anna", "Anna", "a-1"), read.From);
        Assert.Equal(new Conversation("19:room", null, "groupChat", true, "t"), read.Conversation);
        Assert.Equal(new Account("28:bot", "Bot"), read.Recipient);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 9, 0, 0, 500, TimeSpan.Zero), read.Timestamp);
        Assert.Equal([new Mention(new Account("28:bot", "Bot"), "<at>Bot</at>")], read.Mentions);
        Assert.Equal("saba", read.ChannelData?.Child("room")?.Text("place"));
        Assert.Equal(("9", "nl-NL", "plain"), (read.ReplyToId, read.Locale, read.TextFormat));
    }

    [Fact]
    public void Newcomers_and_leavers_are_read_and_those_without_an_id_left_out()
    {
        var read = Reads(
            """
            {"type":"conversationUpdate","id":"1","from":{"id":"f"},"conversation":{"id":"c"},
             "membersAdded":[{"id":"a","name":"A"},{"name":"nobody"},7],"membersRemoved":[{"id":"b"}]}
            """);

        Assert.Equal([new Account("a", "A")], read.MembersAdded);
        Assert.Equal([new Account("b")], read.MembersRemoved);
    }

    [Theory]
    [InlineData("", MalformedKind.NotJson)]
    [InlineData("{", MalformedKind.NotJson)]
    [InlineData("{} {}", MalformedKind.NotJson)]
    [InlineData("""{"type":"message","text":"\ud83d"}""", MalformedKind.NotJson)]
    [InlineData("""{"type":"message","\udc00":1}""", MalformedKind.NotJson)]
    [InlineData("[]", MalformedKind.NotAnObject)]
    [InlineData("null", MalformedKind.NotAnObject)]
    [InlineData("""{"id":"1","from":{"id":"f"},"conversation":{"id":"c"}}""", MalformedKind.NoType)]
    [InlineData("""{"type":7,"id":"1","from":{"id":"f"},"conversation":{"id":"c"}}""", MalformedKind.NoType)]
    [InlineData("""{"type":"message","id":"1","from":{"id":"f"}}""", MalformedKind.NoConversation)]
    [InlineData("""{"type":"message","id":"1","from":{"id":"f"},"conversation":{"id":""}}""", MalformedKind.NoConversation)]
    [InlineData("""{"type":"message","id":"1","from":"f","conversation":{"id":"c"}}""", MalformedKind.NoSender)]
    [InlineData("""{"type":"message","from":{"id":"f"},"conversation":{"id":"c"}}""", MalformedKind.NoId)]
    public void What_the_bot_cannot_do_without_is_named(string body, MalformedKind kind) =>
        Assert.Equal(kind, Assert.IsType<Malformed>(Read(body)).Kind);

    [Fact]
    public void Bytes_that_are_no_utf8_are_not_json() => Assert.Equal(
        MalformedKind.NotJson, Assert.IsType<Malformed>(ActivityReader.Read(new byte[] { (byte)'"', 0xC3, 0x28, (byte)'"' })).Kind);

    [Fact]
    public void A_body_that_is_nested_too_deep_is_turned_away() =>
        Assert.Equal(MalformedKind.TooDeep, Assert.IsType<Malformed>(Read(Nested(65))).Kind);

    [Fact]
    public void A_body_at_the_limit_of_depth_is_read() => Assert.IsType<Read>(Read(
        $$"""{"type":"message","id":"1","from":{"id":"f"},"conversation":{"id":"c"},"value":{{Nested(63)}}}"""));

    [Fact]
    public void A_body_that_is_too_big_is_turned_away_unread() => Assert.Equal(
        MalformedKind.TooBig, Assert.IsType<Malformed>(ActivityReader.Read(new byte[ActivityReader.BiggestBody + 1])).Kind);

    [Fact]
    public void An_id_that_no_key_could_hold_is_turned_away() => Assert.Equal(
        new Malformed(MalformedKind.IdTooLong, "id"), Read(Message.Replace("\"17\"", $"\"{new string('x', 513)}\"", StringComparison.Ordinal)));

    [Fact]
    public void A_field_of_another_shape_than_expected_counts_as_absent()
    {
        var read = Reads(
            """
            {"type":"message","id":"1","from":{"id":"f"},"conversation":{"id":"c","isGroup":[]},
             "text":{"a":1},"entities":{},"membersAdded":"x","timestamp":"soon","recipient":5}
            """);

        Assert.Null(read.Text);
        Assert.Empty(read.Mentions);
        Assert.Empty(read.MembersAdded);
        Assert.Null(read.Timestamp);
        Assert.Null(read.Recipient);
        Assert.Null(read.Conversation.IsGroup);
    }

    [Fact]
    public void Of_a_field_that_comes_twice_the_last_counts() => Assert.Equal("b", Reads(
        """{"type":"message","id":"1","from":{"id":"f"},"conversation":{"id":"c"},"text":"a","text":"b"}""").Text);

    [Fact]
    public void A_byte_order_mark_is_passed_over() => Assert.IsType<Read>(Read("\uFEFF" + Message));

    [Fact]
    public void A_zero_character_is_left_out() => Assert.Equal("ab", Reads(
        """{"type":"message","id":"1","from":{"id":"f"},"conversation":{"id":"c"},"text":"a\u0000b"}""").Text);

    /// <summary>Whatever byte is changed, cut off or doubled, reading ends in an answer.</summary>
    [Fact]
    public void No_damaged_body_makes_reading_throw()
    {
        var whole = Encoding.UTF8.GetBytes(Message);
        for (var at = 0; at < whole.Length; at++)
        {
            Assert.IsType<Malformed>(ActivityReader.Read(whole.AsMemory(0, at)));
            foreach (var planted in "\0\"\\{}[]:,u9\u00ff"u8)
            {
                byte[] damaged = [.. whole];
                damaged[at] = planted;
                Assert.NotNull(ActivityReader.Read(damaged));
            }
        }
    }

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    private static ActivityReading Read(string body) => ActivityReader.Read(Encoding.UTF8.GetBytes(body));

    private static Activity Reads(string body) => Assert.IsType<Read>(Read(body)).Activity;
}
