using WorkshopBot.Web.Hosting;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Portal.Home;
using WorkshopBot.Web.Portal.Programmes;
using WorkshopBot.Web.Portal.Sessions;
using WorkshopBot.Web.Portal.SignIn;
using WorkshopBot.Web.Tokens;

namespace WorkshopBot.Web.Portal;

/// <summary>All of the portal.</summary>
internal static class PortalEndpoints
{
    public static void MapPortal(this IEndpointRouteBuilder routes, Exposure exposure)
    {
        routes.MapSignIn(exposure, routes.ServiceProvider.GetRequiredService<PortalSection>().Tokens);
        var portal = routes.MapPortalGroup("/portal");
        portal.MapHome();
        portal.MapPlanning();
        portal.MapSession();
        portal.MapProgrammePages();
        portal.MapGet("/{**path:nonfile}", (HttpContext http) => PortalPages.Trouble(http, StatusCodes.Status404NotFound, "NotFound")).WithName("PortalNotFound").WithOrder(int.MaxValue);
        routes.MapHub<PortalHub>("/portal/hub").RequireToken(Schemes.Portal).RequireLoopbackUntilRegistered();
    }
}
