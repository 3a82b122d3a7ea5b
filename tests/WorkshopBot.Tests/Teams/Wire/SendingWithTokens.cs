using System.Collections.Concurrent;
using System.Net;
using WorkshopBot.Teams.Wire;
using Xunit;

namespace WorkshopBot.Tests.Teams.Wire;

/// <summary>Which token goes along, and what happens when it is turned away.</summary>
public sealed class SendingWithTokens : IAppTokens
{
    private const string Teams = "https://smba.trafficmanager.net/emea/";
    private const string Room = "http://127.0.0.1:5080/room/connector";

    private readonly ConcurrentQueue<(string Scope, bool Fresh)> asked = [];
    private readonly List<string?> borne = [];
    private readonly Queue<HttpStatusCode> answers = [];
    private NoTokenException? none;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_channel_gets_the_bots_own()
    {
        Assert.IsType<Delivery.Sent>(await SendAsync(Teams));
        Assert.Equal(["Bearer old"], borne);
        Assert.Equal([("the-scope", false)], asked);
    }

    [Fact]
    public async Task Our_own_room_gets_that_of_the_room()
    {
        Assert.IsType<Delivery.Sent>(await SendAsync(Room + "/"));
        Assert.Equal(["Bearer room"], borne);
        Assert.Empty(asked);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5081/room/connector")]
    [InlineData("http://localhost:5080/room/connector")]
    [InlineData("http://127.0.0.1:5080/room/connector/x")]
    [InlineData("http://127.0.0.1:5080/room")]
    public async Task Anything_else_on_this_machine_gets_none(string almost)
    {
        Assert.IsType<Delivery.Sent>(await SendAsync(almost));
        Assert.Equal([null], borne);
        Assert.Empty(asked);
    }

    [Fact]
    public async Task One_that_is_turned_away_is_replaced_once()
    {
        answers.Enqueue(HttpStatusCode.Unauthorized);

        Assert.IsType<Delivery.Sent>(await SendAsync(Teams));
        Assert.Equal(["Bearer old", "Bearer new"], borne);
        Assert.Equal([("the-scope", false), ("the-scope", true)], asked);
    }

    [Fact]
    public async Task And_not_a_second_time_at_once()
    {
        answers.Enqueue(HttpStatusCode.Unauthorized);
        answers.Enqueue(HttpStatusCode.Unauthorized);

        Assert.Equal(new Delivery.Failed(HttpStatusCode.Unauthorized, null, FailureKind.Retry), await SendAsync(Teams));
        Assert.Equal(2, borne.Count);
    }

    [Fact]
    public async Task The_rooms_own_is_not_tried_again_at_once()
    {
        answers.Enqueue(HttpStatusCode.Unauthorized);

        Assert.Equal(FailureKind.Retry, Assert.IsType<Delivery.Failed>(await SendAsync(Room)).Kind);
        Assert.Single(borne);
    }

    [Fact]
    public async Task Without_one_nothing_is_sent_and_it_is_tried_later()
    {
        none = new NoTokenException("invalid_client", new InvalidOperationException());

        Assert.Equal(new Delivery.Failed(null, null, FailureKind.Retry, "NoToken:invalid_client"), await SendAsync(Teams));
        Assert.Empty(borne);
    }

    ValueTask<string?> IAppTokens.TokenAsync(string scope, bool fresh, CancellationToken cancel)
    {
        asked.Enqueue((scope, fresh));
        return none is null ? new(fresh ? "new" : "old") : throw none;
    }

    private async Task<Delivery> SendAsync(string serviceUrl)
    {
        using var http = new HttpClient(new Channel(this));
        var guard = new ServiceUrlGuard(new ServiceUrlSettings(["smba.trafficmanager.net"], AllowLoopback: true), () => Room);
        var client = new ConnectorClient(http, guard, TimeProvider.System, new ConnectorTokens(this, "the-scope", _ => new("room")));
        return await client.SendAsync(
            serviceUrl, new OutgoingActivity(new OutgoingContent.PlainText("x"), new Account("28:bot"), "19:a/b", new Account("29:anna"), null, "nl"), Cancel);
    }

    private sealed class Channel(SendingWithTokens test) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            test.borne.Add(request.Headers.Authorization?.ToString());
            return Task.FromResult(new HttpResponseMessage(test.answers.TryDequeue(out var status) ? status : HttpStatusCode.Created));
        }
    }
}
