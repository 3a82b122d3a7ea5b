using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace WorkshopBot.Teams.Wire;

/// <summary>Looks up where a host is.</summary>
public delegate Task<IPAddress[]> HostLookup(string host, CancellationToken cancel);

/// <summary>
/// Opens connections to connectors: looks a host up and connects in one go, so that a name which means something else a
/// moment later does not help; and for a channel only to addresses of the internet.
/// </summary>
public static class Connections
{
    /// <summary>Whose connector a request is for; what says nothing is held to the strictest.</summary>
    internal static readonly HttpRequestOptionsKey<DestinationKind> Kind = new("WorkshopBot.DestinationKind");

    /// <summary>Through DNS.</summary>
    public static readonly HostLookup Dns = System.Net.Dns.GetHostAddressesAsync;

    /// <summary>A handler that goes where it is told and nowhere else: no redirects, no cookies, no proxy, no inner network.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The HttpClient made over it disposes it.")]
    public static SocketsHttpHandler NewHandler(HostLookup lookup)
    {
        var handler = ConnectorClient.NewHandler();
        handler.ConnectCallback = (wish, cancel) => ConnectAsync(wish, lookup, cancel);
        return handler;
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext wish, HostLookup lookup, CancellationToken cancel)
    {
        var host = wish.DnsEndPoint.Host;
        var kind = wish.InitialRequestMessage.Options.TryGetValue(Kind, out var known) ? known : DestinationKind.Connector;
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await lookup(host, cancel);
        var allowed = found.Where(a => kind switch
        {
            DestinationKind.Connector => PublicAddresses.Contains(a),
            DestinationKind.ThisMachine => IPAddress.IsLoopback(a),
            _ => true, // our own room, where we ourselves listen
        }).ToArray();
        if (allowed is [])
            throw new HttpRequestException(HttpRequestError.ConnectionError, "AddressNotAllowed");

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var connected = false;
        try
        {
            await socket.ConnectAsync(allowed, wish.DnsEndPoint.Port, cancel);
            connected = true;
            return new NetworkStream(socket, ownsSocket: true);
        }
        finally
        {
            if (!connected)
                socket.Dispose();
        }
    }
}
