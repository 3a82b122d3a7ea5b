using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace WorkshopBot.Web.Portal;

/// <summary>
/// What came of the last thing somebody did, said once on the next page. It travels in a sealed cookie, never in an address:
/// it may hold people's words.
/// </summary>
/// <param name="Text">In the reader's language.</param>
/// <param name="Wrong">It was refused; nothing changed.</param>
public sealed record PortalNotice(string Text, bool Wrong)
{
    private const string Cookie = "notice";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(2);

    internal void Keep(HttpContext http) =>
        http.Response.Cookies.Append(Cookie, Sealer(http).Protect(JsonSerializer.Serialize(this), Life), PortalCookies.Options(http, Life));

    internal static PortalNotice? Taken(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { } found)
            return null;

        http.Response.Cookies.Delete(Cookie, PortalCookies.Options(http, null));
        try
        {
            return JsonSerializer.Deserialize<PortalNotice>(Sealer(http).Unprotect(found));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private static ITimeLimitedDataProtector Sealer(HttpContext http) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(Cookie).ToTimeLimitedDataProtector();
}
