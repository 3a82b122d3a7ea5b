using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using WorkshopBot.Teams.Tokens;
using WorkshopBot.Web.Hosting;
using WorkshopBot.Web.Portal.Programmes;
using WorkshopBot.Web.Portal.Sessions;
using WorkshopBot.Web.Tokens;

namespace WorkshopBot.Web.Portal.SignIn;

internal static class PortalServices
{
    private const string ForgeryCookie = "own-form", SessionCookie = "portal";

    /// <summary>The portal's session, its sealed cookies and its forms.</summary>
    public static IServiceCollection AddPortal(this IServiceCollection services, IConfiguration settings, bool framed)
    {
        var portal = settings.GetSection(PortalSection.Name).Get<PortalSection>() ?? new();
        services.AddSingleton(portal).AddSingleton<KeyRing>().AddSingleton<KnownPeople>().AddSingleton<InvitedDoors>().AddSingleton<SessionReading>().AddSingleton<ProgrammesAtHand>().AddSingleton<ProgrammeScreens>();
        services.AddDataProtection().SetApplicationName("WorkshopBot");
        services.AddOptions<KeyManagementOptions>().Configure<KeyRing>((options, ring) => options.XmlRepository = ring);
        services.AddAntiforgery(forgery =>
        {
            forgery.SuppressXFrameOptionsHeader = true;
            forgery.HeaderName = "X-Own-Form";
            Harden(forgery.Cookie, ForgeryCookie, framed);
        });
        services.AddAuthentication().AddCookie(Schemes.PortalCookie, cookie =>
        {
            Harden(cookie.Cookie, SessionCookie, framed);
            cookie.ExpireTimeSpan = TimeSpan.FromHours(portal.SignedInHours);
            cookie.SlidingExpiration = true;
        });
        services.AddSingleton(at => new UserSignIn(
            Registration.Of(at.GetRequiredService<TeamsSection>())!, at.GetRequiredService<Cloud>(), at.GetRequiredService<AllowedTenants>()));
        return services;
    }

    private static void Harden(CookieBuilder cookie, string name, bool framed)
    {
        cookie.Name = framed ? "__Host-" + name : name;
        cookie.HttpOnly = true;
        cookie.Path = "/";
        cookie.IsEssential = true;
        cookie.SameSite = framed ? SameSiteMode.None : SameSiteMode.Lax;
        cookie.SecurePolicy = framed ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        if (framed)
            cookie.Extensions.Add(PortalCookies.Partitioned);
    }
}
