using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Tokens;

namespace WorkshopBot.Web.Portal;

/// <summary>How routes of the portal are mapped and answered.</summary>
internal static class PortalPages
{
    /// <summary>Names of the parameters that every page has.</summary>
    private const string View = "View", Model = "Model";

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>Pages for who signed in; whoever did not is led to the door. Every form is checked to be our own.</summary>
        public RouteGroupBuilder MapPortalGroup(string prefix) => routes.MapGroup(prefix)
            .WithTags("Portal").RequireToken(Schemes.Portal).RequireLoopbackUntilRegistered().WithPortalHeaders().RequireOwnForm();
    }

    extension<TRoutes>(TRoutes routes) where TRoutes : IEndpointConventionBuilder
    {
        /// <summary>Where it serves others it does so over https only: its cookies go no other way.</summary>
        public TRoutes WithPortalHeaders() => routes.Behind(http =>
        {
            PortalHeaders.Set(http);
            return http.Request.IsHttps || http.RequestServices.GetRequiredService<Exposure>().OnlyThisMachine
                ? null
                : TypedResults.Problem(statusCode: StatusCodes.Status403Forbidden, type: "urn:workshopbot:HttpsOnly");
        });

        /// <summary>What changes something comes from a form that this portal gave to this very reader.</summary>
        public TRoutes RequireOwnForm() => routes.Behind(async http =>
            HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
            || await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
                ? null
                : Trouble(http, StatusCodes.Status400BadRequest, "FormNotOurs"));
    }

    /// <summary>A page with its content.</summary>
    public static IResult Page<TPage>(HttpContext http, object model, int status = StatusCodes.Status200OK, PortalNotice? notice = null) where TPage : IComponent =>
        new RazorComponentResult<TPage>(new Dictionary<string, object?>(StringComparer.Ordinal) { [View] = PortalView.Of(http, notice), [Model] = model })
        {
            StatusCode = status, PreventStreamingRendering = true,
        };

    /// <summary>A page that says what is wrong and what to do next.</summary>
    /// <param name="what">A phrase of <see cref="PortalWords"/>, with "…/Next" for what to do.</param>
    public static IResult Trouble(HttpContext http, int status, string what) => Page<TroublePage>(http, what, status);

    /// <summary>After a form the browser asks for a page anew, so that reloading does nothing twice.</summary>
    public static IResult Done(HttpContext http, string path, PortalNotice? notice = null)
    {
        notice?.Keep(http);
        return TypedResults.LocalRedirect(path);
    }
}
