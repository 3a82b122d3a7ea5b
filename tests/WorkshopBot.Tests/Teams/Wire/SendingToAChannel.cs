using System.Net;
using System.Net.Http.Headers;
using WorkshopBot.Teams.Wire;
using Xunit;

namespace WorkshopBot.Tests.Teams.Wire;

public sealed class SendingToAChannel
{
    private const string Root = "http://localhost:5080/room/connector/";
    private static readonly Account Bot = new("28:bot", "WorkshopBot");

    [Fact]
    public async Task A_message_is_posted_to_its_conversation()
    {
        var channel = new FakeChannel(HttpStatusCode.Created, """{"id":"m/1"}""");

        Assert.Equal(new Delivery.Sent("m/1"), await channel.Client.SendAsync(Root, Text("hallo"), Token));
        Assert.Equal("POST /room/connector/v3/conversations/19%3Aa%2Fb/activities", channel.Asked);
        Assert.Equal(
            """{"type":"message","from":{"id":"28:bot","name":"WorkshopBot"},"recipient":{"id":"29:anna"},"conversation":{"id":"19:a/b"},"locale":"nl","text":"hallo","textFormat":"plain"}""",
            channel.Body);
    }

    [Fact]
    public async Task A_card_travels_without_text()
    {
        var channel = new FakeChannel(HttpStatusCode.OK, """{"id":"1"}""");

        await channel.Client.UpdateAsync(Root, "m 1", Text("") with { Content = new OutgoingContent.AdaptiveCard("{}"), Summary = "Nieuw" }, Token);

        Assert.Equal("PUT /room/connector/v3/conversations/19%3Aa%2Fb/activities/m%201", channel.Asked);
        Assert.EndsWith(
            """
            "summary":"Nieuw","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{}}]}
            """, channel.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"text\"", channel.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_conversation_is_asked_for_in_the_one_shape_that_works()
    {
        var channel = new FakeChannel(HttpStatusCode.Created, """{"id":"a:1"}""");

        Assert.Equal(new Delivery.Sent("a:1"), await channel.Client.CreatePrivateAsync(Root, Bot, "29:anna", "t", Token));
        Assert.Equal("POST /room/connector/v3/conversations", channel.Asked);
        Assert.Equal("""{"isGroup":false,"bot":{"id":"28:bot","name":"WorkshopBot"},"members":[{"id":"29:anna"}],"tenantId":"t"}""", channel.Body);
    }

    [Fact]
    public async Task An_acceptance_without_an_id_is_still_an_acceptance()
    {
        Assert.Equal(new Delivery.Sent(null), await new FakeChannel(HttpStatusCode.Accepted, "").Client.SendAsync(Root, Text("x"), Token));
        Assert.Equal(new Delivery.Sent(null), await new FakeChannel(HttpStatusCode.OK, "<html>").Client.SendAsync(Root, Text("x"), Token));
        Assert.Equal(new Delivery.Sent(null), await new FakeChannel(HttpStatusCode.OK, new string('x', 100_000)).Client.SendAsync(Root, Text("x"), Token));
    }

    [Theory]
    [InlineData(412, FailureKind.Retry, FailureKind.Retry)]
    [InlineData(429, FailureKind.Retry, FailureKind.Retry)]
    [InlineData(502, FailureKind.Retry, FailureKind.Retry)]
    [InlineData(504, FailureKind.Retry, FailureKind.Retry)]
    [InlineData(500, FailureKind.Unclear, FailureKind.Retry)]
    [InlineData(503, FailureKind.Unclear, FailureKind.Retry)]
    [InlineData(408, FailureKind.Unclear, FailureKind.Retry)]
    [InlineData(403, FailureKind.Gone, FailureKind.Gone)]
    [InlineData(404, FailureKind.Gone, FailureKind.Gone)]
    [InlineData(413, FailureKind.TooLarge, FailureKind.TooLarge)]
    [InlineData(400, FailureKind.Refused, FailureKind.Refused)]
    [InlineData(401, FailureKind.Retry, FailureKind.Retry)]
    [InlineData(409, FailureKind.Retry, FailureKind.Retry)]
    [InlineData(302, FailureKind.Refused, FailureKind.Refused)]
    public async Task Each_no_says_what_to_do_next(int status, FailureKind ofSend, FailureKind ofUpdate)
    {
        var client = new FakeChannel((HttpStatusCode)status, """{"error":{"code":"BadSyntax","message":"…"}}""").Client;

        Assert.Equal(new Delivery.Failed((HttpStatusCode)status, null, ofSend, "BadSyntax"), await client.SendAsync(Root, Text("x"), Token));
        Assert.Equal(ofUpdate, Assert.IsType<Delivery.Failed>(await client.UpdateAsync(Root, "1", Text("x"), Token)).Kind);
        Assert.Equal(ofUpdate, Assert.IsType<Delivery.Failed>(await client.DeleteAsync(Root, "c", "1", Token)).Kind);
    }

    [Fact]
    public async Task How_long_to_wait_is_read_in_both_spellings()
    {
        var noon = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
        var seconds = new FakeChannel(HttpStatusCode.TooManyRequests, "") { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(7)) };
        var date = new FakeChannel(HttpStatusCode.ServiceUnavailable, "") { Now = noon, RetryAfter = new RetryConditionHeaderValue(noon.AddSeconds(9)) };

        Assert.Equal(
            new Delivery.Failed(HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(7), FailureKind.Retry),
            await seconds.Client.SendAsync(Root, Text("x"), Token));
        Assert.Equal(
            new Delivery.Failed(HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(9), FailureKind.Retry),
            await date.Client.SendAsync(Root, Text("x"), Token));
    }

    [Fact]
    public async Task Nothing_is_sent_to_an_address_that_is_not_allowed()
    {
        var channel = new FakeChannel(HttpStatusCode.OK, "");

        Assert.Equal(
            new Delivery.Failed(null, null, FailureKind.Refused, "ServiceUrlNotAllowed"),
            await channel.Client.SendAsync("https://evil.example/", Text("x"), Token));
        Assert.Null(channel.Asked);
    }

    [Fact]
    public async Task Without_a_connection_it_is_safe_to_try_again()
    {
        var noOne = new FakeChannel(new HttpRequestException(HttpRequestError.ConnectionError));
        var cutOff = new FakeChannel(new HttpRequestException(HttpRequestError.ResponseEnded));

        Assert.Equal(new Delivery.Failed(null, null, FailureKind.Retry), await noOne.Client.SendAsync(Root, Text("x"), Token));
        Assert.Equal(new Delivery.Failed(null, null, FailureKind.Unclear), await cutOff.Client.SendAsync(Root, Text("x"), Token));
        Assert.Equal(new Delivery.Failed(null, null, FailureKind.Retry), await cutOff.Client.UpdateAsync(Root, "1", Text("x"), Token));
    }

    [Fact]
    public async Task A_channel_that_does_not_answer_is_given_up()
    {
        var silent = new FakeChannel(new OperationCanceledException());

        Assert.Equal(new Delivery.Failed(null, null, FailureKind.Unclear, "Timeout"), await silent.Client.SendAsync(Root, Text("x"), Token));
    }

    [Fact]
    public async Task A_caller_who_gives_up_hears_so()
    {
        using var over = new CancellationTokenSource();
        await over.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new FakeChannel(new OperationCanceledException()).Client.SendAsync(Root, Text("x"), over.Token));
    }

    [Fact]
    public void The_handler_follows_no_redirect() => Assert.False(ConnectorClient.NewHandler().AllowAutoRedirect);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static OutgoingActivity Text(string text) =>
        new(new OutgoingContent.PlainText(text), Bot, "19:a/b", new Account("29:anna"), null, "nl");
}
