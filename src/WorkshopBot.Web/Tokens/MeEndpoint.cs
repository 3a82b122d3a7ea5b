using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;

namespace WorkshopBot.Web.Tokens;

/// <summary>Who a tab's token says that its bearer is.</summary>
internal sealed record Me(string Oid, string Tid, string[] Roles);

internal static class MeEndpoint
{
    public static void MapMe(this IEndpointRouteBuilder routes) => routes.MapGet("/api/me", Show).WithName("Me").WithTags("Me").RequireToken(Schemes.Tab);

    internal static Ok<Me> Show(ClaimsPrincipal caller) => TypedResults.Ok(new Me(
        caller.FindFirstValue("oid")!, caller.FindFirstValue("tid")!,
        [.. caller.FindAll("roles").Select(r => r.Value).Order(StringComparer.Ordinal)]));
}
