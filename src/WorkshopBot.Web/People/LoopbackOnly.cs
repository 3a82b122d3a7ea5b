using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;

namespace WorkshopBot.Web.People;

/// <summary>
/// Whom the program serves: without a registration it cannot tell callers apart and serves this machine only; with one it
/// serves everybody, each by a token, ticket or link.
/// </summary>
internal sealed record Exposure(bool OnlyThisMachine);

/// <summary>
/// Lets a request through only in Development, from this very machine, under a name of this machine. Anything that
/// was forwarded is turned away: a tunnel looks local. The name keeps out a web page that points its own at us.
/// </summary>
internal static class LoopbackOnly
{
    extension<TRoutes>(TRoutes routes) where TRoutes : IEndpointConventionBuilder
    {
        /// <summary>Asks before anything of the request is read; an endpoint filter would come after its body.</summary>
        public TRoutes RequireLoopback() => routes.Behind(http => Allows(http) ? null : Problem());

        /// <summary>The same, as long as the program has no registration; with one, what is behind this asks for itself who comes.</summary>
        public TRoutes RequireLoopbackUntilRegistered() => routes.Behind(http =>
            !http.RequestServices.GetRequiredService<Exposure>().OnlyThisMachine || Allows(http) ? null : Problem());
    }

    public static ProblemHttpResult Problem() => TypedResults.Problem(statusCode: StatusCodes.Status403Forbidden, type: "urn:workshopbot:LoopbackOnly");

    public static bool Allows(HttpContext http) =>
        http.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment() && IsLocal(http);

    private static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && http.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]"
        && !http.Request.Headers.Keys.Any(IsForwarding);

    private static bool IsForwarding(string header) =>
        header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase)
        || header.Equals("X-Real-IP", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Via", StringComparison.OrdinalIgnoreCase);
}
