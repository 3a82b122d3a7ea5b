using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Testing.Programs;
using Xunit;

namespace WorkshopBot.IntegrationTests.BadInput;

/// <summary>What no channel would send is turned away with a problem for machines, and leaves nothing behind.</summary>
[Collection(OneProgram.Name)]
public sealed class TurningAway(ServedProgram program)
{
    private static readonly Chatter Mallory = new("mallory");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private JsonObject Fine => Activities.Typed(Mallory, "m-1", program.Sink.Address, "hulp");

    [Theory]
    [InlineData("")]
    [InlineData("{\"type\":\"message\",")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}")]
    [InlineData("hallo")]
    public Task Malformed_json(string body) => IsTurnedAwayAsync(Activities.Body(body), 400, "NotJson");

    [Theory, InlineData("null"), InlineData("[]"), InlineData("\"message\"")]
    public Task Json_that_is_no_object(string body) => IsTurnedAwayAsync(Activities.Body(body), 400, "NotAnObject");

    [Fact]
    public Task Json_that_is_too_deep() => IsTurnedAwayAsync(Activities.Body(new string('[', 100_000)), 400, "TooDeep");

    [Theory, InlineData("text/plain"), InlineData("application/xml"), InlineData("multipart/form-data"), InlineData(null)]
    public Task The_wrong_content_type(string? type) => IsTurnedAwayAsync(
        new ByteArrayContent(Encoding.UTF8.GetBytes(Fine.ToJsonString())) { Headers = { ContentType = type is null ? null : new MediaTypeHeaderValue(type) } }, 415, "NotJson");

    [Theory]
    [InlineData("conversation", "NoConversation")]
    [InlineData("from", "NoSender")]
    [InlineData("type", "NoType")]
    [InlineData("id", "NoId")]
    public Task An_activity_without(string part, string kind)
    {
        var activity = Fine;
        activity.Remove(part);
        return IsTurnedAwayAsync(Activities.Body(activity), 400, kind);
    }

    [Theory, InlineData("conversation", "NoConversation"), InlineData("from", "NoSender")]
    public Task An_activity_with_an_empty(string part, string kind)
    {
        var activity = Fine;
        activity[part] = new JsonObject { ["id"] = "" };
        return IsTurnedAwayAsync(Activities.Body(activity), 400, kind);
    }

    [Fact]
    public Task An_unknown_invoke_name()
    {
        var activity = Activities.Pressed(Mallory, "m-1", program.Sink.Address, "next", []);
        activity["name"] = "composeExtension/query";
        return IsTurnedAwayAsync(Activities.Body(activity), 501, "UnknownInvoke");
    }

    [Fact]
    public Task A_body_that_is_too_large() => IsTurnedAwayAsync(Activities.Body(new string(' ', ActivityReader.BiggestBody + 1)), 413, "TooBig");

    [Fact]
    public Task A_body_that_is_too_large_and_does_not_say_so() => IsTurnedAwayAsync(new Spaces(ActivityReader.BiggestBody * 4), 413, "TooBig");

    [Theory]
    [InlineData("Host", "workshopbot.voorbeeld.invalid")]
    [InlineData("Host", "127.0.0.1.voorbeeld.invalid")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("X-Real-IP", "203.0.113.7")]
    [InlineData("Via", "1.1 tunnel")]
    public Task A_request_that_came_from_elsewhere(string header, string value) =>
        IsTurnedAwayAsync(Activities.Body(Fine), 403, "LoopbackOnly", (header, value));

    [Theory]
    [InlineData("http://127.0.0.2:{0}")]
    [InlineData("http://2130706434:{0}")]
    [InlineData("http://0x7f000002:{0}")]
    [InlineData("http://[::ffff:127.0.0.2]:{0}")]
    [InlineData("http://127.0.0.1@127.0.0.2:{0}")]
    [InlineData("http://localhost.voorbeeld.invalid:{0}")]
    [InlineData("https://127.0.0.1:{0}")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("ftp://127.0.0.1:{0}")]
    [InlineData("//127.0.0.1:{0}")]
    [InlineData("")]
    public async Task A_service_url_that_is_not_this_machine_is_not_connected_to(string form)
    {
        using var trap = new TcpListener(IPAddress.IPv6Any, 0) { Server = { DualMode = true } };
        trap.Start();
        var activity = Fine;
        activity["serviceUrl"] = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, ((IPEndPoint)trap.LocalEndpoint).Port);

        await IsTurnedAwayAsync(Activities.Body(activity), 403, "ServiceUrlNotAllowed");

        Assert.False(trap.Pending());
    }

    private async Task IsTurnedAwayAsync(HttpContent body, int status, string kind, params (string, string)[] headers)
    {
        var before = await program.CountsAsync();
        using var answer = await program.PostAsync(body, Cancel, headers);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(Cancel), cancellationToken: Cancel);
        Assert.Equal($"urn:workshopbot:{kind}", problem.RootElement.GetProperty("type").GetString());
        Assert.Equal(before, await program.CountsAsync());
    }

    /// <summary>A body of unknown length.</summary>
    private sealed class Spaces : HttpContent
    {
        private readonly int count;

        public Spaces(int count)
        {
            this.count = count;
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var some = Encoding.UTF8.GetBytes(new string(' ', 4096));
            for (var sent = 0; sent < count; sent += some.Length)
                await stream.WriteAsync(some);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
