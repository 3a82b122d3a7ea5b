using System.Net;
using System.Net.Sockets;

namespace WorkshopBot.Teams.Wire;

/// <summary>Tells addresses of the internet from those of this machine, this network and the cloud's own services.</summary>
public static class PublicAddresses
{
    private static readonly IPNetwork[] Inside =
    [
        .. ((string[])[
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "168.63.129.16/32", // Azure's own, under a public number
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", // tunnels, tests and examples among the global ones
        ]).Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    public static bool Contains(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily is AddressFamily.InterNetwork || (plain.ScopeId == 0 && Global.Contains(plain))) && !Inside.Any(n => n.Contains(plain));
    }
}
