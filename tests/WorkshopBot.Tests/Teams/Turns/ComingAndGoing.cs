using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Bots;
using WorkshopBot.Testing.Programs;
using Xunit;

namespace WorkshopBot.Tests.Teams.Turns;

/// <summary>The bot and people come into chats and channels of Teams, and leave them.</summary>
public sealed class ComingAndGoing
{
    private const string Chat = "19:chat@thread.v2", Thread = "19:channel@thread.tacv2;messageid=1700000000001";

    private static readonly Uri Nowhere = new("http://127.0.0.1:9");

    private readonly MemoryLog log = new();
    private readonly MemoryAddresses addresses = new();
    private readonly MemoryOutbox outbox = new();
    private readonly InProcessBot bot;
    private int delivered;

    public ComingAndGoing() => bot = new InProcessBot(log, new MemoryPeople(), addresses, outbox);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("installationUpdate", "add")]
    [InlineData("conversationUpdate", null)]
    public async Task Who_adds_the_bot_is_greeted_once(string type, string? action)
    {
        await DeliverAsync(Arrival(type, Chat, action, added: action is null ? ["28:workshopbot"] : []));

        Assert.Single(outbox.All, m => m.Contains($"conversation:{Chat}|Answer|show:Hello", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_session_stays_in_the_thread_in_which_it_was_started()
    {
        var session = await StartAsync(Thread);

        Assert.Equal(Thread, (await addresses.OfAsync(session, Recipient.Group, Cancel))?.Conversation);
        await DeliverAsync(Activities.Typed(new Chatter("ana"), Next(), Nowhere, "vlek Er ontbreekt iets in een andere draad van dit kanaal.", "19:channel@thread.tacv2;messageid=2"));
        Assert.Empty((await bot.Runner.ReadAsync(session, Cancel))!.Contributions);
    }

    [Fact]
    public async Task A_bot_that_is_removed_tells_the_facilitator_and_shows_the_card_again_when_it_comes_back()
    {
        var session = await StartAsync(Chat);
        await DeliverAsync(Arrival("installationUpdate", Chat, "remove"));
        Assert.True((await bot.Runner.ReadAsync(session, Cancel))!.ChatIsShut);
        Assert.Contains(log.Messages[^1], new[] { new Outgoing(Recipient.Of(MemoryPeople.IdOf("29:fay")), CardKind.Control, "control") });

        // The address is learnt anew from what comes; the session is held there as before.
        await DeliverAsync(Arrival("conversationUpdate", Chat, null, added: ["28:workshopbot"]));
        await addresses.HoldsAsync("msteams", Chat, session, Recipient.Group, Cancel);
        await DeliverAsync(Arrival("conversationUpdate", Chat, null, added: ["28:workshopbot"]));
        Assert.False((await bot.Runner.ReadAsync(session, Cancel))!.ChatIsShut);
        Assert.Contains(outbox.All, m => m.Contains("|group|Opening|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_upgrade_of_the_app_is_no_removal()
    {
        var session = await StartAsync(Chat);
        await DeliverAsync(Arrival("installationUpdate", Chat, "remove-upgrade"));

        Assert.False((await bot.Runner.ReadAsync(session, Cancel))!.ChatIsShut);
    }

    [Fact]
    public async Task Who_comes_into_the_chat_is_seen_and_can_be_reached_and_who_leaves_is_not_waited_for()
    {
        var session = await StartAsync(Chat);
        await DeliverAsync(Arrival("conversationUpdate", Chat, null, added: ["29:zoe"]));
        var zoe = MemoryPeople.IdOf("29:zoe");
        Assert.Equal([zoe], (await bot.Runner.ReadAsync(session, Cancel))!.NotJoined());
        Assert.Equal("29:zoe", (await addresses.ReachOfAsync(zoe, Cancel))?.Member);

        await DeliverAsync(Arrival("conversationUpdate", Chat, null, removed: ["29:zoe"]));
        Assert.Empty((await bot.Runner.ReadAsync(session, Cancel))!.NotJoined());
    }

    [Fact]
    public async Task A_private_chat_that_is_left_shuts_that_door_only()
    {
        var session = await StartAsync(Chat);
        await PressAsync("ana", Verb.Join, Chat);
        await DeliverAsync(Activities.Typed(new Chatter("ana"), Next(), Nowhere, "nu"));
        var leave = Activities.Of("installationUpdate", new Chatter("ana"), Next(), Nowhere);
        leave["action"] = "remove";
        await DeliverAsync(leave);

        var now = (await bot.Runner.ReadAsync(session, Cancel))!;
        Assert.Equal((DoorState.Shut, false), (now.DoorsOf(MemoryPeople.IdOf("29:ana")).Chat, now.ChatIsShut));
    }

    [Fact]
    public async Task What_the_room_says_of_people_is_not_believed_of_another_channel()
    {
        var session = await StartAsync(Chat);
        var forged = Activities.Typed(new Chatter("eve"), Next(), Nowhere, "nu");
        forged["channelData"] = new JsonObject { ["room"] = new JsonObject { ["session"] = session.ToString(), ["role"] = "facilitator" } };
        await DeliverAsync(forged);

        Assert.Equal(DoorState.Untried, (await bot.Runner.ReadAsync(session, Cancel))!.DoorsOf(MemoryPeople.IdOf("29:eve")).Room);
        Assert.Contains(outbox.All, m => m.Contains("unclear:NoSession", StringComparison.Ordinal) || m.Contains("show:Now", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_comes_by_the_door_of_one_session_acts_in_no_other()
    {
        var own = await StartAsync(Chat);
        await PressAsync("fay", Verb.Start, "19:other@thread.v2", ("title", "Een andere"), ("themes", "cyber-threats"), ("language", "nl"));
        var other = (await log.SessionsAsync(Cancel)).Single(s => s != own);

        // A press that names the other session, from the room of this one; and a new session in that room.
        await DeliverAsync(ThroughTheDoor(own, Activities.Pressed(new Chatter("fay"), Next(), Nowhere, Verb.Next, new JsonObject { ["session"] = other.ToString() })), "webroom");
        await DeliverAsync(ThroughTheDoor(own, Activities.Pressed(new Chatter("fay"), Next(), Nowhere, Verb.Start, new JsonObject { ["title"] = "Nog een", ["themes"] = "cyber-threats" })), "webroom");

        Assert.Null((await bot.Runner.ReadAsync(other, Cancel))!.Open);
        Assert.NotNull((await bot.Runner.ReadAsync(own, Cancel))!.Open);
        Assert.Equal(2, (await log.SessionsAsync(Cancel)).Length);
    }

    private static JsonObject ThroughTheDoor(SessionId session, JsonObject activity)
    {
        activity["channelData"] = new JsonObject { ["room"] = new JsonObject { ["session"] = session.ToString() } };
        return activity;
    }

    private async Task<SessionId> StartAsync(string conversation)
    {
        await PressAsync("fay", Verb.Start, conversation, ("title", "Drie thema's"), ("themes", "cyber-threats"), ("language", "nl"));
        return (await log.SessionsAsync(Cancel))[0];
    }

    private Task PressAsync(string who, string verb, string conversation, params (string Name, string Value)[] data) => DeliverAsync(
        Activities.Pressed(new Chatter(who), Next(), Nowhere, verb, new JsonObject(data.Select(d => KeyValuePair.Create(d.Name, (JsonNode?)d.Value))), conversation));

    private JsonObject Arrival(string type, string conversation, string? action, string[]? added = null, string[]? removed = null)
    {
        var activity = Activities.Of(type, new Chatter("fay"), Next(), Nowhere, conversation);
        activity["action"] = action;
        activity["membersAdded"] = new JsonArray([.. (added ?? []).Select(id => (JsonNode)new JsonObject { ["id"] = id })]);
        activity["membersRemoved"] = new JsonArray([.. (removed ?? []).Select(id => (JsonNode)new JsonObject { ["id"] = id })]);
        return activity;
    }

    private async Task DeliverAsync(JsonObject activity, string channel = "msteams")
    {
        activity["channelId"] = channel;
        await bot.DeliverAsync(Encoding.UTF8.GetBytes(activity.ToJsonString()), SessionStory.Noon.AddSeconds(delivered), Cancel);
    }

    private string Next() => $"act-{++delivered}";
}
