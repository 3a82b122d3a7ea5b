using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using WorkshopBot.Teams.BotBuilder;
using WorkshopBot.Teams.Tokens;
using WorkshopBot.Teams.Wire;
using Xunit;

namespace WorkshopBot.BotBuilderTests.WithBotBuilder;

/// <summary>From a request to its response, through the adapter itself.</summary>
public sealed class Hosting
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_good_request_reaches_the_adapter_whole()
    {
        var message = Delivered.Sent("message", "1");
        var (status, _, seen) = await AskAsync(message.ToJsonString());

        Assert.Equal(200, status);
        Assert.Equal(message.ToJsonString(), seen);
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("no json", 400)]
    [InlineData("[]", 400)]
    [InlineData("{\"type\":\"message\"}", 400)]
    [InlineData("deep", 400)]
    [InlineData("large", 413)]
    public async Task What_is_no_activity_does_not_reach_the_adapter(string body, int expected)
    {
        var (status, _, seen) = await AskAsync(body switch
        {
            "deep" => new string('[', 10_000),
            "large" => new string(' ', ActivityReader.BiggestBody + 1),
            _ => body,
        });

        Assert.Equal(expected, status);
        Assert.Null(seen);
    }

    [Fact]
    public async Task A_press_is_answered_through_the_adapter()
    {
        var (status, body) = await ThroughAdapterAsync(Delivered.Pressed("1", "present"), _ => new InvokeAnswer.Message("Bewaard als 14"));

        Assert.Equal(200, status);
        Assert.Equal("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Bewaard als 14"}""", body);
    }

    [Fact]
    public async Task A_message_is_acknowledged_through_the_adapter()
    {
        var (status, body) = await ThroughAdapterAsync(Delivered.Sent("message", "1"), _ => null);

        Assert.Equal((200, ""), (status, body));
    }

    [Fact]
    public async Task A_turn_that_fails_fails_the_request() => await Assert.ThrowsAsync<TimeoutException>(
        () => ThroughAdapterAsync(Delivered.Sent("message", "1"), _ => throw new TimeoutException()));

    [Fact]
    public async Task A_file_that_may_not_be_read_is_a_fault_and_no_lack_of_permission() => await Assert.ThrowsAsync<InvalidOperationException>(
        () => ThroughAdapterAsync(Delivered.Sent("message", "1"), _ => throw new UnauthorizedAccessException()));

    [Fact]
    public async Task Who_is_turned_away_is_told_so()
    {
        var elsewhere = Delivered.Sent("message", "1");
        elsewhere["serviceUrl"] = "https://evil.example/";

        var (status, _) = await ThroughAdapterAsync(elsewhere, _ => throw new InvalidOperationException());

        Assert.Equal(401, status);
    }

    [Fact]
    public async Task A_request_without_a_token_is_turned_away_when_the_bot_is_registered()
    {
        var (status, _) = await ThroughAdapterAsync(Delivered.Sent("message", "1"), _ => throw new InvalidOperationException(), Delivered.Settings);

        Assert.Equal(401, status);
    }

    private static async Task<(int Status, string Body, string? Seen)> AskAsync(string body)
    {
        string? seen = null;
        var adapter = new Mock<IBotFrameworkHttpAdapter>();
        adapter.Setup(a => a.ProcessAsync(It.IsAny<HttpRequest>(), It.IsAny<HttpResponse>(), It.IsAny<IBot>(), It.IsAny<CancellationToken>()))
            .Returns(async (HttpRequest request, HttpResponse _, IBot _, CancellationToken cancel) => seen = await new StreamReader(request.Body).ReadToEndAsync(cancel));
        var (status, answer) = await AskAsync(body, adapter.Object, new Mock<IBot>().Object);
        return (status, answer, seen);
    }

    private static async Task<(int Status, string Body)> AskAsync(string body, IBotFrameworkHttpAdapter adapter, IBot bot)
    {
        using var answer = new MemoryStream();
        var http = new DefaultHttpContext { Request = { Method = "POST", ContentType = "application/json", Body = new MemoryStream(Encoding.UTF8.GetBytes(body)) }, Response = { Body = answer } };
        await BotBuilderHost.TakeAsync(http, adapter, bot, Cancel);
        return (http.Response.StatusCode, Encoding.UTF8.GetString(answer.ToArray()));
    }

    /// <summary>With no registration the adapter checks no token, so that this runs without a network.</summary>
    private static async Task<(int Status, string Body)> ThroughAdapterAsync(
        JsonObject activity, Func<Activity, InvokeAnswer?> turn, BotBuilderSettings? settings = null)
    {
        settings ??= new BotBuilderSettings("", "", Cloud.Public);
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(Delivered.Guard)
            .AddSingleton(Delivered.Tenants)
            .AddSingleton(Connections.Dns)
            .AddSingleton<IAppTokens>(new Channel())
            .AddBotBuilder(settings)
            .BuildServiceProvider();
        Assert.IsType<AdapterConnector>(services.GetRequiredKeyedService<IConnector>(BotBuilderHost.Name));
        return await AskAsync(
            activity.ToJsonString(), services.GetRequiredService<IBotFrameworkHttpAdapter>(),
            new WorkshopHandler((taken, _) => Task.FromResult(turn(taken)), Delivered.Guard, Delivered.Tenants, settings));
    }
}
