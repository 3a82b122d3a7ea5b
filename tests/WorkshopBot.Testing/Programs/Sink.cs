using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WorkshopBot.Testing.Programs;

/// <summary>The channel's side of the conversation: takes all that the bot sends, and remembers it.</summary>
public sealed class Sink : IAsyncDisposable
{
    private readonly WebApplication app;
    private int last;

    private Sink(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    /// <summary>What the bot sent, in the order of arrival, with the conversation it was for.</summary>
    public ConcurrentQueue<(string Conversation, JsonElement Activity)> Heard { get; } = [];

    /// <summary>Who is in every group, as a roster names them.</summary>
    public ConcurrentBag<object> Members { get; } = [];

    public static async Task<Sink> StartAsync(CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();

        var app = builder.Build();
        var sink = new Sink(app);
        app.MapPost("/v3/conversations/{conversation}/activities", sink.TakeAsync);
        app.MapPut("/v3/conversations/{conversation}/activities/{activity}", sink.TakeAsync);
        app.MapPost("/v3/conversations", sink.BeginAsync);
        app.MapGet("/v3/conversations/{conversation}/pagedmembers", (string conversation) => Results.Json(new { members = sink.Members }));
        await app.StartAsync(cancel);
        return sink;
    }

    /// <summary>The cards for a conversation, as text.</summary>
    public IEnumerable<string> CardsFor(string conversation) => Heard
        .Where(h => h.Conversation == conversation && h.Activity.TryGetProperty("attachments", out _))
        .Select(h => h.Activity.GetProperty("attachments")[0].GetProperty("content").GetRawText());

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>A private conversation with "29:name" is "a:name", as <see cref="Chatter"/> has it.</summary>
    private async Task<IResult> BeginAsync(HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
        var member = body.RootElement.GetProperty("members")[0].GetProperty("id").GetString()!;
        return Results.Json(new { id = $"a:{member[3..]}" }, statusCode: StatusCodes.Status201Created);
    }

    private async Task<IResult> TakeAsync(string conversation, HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
        Heard.Enqueue((conversation, body.RootElement.Clone()));
        return Results.Json(new { id = Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture) }, statusCode: StatusCodes.Status201Created);
    }
}
