using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace WorkshopBot.Web.Room;

/// <summary>Where this very program listens, as it sees itself: the room and the bot speak over real HTTP, on any port.</summary>
internal sealed class OwnAddress(IServer server, string messages = OwnAddress.Messages)
{
    /// <summary>Where Teams hands over its activities, and the room too unless another host took that place.</summary>
    public const string Messages = "/api/messages";

    /// <summary>Without a slash at its end.</summary>
    public string Base => server.Features.Get<IServerAddressesFeature>()!.Addresses
        .Select(Reachable)
        .OrderBy(a => a.StartsWith("http:", StringComparison.Ordinal) ? 0 : 1)
        .First();

    public string Bot => $"{Base}{messages}";

    public string ServiceUrl => $"{Base}/room/connector";

    /// <summary>The same, or nothing while the program does not listen yet.</summary>
    public string? ServiceUrlIfListening => server.Features.Get<IServerAddressesFeature>() is { Addresses.Count: > 0 } ? ServiceUrl : null;

    private static string Reachable(string address)
    {
        var bound = BindingAddress.Parse(address);
        var host = bound.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : bound.Host;
        return $"{bound.Scheme}://{host}:{bound.Port}";
    }
}
