using WorkshopBot.Web.People;

namespace WorkshopBot.Web.Portal;

/// <summary>How the portal's cookies are set: for this site only, and where it serves others also inside the frame of Teams.</summary>
internal static class PortalCookies
{
    /// <param name="life">Null for as long as the browser is open.</param>
    /// <param name="script">Scripts of the page may read it.</param>
    public static CookieOptions Options(HttpContext http, TimeSpan? life, bool script = false)
    {
        var framed = !http.RequestServices.GetRequiredService<Exposure>().OnlyThisMachine;
        var options = new CookieOptions
        {
            HttpOnly = !script, Secure = framed, SameSite = framed ? SameSiteMode.None : SameSiteMode.Lax, Path = "/", MaxAge = life, IsEssential = true,
        };
        if (framed)
            options.Extensions.Add(Partitioned);
        return options;
    }

    /// <summary>In a frame of another site the cookie belongs to that pair of sites.</summary>
    public const string Partitioned = "Partitioned";
}
