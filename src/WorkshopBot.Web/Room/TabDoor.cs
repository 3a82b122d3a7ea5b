using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Teams.Sending;
using WorkshopBot.Web.Tokens;

namespace WorkshopBot.Web.Room;

/// <summary>Where somebody's session is in the browser.</summary>
internal sealed record OwnDoor(Uri Address);

/// <summary>Leads whoever opens the tab in Teams to the session that they joined last.</summary>
internal static class TabDoor
{
    private const string Teams = "msteams";

    public static void MapTabDoor(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/door", FindAsync).WithName("OwnDoor").WithTags("Room").DisableAntiforgery().RequireToken(Schemes.Tab);

    internal static async Task<Results<Ok<OwnDoor>, ProblemHttpResult>> FindAsync(
        ClaimsPrincipal caller, HttpContext http, IPeople people, IAddresses addresses, IDoors doors, CancellationToken cancel)
    {
        if (await people.FindAsync(Teams, caller.FindFirstValue("oid")!, cancel) is not { } person
            || await addresses.SessionOfAsync(person.Id, cancel) is not { } session)
            return RoomProblem.NoSession.For(http);

        return TypedResults.Ok(new OwnDoor(await doors.ToRoomAsync(session, person.Id, cancel)));
    }
}
