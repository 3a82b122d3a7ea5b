using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Teams.Tokens;
using WorkshopBot.Web.Hosting;
using WorkshopBot.Web.People;

namespace WorkshopBot.Web.Portal.SignIn;

/// <summary>To Entra and back in a browser. What must match on the way back stands in a sealed cookie that lives ten minutes.</summary>
internal static class EntraSignIn
{
    private const string Cookie = "sign-in", SignedInPath = "/portal/signed-in";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    internal static IResult ShowAsync(HttpContext http, string? back, UserSignIn entra)
    {
        if (!entra.IsThere)
            return PortalPages.Trouble(http, StatusCodes.Status200OK, "OnlyInTeams");

        http.Response.Headers.ContentSecurityPolicy = PortalHeaders.Policy(framed: true, entra.Host);
        return PortalPages.Page<EntraDoor>(http, SignInEndpoints.Back(back));
    }

    internal static async Task<IResult> BeginAsync(HttpContext http, UserSignIn entra, PublicAddress address, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var (state, nonce) = (Random(), Random());
        var begun = await entra.BeginAsync(new Uri(address.Base + SignedInPath), state, nonce, cancel);
        var kept = Sealer(http).Protect(JsonSerializer.Serialize(new UnderWay(state, nonce, begun.Verifier, SignInEndpoints.Back(form["back"]))), Life);

        // Lax, for Entra leads back here by a link of its own site.
        http.Response.Cookies.Append(Cookie, kept, new CookieOptions { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = SignedInPath, MaxAge = Life });
        http.Response.Headers.ContentSecurityPolicy = PortalHeaders.Policy(framed: true, entra.Host);
        return TypedResults.Redirect(begun.Address.AbsoluteUri);
    }

    internal static async Task<IResult> EndAsync(
        HttpContext http, string? code, string? state, UserSignIn entra, IPeople people, TimeProvider clock, CancellationToken cancel)
    {
        var kept = Read(http);
        http.Response.Cookies.Delete(Cookie, new CookieOptions { Path = SignedInPath, Secure = true });
        if (kept is null || code is null || state is null || !CryptographicOperations.FixedTimeEquals(Bytes(state), Bytes(kept.State)))
            return PortalPages.Trouble(http, StatusCodes.Status400BadRequest, "SignInLost");
        if (await entra.EndAsync(code, kept.Verifier, kept.Nonce, cancel) is not { } known)
            return PortalPages.Trouble(http, StatusCodes.Status403Forbidden, "SignInRefused");

        var person = await people.MeetAsync(PortalScheme.TeamsChannel, known.Oid, known.Name, clock.GetUtcNow(), cancel);
        await SignInEndpoints.EnterAsync(http, person, PortalRoles.OfToken(known.Claims));
        return TypedResults.LocalRedirect(kept.Back);
    }

    private static UnderWay? Read(HttpContext http)
    {
        try
        {
            return http.Request.Cookies[Cookie] is { } found ? JsonSerializer.Deserialize<UnderWay>(Sealer(http).Unprotect(found)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static ITimeLimitedDataProtector Sealer(HttpContext http) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(Cookie).ToTimeLimitedDataProtector();

    private sealed record UnderWay(string State, string Nonce, string Verifier, string Back);
}
