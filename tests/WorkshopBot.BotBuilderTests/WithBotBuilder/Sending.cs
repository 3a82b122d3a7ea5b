using System.Net;
using System.Text.Json;
using Microsoft.Rest;
using WorkshopBot.Teams.BotBuilder;
using WorkshopBot.Teams.Wire;
using Xunit;

namespace WorkshopBot.BotBuilderTests.WithBotBuilder;

/// <summary>The outbox sends through Bot Builder as it does through our own wire, and hears the same of what came of it.</summary>
public sealed class Sending
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_goes_out_as_we_wrote_it()
    {
        var channel = new Channel();

        Assert.Equal(new Delivery.Sent("1700000000000"), await channel.Connector.SendAsync(Channel.ServiceUrl, Channel.Card, Cancel));

        using var sent = JsonDocument.Parse(SharedJson.Write(channel.Sent!));
        using var ours = JsonDocument.Parse(Channel.Card.ToJson());
        Assert.Equal(Delivered.Settings.AppId, channel.App);
        Assert.All(ours.RootElement.EnumerateObject(), p => Assert.True(JsonElement.DeepEquals(p.Value, sent.RootElement.GetProperty(p.Name)), p.Name));
    }

    [Fact]
    public async Task A_message_that_answers_nothing_is_sent_as_no_answer()
    {
        var channel = new Channel();

        await channel.Connector.SendAsync(Channel.ServiceUrl, Channel.Card, Cancel);

        Assert.Null(channel.Sent!.ReplyToId);
    }

    [Fact]
    public async Task An_update_takes_the_place_of_the_message_it_names()
    {
        var channel = new Channel { Id = null };

        Assert.Equal(new Delivery.Sent(null), await channel.Connector.UpdateAsync(Channel.ServiceUrl, "17", Channel.Card, Cancel));

        Assert.Equal(("17", "19:group@thread.v2"), (channel.Sent!.Id, channel.Sent.Conversation.Id));
    }

    [Fact]
    public async Task A_message_is_taken_back_by_its_name()
    {
        var channel = new Channel();

        Assert.Equal(new Delivery.Sent(null), await channel.Connector.DeleteAsync(Channel.ServiceUrl, "19:group@thread.v2", "17", Cancel));

        Assert.Equal(("17", "19:group@thread.v2", Channel.ServiceUrl), (channel.Deleted!.ActivityId, channel.Deleted.Conversation.Id, channel.Deleted.ServiceUrl));
    }

    [Fact]
    public async Task A_private_conversation_is_asked_for_in_the_one_shape_that_Teams_takes()
    {
        var channel = new Channel { Id = "a:made" };

        Assert.Equal(
            new Delivery.Sent("a:made"),
            await channel.Connector.CreatePrivateAsync(Channel.ServiceUrl, new Account(Delivered.Bot), "29:someone", Delivered.Tenant, Cancel));

        Assert.Equal((false, Delivered.Bot, Delivered.Tenant), (channel.Wanted!.IsGroup, channel.Wanted.Bot.Id, channel.Wanted.TenantId));
        Assert.Equal("29:someone", Assert.Single(channel.Wanted.Members).Id);
    }

    [Fact]
    public async Task Every_turn_shares_one_contract_resolver()
    {
        var (first, second) = (new Channel(), new Channel());

        await first.Connector.SendAsync(Channel.ServiceUrl, Channel.Card, Cancel);
        await second.Connector.UpdateAsync(Channel.ServiceUrl, "17", Channel.Card, Cancel);

        Assert.All(
            [first.Serialization, first.Deserialization, second.Serialization, second.Deserialization],
            s => Assert.Same(SharedJson.Resolver, s.ContractResolver));
        Assert.Same(SharedJson.Resolver, SharedJson.Serializer.ContractResolver);
    }

    [Theory]
    [InlineData(HttpStatusCode.Redirect)]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.BadRequest, "MessageSizeTooBig")]
    [InlineData(HttpStatusCode.Forbidden, "MessageWritesBlocked")]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(HttpStatusCode.Conflict)]
    [InlineData(HttpStatusCode.Gone)]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(HttpStatusCode.TooManyRequests, null, "7")]
    [InlineData(HttpStatusCode.TooManyRequests, "TooManyRequests", "Mon, 23 Nov 2026 09:01:30 GMT")]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.ServiceUnavailable, null, "7")]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task A_no_means_what_it_means_on_our_own_wire(HttpStatusCode status, string? code = null, string? retryAfter = null)
    {
        var channel = new Channel();
        channel.Faults.Enqueue(Channel.No(status, code, retryAfter));
        channel.Faults.Enqueue(Channel.No(status, code, retryAfter));
        using var http = new HttpClient(new Refusing(status, code, retryAfter));
        var wire = new ConnectorClient(http, Delivered.Guard, channel);

        var sent = Assert.IsType<Delivery.Failed>(await channel.Connector.SendAsync(Channel.ServiceUrl, Channel.Card, Cancel));
        var updated = Assert.IsType<Delivery.Failed>(await channel.Connector.UpdateAsync(Channel.ServiceUrl, "17", Channel.Card, Cancel));

        Assert.Equal(status, sent.Status);
        Assert.Equal(await wire.SendAsync(Channel.ServiceUrl, Channel.Card, Cancel), sent);
        Assert.Equal(await wire.UpdateAsync(Channel.ServiceUrl, "17", Channel.Card, Cancel), updated);
    }

    [Fact]
    public async Task A_date_says_how_long_to_wait() => Assert.Equal(
        TimeSpan.FromSeconds(90),
        Assert.IsType<Delivery.Failed>(await SendAsync(Channel.No(HttpStatusCode.TooManyRequests, null, "Mon, 23 Nov 2026 09:01:30 GMT"))).RetryAfter);

    [Fact]
    public async Task A_token_that_is_turned_away_is_replaced_once()
    {
        var channel = new Channel();
        channel.Faults.Enqueue(Channel.No(HttpStatusCode.Unauthorized));

        Assert.IsType<Delivery.Sent>(await channel.Connector.SendAsync(Channel.ServiceUrl, Channel.Card, Cancel));
        Assert.Equal([true], channel.TokensAsked);

        channel.Faults.Enqueue(Channel.No(HttpStatusCode.Unauthorized));
        channel.Faults.Enqueue(Channel.No(HttpStatusCode.Unauthorized));

        Assert.Equal(
            HttpStatusCode.Unauthorized,
            Assert.IsType<Delivery.Failed>(await channel.Connector.SendAsync(Channel.ServiceUrl, Channel.Card, Cancel)).Status);
        Assert.Equal(4, channel.Calls);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_after_a_good_status_changes_nothing() =>
        Assert.Equal(new Delivery.Sent(null), await SendAsync(new SerializationException("unreadable", "<html>", new JsonException())));

    [Fact]
    public async Task No_connection_means_try_again_and_a_broken_one_that_it_is_unclear()
    {
        Assert.Equal(
            new Delivery.Failed(null, null, FailureKind.Retry), await SendAsync(new HttpRequestException(HttpRequestError.ConnectionError)));
        Assert.Equal(
            new Delivery.Failed(null, null, FailureKind.Unclear), await SendAsync(new HttpRequestException(HttpRequestError.ResponseEnded)));
    }

    [Fact]
    public async Task No_answer_in_time_leaves_it_unclear() =>
        Assert.Equal(new Delivery.Failed(null, null, FailureKind.Unclear, "Timeout"), await SendAsync(new TaskCanceledException()));

    [Fact]
    public async Task Without_a_token_nothing_was_sent() => Assert.Equal(
        new Delivery.Failed(null, null, FailureKind.Retry, "AADSTS7000215"), await SendAsync(new NoTokenException("AADSTS7000215", new TimeoutException())));

    [Theory]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("http://smba.trafficmanager.net/")]
    public async Task Nothing_goes_where_the_bot_may_not_send(string serviceUrl)
    {
        var channel = new Channel();

        Assert.Equal(
            new Delivery.Failed(null, null, FailureKind.Refused, "ServiceUrlNotAllowed"), await channel.Connector.SendAsync(serviceUrl, Channel.Card, Cancel));
        Assert.Equal(0, channel.Calls);
    }

    private static Task<Delivery> SendAsync(Exception fault)
    {
        var channel = new Channel();
        channel.Faults.Enqueue(fault);
        return channel.Connector.SendAsync(Channel.ServiceUrl, Channel.Card, Cancel);
    }

    private sealed class Refusing(HttpStatusCode status, string? code, string? retryAfter) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = new HttpResponseMessage(status) { Content = new StringContent(code is null ? "" : $$$"""{"error":{"code":"{{{code}}}"}}""") };
            if (retryAfter is not null)
                response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
            return Task.FromResult(response);
        }
    }
}
