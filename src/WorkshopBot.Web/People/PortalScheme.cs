using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Web.Portal.SignIn;
using WorkshopBot.Web.Room;
using WorkshopBot.Web.Tokens;

namespace WorkshopBot.Web.People;

/// <summary>
/// Knows who works in the portal: by the session of their browser; else, with a registration, by the tab's token, and without
/// one, on this machine only, by the room's own token. A browser sends its session along with everything, so what changes
/// something must also come from a form or script of our own.
/// </summary>
internal sealed class PortalScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    Exposure exposure, RoomDoor door, IPeople people, IAntiforgery forms, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The claim that holds the pseudonym.</summary>
    public const string Person = "person";

    /// <summary>The role, of the app registration, that may begin a programme.</summary>
    public const string Coordinator = "Coordinator";

    /// <summary>The role that may plan and hold sessions.</summary>
    public const string Facilitator = "Facilitator";

    /// <summary>The role that looks after the program.</summary>
    public const string Administrator = "Administrator";

    public const string TeamsChannel = "msteams";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!BearerHeader.IsThere(Request))
            return await OfBrowserAsync();

        var known = exposure.OnlyThisMachine ? await OfRoomAsync() : await OfTabAsync();
        return known is { } person
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(Identity(person.Person, person.Begins ? [Coordinator, Facilitator] : [], Scheme.Name)), Scheme.Name))
            : AuthenticateResult.Fail(new UnauthorizedAccessException());
    }

    /// <summary>A page leads to the door; to a program it is said that the token is not good.</summary>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (HttpMethods.IsGet(Request.Method) && Request.Path.StartsWithSegments("/portal") && !BearerHeader.IsThere(Request))
            Response.Redirect(SignInEndpoints.Door + QueryString.Create("back", Request.Path + Request.QueryString));
        else
            await TurnedAway.AtAsync(Context, Scheme.Name, (await HandleAuthenticateOnceSafeAsync()).Failure);
    }

    private async Task<AuthenticateResult> OfBrowserAsync()
    {
        var known = await Context.AuthenticateAsync(Schemes.PortalCookie);
        if (!known.Succeeded || (exposure.OnlyThisMachine && !LoopbackOnly.Allows(Context)))
            return AuthenticateResult.NoResult();
        if (Request.Path.StartsWithSegments("/api") && !HttpMethods.IsGet(Request.Method) && !await forms.IsRequestValidAsync(Context))
            return AuthenticateResult.Fail(new AntiforgeryValidationException(nameof(Schemes.PortalCookie)));
        return AuthenticateResult.Success(new AuthenticationTicket(known.Principal, Scheme.Name));
    }

    private async Task<(Person Person, bool Begins)?> OfRoomAsync() =>
        LoopbackOnly.Allows(Context) && await door.ReadAsync(RoomDoor.Bearer(Request), Context.RequestAborted) is { } token
        && await people.FindAsync(RoomAddresses.Channel, token.Person, Context.RequestAborted) is { } person
            ? (person, true)
            : null;

    private async Task<(Person Person, bool Begins)?> OfTabAsync()
    {
        if (await Context.AuthenticateAsync(Schemes.Tab) is not { Succeeded: true, Principal: { } caller } || caller.FindFirstValue("oid") is not { } account)
            return null;

        var person = await people.MeetAsync(TeamsChannel, account, caller.FindFirstValue("name") ?? "", clock.GetUtcNow(), Context.RequestAborted);
        return (person, caller.FindAll("roles").Any(r => r.Value == Coordinator));
    }

    public static ClaimsIdentity Identity(Person person, IEnumerable<string> roles, string scheme) => new(
        [new Claim(Person, person.Id.Value), new Claim(ClaimTypes.Name, person.Name), .. roles.Select(r => new Claim(ClaimTypes.Role, r))], scheme);
}

/// <summary>The person who works in the portal; an endpoint behind it asks for one by naming it.</summary>
internal sealed record PortalCaller(PersonId Person, bool MayBegin)
{
    public static ValueTask<PortalCaller?> BindAsync(HttpContext http) => ValueTask.FromResult(
        http.User.FindFirstValue(PortalScheme.Person) is { } person ? new PortalCaller(new PersonId(person), http.User.IsInRole(PortalScheme.Coordinator)) : null);
}
