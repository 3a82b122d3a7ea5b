using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkshopBot.Teams.Graph;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.IntegrationTests.Graph;

/// <summary>A request as it arrived.</summary>
internal sealed record Seen(string Method, string Path, string Query, string Authorization, ImmutableDictionary<string, string> Headers, byte[] Body)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Body);
}

/// <summary>Graph, on this machine: answers what a test tells it to, in Graph's documented shapes, and keeps what it was asked.</summary>
internal sealed class FakeGraph : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<HttpContext, Task>>> answers = new(StringComparer.Ordinal);

    private FakeGraph(WebApplication app) => this.app = app;

    public ConcurrentQueue<Seen> Asked { get; } = [];

    public Uri Address { get; private set; } = null!;

    public Tokens Tokens { get; } = new();

    public List<MissingPermission> Told { get; } = [];

    public GraphHealth Health { get; private set; } = null!;

    /// <summary>Every feature on; a wait that Graph asks for may take two seconds.</summary>
    public GraphSettings Settings => new(true, true, true, true, "app-1", "contoso.sharepoint.com,1,2", "Workshops")
    {
        Address = new Uri(Address, "/v1.0"),
        UploadHosts = new UploadHosts([], OwnMachine: true),
        Again = (2, TimeSpan.FromSeconds(4)),
        Patience = TimeSpan.FromSeconds(10),
    };

    public GraphCalls Calls => CallsWith(Settings);

    public static async Task<FakeGraph> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(k => k.Limits.MaxRequestBodySize = null);
        var app = builder.Build();
        var graph = new FakeGraph(app);
        app.Run(graph.AnswerAsync);
        await app.StartAsync();
        graph.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        graph.Health = new GraphHealth(TimeProvider.System, graph.Told.Add);
        return graph;
    }

    public GraphCalls CallsWith(GraphSettings settings) => new(settings, Tokens, Health, TimeProvider.System);

    /// <summary>What is answered there: the first time the first, and so on; the last stays.</summary>
    public FakeGraph On(string method, string path, params Func<HttpContext, Task>[] inTurn)
    {
        answers[$"{method} {path}"] = new(inTurn);
        return this;
    }

    public static Func<HttpContext, Task> Json(int status, string json, params (string Name, string Value)[] headers) => http =>
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        foreach (var (name, value) in headers)
            http.Response.Headers[name] = value;
        return http.Response.WriteAsync(json);
    };

    public static Func<HttpContext, Task> Text(string type, string text) => http =>
    {
        http.Response.ContentType = type;
        return http.Response.WriteAsync(text);
    };

    /// <summary>An error as Graph writes it (Microsoft's page on error responses).</summary>
    public static Func<HttpContext, Task> Error(int status, string code, params (string Name, string Value)[] headers) => Json(
        status,
        $$"""{"error":{"code":"{{code}}","message":"Insufficient privileges to complete the operation.","innerError":{"date":"2026-11-22T08:00:00","request-id":"6bd4b3bc-6d8d-4b2c-8ad4-9d1f5a0d3d6b","client-request-id":"6bd4b3bc-6d8d-4b2c-8ad4-9d1f5a0d3d6b"} } }""",
        headers);

    public static Func<HttpContext, Task> BreakOff() => http =>
    {
        http.Abort();
        return Task.CompletedTask;
    };

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var request = http.Request;
        Asked.Enqueue(new Seen(
            request.Method, request.Path.Value!, WebUtility.UrlDecode(request.QueryString.Value ?? ""), request.Headers.Authorization.ToString(),
            request.Headers.ToImmutableDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray()));

        if (!answers.TryGetValue($"{request.Method} {request.Path.Value}", out var inTurn))
            await Error(404, "itemNotFound")(http);
        else if (inTurn.Count > 1 && inTurn.TryDequeue(out var next))
            await next(http);
        else if (inTurn.TryPeek(out var last))
            await last(http);
    }
}

/// <summary>Tokens that say how often they were made anew.</summary>
internal sealed class Tokens : IAppTokens
{
    public int Made { get; private set; } = 1;

    public List<string> Scopes { get; } = [];

    public ValueTask<string?> TokenAsync(string scope, bool fresh, CancellationToken cancel)
    {
        lock (Scopes)
        {
            Scopes.Add(scope);
            Made += fresh ? 1 : 0;
            return new($"token-{Made}");
        }
    }
}

/// <summary>A port on which whoever connects is noticed.</summary>
internal sealed class Trap : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public Trap() => listener.Start();

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1.0");

    public bool SomebodyCame => listener.Pending();

    public void Dispose() => listener.Dispose();
}
