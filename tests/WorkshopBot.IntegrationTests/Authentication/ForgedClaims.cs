using System.Text.Json.Nodes;
using WorkshopBot.Web.Room;
using WorkshopBot.Web.Tokens;
using static WorkshopBot.IntegrationTests.Authentication.IdentityProvider;

namespace WorkshopBot.IntegrationTests.Authentication;

/// <summary>Tokens that somebody did sign, but not for this: another issuer, audience, time, address, channel, tenant or door.</summary>
internal static class ForgedClaims
{
    private const string Emulator = "d6d49420-f39b-4df7-a1dc-d59a935871db";

    public static readonly SortedDictionary<string, Func<Forger, Attempt>> All = new(StringComparer.Ordinal)
    {
        // Issuer.
        ["issuer: a stranger"] = f => f.Claim("iss", "https://evil.example"),
        ["issuer: with a slash"] = f => f.Claim("iss", "https://api.botframework.com/"),
        ["issuer: in capitals"] = f => f.Claim("iss", "HTTPS://API.BOTFRAMEWORK.COM"),
        ["issuer: another cloud"] = f => f.Claim("iss", "https://api.botframework.us"),
        ["issuer: a list"] = f => f.Claim("iss", new JsonArray("https://api.botframework.com")),
        ["issuer: none"] = f => f.Claim("iss", null),
        ["issuer: the emulator, first version"] = f => Forger.With(f.Mint.Channel(c => c["iss"] = $"https://sts.windows.net/{Emulator}/", key: Entra)),
        ["issuer: the emulator, second version"] = f => Forger.With(f.Mint.Channel(c => c["iss"] = $"https://login.microsoftonline.com/{Emulator}/v2.0", key: Entra)),

        // Tokens of Entra, with the same audience.
        ["Entra: a tab's token"] = f => Forger.With(f.Mint.Tab()),
        ["Entra: a tab's token with a serviceurl"] = f => Forger.With(f.Mint.Tab(c => c["serviceurl"] = Mint.ServiceUrl)),
        ["Entra: a tab's token of the first version"] = f => Forger.With(f.Mint.Tab(c => c["iss"] = $"https://sts.windows.net/{Mint.Tenant}/")),
        ["Entra: the bot's own token"] = f => Forger.With(f.Mint.Tab(c => { c.Remove("scp"); c["azp"] = Mint.AppId; c["idtyp"] = "app"; })),
        ["Entra: a proof of sign-in"] = f => Forger.With(f.Mint.Tab(c => { c.Remove("scp"); c["nonce"] = "n"; c["preferred_username"] = "anna@example.nl"; })),

        // Audience.
        ["audience: another app"] = f => f.Claim("aud", "00000000-7c1b-4e8d-9f60-aabbccddeeff"),
        ["audience: none"] = f => f.Claim("aud", null),
        ["audience: empty"] = f => f.Claim("aud", ""),
        ["audience: a list with ours and another"] = f => f.Claim("aud", new JsonArray(Mint.AppId, "other")),
        ["audience: a list with ours"] = f => f.Claim("aud", new JsonArray(Mint.AppId)),
        ["audience: the connector"] = f => f.Claim("aud", "https://api.botframework.com"),
        ["audience: ours as an address"] = f => f.Claim("aud", $"api://{Mint.AppId}"),
        ["audience: ours in capitals"] = f => f.Claim("aud", Mint.AppId.ToUpperInvariant()),
        ["audience: ours and a blank"] = f => f.Claim("aud", Mint.AppId + " "),

        // Time.
        ["time: over for an hour"] = f => f.Claim("exp", f.Mint.Now - 3600),
        ["time: over for six minutes"] = f => f.Claim("exp", f.Mint.Now - 360),
        ["time: begins in six minutes"] = f => f.Claim("nbf", f.Mint.Now + 360),
        ["time: no end"] = f => f.Claim("exp", null),
        ["time: an end as text"] = f => f.Claim("exp", $"{f.Mint.Now + 3600}"),
        ["time: a beginning as text"] = f => f.Claim("nbf", $"{f.Mint.Now - 300}"),
        ["time: an end in milliseconds"] = f => f.Claim("exp", f.Mint.Now * 1000),
        ["time: an end before 1970"] = f => f.Claim("exp", -1),
        ["time: an end with a fraction"] = f => f.Claim("exp", f.Mint.Now + 3600.5),
        ["time: ends before it begins"] = f => Forger.With(f.Mint.Channel(c => { c["nbf"] = f.Mint.Now + 200; c["exp"] = f.Mint.Now + 100; })),

        // Where answers go.
        ["serviceurl: none"] = f => f.Claim("serviceurl", null),
        ["serviceurl: empty"] = f => f.Claim("serviceurl", ""),
        ["serviceurl: another region"] = f => f.Claim("serviceurl", "https://smba.trafficmanager.net/amer/"),
        ["serviceurl: relative"] = f => f.Claim("serviceurl", "/emea/"),
        ["serviceurl: without tls"] = f => f.Claim("serviceurl", "http://smba.trafficmanager.net/emea/"),
        ["serviceurl: the beginning only"] = f => f.Claim("serviceurl", "https://smba.trafficmanager.net/"),
        ["serviceurl: somebody in front"] = f => f.Claim("serviceurl", "https://x@smba.trafficmanager.net/emea/"),
        ["serviceurl: other capitals in the path"] = f => f.Claim("serviceurl", "https://smba.trafficmanager.net/EMEA/"),
        ["serviceurl: another port"] = f => f.Claim("serviceurl", "https://smba.trafficmanager.net:8443/emea/"),
        ["serviceurl: two"] = f => f.Claim("serviceurl", new JsonArray(Mint.ServiceUrl, "https://smba.trafficmanager.net/amer/")),
        ["serviceurl: the activity has none"] = f => new(Mint.Activity(a => a.Remove("serviceUrl")), $"Bearer {f.Mint.Channel()}"),
        ["serviceurl: neither has one"] = f => new(Mint.Activity(a => a.Remove("serviceUrl")), $"Bearer {f.Mint.Channel(c => c.Remove("serviceurl"))}"),
        ["serviceurl: the activity's is empty"] = f => new(Mint.Activity(a => a["serviceUrl"] = ""), $"Bearer {f.Mint.Channel(c => c["serviceurl"] = "")}"),
        ["serviceurl: both our own room"] = f => new(
            Mint.Activity(a => a["serviceUrl"] = $"{f.Base}/room/connector"), $"Bearer {f.Mint.Channel(c => c["serviceurl"] = $"{f.Base}/room/connector")}"),

        // For which channels a key speaks.
        ["channel: a key of web chat"] = f => Forger.With(f.Mint.Channel(key: WebChat)),
        ["channel: a key that speaks for none"] = f => Forger.With(f.Mint.Channel(key: Unendorsed)),
        ["channel: web chat, with its own key"] = f => new(Mint.Activity(a => a["channelId"] = "webchat"), $"Bearer {f.Mint.Channel(key: WebChat)}"),
        ["channel: none"] = f => new(Mint.Activity(a => a.Remove("channelId")), $"Bearer {f.Mint.Channel()}"),
        ["channel: empty, with a key for the empty one"] = f => new(Mint.Activity(a => a["channelId"] = ""), $"Bearer {f.Mint.Channel(key: WebChat)}"),
        ["channel: in capitals"] = f => new(Mint.Activity(a => a["channelId"] = "MSTEAMS"), $"Bearer {f.Mint.Channel(key: WebChat)}"),
        ["channel: emulator"] = f => new(Mint.Activity(a => a["channelId"] = "emulator"), $"Bearer {f.Mint.Channel()}"),
        ["channel: our own room, with a channel's token"] = f => new(f.RoomActivity(), $"Bearer {f.Mint.Channel(c => c["serviceurl"] = $"{f.Base}/room/connector")}"),

        // Whose people.
        ["tenant: another"] = f => With(f, a => Tenants(a, Mint.OtherTenant, Mint.OtherTenant)),
        ["tenant: none"] = f => With(f, a => Tenants(a, null, null)),
        ["tenant: another in the conversation"] = f => With(f, a => Tenants(a, Mint.Tenant, Mint.OtherTenant)),
        ["tenant: another in the channel's data"] = f => With(f, a => Tenants(a, Mint.OtherTenant, Mint.Tenant)),
        ["tenant: another, and none in the conversation"] = f => With(f, a => Tenants(a, Mint.OtherTenant, null)),
        ["tenant: empty"] = f => With(f, a => Tenants(a, "", "")),
        ["tenant: a list"] = f => With(f, a =>
        {
            Tenants(a, null, null);
            a["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = new JsonArray(Mint.Tenant) } };
        }),
        ["tenant: the room's"] = f => With(f, a => Tenants(a, "webroom", "webroom")),

        // Tokens of our own.
        ["room: its token, for Teams"] = f => Forger.With(f.RoomToken),
        ["room: its token, for a channel's address"] = f => new(f.RoomActivity(a => a["serviceUrl"] = Mint.ServiceUrl), $"Bearer {f.RoomToken}"),
        ["room: its token, for another port"] = f => new(f.RoomActivity(a => a["serviceUrl"] = $"http://127.0.0.1:{f.TrapPort}/room/connector"), $"Bearer {f.RoomToken}"),
        ["room: its token, for another path"] = f => new(f.RoomActivity(a => a["serviceUrl"] = $"{f.Base}/room/connector/../../api"), $"Bearer {f.RoomToken}"),
        ["room: the token for the connector"] = f => new(f.RoomActivity(), $"Bearer {f.ConnectorToken}"),
        ["room: over"] = f => new(f.RoomActivity(), $"Bearer {f.Room(c => { c["nbf"] = f.Mint.Now - 600; c["exp"] = f.Mint.Now - 60; })}"),
        ["room: for a year"] = f => new(f.RoomActivity(), $"Bearer {f.Room(c => c["exp"] = f.Mint.Now + 31_536_000)}"),
        ["room: another audience"] = f => new(f.RoomActivity(), $"Bearer {f.Room(c => c["aud"] = Mint.AppId)}"),
        ["room: its key for a channel's issuer"] = f => new(f.RoomActivity(), $"Bearer {f.Room(c => { c["iss"] = "https://api.botframework.com"; c["aud"] = Mint.AppId; })}"),
        ["room: not signed"] = f => new(f.RoomActivity(), $"Bearer {string.Join('.', f.Room(_ => { }, h => h["alg"] = "none").Split('.')[..2])}."),
        ["room: signed with Entra's key"] = f => new(f.RoomActivity(), $"Bearer {f.Mint.Tab(c => { c["iss"] = RoomBearers.Issuer; c["aud"] = RoomBearers.ForBot; })}"),
        ["room: a person's token"] = f => new(f.RoomActivity(), $"Bearer {new RoomToken("default", "29:anna", DateTimeOffset.FromUnixTimeSeconds(f.Mint.Now + 60)).Sign(f.RoomKey)}"),
    };

    private static Attempt With(Forger f, Action<JsonObject> change) => new(Mint.Activity(change), $"Bearer {f.Mint.Channel()}");

    private static void Tenants(JsonObject activity, string? channelData, string? conversation)
    {
        activity.Remove("channelData");
        ((JsonObject)activity["conversation"]!).Remove("tenantId");
        if (channelData is not null)
            activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = channelData } };
        if (conversation is not null)
            activity["conversation"]!["tenantId"] = conversation;
    }
}
