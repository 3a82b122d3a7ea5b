using System.Security.Claims;
using WorkshopBot.Web.People;

namespace WorkshopBot.Web.Portal.SignIn;

/// <summary>What people may begin and see besides their own sessions: roles of the app registration.</summary>
internal static class PortalRoles
{
    public static readonly string[] All = [PortalScheme.Coordinator, PortalScheme.Facilitator, PortalScheme.Administrator];

    public static IEnumerable<string> OfToken(ClaimsPrincipal caller) => All.Where(role => caller.HasClaim("roles", role));

    /// <summary>Of people who do not exist, on one machine.</summary>
    public static IEnumerable<string> OfDemo(string role) => role switch
    {
        "coordinator" => [PortalScheme.Coordinator, PortalScheme.Facilitator, PortalScheme.Administrator],
        "facilitator" or "co-facilitator" => [PortalScheme.Facilitator],
        _ => [],
    };
}
