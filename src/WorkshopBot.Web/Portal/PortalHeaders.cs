using WorkshopBot.Web.People;

namespace WorkshopBot.Web.Portal;

/// <summary>What every answer of the program says to the browser: nothing runs or loads that is not ours, and only Teams frames it.</summary>
internal static class PortalHeaders
{
    /// <summary>A tab stands in a frame of Teams, Outlook or Microsoft 365 (Microsoft's page on tab requirements).</summary>
    private const string TeamsFrames =
        "https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft https://*.microsoft365.com"
        + " https://*.office.com https://outlook.office.com https://outlook.office365.com";

    private const string Ours =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; ";

    /// <param name="signIn">Where a form may lead to sign in; null for nowhere but here.</param>
    public static string Policy(bool framed, string? signIn) =>
        $"{Ours}form-action 'self'{(signIn is null ? "" : " " + signIn)}; frame-ancestors 'self'{(framed ? " " + TeamsFrames : "")}";

    public static void Set(HttpContext http, bool keep = false)
    {
        var exposure = http.RequestServices.GetRequiredService<Exposure>();
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy(framed: !exposure.OnlyThisMachine, signIn: null);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        if (!keep)
            headers.CacheControl = "no-store";
    }
}
