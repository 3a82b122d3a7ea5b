using Microsoft.AspNetCore.Http.HttpResults;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Portal;

namespace WorkshopBot.Web.Room;

/// <summary>The page of the room, and the phrases that its scripts say.</summary>
internal static class RoomPageEndpoints
{
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

        PortalHeaders.Set(http);
        var say = lang is null ? RoomWords.For(http.Request) : RoomWords.In(lang);
        return isOwn
            ? new RazorComponentResult<RoomPage>(new { Room = room, IsDoor = isDoor, Say = say })
            : new RazorComponentResult<TabPage>(new { Say = say });
    }
}
