using Microsoft.AspNetCore.Http.HttpResults;
using WorkshopBot.Web.People;

namespace WorkshopBot.Web.Room;

/// <summary>The page of the room, and the phrases that its scripts say.</summary>
internal static class RoomPageEndpoints
{
    /// <summary>Nothing runs, loads or frames this page but what is ours.</summary>
    public const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    public static void MapRoomPage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("", Page).WithName("RoomPage");
        routes.MapGet("/words/{language}", (string language) => TypedResults.Ok(RoomWords.In(language).All())).WithName("RoomWords");
    }

    internal static Results<RazorComponentResult<RoomPage>, ProblemHttpResult> Page(HttpContext http, string room = "default", string? lang = null)
    {
        if (!RoomAddresses.IsRoom(room))
        {
            return RoomProblem.NoSuchRoom.For(http);
        }

        var isDoor = RoomDoors.SessionOf(room) is not null;
        if (!isDoor && !LoopbackOnly.Allows(http))
        {
            return LoopbackOnly.Problem();
        }

        http.Response.Headers.ContentSecurityPolicy = ContentPolicy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<RoomPage>(new
        {
            Room = room,
            IsDoor = isDoor,
            Say = lang is null ? RoomWords.For(http.Request) : RoomWords.In(lang),
        });
    }
}
