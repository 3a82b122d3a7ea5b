using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Web.Room;
using WorkshopBot.Web.Tokens;

namespace WorkshopBot.IntegrationTests.Authentication;

/// <summary>All that a forger could have: public keys, tokens that were given for something else, and a listening post.</summary>
internal sealed record Forger(Mint Mint, string Base, int TrapPort, string RoomToken, string ConnectorToken, byte[] RoomKey)
{
    public static async Task<Forger> AtAsync(RegisteredProgram program, CancellationToken cancel)
    {
        var bearers = program.Services.GetRequiredService<RoomBearers>();
        var key = await program.Services.GetRequiredService<IRoomKey>().KeyAsync(cancel);
        return new Forger(
            new Mint(TimeProvider.System), program.Base, program.Trap.Port,
            await bearers.SignAsync(RoomBearers.ForBot, cancel), await bearers.SignAsync(RoomBearers.ForConnector, cancel),
            HMACSHA256.HashData(key.Span, "urn:workshopbot:room:jwt"u8));
    }

    /// <summary>An activity as our own web room hands it over.</summary>
    public JsonObject RoomActivity(Action<JsonObject>? change = null)
    {
        var activity = Mint.Activity(a =>
        {
            a["channelId"] = "webroom";
            a["serviceUrl"] = $"{Base}/room/connector";
        });
        change?.Invoke(activity);
        return activity;
    }

    /// <summary>A token with the room's own key; only a thief has that.</summary>
    public string Room(Action<JsonObject> claims, Action<JsonObject>? header = null)
    {
        var body = new JsonObject
        {
            ["iss"] = RoomBearers.Issuer, ["aud"] = RoomBearers.ForBot, ["nbf"] = Mint.Now, ["iat"] = Mint.Now, ["exp"] = Mint.Now + 60,
        };
        claims(body);
        var head = Mint.Header("room", "HS256");
        header?.Invoke(head);
        return Mint.Signed(head.ToJsonString(), body.ToJsonString(), input => HMACSHA256.HashData(RoomKey, input));
    }

    public static Attempt With(string token) => new(Mint.Activity(), $"Bearer {token}");

    /// <summary>A channel's token with one claim changed or, with null, left out.</summary>
    public Attempt Claim(string name, JsonNode? value) => With(Mint.Channel(c => Set(c, name, value)));

    /// <summary>A channel's token with one part of its header changed or, with null, left out; signed all the same.</summary>
    public Attempt Head(string name, JsonNode? value) => With(Mint.Channel(header: h => Set(h, name, value)));

    private static void Set(JsonObject json, string name, JsonNode? value)
    {
        json.Remove(name);
        if (value is not null)
            json[name] = value;
    }
}
