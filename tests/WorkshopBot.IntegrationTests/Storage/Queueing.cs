using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using Xunit;

namespace WorkshopBot.IntegrationTests.Storage;

public sealed class QueueingOnSqlite : Queueing<SqliteFile>;

public sealed class QueueingOnPostgres : Queueing<PostgresServer>;

public abstract class Queueing<T> : StorageTest<T>
    where T : ITestDatabase, new()
{
    private static readonly Outgoing Rate = new(Recipient.Group, CardKind.Rate, "rate-1-1"),
        Collect = new(Recipient.Group, CardKind.Collect, "collect-1-1"),
        Control = new(Recipient.Of(Bram), CardKind.Control, "control");

    [Fact]
    public async Task Each_reader_gets_the_oldest_first()
    {
        await AppendAsync(0, Turn("c1", Present(), Rate, Control));
        await AppendAsync(1, new Turn<SessionEvent>(Asks("c2", Noon.AddHours(-1)), [Present()], [Collect], null)); // a clock that went back

        Assert.Equal([Rate, Control], (await HeadsAsync()).Select(w => w.Message));

        await SentAsync(await HeadAsync(Recipient.Group), "a1");
        Assert.Equal(Collect, (await HeadAsync(Recipient.Group)).Message);

        await SentAsync(await HeadAsync(Recipient.Group), "a2");
        Assert.Equal([Control], (await HeadsAsync()).Select(w => w.Message));
    }

    [Fact]
    public async Task All_messages_of_one_turn_keep_their_order()
    {
        var many = Enumerable.Range(0, 50).Select(i => new Outgoing(Recipient.Group, CardKind.Answer, $"{i:00}")).ToArray();
        await AppendAsync(0, Turn("c1", Present(), [.. many]));

        foreach (var message in many)
        {
            var head = Assert.Single(await HeadsAsync());
            Assert.Equal(message, head.Message);
            await SentAsync(head, null);
        }

        Assert.Empty(await HeadsAsync());
    }

    [Fact]
    public async Task One_sending_serves_all_that_wait_for_the_same_card()
    {
        await AppendAsync(0, Turn("c1", Present(), Control, Rate));
        await AppendAsync(1, Turn("c2", Present(), Control));
        await AppendAsync(2, Turn("c3", Present(), Control));

        var head = await HeadAsync(Recipient.Of(Bram));
        Assert.Equal((3, Session, Control, null), (head.Ids.Length, head.Session, head.Message, head.PostedAs));
        Assert.Equal(head.Ids.Order(StringComparer.Ordinal), head.Ids);

        await AppendAsync(3, Turn("c4", Present(), Control)); // arrives while it is being sent
        await SentAsync(head, "activity-7");

        var later = await HeadAsync(Recipient.Of(Bram));
        Assert.Equal("activity-7", later.PostedAs);
        Assert.DoesNotContain(Assert.Single(later.Ids), head.Ids);
    }

    [Fact]
    public async Task A_card_is_known_by_its_last_id_and_by_subject()
    {
        await AppendAsync(0, Turn("c1", Present(), Control));
        await SentAsync(await HeadAsync(Recipient.Of(Bram)), "first");
        await AppendAsync(1, Turn("c2", Present(), Control));
        await SentAsync(await HeadAsync(Recipient.Of(Bram)), "second");
        await AppendAsync(2, Turn("c3", Present(), Control, Rate));

        Assert.Equal("second", (await HeadAsync(Recipient.Of(Bram))).PostedAs);
        Assert.Null((await HeadAsync(Recipient.Group)).PostedAs);

        await SentAsync(await HeadAsync(Recipient.Of(Bram)), null); // an update need not say the id again
        await AppendAsync(3, Turn("c4", Present(), Control));
        Assert.Equal("second", (await HeadAsync(Recipient.Of(Bram))).PostedAs);
    }

    [Fact]
    public async Task A_message_that_fails_waits_and_holds_up_only_its_own_reader()
    {
        await AppendAsync(0, Turn("c1", Present(), Rate, Collect, Control));

        await Store.Outbox.FailedAsync(await HeadAsync(Recipient.Group), Noon.AddMinutes(1), "429", Cancel);

        Assert.Equal([Control], (await HeadsAsync()).Select(w => w.Message));
        var again = (await HeadsAsync(Noon.AddMinutes(1))).Single(w => w.Message.To == Recipient.Group);
        Assert.Equal((Rate, 1, "429"), (again.Message, again.Attempts, again.Problem));
    }

    [Fact]
    public async Task A_message_that_only_waits_for_its_turn_was_not_tried()
    {
        await AppendAsync(0, Turn("c1", Present(), Rate, Control));
        await Store.Outbox.FailedAsync(await HeadAsync(Recipient.Group), Noon, "503", Cancel);

        await Store.Outbox.PostponeAsync(await HeadAsync(Recipient.Group), Noon.AddMinutes(1), null, Cancel);
        await Store.Outbox.PostponeAsync(await HeadAsync(Recipient.Of(Bram)), Noon.AddMinutes(1), "no address yet", Cancel);

        Assert.Empty(await HeadsAsync());
        Assert.Equal(
            [(Rate, 1, "503"), (Control, 0, "no address yet")],
            (await HeadsAsync(Noon.AddMinutes(1))).Select(w => (w.Message, w.Attempts, w.Problem)));
    }

    [Fact]
    public async Task An_address_that_comes_wakes_what_waits_for_it()
    {
        var chat = new Address("msteams", "19:x", "https://service", "bot", null, null);
        var hello = new Outgoing(Recipient.OfConversation("19:x"), CardKind.Answer, "hello");
        await AppendAsync(0, Turn("c1", Present(), Rate, Control));
        await Store.Outbox.AddAsync(null, hello, "c2", Noon, Cancel);
        await Store.Addresses.RememberAsync(chat, Noon, Cancel);
        await Store.Addresses.HoldsAsync(chat.Channel, chat.Conversation, Session, Recipient.Group, Cancel);
        await Store.Addresses.LostAsync(chat.Channel, chat.Conversation, Cancel);
        foreach (var head in await HeadsAsync())
            await Store.Outbox.PostponeAsync(head, Noon.AddHours(1), "403", Cancel);

        await Store.Addresses.RememberAsync(chat, Noon.AddMinutes(1), Cancel);
        Assert.Equal([Rate, hello], (await HeadsAsync(Noon.AddMinutes(1))).Select(w => w.Message).OrderBy(m => m.Card));

        await Store.Addresses.RememberAsync(chat with { Conversation = "a:bram", Person = Bram }, Noon.AddMinutes(2), Cancel);
        Assert.Equal(3, (await HeadsAsync(Noon.AddMinutes(2))).Count);
    }

    [Fact]
    public async Task What_is_given_up_stays_visible_and_lets_the_next_one_pass()
    {
        await AppendAsync(0, Turn("c1", Present(), Rate, Collect, Rate));

        await Store.Outbox.GiveUpAsync(await HeadAsync(Recipient.Group), "403", Noon, Cancel);

        Assert.Equal(Collect, (await HeadAsync(Recipient.Group)).Message);
        var stuck = Assert.Single(await Store.Outbox.UndeliveredAsync(Noon, Cancel));
        Assert.Equal((Rate, "403", Session), (stuck.Message, stuck.Problem, stuck.Session));
    }

    [Fact]
    public async Task What_waits_too_long_is_visible()
    {
        await AppendAsync(0, Turn("c1", Present(), Rate));

        Assert.Empty(await Store.Outbox.UndeliveredAsync(Noon, Cancel));
        Assert.Equal(Rate, Assert.Single(await Store.Outbox.UndeliveredAsync(Noon.AddTicks(1), Cancel)).Message);
    }

    [Fact]
    public async Task A_message_without_a_session_goes_out_once_for_its_cause()
    {
        var hello = new Outgoing(Recipient.OfConversation("19:x"), CardKind.Answer, "hello");
        await Store.Outbox.AddAsync(null, hello, "c1", Noon, Cancel);
        await Store.Outbox.AddAsync(null, hello, "c1", Noon, Cancel);

        var head = Assert.Single(await HeadsAsync());
        Assert.Equal((null, hello, 1), (head.Session, head.Message, head.Ids.Length));
        await SentAsync(head, "a1");
        await Store.Outbox.AddAsync(null, hello, "c1", Noon.AddMinutes(1), Cancel);
        Assert.Empty(await HeadsAsync(Noon.AddDays(1)));

        await Store.Outbox.AddAsync(null, hello, "c2", Noon.AddDays(3), Cancel);
        Assert.Equal("a1", Assert.Single(await HeadsAsync(Noon.AddDays(3))).PostedAs);
        Assert.Equal(1, await CountAsync("outbox")); // what was sent days ago is tidied away
    }

    [Fact]
    public async Task No_more_than_asked_are_given()
    {
        for (var i = 0; i < 5; i++)
            await Store.Outbox.AddAsync(null, new Outgoing(Recipient.OfConversation($"{i}"), CardKind.Answer, "x"), "c", Noon.AddSeconds(i), Cancel);

        Assert.Equal(["0", "1", "2"], (await Store.Outbox.HeadsAsync(Noon.AddHours(1), 3, Cancel)).Select(w => w.Message.To.Conversation));
    }

    private async Task<IReadOnlyList<Waiting>> HeadsAsync(DateTimeOffset? now = null) =>
        await Store.Outbox.HeadsAsync(now ?? Noon, 100, Cancel);

    private async Task<Waiting> HeadAsync(Recipient reader) => Assert.Single(await HeadsAsync(), w => w.Message.To == reader);

    private Task SentAsync(Waiting message, string? activity) => Store.Outbox.SentAsync(message, activity, Noon, Cancel);
}
