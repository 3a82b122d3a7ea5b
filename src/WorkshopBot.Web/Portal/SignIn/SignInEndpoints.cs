using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Room;
using WorkshopBot.Web.Tokens;

namespace WorkshopBot.Web.Portal.SignIn;

/// <summary>The door of the portal: on one machine by being a demo person, elsewhere through Entra, in Teams by the tab's token.</summary>
internal static class SignInEndpoints
{
    public const string Door = "/portal/sign-in";

    /// <param name="tokens">The file with a ministry's own style tokens; empty when there is none.</param>
    public static void MapSignIn(this IEndpointRouteBuilder routes, Exposure exposure, string tokens)
    {
        var door = routes.MapGroup("/portal").WithTags("Portal").RequireLoopbackUntilRegistered().WithPortalHeaders().RequireOwnForm();
        door.MapPost("/look", LookAsync).WithName("PortalLook");
        door.MapPost("/sign-out", (Delegate)LeaveAsync).WithName("PortalSignOut");
        if (tokens is not "")
            door.MapGet("/ministry.css", () => TypedResults.PhysicalFile(Path.GetFullPath(tokens), "text/css")).WithName("PortalTokens");
        if (exposure.OnlyThisMachine)
        {
            door.MapGet("/sign-in", ShowDemo).WithName("PortalSignIn");
            door.MapPost("/sign-in", EnterDemoAsync).WithName("PortalEnterAsDemo");
        }
        else
        {
            door.MapGet("/sign-in", EntraSignIn.ShowAsync).WithName("PortalSignIn");
            door.MapPost("/sign-in", EntraSignIn.BeginAsync).WithName("PortalBeginSignIn");
            door.MapGet("/signed-in", EntraSignIn.EndAsync).WithName("PortalEndSignIn");
            routes.MapPost("/portal/tab", EnterTabAsync).WithName("PortalEnterTab").WithTags("Portal").DisableAntiforgery().WithPortalHeaders().RequireToken(Schemes.Tab);
        }
    }

    /// <summary>Only a page of our own.</summary>
    public static string Back(string? wanted) =>
        wanted is ['/', not ('/' or '\\'), ..] && wanted.StartsWith("/portal", StringComparison.Ordinal) && !wanted.StartsWith(Door, StringComparison.Ordinal) ? wanted : "/portal";

    internal static IResult ShowDemo(HttpContext http, string? back) => PortalPages.Page<DemoDoor>(http, Back(back));

    internal static async Task<IResult> EnterDemoAsync(HttpContext http, IPeople people, TimeProvider clock, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        if (DemoPeople.All.FirstOrDefault(d => d.Id == form["demo"]) is not { } demo)
            return PortalPages.Trouble(http, StatusCodes.Status400BadRequest, "NoSuchPerson");

        // The same person as in the first room, so that what they plan here they lead there.
        var person = await people.MeetAsync(RoomAddresses.Channel, RoomAddresses.Demo("default", demo.Id), demo.Name, clock.GetUtcNow(), cancel);
        await EnterAsync(http, person, PortalRoles.OfDemo(demo.Role));
        return TypedResults.LocalRedirect(Back(form["back"]));
    }

    /// <summary>The tab in Teams: its token is taken once, and the browser then has a session of its own.</summary>
    internal static async Task<IResult> EnterTabAsync(ClaimsPrincipal caller, HttpContext http, IPeople people, TimeProvider clock, CancellationToken cancel)
    {
        var person = await people.MeetAsync(PortalScheme.TeamsChannel, caller.FindFirstValue("oid")!, caller.FindFirstValue("name") ?? "", clock.GetUtcNow(), cancel);
        await EnterAsync(http, person, PortalRoles.OfToken(caller));
        http.Response.Cookies.Append(PortalReader.TeamsCookie, "1", PortalCookies.Options(http, null));
        return TypedResults.NoContent();
    }

    public static Task EnterAsync(HttpContext http, Person person, IEnumerable<string> roles) =>
        http.SignInAsync(Schemes.PortalCookie, new ClaimsPrincipal(PortalScheme.Identity(person, roles, Schemes.PortalCookie)));

    internal static async Task<IResult> LookAsync(HttpContext http, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        if (form["lang"] is ["nl" or "en"])
            http.Response.Cookies.Append(PortalReader.LanguageCookie, form["lang"]!, PortalCookies.Options(http, TimeSpan.FromDays(365)));
        if (PortalReader.Themes.Contains(form["theme"].ToString()))
            http.Response.Cookies.Append(PortalReader.ThemeCookie, form["theme"]!, PortalCookies.Options(http, TimeSpan.FromDays(365)));
        else if (form["theme"] is [""])
            http.Response.Cookies.Delete(PortalReader.ThemeCookie, PortalCookies.Options(http, null));
        return TypedResults.LocalRedirect(form["back"].ToString() is var back && back.StartsWith(Door, StringComparison.Ordinal) ? Door : Back(back));
    }

    internal static async Task<IResult> LeaveAsync(HttpContext http)
    {
        await http.SignOutAsync(Schemes.PortalCookie);
        return TypedResults.LocalRedirect(Door);
    }
}
