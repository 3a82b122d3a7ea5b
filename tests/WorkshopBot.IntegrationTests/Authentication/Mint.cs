using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Testing.Programs;

namespace WorkshopBot.IntegrationTests.Authentication;

/// <summary>What is sent to the bot: headers that should prove who sends it, and the activity.</summary>
internal sealed record Attempt(JsonObject Activity, params string[] Authorization)
{
    /// <summary>Other headers than Authorization.</summary>
    public (string Name, string Value)[] Headers { get; init; } = [];

    public string Path { get; init; } = "/api/messages";
}

/// <summary>Makes tokens letter by letter, good ones and others, and activities as Teams sends them.</summary>
internal sealed class Mint(TimeProvider clock)
{
    public const string AppId = "5d3f9a20-7c1b-4e8d-9f60-aabbccddeeff";
    public const string Tenant = "11111111-aaaa-4bbb-8ccc-222222222222";
    public const string OtherTenant = "99999999-aaaa-4bbb-8ccc-222222222222";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";
    public const string Person = "33333333-aaaa-4bbb-8ccc-444444444444";

    /// <summary>Whole seconds since 1970.</summary>
    public long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    public static JsonObject Activity(string text = "hulp", string id = "1700000000001")
    {
        var activity = Activities.Typed(new Chatter("anna-van-de-tokens"), id, new Uri(ServiceUrl), text);
        activity["channelId"] = "msteams";
        activity["conversation"]!["tenantId"] = Tenant;
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } };
        return activity;
    }

    /// <summary>The activity with something changed.</summary>
    public static JsonObject Activity(Action<JsonObject> change)
    {
        var activity = Activity();
        change(activity);
        return activity;
    }

    /// <summary>What a channel's token says.</summary>
    public JsonObject ChannelClaims() => new()
    {
        ["iss"] = "https://api.botframework.com", ["aud"] = AppId, ["nbf"] = Now - 300, ["exp"] = Now + 3600, ["serviceurl"] = ServiceUrl,
    };

    /// <summary>What Entra's token for the tab says, in the second version.</summary>
    public JsonObject TabClaims() => new()
    {
        ["iss"] = $"https://login.microsoftonline.com/{Tenant}/v2.0", ["aud"] = AppId, ["nbf"] = Now - 300, ["exp"] = Now + 3600,
        ["tid"] = Tenant, ["oid"] = Person, ["azp"] = "5e3ce6c0-2b1f-4285-8d4b-75ee78787346", ["scp"] = "access_as_user", ["ver"] = "2.0",
        ["roles"] = new JsonArray("Workshop.Coordinator"),
    };

    public static JsonObject Header(string key, string algorithm = "RS256") => new() { ["alg"] = algorithm, ["kid"] = key, ["typ"] = "JWT" };

    public string Channel(Action<JsonObject>? claims = null, Action<JsonObject>? header = null, SigningKey? key = null, HashAlgorithmName? hash = null)
    {
        key ??= IdentityProvider.Channel;
        return Signed(Changed(Header(key.Id), header), Changed(ChannelClaims(), claims), key, hash);
    }

    public string Tab(Action<JsonObject>? claims = null, SigningKey? key = null)
    {
        key ??= IdentityProvider.Entra;
        return Signed(Header(key.Id), Changed(TabClaims(), claims), key);
    }

    public static string Signed(JsonNode header, JsonNode claims, SigningKey key, HashAlgorithmName? hash = null) => Signed(
        header.ToJsonString(), claims.ToJsonString(), input => key.Rsa.SignData(input, hash ?? HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public static string Signed(string header, string claims, Func<byte[], byte[]> sign)
    {
        var input = $"{Part(header)}.{Part(claims)}";
        return $"{input}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(input)))}";
    }

    public static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private static JsonObject Changed(JsonObject json, Action<JsonObject>? change)
    {
        change?.Invoke(json);
        return json;
    }
}
