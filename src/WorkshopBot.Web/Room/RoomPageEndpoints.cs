using Microsoft.AspNetCore.Http.HttpResults;
using WorkshopBot.Web.People;

namespace WorkshopBot.Web.Room;

/// <summary>The page of the room, and the phrases that its scripts say.</summary>
internal static class RoomPageEndpoints
{
    /// <summary>Nothing runs or loads on this page but what is ours, and nothing else frames it.</summary>
    public const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    /// <summary>A tab stands in a frame of Teams, Outlook or Microsoft 365 (Microsoft's page on tab requirements).</summary>
    private const string TeamsFrames =
        " https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft https://*.microsoft365.com"
        + " https://*.office.com https://outlook.office.com https://outlook.office365.com";

    public static void MapRoomPage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("", Page).WithName("RoomPage");
        routes.MapGet("/words/{language}", (string language) => TypedResults.Ok(RoomWords.In(language).All())).WithName("RoomWords");
    }

    internal static IResult Page(HttpContext http, Exposure exposure, string room = "default", string? lang = null)
    {
        if (!RoomAddresses.IsRoom(room))
        {
            return RoomProblem.NoSuchRoom.For(http);
        }

        var isDoor = RoomDoors.SessionOf(room) is not null;
        var isOwn = isDoor || LoopbackOnly.Allows(http);
        if (!isOwn && exposure.OnlyThisMachine)
        {
            return LoopbackOnly.Problem();
        }

        http.Response.Headers.ContentSecurityPolicy = exposure.OnlyThisMachine ? ContentPolicy : ContentPolicy + TeamsFrames;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.CacheControl = "no-store";
        var say = lang is null ? RoomWords.For(http.Request) : RoomWords.In(lang);
        return isOwn
            ? new RazorComponentResult<RoomPage>(new { Room = room, IsDoor = isDoor, Say = say })
            : new RazorComponentResult<TabPage>(new { Say = say });
    }
}
