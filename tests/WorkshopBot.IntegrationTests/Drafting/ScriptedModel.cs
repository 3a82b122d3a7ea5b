using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WorkshopBot.IntegrationTests.Drafting;

/// <summary>A request as the service would see it.</summary>
internal sealed record Question(string Path, string Query, string Authorization, JsonElement Body)
{
    public string System => Message("system");

    /// <summary>The message that holds what people wrote.</summary>
    public string Data => Message("user");

    private string Message(string role) =>
        Body.GetProperty("messages").EnumerateArray().Single(m => m.GetProperty("role").GetString() == role).GetProperty("content").GetString()!;
}

/// <summary>The service on this machine, over real HTTP: answers what a test tells it to in its documented shapes, and keeps what it was asked.</summary>
internal sealed class ScriptedModel : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly CancellationTokenSource over = new();

    private ScriptedModel(WebApplication app) => this.app = app;

    public ConcurrentQueue<Question> Asked { get; } = [];

    public Uri Endpoint { get; private set; } = null!;

    public Func<HttpContext, Question, Task> Answer { get; set; } = Says("""{"sentences":[]}""");

    /// <param name="certificate">For https; http without.</param>
    public static async Task<ScriptedModel> StartAsync(X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, l =>
        {
            if (certificate is not null)
                l.UseHttps(certificate);
        }));
        var app = builder.Build();
        var model = new ScriptedModel(app);
        app.Run(model.AnswerAsync);
        await app.StartAsync();
        model.Endpoint = new Uri(new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()), "/openai/v1/");
        return model;
    }

    public static Func<HttpContext, Question, Task> Says(
        string? content, string finish = "stop", string? refusal = null, int tokensIn = 100, int tokensOut = 20) => (http, _) => Json(http, 200, new JsonObject
        {
            ["id"] = "chatcmpl-1",
            ["object"] = "chat.completion",
            ["created"] = 1_772_452_800,
            ["model"] = "gpt-4.1-mini-2025-04-14",
            ["choices"] = new JsonArray(new JsonObject
            {
                ["index"] = 0,
                ["finish_reason"] = finish,
                ["logprobs"] = null,
                ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content, ["refusal"] = refusal, ["annotations"] = new JsonArray() },
                ["content_filter_results"] = new JsonObject { ["hate"] = new JsonObject { ["filtered"] = false, ["severity"] = "safe" } },
            }),
            ["usage"] = new JsonObject
            {
                ["prompt_tokens"] = tokensIn,
                ["completion_tokens"] = tokensOut,
                ["total_tokens"] = tokensIn + tokensOut,
                ["prompt_tokens_details"] = new JsonObject { ["cached_tokens"] = 0, ["audio_tokens"] = 0 },
                ["completion_tokens_details"] = new JsonObject { ["reasoning_tokens"] = 0, ["audio_tokens"] = 0 },
            },
        }.ToJsonString());

    /// <summary>One sentence that leans on these contributions.</summary>
    public static Func<HttpContext, Question, Task> Writes(string sentence, params int[] contributions) => Says(new JsonObject
    {
        ["sentences"] = new JsonArray(new JsonObject { ["text"] = sentence, ["contributions"] = new JsonArray([.. contributions.Select(c => (JsonNode)c)]) }),
    }.ToJsonString());

    /// <summary>An error as the service writes it.</summary>
    public static Func<HttpContext, Question, Task> Fails(int status, string code, params (string Name, string Value)[] headers) => (http, _) =>
    {
        foreach (var (name, value) in headers)
            http.Response.Headers[name] = value;
        return Json(http, status, $$$"""
            { "error":{"message":"The response was filtered, or something else went wrong.","type":null,"param":"prompt","code":"{{{code}}}","status":{{{status}}},
            "innererror":{"code":"ResponsibleAIPolicyViolation","content_filter_result":{"jailbreak":{"filtered":true,"detected":true} } } } }
            """);
    };

    public static Func<HttpContext, Question, Task> Raw(string body) => (http, _) => Json(http, 200, body);

    public static Func<HttpContext, Question, Task> BreaksOff => (http, _) =>
    {
        http.Abort();
        return Task.CompletedTask;
    };

    /// <summary>Never answers, as long as the test runs.</summary>
    public Func<HttpContext, Question, Task> Hangs => async (http, _) =>
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, http.RequestAborted);
        await Task.Delay(Timeout.Infinite, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    };

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await app.DisposeAsync();
        over.Dispose();
    }

    private static Task Json(HttpContext http, int status, string json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(json);
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var body = await JsonDocument.ParseAsync(http.Request.Body);
        var question = new Question(http.Request.Path, http.Request.QueryString.Value ?? "", http.Request.Headers.Authorization.ToString(), body.RootElement);
        Asked.Enqueue(question);
        await Answer(http, question);
    }
}
