using System.Text.Json;
using WorkshopBot.Teams.Wire;
using Xunit;

namespace WorkshopBot.Tests.Teams.Wire;

public sealed class KnowingARepeat
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_activity_is_known_by_channel_conversation_and_id() => Assert.Equal("msteams|19:room|17", Message("17").Cause);

    [Fact]
    public void Ids_cannot_be_shifted_to_look_like_another() => Assert.NotEqual(
        Message("b|c").Cause, (Message("c") with { Conversation = new Conversation("19:room|b") }).Cause);

    [Fact]
    public void A_press_without_id_that_comes_again_is_the_same() => Assert.Equal(Press("n1", Noon).Cause, Press("n1", Noon).Cause);

    [Fact]
    public void A_second_press_without_id_is_another() => Assert.NotEqual(Press("n1", Noon).Cause, Press("n1", Noon.AddSeconds(1)).Cause);

    [Fact]
    public void A_press_on_another_card_is_another() => Assert.NotEqual(Press("n1", Noon).Cause, Press("n2", Noon).Cause);

    [Fact]
    public void A_cause_too_long_for_a_key_is_shortened_and_still_its_own()
    {
        var one = Press(new string('a', 2000), Noon).Cause;

        Assert.Equal(71, one.Length);
        Assert.NotEqual(one, Press(new string('b', 2000), Noon).Cause);
    }

    private static Activity Message(string id) =>
        new(ActivityTypes.Message, id, "msteams", new Account("29:anna"), new Conversation("19:room"));

    private static Activity Press(string nonce, DateTimeOffset at) => Message("") with
    {
        Type = ActivityTypes.Invoke,
        Timestamp = at,
        ReplyToId = "9",
        Value = JsonElement.Parse(
            """{"action":{"type":"Action.Execute","verb":"rate","data":{"nonce":"NONCE"}}}""".Replace("NONCE", nonce, StringComparison.Ordinal)),
    };
}
