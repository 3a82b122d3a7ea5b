using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Rest;
using Moq;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using WorkshopBot.Teams.BotBuilder;
using WorkshopBot.Teams.Wire;
using Schema = Microsoft.Bot.Schema;

namespace WorkshopBot.BotBuilderTests.WithBotBuilder;

/// <summary>Bot Builder's adapter, in real turns of its own, with a channel behind it that answers as a test says.</summary>
internal sealed class Channel : TimeProvider, IAppTokens
{
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea";

    public static readonly OutgoingActivity Card = new(
        new OutgoingContent.AdaptiveCard("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"2026-11-23T10:00:00+01:00","maxLines":1.5}]}"""),
        new Account(Delivered.Bot, "WorkshopBot"), "19:group@thread.v2", new Account("29:reader"), "Kort gezegd", "nl");

    private readonly Mock<BotAdapter> adapter = new();
    private readonly Mock<IConnectorClient> connector = new();

    public Channel()
    {
        connector.Setup(c => c.SerializationSettings).Returns(Serialization);
        connector.Setup(c => c.DeserializationSettings).Returns(Deserialization);
        adapter.Setup(a => a.ContinueConversationAsync(It.IsAny<string>(), It.IsAny<Schema.Activity>(), It.IsAny<BotCallbackHandler>(), It.IsAny<CancellationToken>()))
            .Returns((string app, Schema.Activity beginning, BotCallbackHandler callback, CancellationToken cancel) => TurnAsync(app, beginning, callback, cancel));
        adapter.Setup(a => a.CreateConversationAsync(
                It.IsAny<string>(), It.IsAny<string>(), It.IsAny<string>(), It.IsAny<string>(), It.IsAny<Schema.ConversationParameters>(),
                It.IsAny<BotCallbackHandler>(), It.IsAny<CancellationToken>()))
            .Returns((string app, string _, string url, string _, Schema.ConversationParameters wanted, BotCallbackHandler callback, CancellationToken cancel) =>
            {
                Wanted = wanted;
                Answer();
                return TurnAsync(app, new Schema.Activity { ServiceUrl = url, Conversation = new Schema.ConversationAccount { Id = Id } }, callback, cancel);
            });
        adapter.Setup(a => a.SendActivitiesAsync(It.IsAny<ITurnContext>(), It.IsAny<Schema.Activity[]>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ITurnContext _, Schema.Activity[] sent, CancellationToken _) => [Answer(sent[0])]);
        adapter.Setup(a => a.UpdateActivityAsync(It.IsAny<ITurnContext>(), It.IsAny<Schema.Activity>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ITurnContext _, Schema.Activity sent, CancellationToken _) => Answer(sent));
        adapter.Setup(a => a.DeleteActivityAsync(It.IsAny<ITurnContext>(), It.IsAny<Schema.ConversationReference>(), It.IsAny<CancellationToken>()))
            .Callback((ITurnContext _, Schema.ConversationReference gone, CancellationToken _) => Deleted = gone)
            .Returns(() =>
            {
                Answer();
                return Task.CompletedTask;
            });
    }

    /// <summary>As Bot Builder makes them, anew for every turn.</summary>
    public JsonSerializerSettings Serialization { get; } = new() { ContractResolver = new DefaultContractResolver() };

    public JsonSerializerSettings Deserialization { get; } = new() { ContractResolver = new DefaultContractResolver() };

    public string? Id { get; init; } = "1700000000000";

    /// <summary>Thrown by the calls, one after the other; then all is well.</summary>
    public Queue<Exception> Faults { get; } = new();

    public Schema.Activity? Sent { get; private set; }

    public Schema.ConversationReference? Deleted { get; private set; }

    public Schema.ConversationParameters? Wanted { get; private set; }

    public string? App { get; private set; }

    public int Calls { get; private set; }

    /// <summary>Whether a fresh one was asked for, token by token.</summary>
    public List<bool> TokensAsked { get; } = [];

    public IConnector Connector => new AdapterConnector(adapter.Object, Delivered.Settings, Delivered.Guard, this, this);

    public static Exception No(HttpStatusCode status, string? code = null, string? retryAfter = null)
    {
        var response = new HttpResponseMessage(status);
        if (retryAfter is not null)
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return new Schema.ErrorResponseException("no")
        {
            Response = new HttpResponseMessageWrapper(response, ""),
            Body = code is null ? null : new Schema.ErrorResponse { Error = new Schema.Error { Code = code } },
        };
    }

    public override DateTimeOffset GetUtcNow() => Delivered.Now;

    public ValueTask<string?> TokenAsync(string scope, bool fresh, CancellationToken cancel)
    {
        TokensAsked.Add(fresh);
        return new("token");
    }

    private async Task TurnAsync(string app, Schema.Activity beginning, BotCallbackHandler callback, CancellationToken cancel)
    {
        App = app;
        using var turn = new TurnContext(adapter.Object, beginning);
        turn.TurnState.Add(connector.Object);
        await callback(turn, cancel);
    }

    private Schema.ResourceResponse Answer(Schema.Activity? sent = null)
    {
        Calls++;
        Sent = sent;
        return Faults.TryDequeue(out var fault) ? throw fault : new Schema.ResourceResponse { Id = Id };
    }
}
