using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using WorkshopBot.Teams.Tokens;

namespace WorkshopBot.IntegrationTests.Authentication;

/// <summary>A key to sign with, as its issuer publishes it.</summary>
internal sealed record SigningKey(string Id, RSA Rsa)
{
    /// <summary>Channels for which it speaks; it says nothing of channels when this is left out.</summary>
    public ImmutableArray<string>? Endorsements { get; init; }

    /// <summary>The issuer for whose tokens it is, as Entra writes it.</summary>
    public string? Issuer { get; init; }

    public JsonObject ToJson()
    {
        var key = Rsa.ExportParameters(includePrivateParameters: false);
        var json = new JsonObject
        {
            ["kty"] = "RSA", ["use"] = "sig", ["kid"] = Id, ["x5t"] = Id,
            ["n"] = Base64Url.EncodeToString(key.Modulus), ["e"] = Base64Url.EncodeToString(key.Exponent),
        };
        if (Endorsements is { } channels)
            json["endorsements"] = new JsonArray([.. channels.Select(c => (JsonNode)c)]);
        if (Issuer is not null)
            json["issuer"] = Issuer;
        return json;
    }
}

/// <summary>Microsoft's two issuers of tokens, on this machine: what describes them, and their keys.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    private static readonly RSA[] Rsas = [.. Enumerable.Range(0, 6).Select(_ => RSA.Create(2048))];

    public static readonly SigningKey Channel = new("channel-1", Rsas[0]) { Endorsements = ["msteams", "skype"] };
    public static readonly SigningKey NextChannel = new("channel-2", Rsas[1]) { Endorsements = ["msteams", "skype"] };
    public static readonly SigningKey WebChat = new("webchat-1", Rsas[2]) { Endorsements = ["webchat", "msteams2", "MSTEAMS", ""] };
    public static readonly SigningKey Unendorsed = new("silent-1", Rsas[3]);
    public static readonly SigningKey Entra = new("entra-1", Rsas[4]) { Issuer = "https://login.microsoftonline.com/{tenantid}/v2.0" };
    public static readonly SigningKey Stranger = new("stranger-1", Rsas[5]);

    private readonly WebApplication app;
    private int channelFetches;

    private IdentityProvider(WebApplication app) => this.app = app;

    public ImmutableArray<SigningKey> ChannelKeys { get; set; } = [Channel, WebChat, Unendorsed];

    /// <summary>How often the channels' keys were asked for.</summary>
    public int ChannelFetches => channelFetches;

    /// <summary>Answers nothing but errors.</summary>
    public bool IsDown { get; set; }

    /// <summary>The public cloud, but for where its keys are described.</summary>
    public Cloud Cloud => Cloud.Public with { ChannelMetadata = $"{app.Urls.Single()}/bot", EntraMetadata = $"{app.Urls.Single()}/entra" };

    public static async Task<IdentityProvider> StartAsync(CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var provider = new IdentityProvider(app);
        app.MapGet("/bot", () => provider.Described("https://api.botframework.com", "/bot/keys"));
        app.MapGet("/entra", () => provider.Described("https://login.microsoftonline.com/{tenantid}/v2.0", "/entra/keys"));
        app.MapGet("/bot/keys", () =>
        {
            Interlocked.Increment(ref provider.channelFetches);
            return Keys(provider.ChannelKeys);
        });
        app.MapGet("/entra/keys", () => Keys([Entra]));
        await app.StartAsync(cancel);
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static IResult Keys(IEnumerable<SigningKey> keys) =>
        Results.Text(new JsonObject { ["keys"] = new JsonArray([.. keys.Select(k => k.ToJson())]) }.ToJsonString(), "application/json");

    private IResult Described(string issuer, string keys) => IsDown
        ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
        : Results.Text(
            new JsonObject
            {
                ["issuer"] = issuer,
                ["jwks_uri"] = app.Urls.Single() + keys,
                ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            }.ToJsonString(),
            "application/json");
}
