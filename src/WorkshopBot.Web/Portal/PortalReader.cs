using System.Globalization;
using System.Security.Claims;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Web.People;

namespace WorkshopBot.Web.Portal;

/// <summary>Who looks at a page, and how they want to see it.</summary>
/// <param name="Person">Null before they signed in.</param>
/// <param name="Name">As they are called; empty before they signed in.</param>
/// <param name="Theme">"light", "dark", "contrast", or "" to follow the machine.</param>
/// <param name="InTeams">The page stands in a tab of Teams, which has its own way out.</param>
public sealed record PortalReader(PersonId? Person, string Name, bool Coordinates, bool Facilitates, bool Administers, CultureInfo Culture, string Theme, bool InTeams)
{
    public const string LanguageCookie = "lang", ThemeCookie = "theme", TeamsCookie = "teams";

    public static readonly string[] Themes = ["light", "dark", "contrast"];

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL"), English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>May plan and hold sessions.</summary>
    public bool MayPlan => Facilitates || Coordinates;

    public static PortalReader Of(HttpContext http) => new(
        http.User.FindFirstValue(PortalScheme.Person) is { } id ? new PersonId(id) : null,
        http.User.Identity?.Name ?? "", http.User.IsInRole(PortalScheme.Coordinator), http.User.IsInRole(PortalScheme.Facilitator),
        http.User.IsInRole(PortalScheme.Administrator), LanguageOf(http.Request),
        Themes.FirstOrDefault(t => t == http.Request.Cookies[ThemeCookie]) ?? "", http.Request.Cookies.ContainsKey(TeamsCookie));

    /// <summary>What they chose, else the first of the browser's languages that is spoken here, else Dutch.</summary>
    public static CultureInfo LanguageOf(HttpRequest request) => Chosen(request.Query["lang"]) ?? Chosen(request.Cookies[LanguageCookie]) ?? request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(l => l.Quality ?? 1).Select(l => Chosen(l.Value.Value?.Split('-')[0])).FirstOrDefault(c => c is not null) ?? Dutch;

    private static CultureInfo? Chosen(string? language) => language switch
    {
        "nl" => Dutch,
        "en" => English,
        _ => null,
    };
}
