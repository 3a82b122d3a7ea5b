using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Moq;
using Newtonsoft.Json;
using WorkshopBot.Teams.BotBuilder;
using WorkshopBot.Teams.Tokens;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Bots;
using Schema = Microsoft.Bot.Schema;

namespace WorkshopBot.BotBuilderTests.WithBotBuilder;

/// <summary>The handler over the real turns, with memory for storage; activities come in as the adapter would read them.</summary>
internal sealed class Delivered
{
    public const string Tenant = "11111111-aaaa-4aaa-8aaa-111111111111";

    public const string Bot = "28:bot";

    public static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static readonly BotBuilderSettings Settings = new("22222222-bbbb-4bbb-8bbb-222222222222", Tenant, Cloud.Public);

    public static readonly AllowedTenants Tenants = new([Tenant]);

    public static readonly ServiceUrlGuard Guard = new(new ServiceUrlSettings(["smba.trafficmanager.net"], AllowLoopback: false));

    private readonly InProcessBot bot;

    public Delivered()
    {
        SharedJson.LeaveWordsAlone();
        bot = new InProcessBot(Log, new MemoryPeople(), Addresses, Outbox);
    }

    public MemoryLog Log { get; } = new();

    public MemoryAddresses Addresses { get; } = new();

    public MemoryOutbox Outbox { get; } = new();

    /// <summary>What was handed to the turns, as they got it.</summary>
    public List<Activity> Taken { get; } = [];

    /// <summary>What the turn context was asked to send.</summary>
    public List<Schema.Activity> Answers { get; } = [];

    public static JsonObject Sent(string type, string id, string conversation = "a:private") => new()
    {
        ["type"] = type, ["id"] = id, ["channelId"] = "msteams", ["serviceUrl"] = "https://smba.trafficmanager.net/emea/",
        ["timestamp"] = "2026-11-23T09:00:00.123Z", ["locale"] = "nl-NL",
        ["from"] = new JsonObject { ["id"] = "29:someone", ["name"] = "Robin", ["aadObjectId"] = "33333333-cccc-4ccc-8ccc-333333333333" },
        ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "WorkshopBot" },
        ["conversation"] = new JsonObject
        {
            ["id"] = conversation, ["tenantId"] = Tenant, ["conversationType"] = conversation.StartsWith("a:", StringComparison.Ordinal) ? "personal" : "groupChat",
        },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant }, ["since"] = "2026-11-23T10:00:00+01:00" },
    };

    public static JsonObject Pressed(string id, string verb, params (string Name, string Value)[] data)
    {
        var press = Sent("invoke", id);
        press["name"] = "adaptiveCard/action";
        press["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = new JsonObject(data.Select(d => KeyValuePair.Create(d.Name, (JsonNode?)d.Value))),
            },
            ["trigger"] = "manual",
        };
        return press;
    }

    /// <summary>As the adapter reads a request.</summary>
    public static Schema.Activity AsTheirs(JsonObject activity)
    {
        using var json = new JsonTextReader(new StringReader(activity.ToJsonString()));
        return HttpHelper.BotMessageSerializer.Deserialize<Schema.Activity>(json)!;
    }

    public Task TakeAsync(JsonObject activity, Exception? fault = null) => TakeAsync(AsTheirs(activity), fault);

    public async Task TakeAsync(Schema.Activity activity, Exception? fault = null)
    {
        var turn = new Mock<ITurnContext>();
        turn.Setup(t => t.Activity).Returns(activity);
        turn.Setup(t => t.TurnState).Returns(new TurnContextStateCollection());
        turn.Setup(t => t.SendActivityAsync(It.IsAny<Schema.IActivity>(), It.IsAny<CancellationToken>()))
            .Callback((Schema.IActivity sent, CancellationToken _) => Answers.Add((Schema.Activity)sent))
            .ReturnsAsync(new Schema.ResourceResponse());

        var handler = new WorkshopHandler(
            async (taken, cancel) =>
            {
                Taken.Add(taken);
                return fault is null ? await bot.HandleAsync(taken, Now, cancel) : throw fault;
            }, Guard, Tenants, Settings);
        await handler.OnTurnAsync(turn.Object, CancellationToken.None);
    }
}
